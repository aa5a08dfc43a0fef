// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/widget/Ledger.h"

#include <QWidget>

namespace duban {

/// Shows which days of a limit count, in weeks: the event, each working day with its number, weekends,
/// holidays with their names, make-up workdays, paused days, the due day.
class TimeLedger : public QWidget
{
    Q_OBJECT

public:
    explicit TimeLedger(QWidget* parent = nullptr);

    /// Shows a budget; nothing when it has no limit.
    /// @param today gets a frame; may lie outside the limit
    void setBudget(const TimeRules& rules, LegalTime start, const TimeBudget& budget, LocalDay today);

    const std::vector<BudgetDay>& days() const noexcept { return m_days; }

    QSize sizeHint() const override;

    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    int weeks() const;
    QRect cellOf(LocalDay day) const;
    void paintDay(QPainter& painter, const BudgetDay& entry) const;

    std::vector<BudgetDay> m_days;
    LocalDay m_today{};
};

} // namespace duban
