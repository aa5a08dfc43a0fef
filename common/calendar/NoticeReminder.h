// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/calendar/WorkCalendar.h"

namespace duban {

/// From this day of a year on the next year's notice is asked for. The State Council's office published the
/// notices of 2009 to 2026 between 25 October (2021) and 2 January (2014), since 2024 by the first half of
/// November: before 1 November a missing one says nothing. Source: the `papers` of resources/calendar.
inline constexpr std::chrono::month_day NoticeExpectedFrom = std::chrono::November / 1;

/// @return true when the national notice of `today`'s year is missing, or from `expectedFrom` on that of the
///         next: due dates beyond are provisional until somebody imports it.
inline bool isNoticeMissing(const WorkCalendar& calendar, LocalDay today,
                            std::chrono::month_day expectedFrom = NoticeExpectedFrom) noexcept
{
    const std::chrono::year_month_day date(today);
    const int year = int(date.year());
    if (!calendar.isPublished(year))
        return true;
    const bool asked = std::chrono::month_day(date.month(), date.day()) >= expectedFrom;
    return asked && !calendar.isPublished(year + 1);
}

} // namespace duban
