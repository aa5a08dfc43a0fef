// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/model/CaseOrder.h"

#include <limits>

namespace duban {

namespace {

constexpr qint64 Last = std::numeric_limits<qint64>::max();

qint64 dueFigure(const CaseRow& row)
{
    return row.dueAt.isSet() && !isClosed(row.state) ? row.dueAt.ms : Last;
}

/// Worst first; a case whose clocks are over has no light to show.
qint64 lightFigure(const CaseRow& row)
{
    if (dueFigure(row) == Last)
        return 9;
    switch (row.light) {
    case Light::Red:
        return 1;
    case Light::Yellow:
        return 2;
    case Light::Green:
        return 3;
    case Light::White:
        return 4;
    }
    return 9;
}

const QCollator& wordOrder()
{
    static const QCollator collator = [] {
        QCollator made{QLocale(QLocale::Chinese, QLocale::China)};
        made.setNumericMode(true);
        return made;
    }();
    return collator;
}

} // namespace

CaseRank CaseOrder::rankOf(const CaseRow& row, const Replica& replica,
                           const std::optional<CountedLight>& counted) const
{
    CaseRank rank{0, {}, dueFigure(row), row.id.value, m_order};
    const auto figure = [&](qint64 value) {
        rank.figure = value == Last || m_order == Qt::AscendingOrder ? value : -value;
    };
    switch (m_column) {
    case CaseColumn::Light:
        figure(lightFigure(row));
        break;
    case CaseColumn::Remaining:
    case CaseColumn::Due:
        figure(rank.due);
        break;
    case CaseColumn::Stage:
        figure(qint64(row.state) * 256 + qint64(row.stage));
        break;
    case CaseColumn::Received:
        figure(row.receivedAt.isSet() ? row.receivedAt.ms : Last);
        break;
    case CaseColumn::Counted:
        figure(counted ? counted->moment.ms : Last);
        break;
    case CaseColumn::Number:
        rank.words = wordOrder().sortKey(row.number);
        break;
    case CaseColumn::Applicant:
        rank.words = wordOrder().sortKey(row.applicantName);
        break;
    case CaseColumn::Item:
        rank.words = wordOrder().sortKey(replica.itemName(row.variant));
        break;
    case CaseColumn::Department:
        rank.words = wordOrder().sortKey(replica.departmentName(row.department));
        break;
    }
    return rank;
}

} // namespace duban
