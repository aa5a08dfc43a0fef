// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/supervision/Light.h"

#include <algorithm>

namespace duban {

namespace {

/// @return the time a budget of office hours alone grants; 0 for every other one.
std::chrono::milliseconds wholeHours(const TimeBudget& budget) noexcept
{
    if (budget.limit.unit != LimitUnit::OfficeHour)
        return {};
    std::chrono::milliseconds whole = std::chrono::hours(std::max(budget.limit.count, 1));
    for (const Limit& extension : budget.extensions) {
        if (extension.unit != LimitUnit::OfficeHour && extension.unit != LimitUnit::None)
            return {};
        if (extension.unit == LimitUnit::OfficeHour)
            whole += std::chrono::hours(std::max(extension.count, 1));
    }
    return whole;
}

/// The grace after the due day is counted as a limit of its own: its day 1 is the next working day.
LegalTime redMoment(const TimeRules& rules, const DueMoment& due, const LightPolicy& policy) noexcept
{
    if (policy.redAfter <= 0)
        return due.moment;
    const LegalTime onDueDay = momentOf(due.day, TimeOfDay{0});
    return dueMoment(rules.days, onDueDay, {policy.redAfter}, rules.rule, rules.hours.hours()).moment;
}

} // namespace

LightMoments lightMoments(const WorkCalendar& calendar, LegalTime start, WorkingDays limit,
                          const LightPolicy& policy) noexcept
{
    LightMoments moments;
    moments.due = dueMoment(calendar, start, limit, policy.dueRule, policy.hours);
    moments.redAt = moments.due.moment;
    const LocalDay before = calendar.nthAfter(moments.due.day, {-policy.yellowDaysFor(limit)});
    const LocalDay firstDay = calendar.nthAfter(dayOf(start), {1});
    moments.yellowAt = momentOf(std::max(before, firstDay), policy.hours.morningOpen);
    return moments;
}

LightMoments lightMoments(const TimeRules& rules, LegalTime start, const TimeBudget& budget,
                          const LightPolicy& policy)
{
    LightMoments moments;
    moments.due = dueMoment(rules, start, budget);
    moments.redAt = redMoment(rules, moments.due, policy);
    const WorkingDays total = countedWorkingDays(rules, start, budget, moments.due.day);
    const int left = policy.yellowDaysFor(total);
    if (left == 0 && policy.redAfter > 0) {
        moments.yellowAt = moments.due.moment;
        return moments;
    }
    if (const auto whole = wholeHours(budget); whole.count() > 0) {
        moments.yellowAt = momentWithLeft(rules, start, budget, whole / 4);
        return moments;
    }
    const LocalDay day = left == 0 ? moments.due.day : dayWithLeft(rules, start, budget, moments.due, {left});
    moments.yellowAt = momentOf(day, rules.hours.hours().morningOpen);
    return moments;
}

Light worse(Light a, Light b) noexcept
{
    const auto rank = [](Light light) {
        switch (light) {
        case Light::Red:
            return 3;
        case Light::Yellow:
            return 2;
        case Light::White:
            return 1;
        case Light::Green:
            return 0;
        }
        return 0;
    };
    return rank(a) >= rank(b) ? a : b;
}

} // namespace duban
