// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/calendar/TimeBudget.h"

namespace duban {

/// What a day does to a limit. Sent and printed: append only.
enum class BudgetDayKind : quint8 {
    EventDay = 1,      ///< the day of the event; in hours it may count in part
    Counted = 2,       ///< counts
    MakeUpWorkday = 3, ///< a weekend day declared a workday: counts
    Weekend = 4,       ///< does not count
    Holiday = 5,       ///< does not count
    Paused = 6,        ///< would count, but a special procedure takes it out
    MovedOn = 7,       ///< after the limit's own end, which was no working day (民法典 art. 203)
    Closed = 8,        ///< hours only: the hall is closed by its own rule
};

/// One line of the ledger of a budget (时限账本).
struct BudgetDay
{
    LocalDay day{};
    BudgetDayKind kind = BudgetDayKind::EventDay;
    int number = 0;                      ///< days counted so far, this one included
    QString holiday;                     ///< name of the holiday, or of the hall's closing, as published
    std::chrono::milliseconds counted{}; ///< open time counted on this day by parts in hours

    bool counts() const noexcept
    {
        return kind == BudgetDayKind::Counted || kind == BudgetDayKind::MakeUpWorkday;
    }

    friend bool operator==(const BudgetDay&, const BudgetDay&) = default;
};

/// @return every day from that of the event to the due day of dueMoment(), both included, and what it counts;
///         empty for a budget without a limit. Walks over the days: for people, not for the engine.
/// Source: domain.md §1 (a budget of time and a ledger), §2.
std::vector<BudgetDay> ledgerOf(const TimeRules& rules, LegalTime start, const TimeBudget& budget);

} // namespace duban
