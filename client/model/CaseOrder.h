// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/replica/Replica.h"

#include <QCollator>

#include <optional>

namespace duban {

/// The columns of a list of cases.
enum class CaseColumn : quint8 {
    Light,
    Remaining,
    Number,
    Item,
    Applicant,
    Stage,
    Due,
    Received,
    Department,
    Counted, ///< the light that was counted, in a list of lights only
};

inline constexpr int CaseColumnCount = 10;

/// Where a row of a list of cases belongs: what the column sorted by says, then what burns, then the id. Made
/// once a row, so that comparing two costs next to nothing.
struct CaseRank
{
    qint64 figure = 0; ///< of a column of figures, already turned round for a falling order
    std::optional<QCollatorSortKey> words; ///< of a column of words
    qint64 due = 0;                        ///< no running clock: the greatest number there is
    qint64 id = 0;
    Qt::SortOrder order = Qt::AscendingOrder;

    friend bool operator<(const CaseRank& a, const CaseRank& b)
    {
        if (a.figure != b.figure)
            return a.figure < b.figure;
        if (const int words = a.words && b.words ? a.words->compare(*b.words) : 0; words != 0)
            return a.order == Qt::AscendingOrder ? words < 0 : words > 0;
        return a.due != b.due ? a.due < b.due : a.id < b.id;
    }
};

/// The order of a list of cases.
class CaseOrder
{
public:
    /// What burns first.
    CaseOrder() = default;

    CaseOrder(CaseColumn column, Qt::SortOrder order) : m_column(column), m_order(order) {}

    CaseColumn column() const noexcept { return m_column; }

    Qt::SortOrder order() const noexcept { return m_order; }

    /// Whether names of the catalogue decide, so that a change of it moves rows.
    bool asksNames() const noexcept
    {
        return m_column == CaseColumn::Item || m_column == CaseColumn::Department;
    }

    /// @return where a row belongs. Rows without a moment in the column come last in both directions; words
    /// are ordered as the language orders them, Chinese ones by pinyin.
    /// @param counted the light the row stands for, in a list of lights
    CaseRank rankOf(const CaseRow& row, const Replica& replica,
                    const std::optional<CountedLight>& counted = {}) const;

    friend bool operator==(const CaseOrder& a, const CaseOrder& b)
    {
        return a.m_column == b.m_column && a.m_order == b.m_order;
    }

private:
    CaseColumn m_column = CaseColumn::Due;
    Qt::SortOrder m_order = Qt::AscendingOrder;
};

} // namespace duban
