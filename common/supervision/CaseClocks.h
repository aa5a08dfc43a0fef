// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/calendar/OpeningHistory.h"
#include "common/domain/Case.h"
#include "common/domain/CaseFlow.h"
#include "common/supervision/LightPolicies.h"

#include <optional>
#include <span>

namespace duban {

/// What the clock rules need to know: immutable, replaced as a whole.
struct ClockRules
{
    const WorkCalendar& calendar;
    const OpeningCalendar& opening; ///< of the hall where the case was taken in, before it changed them
    LightPolicy policy;             ///< of every clock, where no `policies` are given
    std::span<const DatedOpening> changedHours{}; ///< of that hall, oldest first
    const LightPolicies* policies = nullptr;      ///< every version that came into force

    /// @return what a clock that starts at `start` is opened with.
    LightPolicy policyFrom(ClockKind clock, LegalTime start) const
    {
        return policies ? policies->startingOn(clock, dayOf(start)) : policy;
    }

    /// @return what a clock is computed with that was opened under `version`.
    LightPolicy policyOf(ClockKind clock, int version) const
    {
        return policies ? policies->of(clock, version) : policy;
    }

    /// @param start of the clock: it is counted with the hours that the hall had then
    TimeRules time(LegalTime start) const noexcept { return time(start, policy); }

    TimeRules time(LegalTime start, const LightPolicy& by) const noexcept
    {
        return {calendar, openingFor(start, opening, changedHours), by.dueRule};
    }
};

/// A paper that follows after acceptance, and until when (容缺受理).
struct DeferredPaper
{
    MaterialId material;
    LocalDay until{};
};

/// One step as the clocks see it.
struct ClockStep
{
    std::optional<Case> before; ///< nullopt: the case is being submitted
    Case after;
    LegalTime now;
    std::vector<Deadline> open;      ///< the case's open deadlines before the step
    std::optional<Deadline> earlier; ///< the ended clock of the stage or review that is entered again
    std::vector<SpecialProcedure> procedures; ///< all of the case, as they are after the step
    Limit extension;                          ///< granted by the step
    std::vector<DeferredPaper> deferred;      ///< by an acceptance
    std::vector<MaterialId> supplied;         ///< deferred papers that came with the step
};

/// The clocks that a step stops, moves and starts.
struct ClockChanges
{
    struct Moved
    {
        Deadline before;
        Deadline after;
    };

    std::vector<Deadline> closed; ///< as they are after closing
    std::vector<Moved> moved;     ///< other due moment, pause or run; reopened ones too
    std::vector<Deadline> opened; ///< id not set
};

/// Works out the clocks of one step.
/// @return what the table of clocks says: a stage, a decision, a supplement, a procedure each has its own; a
///         limit of none gets no clock. Each of several reviews has a stage clock of its own, whose `subject`
///         counts the reviews done before it. Special procedures and extensions act on promised, statutory
///         and running stage clock alike; a stage entered again goes on with its old ledger.
/// Source: domain.md §2, table of clocks; 行政许可法 art. 32 (acceptance), 42 (decision, extension), 44
/// (delivery), 45 (special procedures).
ClockChanges clocksAfter(const ClockStep& step, const ItemVariant& variant, const ClockRules& rules);

/// Opens a clock with the light policy in force for clocks that start then; it keeps that version for life.
/// @param procedures of the case; those that run or ran take their days out of a limit of work
Deadline openClock(const Case& subject, ClockKind clock, LegalTime start, Limit limit,
                   std::span<const SpecialProcedure> procedures, const ClockRules& rules);

/// Computes moments, pause and run of a deadline anew: after its budget changed, a procedure opened or
/// closed, or another calendar came into force. The light policy stays the one it was opened with.
/// @param procedures of the case; those that run until their stated end
/// @return the deadline; a new run, with no light given, when a light had been given and the due moment
///         moved to after `now`, or a red one whose moment moved to after `now`. Source: domain.md §3.
Deadline rescheduled(const Deadline& deadline, std::span<const SpecialProcedure> procedures, LegalTime now,
                     const ClockRules& rules);

/// @return the days that a procedure takes out of the limits: to its end, or to its stated end while it runs.
Pause pauseOf(const SpecialProcedure& procedure, const ClockRules& rules);

/// A light that a deadline owes.
struct DueLight
{
    Light level;
    LegalTime moment; ///< when it became due, not when it was noticed
};

/// @return the next light a deadline owes at or before `now` and has not got yet; a closed deadline owes only
///         what became due before it was closed, a paused one nothing.
std::optional<DueLight> nextLight(const Deadline& deadline, LegalTime now);

/// @return true when the red light was given and the system must now act on it (deemed acceptance). Such a
///         clock turns red at the law's moment under every policy: there is nothing left to wait for.
bool owesAct(const Deadline& deadline, LegalTime now) noexcept;

/// @return when the sweep must look at the deadline again; not set when it owes nothing any more.
LegalTime nextChange(const Deadline& deadline);

/// @return the present colour of an open deadline; Green for a closed one, White for a paused one.
Light lightOf(const Deadline& deadline, LegalTime now) noexcept;

} // namespace duban
