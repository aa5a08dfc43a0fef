// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/supervision/Radar.h"

#include <algorithm>

namespace duban {

namespace {

constexpr qint64 MsOfMinute = 60'000;

qint64 secondOf(LegalTime t) noexcept
{
    return t.ms / 1000;
}

/// @return when the first of the limits to decide ends; not set when none runs.
LegalTime firstDecisionDue(const std::vector<Deadline>& open) noexcept
{
    LegalTime first;
    for (const Deadline& d : open) {
        const bool decision =
            d.clock == ClockKind::DecisionPromised || d.clock == ClockKind::DecisionStatutory;
        if (decision && (!first.isSet() || d.dueAt < first))
            first = d.dueAt;
    }
    return first;
}

bool asksExtension(const RadarStep& step) noexcept
{
    return step.before && !step.before->isPending(RequestKind::Extension) &&
           step.after.isPending(RequestKind::Extension);
}

bool opensProcedure(const RadarStep& step) noexcept
{
    return step.before && step.after.openProcedures > step.before->openProcedures;
}

} // namespace

bool completes(const std::optional<Case>& before, const Case& after) noexcept
{
    return before && before->state == CaseState::Decided && after.state == CaseState::Completed;
}

bool doesStage(const Case& before, const Case& after) noexcept
{
    return after.stage > before.stage ||
           (after.stage == before.stage && after.reviewsDone > before.reviewsDone) ||
           completes(before, after);
}

bool needsCameFrom(const std::optional<Case>& before, const Case& after, LegalTime now) noexcept
{
    return before && doesStage(*before, after) && secondOf(before->stageEnteredAt) == secondOf(now);
}

std::optional<qint64> equalTimes(const RadarStep& step) noexcept
{
    if (!needsCameFrom(step.before, step.after, step.now))
        return std::nullopt;
    return qint64(step.cameFrom.value_or(Stage::Application));
}

std::optional<qint64> hastyStage(const RadarStep& step, const ItemVariant& variant) noexcept
{
    if (!step.before || !variant.promisedLimit.isSet() || !doesStage(*step.before, step.after))
        return std::nullopt;
    const auto took = std::max(step.now - step.before->stageEnteredAt, std::chrono::milliseconds(0));
    if (took >= HastyStageBelow)
        return std::nullopt;
    return std::chrono::floor<std::chrono::seconds>(took).count();
}

std::optional<qint64> burstOfCompletions(const RadarStep& step) noexcept
{
    const int together = step.completions + 1;
    if (!completes(step.before, step.after) || together < BurstFrom)
        return std::nullopt;
    return together;
}

std::optional<qint64> outOfHours(const RadarStep& step, const OpeningCalendar& opening) noexcept
{
    if (!completes(step.before, step.after))
        return std::nullopt;
    if (opening.openTime(step.now, step.now + std::chrono::milliseconds(1)).count() > 0)
        return std::nullopt;
    return (step.now - momentOf(dayOf(step.now), TimeOfDay(0))).count() / MsOfMinute;
}

std::optional<qint64> lateProcedure(const RadarStep& step, const WorkCalendar& calendar) noexcept
{
    const LegalTime due = firstDecisionDue(step.open);
    if (!opensProcedure(step) || !due.isSet())
        return std::nullopt;
    // 24:00 of the due day is midnight of the next.
    const LocalDay dueDay = dayOf(due - std::chrono::milliseconds(1));
    const int left = calendar.between(dayOf(step.now), dueDay).count;
    return left <= LateProcedureFrom ? std::optional<qint64>(left) : std::nullopt;
}

std::optional<qint64> lateExtension(const RadarStep& step) noexcept
{
    const LegalTime due = firstDecisionDue(step.open);
    if (!asksExtension(step) || !due.isSet() || step.now < due)
        return std::nullopt;
    return (step.now - due).count() / MsOfMinute;
}

std::optional<qint64> withdrawnAgain(const RadarStep& step) noexcept
{
    if (step.before || !step.withdrawal)
        return std::nullopt;
    const qint64 days =
        std::max<qint64>((dayOf(step.after.receivedAt) - dayOf(step.withdrawal->at)).count(), 0);
    return days <= WithdrawnAgainDays ? std::optional(days) : std::nullopt;
}

std::optional<qint64> lateEntry(const RadarStep& step) noexcept
{
    const auto late = step.now - step.after.receivedAt;
    if (step.before || late <= LateEntryAfter)
        return std::nullopt;
    return late.count() / MsOfMinute;
}

std::optional<qint64> secondSupplement(const RadarStep& step) noexcept
{
    const bool proposed = step.before && !step.before->isPending(RequestKind::Supplement) &&
                          step.after.isPending(RequestKind::Supplement);
    return proposed ? std::optional<qint64>(step.after.moreSupplements + 2) : std::nullopt;
}

std::vector<Finding> findingsOf(const RadarStep& step, const ItemVariant& variant, const ClockRules& rules)
{
    std::vector<Finding> findings;
    if (variant.immediate || !step.person.isValid())
        return findings;
    const auto note = [&](FindingKind kind, std::optional<qint64> figure) {
        if (figure)
            findings.push_back({kind, step.person, step.now, {}, *figure});
    };
    note(FindingKind::EqualTimes, equalTimes(step));
    note(FindingKind::HastyStage, hastyStage(step, variant));
    note(FindingKind::BurstOfCompletions, burstOfCompletions(step));
    note(FindingKind::OutOfHours, outOfHours(step, rules.time(step.now).hours));
    note(FindingKind::LateProcedure, lateProcedure(step, rules.calendar));
    note(FindingKind::LateExtension, lateExtension(step));
    if (const auto days = withdrawnAgain(step))
        findings.push_back(
            {FindingKind::WithdrawnAgain, step.person, step.now, step.withdrawal->caseId, *days});
    note(FindingKind::LateEntry, lateEntry(step));
    note(FindingKind::SecondSupplement, secondSupplement(step));
    return findings;
}

} // namespace duban
