// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Id.h"
#include "common/calendar/CalendarNotice.h"

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
};

/// Which days are working days: Monday to Friday, minus the State Council's holidays, plus its make-up
/// workdays. An immutable value; a changed notice makes another one with another version.
/// Every question is answered from prefix tables in constant time.
class WorkCalendar
{
public:
    /// First and last day the tables cover; questions outside are answered as for the nearest covered day.
    static LocalDay firstDay() noexcept;
    static LocalDay lastDay() noexcept;

    /// @param notices one per year, in any order; years without one are computed on weekdays alone.
    /// @return InvalidInput when a year is given twice.
    static Result<WorkCalendar> build(const std::vector<CalendarNotice>& notices,
                                      CalendarVersion version = {1});

    bool isWorkingDay(LocalDay day) const noexcept;

    /// @return the number of working days d with after < d <= to; negative when `to` lies before `after`.
    WorkingDays between(LocalDay after, LocalDay to) const noexcept;

    /// @return the n-th working day after `start`; the day of the event itself does not count.
    ///         n = 0 gives `start` when it is a working day, else the last one before it. n may be negative:
    ///         the n-th working day before `start`.
    /// Source: 民法典 art. 201, 行政许可法 art. 82.
    LocalDay nthAfter(LocalDay start, WorkingDays n) const noexcept;

    /// @return true when the year's notice is known and names its paper.
    bool isPublished(int year) const noexcept;

    /// @return the newest published year; 0 when there is none.
    int lastPublishedYear() const noexcept;

    /// @return true when a span ending on `day` rests on a year without a notice: shown as provisional
    /// (暂定).
    bool isProvisional(LocalDay day) const noexcept;

    CalendarVersion version() const noexcept { return m_version; }

    const std::vector<CalendarNotice>& notices() const noexcept { return m_notices; }

private:
    WorkCalendar() = default;
    std::size_t indexOf(LocalDay day) const noexcept;

    std::vector<CalendarNotice> m_notices;
    std::vector<qint32> m_countUpTo;  ///< by day: working days from firstDay() to it, inclusive
    std::vector<qint32> m_workingDay; ///< by ordinal (1-based): day index of that working day
    CalendarVersion m_version;
};

} // namespace duban
