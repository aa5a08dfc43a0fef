// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/widget/Tokens.h"

#include <QApplication>
#include <QFont>
#include <QWidget>

namespace duban {

/// What a label or button is for; the style sheet gives it size and colour.
enum class Look : quint8 {
    Body,
    Second,  ///< beside something more important
    Faint,   ///< decoration
    Small,   ///< second, one size down
    Section, ///< heading of a card
    Title,   ///< of a view, 13 pt
    Counter, ///< a figure, 20 pt
    Receipt, ///< the number a citizen takes home, read across the counter
    Tag,     ///< a word on accent
    Problem, ///< what is wrong, below a field
    Good,    ///< what was checked and is right
    Warning, ///< what is missing
    Link,    ///< text that can be pressed
    Main,    ///< the one main action of a view
    Flat,    ///< a button without a frame
};

/// Gives the whole application fonts, colours and the style sheet of a scheme.
void applyStyle(QApplication& app, Scheme scheme);

/// @return the style sheet with the tokens of a scheme put in.
QString styleSheetFor(Scheme scheme);

/// Gives a widget its look; may be called again at any time.
void setLook(QWidget* widget, Look look);

/// Marks a field whose content is wrong; its border turns red, or those of its parts when it has none of its
/// own.
void setWrong(QWidget* field, bool wrong);

/// @return the application's font at `points`.
QFont fontOf(double points, QFont::Weight weight = QFont::Normal);

} // namespace duban
