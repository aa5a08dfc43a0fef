// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/model/ModelRole.h"
#include "client/replica/Replica.h"

#include <QAbstractTableModel>

namespace duban {

/// The stream of events, newest first.
class EventModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { LightColumn, TimeColumn, WhatColumn, NumberColumn, ColumnCount };
    Q_ENUM(Column)

    explicit EventModel(Replica& replica, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// @return the row, which is valid until the next signal; nullptr for a wrong index.
    const EventRow* eventAt(const QModelIndex& index) const;

private:
    void rebuild();
    void add(const EventRow& event);
    QString textOf(const EventRow& row, int column) const;

    Replica& m_replica;
    std::deque<EventRow> m_rows; ///< newest first
};

} // namespace duban
