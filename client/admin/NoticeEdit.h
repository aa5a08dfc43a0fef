// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/calendar/CalendarNotice.h"

#include <optional>

namespace duban {

/// @return what the notice says of a day; null when it is silent. Valid until the notice changes.
const SpecialDay* specialIn(const CalendarNotice& notice, LocalDay day);

/// Lets the notice say something else of a day, or nothing. Days stay in order.
/// @param special of that day; not set: the day follows the week again
void setSpecial(CalendarNotice& notice, LocalDay day, const std::optional<SpecialDay>& special);

/// @return the name to offer for a new special day: that of the nearest named day within a week, the earlier
///         one first; empty when there is none.
QString nameBeside(const CalendarNotice& notice, LocalDay day);

/// @return the days the notice names in other years (New Year's Eve), in order.
std::vector<SpecialDay> daysOutside(const CalendarNotice& notice);

/// @return true when both say the same, in whatever order.
bool saysTheSame(const CalendarNotice& a, const CalendarNotice& b);

/// @return the notice in the form that parseNotice() reads, days in order.
QByteArray noticeJson(const CalendarNotice& notice);

} // namespace duban
