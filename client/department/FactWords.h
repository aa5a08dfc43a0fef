// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/replica/Replica.h"

#include <QStringList>

#include <optional>

namespace duban {

/// @return what a fact says, as a sentence without its person.
/// @param details the case it belongs to; names its procedures
QString factText(const FactEntry& fact, const CaseDetails& details, const Replica& replica);

/// One line of the history of a case and what belongs to it.
struct TimelineEntry
{
    LegalTime at;
    QString who;
    QString what;
    Stage stage = Stage::Application;
    QStringList more;           ///< facts, requests, procedures and opinions, one a line
    std::optional<Light> light; ///< of a light given
};

/// @return the steps of a case, newest first, each with its facts and the texts that were written with it.
std::vector<TimelineEntry> timelineOf(const CaseDetails& details, const Replica& replica);

} // namespace duban
