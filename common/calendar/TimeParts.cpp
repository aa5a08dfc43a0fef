// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/calendar/TimeParts.h"

#include <algorithm>

using namespace std::chrono;

namespace duban {

namespace {

// Anything longer ends beyond the covered days.
constexpr qint64 MostDays = qint64(DayTable::coveredDays());
constexpr qint64 MostMonths = 12 * 120;
constexpr qint64 MostHours = 24 * MostDays;

constexpr TimeOfDay WholeDay = days(1);

bool isOrdered(const std::vector<Pause>& pauses) noexcept
{
    for (std::size_t i = 0; i < pauses.size(); ++i) {
        const LocalDay before = i == 0 ? FirstCoveredDay - days(1) : pauses[i - 1].to;
        if (pauses[i].from <= before || pauses[i].to <= pauses[i].from)
            return false;
    }
    return pauses.empty() || pauses.back().to <= LastCoveredDay;
}

LocalDay nthCounted(const WorkCalendar& calendar, std::span<const Pause> pauses, LocalDay after,
                    qint64 n) noexcept
{
    int left = int(std::min(n, MostDays));
    LocalDay end = calendar.nthAfter(after, {left});
    for (const Pause& pause : pauses) {
        if (pause.from >= end)
            break;
        if (pause.to <= after)
            continue;
        left += calendar.between(std::max(pause.from, after), pause.to).count;
        end = calendar.nthAfter(after, {left});
    }
    return end;
}

/// @param end the end as it would be without pauses
LocalDay laterByPauses(std::span<const Pause> pauses, LocalDay after, LocalDay end) noexcept
{
    for (const Pause& pause : pauses) {
        if (pause.from >= end)
            break;
        if (pause.to > after)
            end += pause.to - std::max(pause.from, after);
    }
    return std::min(end, LastCoveredDay);
}

/// Source: 民法典 art. 202.
LocalDay correspondingDay(LocalDay day, qint64 count) noexcept
{
    const year_month_day later = year_month_day(day) + months(std::min(count, MostMonths));
    return later.ok() ? local_days(later) : local_days(later.year() / later.month() / last);
}

} // namespace

OrderedPauses::OrderedPauses(const std::vector<Pause>& pauses) : m_all(pauses)
{
    if (isOrdered(pauses))
        return;
    m_own = pauses;
    for (Pause& pause : m_own) {
        pause.from = std::clamp(pause.from, FirstCoveredDay, LastCoveredDay);
        pause.to = std::clamp(pause.to, FirstCoveredDay, LastCoveredDay);
    }
    m_own = unionOf(std::move(m_own));
    m_all = m_own;
}

bool OrderedPauses::contain(LocalDay day) const noexcept
{
    return std::any_of(m_all.begin(), m_all.end(),
                       [day](const Pause& pause) { return pause.from < day && day <= pause.to; });
}

std::optional<TimePart> PartSequence::single() noexcept
{
    while (m_taken <= m_budget.extensions.size()) {
        const Limit limit = m_taken == 0 ? m_budget.limit : m_budget.extensions[m_taken - 1];
        if (limit.unit != LimitUnit::None)
            return TimePart{limit.unit, std::max(limit.count, 1)};
        ++m_taken;
    }
    return std::nullopt;
}

std::optional<TimePart> PartSequence::next() noexcept
{
    auto part = single();
    if (!part)
        return part;
    ++m_taken;
    for (auto more = single(); more && more->unit == part->unit; more = single()) {
        part->count += more->count;
        ++m_taken;
    }
    return part;
}

TimeCursor TimeCursor::movedTo(LocalDay other) const noexcept
{
    return {other, exact ? moment + (other - day) : momentOf(other, WholeDay), exact};
}

LegalTime afterOpenTime(const OpeningCalendar& hours, std::span<const Pause> pauses, LegalTime from,
                        milliseconds open)
{
    LegalTime end = hours.after(from, open);
    for (const Pause& pause : pauses) {
        const LegalTime begins = momentOf(pause.from, WholeDay);
        if (begins >= end)
            break;
        const LegalTime ends = momentOf(pause.to, WholeDay);
        if (ends <= from)
            continue;
        open += hours.openTime(std::max(begins, from), ends);
        end = hours.after(from, open);
    }
    return end;
}

TimeCursor endOf(const TimeRules& rules, std::span<const Pause> pauses, const TimeCursor& from, TimePart part)
{
    switch (part.unit) {
    case LimitUnit::None:
        return from;
    case LimitUnit::WorkingDay:
        return from.movedTo(nthCounted(rules.days, pauses, from.day, part.count));
    case LimitUnit::CalendarDay:
        return from.movedTo(laterByPauses(pauses, from.day, from.day + days(std::min(part.count, MostDays))));
    case LimitUnit::Month:
        return from.movedTo(laterByPauses(pauses, from.day, correspondingDay(from.day, part.count)));
    case LimitUnit::OfficeHour: {
        const LegalTime end =
            afterOpenTime(rules.hours, pauses, from.moment, hours(std::min(part.count, MostHours)));
        // Open time that ends at midnight belongs to the day before.
        return {dayOf(end - milliseconds(1)), end, true};
    }
    }
    return from;
}

TimeCursor movedOn(const TimeRules& rules, std::span<const Pause> pauses, const TimeCursor& end,
                   LimitUnit last)
{
    const bool movable = last == LimitUnit::CalendarDay || last == LimitUnit::Month;
    // An end inside a pause cannot be: the pause has pushed it out already.
    if (!movable || rules.days.isWorkingDay(end.day))
        return end;
    return end.movedTo(nthCounted(rules.days, pauses, end.day, 1));
}

} // namespace duban
