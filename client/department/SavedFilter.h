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
    QString chip; ///< its key in the list's plan; one that the list does not have, or none, shows the first
    QString text;
    CaseLayout layout;

    friend bool operator==(const SavedFilter&, const SavedFilter&) = default;
};

/// Writes the saved filters of one list, in order.
QByteArray writeFilters(const std::vector<SavedFilter>& filters);

/// Reads what writeFilters() wrote; what cannot be read is left out.
/// @param chips the keys of the list's chips in their order: filters saved by an earlier version name theirs
/// by its place
std::vector<SavedFilter> readFilters(const QByteArray& json, const CaseLayout& usual,
                                     const QStringList& chips);

} // namespace duban
