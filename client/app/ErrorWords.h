// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/network/Refusal.h"

namespace duban {

/// Words for a refusal, translated: what happened, why, and what to do.
struct ErrorWords
{
    QString title; ///< what happened, one short sentence
    QString text;  ///< why, and what to do
    /// Both on one line, for a status line or below a field.
    QString line() const;
};

/// @return the words for what the server refused; Conflict names who was faster and when.
ErrorWords wordsFor(const Refusal& refusal);

} // namespace duban
