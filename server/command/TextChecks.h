// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Result.h"

#include <QString>

namespace duban {

enum class TextNeed { Required, Optional };

/// Longest name, number or other text of one line, in characters.
inline constexpr qsizetype MaxLine = 200;

/// @return InvalidInput naming `field`: blank though needed, longer than 2000 characters, or not plain text.
Result<> checkText(const QString& text, const QString& field, TextNeed need);

/// @return InvalidInput naming `field`: blank, longer than MaxLine, or not plain text.
Result<> checkLine(const QString& text, const QString& field);

} // namespace duban
