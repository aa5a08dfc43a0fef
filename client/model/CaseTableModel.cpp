// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/model/CaseTableModel.h"

#include "client/model/DomainWords.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

/// Earliest due first, cases without a running clock last, then by id.
std::pair<qint64, qint64> sortKey(const CaseRow& row)
{
    const bool runs = row.dueAt.isSet() && !isClosed(row.state);
    return {runs ? row.dueAt.ms : std::numeric_limits<qint64>::max(), row.id.value};
}

bool burnsBefore(const std::unique_ptr<CaseRow>& a, const std::unique_ptr<CaseRow>& b)
{
    return sortKey(*a) < sortKey(*b);
}

} // namespace

CaseTableModel::CaseTableModel(Replica& replica, Filter filter, QObject* parent)
    : QAbstractTableModel(parent), m_replica(replica), m_filter(std::move(filter))
{
    connect(&replica, &Replica::reset, this, &CaseTableModel::rebuild);
    connect(&replica, &Replica::caseChanged, this, &CaseTableModel::upsert);
    connect(&replica, &Replica::caseGone, this, &CaseTableModel::remove);
    connect(&replica, &Replica::clockTicked, this, &CaseTableModel::refreshCountdowns);
    connect(&replica, &Replica::catalogueChanged, this, &CaseTableModel::refreshNames);
    rebuild();
}

int CaseTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int CaseTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CaseTableModel::data(const QModelIndex& index, int role) const
{
    const CaseRow* row = caseAt(index);
    if (!row)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return textOf(*row, index.column());
    case CaseIdRole:
        return row->id.value;
    case LightRole:
        return int(row->light);
    case DueRole:
        return row->dueAt.ms;
    case YellowRole:
        return row->yellowAt.ms;
    case ClockKindRole:
        return int(row->dueClock);
    case ProvisionalRole:
        return row->provisional;
    case StageRole:
        return int(row->stage);
    case StateRole:
        return int(row->state);
    case SearchRole:
        return u"%1\n%2\n%3"_s.arg(row->number, row->applicantName, m_replica.itemName(row->variant));
    case MomentRole:
        return row->receivedAt.ms;
    case DepartmentRole:
        return row->department.value;
    default:
        return {};
    }
}

QString CaseTableModel::textOf(const CaseRow& row, int column) const
{
    switch (Column(column)) {
    case LightColumn:
        return lightName(row.light);
    case RemainingColumn: // the delegate paints it live from DueRole
        return isClosed(row.state) ? stateName(row.state) : QString();
    case NumberColumn:
        return row.number;
    case ItemColumn:
        return m_replica.itemName(row.variant);
    case ApplicantColumn:
        return row.applicantName;
    case StageColumn:
        return standingName(row.state, row.stage, m_replica.namingOf(row.variant));
    case DueColumn:
        return isClosed(row.state) ? QString() : momentText(row.dueAt);
    case ReceivedColumn:
        return momentText(row.receivedAt).mid(5);
    case DepartmentColumn:
        return m_replica.departmentName(row.department);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant CaseTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case LightColumn:
        return tr("Light");
    case RemainingColumn:
        return tr("Time left");
    case NumberColumn:
        return tr("Case number");
    case ItemColumn:
        return tr("Item");
    case ApplicantColumn:
        return tr("Applicant");
    case StageColumn:
        return tr("Stage");
    case DueColumn:
        return tr("Due");
    case ReceivedColumn:
        return tr("Received");
    case DepartmentColumn:
        return tr("Department");
    case ColumnCount:
        break;
    }
    return {};
}

const CaseRow* CaseTableModel::caseAt(const QModelIndex& index) const
{
    const bool here = index.isValid() && index.row() < rowCount();
    return here ? m_rows[std::size_t(index.row())].get() : nullptr;
}

QModelIndex CaseTableModel::indexOf(CaseId id) const
{
    const CaseRow* mine = m_byId.value(id);
    return mine ? index(position(*mine), 0) : QModelIndex();
}

int CaseTableModel::count(Light light) const
{
    return int(
        std::count_if(m_rows.begin(), m_rows.end(), [=](const auto& row) { return row->light == light; }));
}

void CaseTableModel::rebuild()
{
    beginResetModel();
    m_rows.clear();
    m_byId.clear();
    for (const CaseRow& row : m_replica.cases()) {
        if (m_filter(row))
            m_rows.push_back(std::make_unique<CaseRow>(row));
    }
    std::sort(m_rows.begin(), m_rows.end(), burnsBefore);
    for (const auto& row : m_rows)
        m_byId.insert(row->id, row.get());
    endResetModel();
}

void CaseTableModel::upsert(CaseId id)
{
    const CaseRow* row = m_replica.findCase(id);
    if (!row || !m_filter(*row))
        return remove(id);
    CaseRow* mine = m_byId.value(id);
    if (!mine)
        return insert(*row);
    const int from = position(*mine);
    const int to = position(*row);
    const bool moves = to != from && to != from + 1 && beginMoveRows({}, from, from, {}, to);
    *mine = *row;
    if (moves) {
        const auto first = m_rows.begin();
        if (to > from)
            std::rotate(first + from, first + from + 1, first + to);
        else
            std::rotate(first + to, first + from, first + from + 1);
        endMoveRows();
    }
    const int at = position(*mine);
    emit dataChanged(index(at, 0), index(at, ColumnCount - 1));
}

void CaseTableModel::remove(CaseId id)
{
    const CaseRow* mine = m_byId.value(id);
    if (!mine)
        return;
    const int at = position(*mine);
    beginRemoveRows({}, at, at);
    m_byId.remove(id);
    m_rows.erase(m_rows.begin() + at);
    endRemoveRows();
}

void CaseTableModel::insert(const CaseRow& row)
{
    const int at = position(row);
    beginInsertRows({}, at, at);
    const auto mine = m_rows.insert(m_rows.begin() + at, std::make_unique<CaseRow>(row));
    m_byId.insert(row.id, mine->get());
    endInsertRows();
}

/// Where a row stands, or would stand: binary search by (due, id).
int CaseTableModel::position(const CaseRow& row) const
{
    const auto at = std::lower_bound(m_rows.begin(), m_rows.end(), sortKey(row),
                                     [](const auto& mine, const auto& key) { return sortKey(*mine) < key; });
    return int(at - m_rows.begin());
}

void CaseTableModel::refreshCountdowns()
{
    if (!m_rows.empty())
        emit dataChanged(index(0, RemainingColumn), index(rowCount() - 1, RemainingColumn),
                         {Qt::DisplayRole});
}

void CaseTableModel::refreshNames()
{
    if (!m_rows.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

} // namespace duban
