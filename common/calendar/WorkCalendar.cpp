// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/calendar/WorkCalendar.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace duban {

namespace {

bool isWeekday(LocalDay day) noexcept
{
    const unsigned iso = weekday(sys_days(day.time_since_epoch())).iso_encoding();
    return iso <= 5;
}

int yearOf(LocalDay day) noexcept
{
    return int(year_month_day(day).year());
}

} // namespace

LocalDay WorkCalendar::firstDay() noexcept
{
    return local_days{year{1992} / 1 / 1};
}

LocalDay WorkCalendar::lastDay() noexcept
{
    return local_days{year{2110} / 12 / 31};
}

Result<WorkCalendar> WorkCalendar::build(const std::vector<CalendarNotice>& notices, CalendarVersion version)
{
    WorkCalendar calendar;
    calendar.m_version = version;
    calendar.m_notices = notices;
    std::sort(calendar.m_notices.begin(), calendar.m_notices.end(),
              [](const CalendarNotice& a, const CalendarNotice& b) { return a.year < b.year; });
    const auto twice =
        std::adjacent_find(calendar.m_notices.begin(), calendar.m_notices.end(),
                           [](const CalendarNotice& a, const CalendarNotice& b) { return a.year == b.year; });
    if (twice != calendar.m_notices.end())
        return invalid(u"year"_s, u"two notices for %1"_s.arg(twice->year));

    const auto size = std::size_t((lastDay() - firstDay()).count() + 1);
    std::vector<char> working(size);
    for (std::size_t i = 0; i < size; ++i)
        working[i] = isWeekday(firstDay() + days(i));
    for (const CalendarNotice& notice : calendar.m_notices) {
        for (const SpecialDay& special : notice.days)
            working[calendar.indexOf(special.day)] = special.kind == SpecialDay::Kind::MakeUpWorkday;
    }
    calendar.m_countUpTo.resize(size);
    calendar.m_workingDay.assign(1, 0);
    for (std::size_t i = 0; i < size; ++i) {
        if (working[i])
            calendar.m_workingDay.push_back(qint32(i));
        calendar.m_countUpTo[i] = qint32(calendar.m_workingDay.size() - 1);
    }
    return calendar;
}

std::size_t WorkCalendar::indexOf(LocalDay day) const noexcept
{
    return std::size_t((std::clamp(day, firstDay(), lastDay()) - firstDay()).count());
}

bool WorkCalendar::isWorkingDay(LocalDay day) const noexcept
{
    const std::size_t i = indexOf(day);
    return m_workingDay[std::size_t(m_countUpTo[i])] == qint32(i) && m_countUpTo[i] > 0;
}

WorkingDays WorkCalendar::between(LocalDay after, LocalDay to) const noexcept
{
    return {m_countUpTo[indexOf(to)] - m_countUpTo[indexOf(after)]};
}

LocalDay WorkCalendar::nthAfter(LocalDay start, WorkingDays n) const noexcept
{
    // Going back, a start on a free day must not count the working day before it as day zero.
    const bool backFromFreeDay = n.count < 0 && !isWorkingDay(start);
    const qint64 ordinal = qint64(m_countUpTo[indexOf(start)]) + n.count + (backFromFreeDay ? 1 : 0);
    const auto last = qint64(m_workingDay.size()) - 1;
    return firstDay() + days(m_workingDay[std::size_t(std::clamp<qint64>(ordinal, 1, last))]);
}

bool WorkCalendar::isPublished(int year) const noexcept
{
    return std::any_of(m_notices.begin(), m_notices.end(), [year](const CalendarNotice& notice) {
        return notice.year == year && notice.isPublished();
    });
}

int WorkCalendar::lastPublishedYear() const noexcept
{
    int last = 0;
    for (const CalendarNotice& notice : m_notices) {
        if (notice.isPublished())
            last = notice.year;
    }
    return last;
}

bool WorkCalendar::isProvisional(LocalDay day) const noexcept
{
    return !isPublished(yearOf(day));
}

} // namespace duban
