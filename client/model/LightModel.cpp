// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/model/LightModel.h"

#include "client/model/DomainWords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace duban {

LightModel::LightModel(Replica& replica, QObject* parent) : QAbstractTableModel(parent), m_replica(replica)
{
    connect(&replica, &Replica::reset, this, &LightModel::rebuild);
    connect(&replica, &Replica::boardReplaced, this, &LightModel::rebuild);
    connect(&replica, &Replica::lightArrived, this, &LightModel::add);
    connect(&replica, &Replica::lightChanged, this, &LightModel::change);
    connect(&replica, &Replica::catalogueChanged, this, &LightModel::refreshNames);
    rebuild();
}

int LightModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int LightModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant LightModel::data(const QModelIndex& index, int role) const
{
    const LightRow* row = lightAt(index);
    if (!row)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return textOf(*row, index.column());
    case CaseIdRole:
        return row->caseId.value;
    case LightRole:
        return int(row->level);
    case ClockKindRole:
        return int(row->clock);
    case StageRole:
        return int(row->stage);
    case DueRole:
    case MomentRole:
        return row->moment.ms;
    case DepartmentRole:
        return row->department.value;
    case SearchRole:
        return u"%1\n%2"_s.arg(row->caseNumber, m_replica.itemName(row->variant));
    default:
        return {};
    }
}

QString LightModel::textOf(const LightRow& row, int column) const
{
    switch (Column(column)) {
    case LevelColumn:
        return lightName(row.level);
    case ItemColumn:
        return m_replica.itemName(row.variant);
    case DepartmentColumn:
        return m_replica.departmentName(row.department);
    case NumberColumn:
        return row.caseNumber;
    case StageColumn:
        return stageName(row.stage, m_replica.namingOf(row.variant));
    case ClockColumn:
        return clockName(row.clock);
    case MomentColumn:
        return momentText(row.moment).mid(5);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant LightModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case LevelColumn:
        return tr("Light");
    case ItemColumn:
        return tr("Item");
    case DepartmentColumn:
        return tr("Department");
    case NumberColumn:
        return tr("Case number");
    case StageColumn:
        return tr("Stage");
    case ClockColumn:
        return tr("Limit");
    case MomentColumn:
        return tr("Since");
    case ColumnCount:
        break;
    }
    return {};
}

const LightRow* LightModel::lightAt(const QModelIndex& index) const
{
    const bool here = index.isValid() && index.row() < rowCount();
    return here ? &m_rows[std::size_t(index.row())] : nullptr;
}

/// The same lights told anew leave every row where it is: somebody may be reading there.
void LightModel::rebuild()
{
    const auto& lights = m_replica.lights();
    const bool same =
        !lights.empty() && std::equal(lights.begin(), lights.end(), m_rows.begin(), m_rows.end(),
                                      [](const LightRow& a, const LightRow& b) { return a.id == b.id; });
    if (!same)
        beginResetModel();
    m_rows = lights;
    if (!same)
        endResetModel();
    else
        refreshNames();
}

void LightModel::change(const LightRow& light)
{
    const auto at =
        std::find_if(m_rows.begin(), m_rows.end(), [&](const LightRow& row) { return row.id == light.id; });
    if (at == m_rows.end())
        return;
    *at = light;
    const int row = int(at - m_rows.begin());
    emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

void LightModel::add(const LightRow& light)
{
    const auto at =
        std::find_if(m_rows.begin(), m_rows.end(), [&](const LightRow& row) { return row.id < light.id; });
    const int row = int(at - m_rows.begin());
    beginInsertRows({}, row, row);
    m_rows.insert(at, light);
    endInsertRows();
    if (m_rows.size() <= Replica::MaxLights)
        return;
    beginRemoveRows({}, rowCount() - 1, rowCount() - 1);
    m_rows.pop_back();
    endRemoveRows();
}

void LightModel::refreshNames()
{
    if (!m_rows.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

} // namespace duban
