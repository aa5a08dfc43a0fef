// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/calendar/DueMoment.h"

#include <algorithm>

namespace duban {

DueMoment dueMoment(const WorkCalendar& calendar, LegalTime start, WorkingDays limit, DueRule rule,
                    const OfficeHours& hours) noexcept
{
    DueMoment due;
    due.day = calendar.nthAfter(dayOf(start), {std::max(limit.count, 1)});
    due.moment = momentOf(due.day, rule == DueRule::EndOfDay ? TimeOfDay{24 * 60} : hours.afternoonClose);
    due.provisional = calendar.isProvisional(due.day);
    return due;
}

} // namespace duban
