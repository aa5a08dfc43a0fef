// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/widget/Ledger.h"

#include <QWidget>

namespace duban {

/// Shows which days of a limit count, in weeks: the event, each working day with its number, weekends,
/// holidays with their names, make-up workdays, the due day.
class TimeLedger : public QWidget
{
    Q_OBJECT

public:
    explicit TimeLedger(QWidget* parent = nullptr);

    /// Shows a limit.
    /// @param today gets a frame; may lie outside the limit
    void setLimit(const WorkCalendar& calendar, LegalTime start, WorkingDays limit, LocalDay today);

    const std::vector<LedgerDay>& days() const noexcept { return m_days; }

    QSize sizeHint() const override;

    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    int weeks() const;
    QRect cellOf(LocalDay day) const;
    void paintDay(QPainter& painter, const LedgerDay& entry) const;
    QString wordOf(const LedgerDay& entry) const;

    std::vector<LedgerDay> m_days;
    LocalDay m_today{};
};

} // namespace duban
