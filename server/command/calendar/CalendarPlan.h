// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/command/Rules.h"
#include "server/store/CalendarStore.h"
#include "server/store/DeadlineStore.h"

namespace duban {

/// What the notices laid ready would make of the calendar in force.
struct CalendarPlan
{
    std::vector<CalendarDraft> drafts;
    QString token;                      ///< names the drafts and what they are laid over; empty: no drafts
    std::shared_ptr<const Rules> rules; ///< with the drafts in force; null: no drafts
};

/// @param inForce the rules at work
/// @return WrongState when the database has another calendar than `inForce`, or deadlines still follow it;
///         StoreFailed.
Result<CalendarPlan> planCalendar(const ReadTx& tx, const Rules& inForce);

/// Computes an open deadline under the calendar of `rules`.
/// @param now the moment that decides whether a light is taken back
Result<Deadline> recomputed(const ReadTx& tx, const RunningDeadline& running, LegalTime now,
                            const Rules& rules);

/// @return true when the calendar leaves moments, pause and budget as they were.
bool staysWhereItIs(const Deadline& before, const Deadline& after);

/// @return true when the red light of `before` is taken back by moving to `after`.
inline bool redFalls(const Deadline& before, const Deadline& after) noexcept
{
    return before.lightGiven >= quint8(Light::Red) && after.run != before.run;
}

/// @return true when any red light given would fall away under `plan`. Looks at every open one.
Result<bool> anyRedFalls(const ReadTx& tx, LegalTime now, const Rules& plan);

} // namespace duban
