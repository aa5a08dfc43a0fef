// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/model/CaseTableModel.h"

#include <QSet>

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

    const EventRow* eventAt(const QModelIndex& index) const;

private:
    void rebuild();
    void prepend(const EventRow& event);

    Replica& m_replica;
    std::deque<EventRow> m_rows;
};

/// Lights given, newest first; red ones and yellow ones.
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

    const LightRow* lightAt(const QModelIndex& index) const;

private:
    void rebuild();
    void prepend(const LightRow& light);

    Replica& m_replica;
    std::deque<LightRow> m_rows;
};

/// Figures of every department, in the order of trouble: most red, then most yellow, then name.
class CounterModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        DepartmentColumn,
        OpenColumn,
        GreenColumn,
        YellowColumn,
        RedColumn,
        WhiteColumn,
        InTimeColumn,
        ColumnCount
    };
    Q_ENUM(Column)

    explicit CounterModel(Replica& replica, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    const DepartmentCounters* countersAt(const QModelIndex& index) const;

    /// @return the sum over all departments; its department is not set.
    DepartmentCounters total() const;

    /// While frozen (the pointer is over the rows) figures change in place and no row moves.
    enum class Order { Live, Frozen };
    void setOrder(Order order);

signals:
    void totalChanged();

private:
    void rebuild();
    void update(OrganisationId department);
    void sortNow();

    Replica& m_replica;
    std::vector<DepartmentCounters> m_rows;
    Order m_order = Order::Live;
};

/// @return open cases of one department.
int openCases(const DepartmentCounters& counters) noexcept;

/// @return completed cases that never got a red light, in per cent of all completed; nothing before the
/// first.
std::optional<double> inTimePercent(const DepartmentCounters& counters) noexcept;

} // namespace duban
