// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/department/CaseLayout.h"

namespace duban {

/// A way to look at a list that a person gave a name: chip, words and columns together.
struct SavedFilter
{
    static constexpr std::size_t MaxFilters = 12; ///< in one list
    static constexpr int MaxName = 24;            ///< characters

    QString name;
    int chip = 0; ///< its place in the list's plan
    QString text;
    CaseLayout layout;

    friend bool operator==(const SavedFilter&, const SavedFilter&) = default;
};

/// Writes the saved filters of one list, in order.
QByteArray writeFilters(const std::vector<SavedFilter>& filters);

/// Reads what writeFilters() wrote; what cannot be read is left out.
/// @param chips how many chips the list has; a filter of another one shows the first
std::vector<SavedFilter> readFilters(const QByteArray& json, const CaseLayout& usual, int chips);

} // namespace duban
