// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/calendar/WorkCalendar.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace duban {

namespace {

constexpr int FirstYear = int(year_month_day(FirstCoveredDay).year());
constexpr int LastYear = int(year_month_day(LastCoveredDay).year());

bool isWeekday(LocalDay day) noexcept
{
    const unsigned iso = weekday(sys_days(day.time_since_epoch())).iso_encoding();
    return iso <= 5;
}

bool comesBefore(const CalendarNotice& a, const CalendarNotice& b) noexcept
{
    return std::tie(a.layer, a.year) < std::tie(b.layer, b.year);
}

/// A later notice has the last word on a day: the region's before the nation's, the newer year's before the
/// older one's.
std::vector<SpecialDay> merged(const std::vector<CalendarNotice>& notices)
{
    std::vector<SpecialDay> all;
    for (const CalendarNotice& notice : notices)
        all.insert(all.end(), notice.days.begin(), notice.days.end());
    std::erase_if(all, [](const SpecialDay& special) { return !DayTable::covers(special.day); });
    std::stable_sort(all.begin(), all.end(),
                     [](const SpecialDay& a, const SpecialDay& b) { return a.day < b.day; });
    std::vector<SpecialDay> last;
    for (SpecialDay& special : all) {
        if (!last.empty() && last.back().day == special.day)
            last.back() = std::move(special);
        else
            last.push_back(std::move(special));
    }
    return last;
}

} // namespace

Result<WorkCalendar> WorkCalendar::build(const std::vector<CalendarNotice>& notices, CalendarVersion version)
{
    WorkCalendar calendar;
    calendar.m_version = version;
    calendar.m_notices = notices;
    std::sort(calendar.m_notices.begin(), calendar.m_notices.end(), comesBefore);
    const auto twice = std::adjacent_find(
        calendar.m_notices.begin(), calendar.m_notices.end(),
        [](const CalendarNotice& a, const CalendarNotice& b) { return !comesBefore(a, b); });
    if (twice != calendar.m_notices.end()) {
        const bool national = twice->layer == CalendarNotice::Layer::National;
        return invalid(
            u"year"_s,
            u"two %1 notices for %2"_s.arg(national ? u"national"_s : u"regional"_s).arg(twice->year));
    }
    calendar.m_special = merged(calendar.m_notices);

    std::vector<char> working(DayTable::coveredDays());
    for (std::size_t i = 0; i < working.size(); ++i)
        working[i] = isWeekday(firstDay() + days(i));
    for (const SpecialDay& special : calendar.m_special)
        working[DayTable::indexOf(special.day)] = special.kind == SpecialDay::Kind::MakeUpWorkday;
    calendar.m_working = DayTable(working);

    calendar.m_published.assign(std::size_t(LastYear - FirstYear + 1), false);
    for (const CalendarNotice& notice : calendar.m_notices) {
        const bool counts = notice.layer == CalendarNotice::Layer::National && notice.isPublished();
        if (counts && notice.year >= FirstYear && notice.year <= LastYear)
            calendar.m_published[std::size_t(notice.year - FirstYear)] = true;
    }
    return calendar;
}

const SpecialDay* WorkCalendar::specialOn(LocalDay day) const noexcept
{
    const auto at = std::lower_bound(m_special.begin(), m_special.end(), day,
                                     [](const SpecialDay& special, LocalDay d) { return special.day < d; });
    return at != m_special.end() && at->day == day ? &*at : nullptr;
}

QString WorkCalendar::nameOf(LocalDay day) const
{
    return isHoliday(day) ? specialOn(day)->name : QString();
}

bool WorkCalendar::isHoliday(LocalDay day) const noexcept
{
    const SpecialDay* special = specialOn(day);
    return special && special->kind == SpecialDay::Kind::Holiday;
}

std::vector<LocalDay> WorkCalendar::changedDays(const WorkCalendar& other) const
{
    std::vector<LocalDay> changed;
    for (LocalDay day = firstDay(); day <= lastDay(); day += days(1)) {
        if (isWorkingDay(day) != other.isWorkingDay(day) || isHoliday(day) != other.isHoliday(day))
            changed.push_back(day);
    }
    return changed;
}

bool WorkCalendar::isPublished(int year) const noexcept
{
    return year >= FirstYear && year <= LastYear && m_published[std::size_t(year - FirstYear)];
}

int WorkCalendar::lastPublishedYear() const noexcept
{
    const auto last = std::find(m_published.rbegin(), m_published.rend(), true);
    return last == m_published.rend() ? 0 : LastYear - int(last - m_published.rbegin());
}

bool WorkCalendar::isProvisional(LocalDay day) const noexcept
{
    return !isPublished(int(year_month_day(day).year()));
}

} // namespace duban
