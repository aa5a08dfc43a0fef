// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/calendar/TimeBudget.h"

#include "common/calendar/TimeParts.h"

#include <algorithm>

using namespace std::chrono;

namespace duban {

namespace {

LegalTime endOfDueDay(const TimeRules& rules, LocalDay day) noexcept
{
    const bool endOfDay = rules.rule == DueRule::EndOfDay;
    return momentOf(day, endOfDay ? TimeOfDay{24 * 60} : rules.hours.hours().afternoonClose);
}

} // namespace

std::vector<Pause> unionOf(std::vector<Pause> pauses)
{
    std::erase_if(pauses, [](const Pause& pause) { return pause.to <= pause.from; });
    std::sort(pauses.begin(), pauses.end(), [](const Pause& a, const Pause& b) { return a.from < b.from; });
    std::size_t kept = 0;
    for (std::size_t i = 1; i < pauses.size(); ++i) {
        if (pauses[i].from <= pauses[kept].to)
            pauses[kept].to = std::max(pauses[kept].to, pauses[i].to);
        else
            pauses[++kept] = pauses[i];
    }
    pauses.resize(std::min(pauses.size(), kept + 1));
    return pauses;
}

DueMoment dueMoment(const TimeRules& rules, LegalTime start, const TimeBudget& budget)
{
    TimeCursor end = TimeCursor::at(start).movedTo(LastCoveredDay);
    if (budget.limit.unit != LimitUnit::None) {
        const OrderedPauses pauses(budget.pauses);
        PartSequence parts(budget);
        LimitUnit last = LimitUnit::None;
        end = TimeCursor::at(start);
        while (const auto part = parts.next()) {
            end = endOf(rules, pauses.all(), end, *part);
            last = part->unit;
        }
        end = movedOn(rules, pauses.all(), end, last);
    }
    DueMoment due;
    due.day = end.day;
    due.moment = end.exact ? end.moment : endOfDueDay(rules, end.day);
    due.provisional = rules.days.isProvisional(end.day);
    return due;
}

LocalDay dayWithLeft(const TimeRules& rules, LegalTime start, const TimeBudget& budget, const DueMoment& due,
                     WorkingDays left)
{
    const OrderedPauses pauses(budget.pauses);
    int back = std::max(left.count, 1);
    LocalDay day = rules.days.nthAfter(due.day, {-back});
    for (std::size_t i = pauses.all().size(); i-- > 0;) {
        const Pause& pause = pauses.all()[i];
        if (pause.to < day)
            break;
        if (pause.from >= due.day)
            continue;
        back += rules.days.between(pause.from, pause.to).count; // the due day itself is never paused
        day = rules.days.nthAfter(due.day, {-back});
    }
    const TimeCursor first = endOf(rules, pauses.all(), TimeCursor::at(start), {LimitUnit::WorkingDay, 1});
    return std::min(std::max(day, first.day), due.day);
}

LegalTime momentWithLeft(const TimeRules& rules, LegalTime start, const TimeBudget& budget, milliseconds left)
{
    const OrderedPauses pauses(budget.pauses);
    PartSequence parts(budget);
    TimeCursor from = TimeCursor::at(start);
    TimeCursor end = from;
    TimePart last;
    while (const auto part = parts.next()) {
        last = *part;
        from = end;
        end = endOf(rules, pauses.all(), from, last);
    }
    if (budget.limit.unit == LimitUnit::None || last.unit != LimitUnit::OfficeHour)
        return dueMoment(rules, start, budget).moment;
    return afterOpenTime(rules.hours, pauses.all(), from.moment, hours(last.count) - left);
}

WorkingDays countedWorkingDays(const TimeRules& rules, LegalTime start, const TimeBudget& budget,
                               LocalDay upTo)
{
    const LocalDay after = dayOf(start);
    if (upTo <= after)
        return {0};
    const OrderedPauses pauses(budget.pauses);
    int count = rules.days.between(after, upTo).count;
    for (const Pause& pause : pauses.all()) {
        if (pause.from >= upTo)
            break;
        if (pause.to > after)
            count -= rules.days.between(std::max(pause.from, after), std::min(pause.to, upTo)).count;
    }
    return {count};
}

} // namespace duban
