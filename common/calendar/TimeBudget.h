// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/calendar/DueMoment.h"
#include "common/calendar/Limit.h"
#include "common/calendar/OpeningCalendar.h"

namespace duban {

/// Time that does not count: the days d with from < d <= to. A special procedure (特别程序) from its opening
/// to its end.
struct Pause
{
    LocalDay from{};
    LocalDay to{};

    friend bool operator==(const Pause&, const Pause&) = default;
};

/// What a limit grants and what stands it still; the due moment is derived from it, never edited.
struct TimeBudget
{
    Limit limit;                   ///< the limit as the rule states it
    std::vector<Limit> extensions; ///< in the order they were approved; they follow the limit
    std::vector<Pause> pauses;     ///< in any order, overlapping ones count once

    friend bool operator==(const TimeBudget&, const TimeBudget&) = default;
};

/// What time is counted with. Refers to its calendars: both must outlive it, and `hours` be built from
/// `days`.
struct TimeRules
{
    const WorkCalendar& days;
    const OpeningCalendar& hours;
    DueRule rule = DueRule::EndOfDay;
};

/// @return the same days as pauses in order that neither overlap nor touch; empty ones are left out.
/// Source: domain.md §2 (overlapping procedures as their union).
std::vector<Pause> unionOf(std::vector<Pause> pauses);

/// Computes where a budget ends. Constant time but for the pauses and extensions, which are few.
///
/// The limit and its extensions are parts that follow each other; neighbours of one unit add up. Paused days
/// count in none of them; a part that ended on or before the day a pause begins is untouched by it.
/// Working days and calendar days: the n-th counted one after the event's day, which does not count. Months:
/// the corresponding day of the n-th month, or that month's last day, later by the calendar days paused
/// before it. Where the last part is one of calendar days or months, its end moves on to the next counted
/// working day when it is no working day. Office hours: open time of the hall from the moment of the event
/// (or the end of the part before), to the millisecond; days that follow them keep the time of day.
/// @param start the moment of the event; its day does not count, except in hours
/// @param budget counts below 1 are treated as 1. Without a limit it ends with the last covered day; an
/// extension
///        without a unit adds nothing.
/// @return never fails. A budget that ends with days ends with the due day as `rules.rule` says; one with
/// hours in
///         it at its exact moment under either rule. Past the last published year it is provisional.
/// Source: 行政许可法 art. 42, 45, 82; 民法典 art. 201-203; domain.md §2.
DueMoment dueMoment(const TimeRules& rules, LegalTime start, const TimeBudget& budget);

/// Finds the day on which so many counted working days are left before the due day.
/// @param due  as dueMoment() found it for the same start and budget
/// @param left >= 1; smaller values are treated as 1
/// @return the `left`-th counted working day before the due day, but never before the first counted working
/// day
///         after the start, and never after the due day.
/// Source: domain.md §3.
LocalDay dayWithLeft(const TimeRules& rules, LegalTime start, const TimeBudget& budget, const DueMoment& due,
                     WorkingDays left);

/// Finds the moment at which a limit in office hours has so much open time left.
/// @param left >= 0; where it is more than the hours at the end of the budget, they count as wholly left
/// @return the first such moment; for a budget that does not end with hours the due moment.
LegalTime momentWithLeft(const TimeRules& rules, LegalTime start, const TimeBudget& budget,
                         std::chrono::milliseconds left);

/// @return the working days d with day of `start` < d <= `upTo` that no pause takes out: what a limit has
/// used so
///         far. 0 when `upTo` is not after the start's day.
WorkingDays countedWorkingDays(const TimeRules& rules, LegalTime start, const TimeBudget& budget,
                               LocalDay upTo);

} // namespace duban
