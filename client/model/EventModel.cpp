// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/model/EventModel.h"

#include "client/model/DomainWords.h"
#include "client/model/EventWords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace duban {

EventModel::EventModel(Replica& replica, QObject* parent) : QAbstractTableModel(parent), m_replica(replica)
{
    connect(&replica, &Replica::reset, this, &EventModel::rebuild);
    connect(&replica, &Replica::boardReplaced, this, &EventModel::rebuild);
    connect(&replica, &Replica::catalogueChanged, this, &EventModel::rebuild);
    connect(&replica, &Replica::eventArrived, this, &EventModel::add);
    rebuild();
}

int EventModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int EventModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant EventModel::data(const QModelIndex& index, int role) const
{
    const EventRow* row = eventAt(index);
    if (!row)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return textOf(*row, index.column());
    case Qt::ToolTipRole:
        return u"%1\n%2 %3 %4"_s
            .arg(textOf(*row, WhatColumn), formatMoment(row->at), m_replica.itemName(row->variant),
                 row->personName)
            .toHtmlEscaped();
    case CaseIdRole:
        return row->caseId.value;
    case LightRole:
        return int(row->level);
    case StageRole:
        return int(row->stage);
    case MomentRole:
        return row->at.ms;
    case DepartmentRole:
        return row->department.value;
    case SearchRole:
        return u"%1\n%2\n%3"_s.arg(row->caseNumber, m_replica.itemName(row->variant), row->personName);
    default:
        return {};
    }
}

QString EventModel::textOf(const EventRow& row, int column) const
{
    switch (Column(column)) {
    case TimeColumn:
        return momentText(row.at).mid(11);
    case WhatColumn:
        return tr("%1: %2").arg(m_replica.departmentName(row.department),
                                eventWords(row, m_replica.namingOf(row.variant)));
    case NumberColumn:
        return row.caseNumber;
    case LightColumn:
    case ColumnCount:
        break;
    }
    return {};
}

QVariant EventModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case LightColumn:
        return tr("Light");
    case TimeColumn:
        return tr("Time");
    case WhatColumn:
        return tr("What happened");
    case NumberColumn:
        return tr("Case number");
    case ColumnCount:
        break;
    }
    return {};
}

const EventRow* EventModel::eventAt(const QModelIndex& index) const
{
    const bool here = index.isValid() && index.row() < rowCount();
    return here ? &m_rows[std::size_t(index.row())] : nullptr;
}

void EventModel::rebuild()
{
    beginResetModel();
    m_rows = m_replica.events();
    endResetModel();
}

void EventModel::add(const EventRow& event)
{
    const auto at =
        std::find_if(m_rows.begin(), m_rows.end(), [&](const EventRow& row) { return row.seq < event.seq; });
    const int row = int(at - m_rows.begin());
    beginInsertRows({}, row, row);
    m_rows.insert(at, event);
    endInsertRows();
    if (m_rows.size() <= Replica::MaxEvents)
        return;
    beginRemoveRows({}, rowCount() - 1, rowCount() - 1);
    m_rows.pop_back();
    endRemoveRows();
}

} // namespace duban
