// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/step/PhraseBox.h"

namespace duban {

/// Where an opinion on cases is written.
class OpinionBox : public PhraseBox
{
    Q_OBJECT

public:
    /// Longest opinion the server takes, in characters.
    static constexpr int MaxLength = 2000;

    explicit OpinionBox(QWidget* parent = nullptr);

    /// @return what was written, without blanks at the ends; the slash alone that opens the phrases is
    ///         nothing written.
    QString opinion() const;

    /// @return true when there is something to send and it is not too long.
    bool isFit() const;
};

} // namespace duban
