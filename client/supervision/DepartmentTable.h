// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/department/LightTrustWatch.h"
#include "client/model/CounterModel.h"

#include <QTableView>

namespace duban {

/// The figures of every department with bars behind them, sorted by trouble. While the pointer is over it, no
/// row moves.
class DepartmentTable : public QTableView
{
    Q_OBJECT

public:
    DepartmentTable(CounterModel& model, const LightTrustWatch& watch, QWidget* parent = nullptr);

signals:
    /// Enter or double-click on a figure.
    void figureChosen(duban::OrganisationId department, int column);

protected:
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void choose(const QModelIndex& index);
    void shareWidth();

    CounterModel& m_counters;
};

} // namespace duban
