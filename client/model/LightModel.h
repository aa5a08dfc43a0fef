// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/model/ModelRole.h"
#include "client/replica/Replica.h"

#include <QAbstractTableModel>

namespace duban {

/// The lights given, newest first.
class LightModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        LevelColumn,
        ItemColumn,
        DepartmentColumn,
        NumberColumn,
        StageColumn,
        ClockColumn,
        MomentColumn,
        ColumnCount
    };
    Q_ENUM(Column)

    explicit LightModel(Replica& replica, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// @return the row, which is valid until the next signal; nullptr for a wrong index.
    const LightRow* lightAt(const QModelIndex& index) const;

private:
    void rebuild();
    void change(const LightRow& light);
    void add(const LightRow& light);
    void refreshNames();
    QString textOf(const LightRow& row, int column) const;

    Replica& m_replica;
    std::deque<LightRow> m_rows; ///< newest first
};

} // namespace duban
