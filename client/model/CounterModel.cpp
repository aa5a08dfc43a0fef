// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/model/CounterModel.h"

#include "client/model/DomainWords.h"
#include "common/text/Figures.h"

#include <algorithm>
#include <tuple>

namespace duban {

namespace {

auto trouble(const DepartmentCounters& row)
{
    return std::tuple(-row.red, -row.yellow, -openCases(row), row.department.value);
}

bool moreTrouble(const DepartmentCounters& a, const DepartmentCounters& b)
{
    return trouble(a) < trouble(b);
}

std::optional<double> figureOf(const DepartmentCounters& row, CounterModel::Column column)
{
    switch (column) {
    case CounterModel::OpenColumn:
        return openCases(row);
    case CounterModel::GreenColumn:
        return row.green;
    case CounterModel::YellowColumn:
        return row.yellow;
    case CounterModel::RedColumn:
        return row.red;
    case CounterModel::WhiteColumn:
        return row.white;
    case CounterModel::InTimeColumn:
        return inTimePercent(row);
    case CounterModel::DepartmentColumn:
    case CounterModel::ColumnCount:
        break;
    }
    return {};
}

} // namespace

int openCases(const DepartmentCounters& counters) noexcept
{
    return counters.green + counters.yellow + counters.red + counters.white;
}

std::optional<double> inTimePercent(const DepartmentCounters& counters) noexcept
{
    const int completed = counters.completedInTime + counters.completedLate;
    if (completed == 0)
        return std::nullopt;
    return 100.0 * counters.completedInTime / completed;
}

CounterModel::CounterModel(Replica& replica, QObject* parent)
    : QAbstractTableModel(parent), m_replica(replica)
{
    connect(&replica, &Replica::reset, this, &CounterModel::rebuild);
    connect(&replica, &Replica::boardReplaced, this, &CounterModel::rebuild);
    connect(&replica, &Replica::catalogueChanged, this, &CounterModel::rebuild);
    connect(&replica, &Replica::countersChanged, this, &CounterModel::update);
    rebuild();
}

int CounterModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int CounterModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CounterModel::data(const QModelIndex& index, int role) const
{
    const DepartmentCounters* row = countersAt(index);
    if (!row)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return textOf(*row, index.column());
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | (index.column() == DepartmentColumn ? Qt::AlignLeft : Qt::AlignRight));
    case DepartmentRole:
        return row->department.value;
    case NumberRole: {
        const auto figure = figureOf(*row, Column(index.column()));
        return figure ? QVariant(*figure) : QVariant();
    }
    default:
        return {};
    }
}

/// A zero is left blank: what is there stands out.
QString CounterModel::textOf(const DepartmentCounters& row, int column) const
{
    if (column == DepartmentColumn)
        return m_replica.departmentName(row.department);
    const auto figure = figureOf(row, Column(column));
    if (!figure)
        return {};
    if (column == InTimeColumn)
        return percentText(*figure);
    return *figure > 0 || column == OpenColumn ? groupedNumber(qint64(*figure)) : QString();
}

QVariant CounterModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const bool isNamed = role == Qt::DisplayRole || role == Qt::ToolTipRole; // the lights' heads are pictures
    if (orientation != Qt::Horizontal || !isNamed)
        return {};
    switch (Column(section)) {
    case DepartmentColumn:
        return tr("Department");
    case OpenColumn:
        return tr("Open");
    case GreenColumn:
        return tr("In time");
    case YellowColumn:
        return tr("Warned");
    case RedColumn:
        return tr("Overdue");
    case WhiteColumn:
        return tr("Paused");
    case InTimeColumn:
        return tr("On time");
    case ColumnCount:
        break;
    }
    return {};
}

const DepartmentCounters* CounterModel::countersAt(const QModelIndex& index) const
{
    const bool here = index.isValid() && index.row() < rowCount();
    return here ? &m_rows[std::size_t(index.row())] : nullptr;
}

DepartmentCounters CounterModel::total() const
{
    DepartmentCounters sum;
    for (const DepartmentCounters& row : m_rows) {
        sum.green += row.green;
        sum.yellow += row.yellow;
        sum.red += row.red;
        sum.white += row.white;
        sum.completedInTime += row.completedInTime;
        sum.completedLate += row.completedLate;
        sum.today = std::max(sum.today, row.today);
    }
    for (const DepartmentCounters& row : m_rows)
        sum.receivedToday += row.today == sum.today ? row.receivedToday : 0;
    return sum;
}

int CounterModel::largestOpen() const
{
    int largest = 0;
    for (const DepartmentCounters& row : m_rows)
        largest = std::max(largest, openCases(row));
    return largest;
}

void CounterModel::setOrder(Order order)
{
    m_order = order;
    sortNow();
}

void CounterModel::rebuild()
{
    beginResetModel();
    m_rows = m_replica.counters();
    std::sort(m_rows.begin(), m_rows.end(), moreTrouble);
    endResetModel();
    emit totalChanged();
}

void CounterModel::update(OrganisationId department)
{
    const DepartmentCounters* told = m_replica.countersOf(department);
    const auto mine = std::find_if(m_rows.begin(), m_rows.end(), [&](const DepartmentCounters& row) {
        return row.department == department;
    });
    if (!told || mine == m_rows.end())
        return rebuild();
    *mine = *told;
    const int at = int(mine - m_rows.begin());
    emit dataChanged(index(at, 0), index(at, ColumnCount - 1));
    emit totalChanged();
    sortNow();
}

void CounterModel::sortNow()
{
    if (m_order == Order::Frozen || std::is_sorted(m_rows.begin(), m_rows.end(), moreTrouble))
        return;
    emit layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    const std::vector<DepartmentCounters> old = m_rows;
    std::sort(m_rows.begin(), m_rows.end(), moreTrouble);
    QModelIndexList after;
    for (const QModelIndex& was : before) {
        const OrganisationId id = old[std::size_t(was.row())].department;
        const auto now = std::find_if(m_rows.begin(), m_rows.end(),
                                      [&](const DepartmentCounters& row) { return row.department == id; });
        after.append(index(int(now - m_rows.begin()), was.column()));
    }
    changePersistentIndexList(before, after);
    emit layoutChanged();
}

} // namespace duban
