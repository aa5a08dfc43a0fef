// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/model/ModelRole.h"
#include "client/replica/Replica.h"

#include <QAbstractTableModel>

namespace duban {

/// Figures of every department, in the order of trouble: most red, then most yellow, then most open, then id.
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

    /// While frozen (the pointer is over the rows) figures change in place and no row moves.
    enum class Order { Live, Frozen };

    explicit CounterModel(Replica& replica, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// @return the row, which is valid until the next signal; nullptr for a wrong index.
    const DepartmentCounters* countersAt(const QModelIndex& index) const;

    /// @return the sum over all departments; its department is not set.
    DepartmentCounters total() const;

    /// @return the largest number of open cases of one department, for bars.
    int largestOpen() const;

    void setOrder(Order order);

signals:
    void totalChanged();

private:
    void rebuild();
    void update(OrganisationId department);
    void sortNow();
    QString textOf(const DepartmentCounters& row, int column) const;

    Replica& m_replica;
    std::vector<DepartmentCounters> m_rows;
    Order m_order = Order::Live;
};

/// @return open cases of one department.
int openCases(const DepartmentCounters& counters) noexcept;

/// @return completed cases that never got a red light, in per cent of all completed; nothing before the
///         first.
std::optional<double> inTimePercent(const DepartmentCounters& counters) noexcept;

} // namespace duban
