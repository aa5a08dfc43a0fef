// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/model/CaseOrder.h"

#include <QJsonObject>

#include <vector>

namespace duban {

/// How a list of cases is laid out: which columns, in what order, how wide, and by what it is sorted.
struct CaseLayout
{
    struct Column
    {
        CaseColumn column = CaseColumn::Number;
        bool shown = true;
        int width = 0; ///< pixels at 100 %; 0: shares the room there is

        friend bool operator==(const Column&, const Column&) = default;
    };

    /// Widest and narrowest a column can be kept.
    static constexpr int MinWidth = 40;
    static constexpr int MaxWidth = 1200;

    std::vector<Column> columns; ///< from the left; every column once
    CaseOrder order;

    QJsonObject toJson() const;

    /// Reads what toJson() wrote. Columns that are not named, or not known, are as in `usual`; the case
    /// number is always shown.
    static CaseLayout fromJson(const QJsonObject& json, const CaseLayout& usual);

    friend bool operator==(const CaseLayout&, const CaseLayout&) = default;
};

} // namespace duban
