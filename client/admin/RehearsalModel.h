// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/replica/Replica.h"
#include "common/protocol/CalendarReplies.h"

#include <QAbstractTableModel>

namespace duban {

/// The running deadlines that a calendar would move, in the order they came.
class RehearsalModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        NumberColumn,
        DepartmentColumn,
        ClockColumn,
        BeforeColumn,
        AfterColumn,
        LightColumn,
        CertaintyColumn,
        ColumnCount
    };

    explicit RehearsalModel(const Replica& replica, QObject* parent = nullptr);

    void clear();
    void append(const std::vector<RehearsedDeadline>& rows);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString textOf(const RehearsedDeadline& row, int column) const;

    const Replica& m_replica;
    std::vector<RehearsedDeadline> m_rows;
};

} // namespace duban
