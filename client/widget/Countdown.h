// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/calendar/WorkCalendar.h"
#include "common/text/Figures.h"

#include <QString>

namespace duban {

/// An amount of working time: whole working days and the office minutes left over.
struct WorkingSpan
{
    int days = 0;
    int minutes = 0;

    friend bool operator==(const WorkingSpan&, const WorkingSpan&) = default;
};

/// Counts the office time between two moments.
/// @param from not after `to`, else the span is empty
/// @return the working days that lie wholly inside and the office minutes of the days cut at the ends, never
///         as much as a whole day's.
WorkingSpan workingSpan(const WorkCalendar& calendar, const OfficeHours& hours, LegalTime from, LegalTime to);

/// @return '1 d 3 h left' or '2 d over' in working time; 'due today' once the office is closed on the due
///         day; empty when `due` is not set.
QString countdownText(const WorkCalendar& calendar, LegalTime now, LegalTime due,
                      const OfficeHours& hours = {});

/// @return '2026-11-22 Sun 24:00' or '… 17:30': midnight is written as the end of the day it ends.
QString dueMomentText(LegalTime due);

/// @return '11-22 24:00': as dueMomentText, for lists; with its year when that is not the year of `now`.
QString shortDueText(LegalTime due, LegalTime now);

/// @return '11-22 17:30' of a moment that happened; empty when it is not set.
QString shortMomentText(LegalTime t);

/// @return '17:30'.
QString timeText(LegalTime t);

/// @return '2026-11-22 Sun'.
QString dayText(LocalDay day);

} // namespace duban
