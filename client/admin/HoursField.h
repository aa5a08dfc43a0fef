// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/step/TimeField.h"
#include "client/widget/ActionButton.h"
#include "common/calendar/OpeningCalendar.h"

namespace duban {

/// The four times of a hall's day. A half-day that opens and closes at the same time is not served.
class HoursField : public QWidget
{
    Q_OBJECT

public:
    explicit HoursField(QWidget* parent = nullptr);

    OfficeHours hours() const;
    void setHours(const OfficeHours& hours);

    /// @return why these times cannot be; empty when they can.
    QString problem() const;

    /// 0 to 3: opens and closes in the morning, opens and closes in the afternoon.
    TimeField* time(int at) const { return m_times[std::size_t(at)]; }

signals:
    void changed();

private:
    std::array<TimeField*, 4> m_times{};
};

/// Weekend days on which a hall is open although they are no working days.
class WeekendField : public QWidget
{
    Q_OBJECT

public:
    explicit WeekendField(QWidget* parent = nullptr);

    /// @return bit i-1 for ISO weekday i; weekdays that were there are kept.
    quint8 days() const;
    void setDays(quint8 days);

    TickBox* saturday() const noexcept { return m_saturday; }

    TickBox* sunday() const noexcept { return m_sunday; }

signals:
    void changed();

private:
    quint8 m_others = 0;
    TickBox* m_saturday;
    TickBox* m_sunday;
};

} // namespace duban
