// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/RehearsalModel.h"

#include "client/model/DomainWords.h"
#include "client/widget/Countdown.h"
#include "client/widget/LightMark.h"
#include "client/widget/Tokens.h"

#include <QPainter>
#include <QPixmap>

namespace duban {

namespace {

/// The light a row is about: the one that falls away, or the one that comes.
std::optional<Light> lightOf(const RehearsedDeadline& row)
{
    if (row.falls)
        return row.given;
    return row.comes == Light::Green ? std::nullopt : std::optional(row.comes);
}

QPixmap pictureOf(Light light)
{
    QPixmap picture(metrics::IconSmall, metrics::IconSmall);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    paintLight(&painter, markOf(light), QRectF(1, 1, metrics::IconSmall - 2, metrics::IconSmall - 2));
    return picture;
}

} // namespace

RehearsalModel::RehearsalModel(const Replica& replica, QObject* parent)
    : QAbstractTableModel(parent), m_replica(replica)
{
}

void RehearsalModel::clear()
{
    beginResetModel();
    m_rows.clear();
    endResetModel();
}

void RehearsalModel::append(const std::vector<RehearsedDeadline>& rows)
{
    if (rows.empty())
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + int(rows.size()) - 1);
    m_rows.insert(m_rows.end(), rows.begin(), rows.end());
    endInsertRows();
}

int RehearsalModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int RehearsalModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RehearsalModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const RehearsedDeadline& row = m_rows[std::size_t(index.row())];
    const auto light = lightOf(row);
    if (role == Qt::DisplayRole)
        return textOf(row, index.column());
    if (role == Qt::DecorationRole && index.column() == LightColumn && light)
        return pictureOf(*light);
    if (role == Qt::ToolTipRole && (index.column() == BeforeColumn || index.column() == AfterColumn))
        return tr("Warning %1 → %2", "moments of the yellow light")
            .arg(momentText(row.yellowBefore), momentText(row.yellowAfter));
    return {};
}

QString RehearsalModel::textOf(const RehearsedDeadline& row, int column) const
{
    switch (Column(column)) {
    case NumberColumn:
        return row.caseNumber;
    case DepartmentColumn:
        return m_replica.departmentName(row.department);
    case ClockColumn:
        return row.clock == ClockKind::Stage
                   ? tr("%1: %2", "clock, stage").arg(clockName(row.clock), stageName(row.stage))
                   : clockName(row.clock);
    case BeforeColumn:
        return dueMomentText(row.dueBefore);
    case AfterColumn:
        return dueMomentText(row.dueAfter);
    case LightColumn:
        if (row.falls)
            return tr("%1 is taken back", "light").arg(lightName(row.given));
        return row.comes == Light::Green ? QString() : tr("%1 at once", "light").arg(lightName(row.comes));
    case CertaintyColumn:
        return row.provisionalAfter ? tr("provisional") : QString();
    case ColumnCount:
        break;
    }
    return {};
}

QVariant RehearsalModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case NumberColumn:
        return tr("Case number");
    case DepartmentColumn:
        return tr("Department");
    case ClockColumn:
        return tr("Limit");
    case BeforeColumn:
        return tr("Due until now");
    case AfterColumn:
        return tr("Due then");
    case LightColumn:
        return tr("Light");
    case CertaintyColumn:
        return tr("Certainty");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace duban
