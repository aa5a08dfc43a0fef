// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/SearchKey.h"

#include <vector>

namespace duban {

/// Reads typed letters as pinyin, in every way they can be cut into syllables and initials.
/// @param word small latin letters and digits
/// @return for each way the terms that a name typed so has. A long word can be cut in very many ways: at most
///         40 are returned, those of the fewest characters first, and the one that takes every letter as an
///         initial among them.
std::vector<std::vector<qint64>> pinyinWays(const QString& word, const SearchKey& key);

} // namespace duban
