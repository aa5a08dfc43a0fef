// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/supervision/Light.h"

#include <algorithm>

namespace duban {

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
