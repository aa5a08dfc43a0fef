// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Id.h"
#include "common/calendar/CalendarNotice.h"
#include "common/calendar/DayTable.h"

#include <compare>
#include <vector>

namespace duban {

/// A count of working days (工作日). Never '8 hours' or '24 hours'.
struct WorkingDays
{
    int count = 0;
    friend auto operator<=>(const WorkingDays&, const WorkingDays&) = default;
};

/// Office hours of a centre on an open day. Source: domain.md §2, default 09:00-12:00, 13:30-17:00.
struct OfficeHours
{
    TimeOfDay morningOpen{9 * 60};
    TimeOfDay morningClose{12 * 60};
    TimeOfDay afternoonOpen{13 * 60 + 30};
    TimeOfDay afternoonClose{17 * 60};

    friend bool operator==(const OfficeHours&, const OfficeHours&) = default;
};

/// Which days are working days: Monday to Friday, minus the State Council's holidays, plus its make-up
/// workdays; a region's own days are laid over that. An immutable value; a changed notice makes another one
/// with another version. Every question is answered from prefix tables in constant time.
class WorkCalendar
{
public:
    /// First and last day the tables cover; questions outside are answered as for the nearest covered day.
    static constexpr LocalDay firstDay() noexcept { return FirstCoveredDay; }

    static constexpr LocalDay lastDay() noexcept { return LastCoveredDay; }

    /// @param notices one per year and layer, in any order; the national ones are applied first, then the
    ///        regional ones. Years without one are computed on weekdays alone.
    /// @return InvalidInput (field `year`) when a year is given twice in one layer.
    /// Source: domain.md §2 (layers: national, region).
    static Result<WorkCalendar> build(const std::vector<CalendarNotice>& notices,
                                      CalendarVersion version = {1});

    bool isWorkingDay(LocalDay day) const noexcept { return m_working.contains(day); }

    /// @return the number of working days d with after < d <= to; negative when `to` lies before `after`.
    WorkingDays between(LocalDay after, LocalDay to) const noexcept
    {
        return {m_working.countUpTo(to) - m_working.countUpTo(after)};
    }

    /// @return the n-th working day after `start`; the day of the event itself does not count.
    ///         n = 0 gives `start` when it is a working day, else the last one before it. n may be negative:
    ///         the n-th working day before `start`.
    /// Source: 民法典 art. 201, 行政许可法 art. 82.
    LocalDay nthAfter(LocalDay start, WorkingDays n) const noexcept
    {
        // Going back, a start on a free day must not count the working day before it as day zero.
        const bool backFromFreeDay = n.count < 0 && !isWorkingDay(start);
        return m_working.member(qint64(m_working.countUpTo(start)) + n.count + (backFromFreeDay ? 1 : 0));
    }

    /// @return what the notices say of this day, the region's word before the nation's; null when they are
    ///         silent. Lives as long as the calendar.
    const SpecialDay* specialOn(LocalDay day) const noexcept;

    /// @return the name of the holiday on which `day` is off, in Chinese as published; empty on other days.
    QString nameOf(LocalDay day) const;

    /// @return the days, in order, that are a working day or a named holiday in one of the two calendars
    /// only.
    ///         Limits and opening times that touch none of them are the same under both. A year that was
    ///         merely published without moving a day changes isProvisional() alone and is not named.
    std::vector<LocalDay> changedDays(const WorkCalendar& other) const;

    /// @return true when the year's national notice is known and names its paper.
    bool isPublished(int year) const noexcept;

    /// @return the newest published year; 0 when there is none.
    int lastPublishedYear() const noexcept;

    /// @return true when a span ending on `day` rests on a year without a notice: shown as provisional
    /// (暂定). Decided by the national layer alone.
    bool isProvisional(LocalDay day) const noexcept;

    CalendarVersion version() const noexcept { return m_version; }

    /// @return all notices: national before regional, each layer by year.
    const std::vector<CalendarNotice>& notices() const noexcept { return m_notices; }

private:
    WorkCalendar() = default;
    bool isHoliday(LocalDay day) const noexcept;

    std::vector<CalendarNotice> m_notices;
    std::vector<SpecialDay> m_special; ///< in order, one per day
    std::vector<bool> m_published;     ///< by year from FirstCoveredDay on
    DayTable m_working;
    CalendarVersion m_version;
};

} // namespace duban
