// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/replay/Act.h"
#include "tests/support/replay/Expectation.h"

namespace duban::replay {

/// From when to when a limit runs.
struct Life
{
    LegalTime start;  ///< what its days are counted from; not set: it never began
    LegalTime opened; ///< when it was set up: later than `start` when silence had accepted the case
    LegalTime closed; ///< not set: it still runs
};

/// Where a limit stands by its days alone.
struct WalkedDue
{
    QDate day;
    LegalTime yellowAt;
    LegalTime dueAt;
};

/// Days that do not count: after `from`, up to and with `to`.
struct FreeDays
{
    QDate from;
    QDate to;
};

/// Walks from the day after `start`, day by day, until so many days were counted.
/// @param limit working days or calendar days; the last one of these moves on to a working day
WalkedDue walkLimit(const NaiveCalendar& calendar, LegalTime start, Limit limit,
                    const std::vector<FreeDays>& free);

/// Follows one limit through the acts thrown into its case and gives its lights, in another way than the
/// server does: no ledger, no budget, no union of pauses, only days walked anew after every act.
class ClockWalk
{
public:
    /// @param acts of the case, in order of time
    /// @param until the legal clock at the end
    ClockWalk(const NaiveCalendar& calendar, const std::vector<Act>& acts, LegalTime until)
        : m_calendar(calendar), m_acts(acts), m_until(until)
    {
    }

    /// Fills in moments, run, colour and lights.
    /// @param deadline with its limit set
    void walk(ExpectedDeadline& deadline, const Life& life);

private:
    void schedule(ExpectedDeadline& deadline, LegalTime now, const Life& life) const;
    std::vector<FreeDays> freeDays(LegalTime now) const;
    bool isPaused(LegalTime now, const QDate& due) const;
    static void give(ExpectedDeadline& deadline, LegalTime from, LegalTime to);

    const NaiveCalendar& m_calendar;
    const std::vector<Act>& m_acts;
    LegalTime m_until;
};

} // namespace duban::replay
