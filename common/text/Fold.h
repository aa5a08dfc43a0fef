// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace duban {

/// @return the text as it is compared in a search: full-width letters, digits and brackets as the usual ones
///         (NFKC), small letters, without the dot inside of foreign names (阿依·古丽) and without
///         apostrophes.
QString folded(const QString& text);

/// @return true for a letter of Chinese script, in any of Unicode's blocks of them.
bool isHan(char32_t c) noexcept;

} // namespace duban
