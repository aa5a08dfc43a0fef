// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/rules/VariantLines.h"

namespace duban {

/// Puts two texts side by side, line by line; lines are known by their text. Labels are numbers of lines: of
/// the new text, or of the old one where a line is gone.
/// @return the lines of `after` in their order, each that is gone where it stood. A line that is gone beside
///         one that is new is one that was changed.
std::vector<ComparedLine> comparedTexts(const QString& before, const QString& after);

/// @return how many of them differ.
int countOfChanges(const std::vector<ComparedLine>& lines);

} // namespace duban
