// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/supervision/CaseClocks.h"

namespace duban {

namespace {

Deadline openDeadline(const Case& subject, ClockKind clock, LegalTime start, WorkingDays limit,
                      const ClockRules& rules)
{
    const LightMoments moments = lightMoments(rules.calendar, start, limit, rules.policy);
    Deadline deadline;
    deadline.caseId = subject.id;
    deadline.clock = clock;
    deadline.stage = subject.stage;
    deadline.startedAt = start;
    deadline.limitDays = limit.count;
    deadline.yellowAt = moments.yellowAt;
    deadline.dueAt = moments.redAt;
    deadline.provisional = moments.due.provisional;
    deadline.calendar = rules.calendar.version();
    deadline.policyVersion = rules.policy.version;
    deadline.nextChangeAt = nextChange(deadline);
    return deadline;
}

bool endsWith(const Deadline& deadline, const std::optional<Case>& before, const Case& after)
{
    switch (deadline.clock) {
    case ClockKind::AcceptanceNotice:
        return after.state != CaseState::Submitted;
    case ClockKind::DecisionPromised:
    case ClockKind::DecisionStatutory:
        return after.state == CaseState::Decided || after.state == CaseState::Completed;
    case ClockKind::Stage:
        return after.state == CaseState::Completed || (before && before->stage != after.stage);
    }
    return false;
}

} // namespace

ClockChanges clocksAfter(const std::vector<Deadline>& open, const std::optional<Case>& before,
                         const Case& after, const ItemVariant& variant, LegalTime now,
                         const ClockRules& rules)
{
    ClockChanges changes;
    for (const Deadline& deadline : open) {
        if (!endsWith(deadline, before, after))
            continue;
        Deadline closed = deadline;
        closed.closedAt = now;
        closed.nextChangeAt = nextChange(closed);
        changes.closed.push_back(closed);
    }
    const auto start = [&](ClockKind clock, LegalTime from, WorkingDays limit) {
        if (limit.count > 0)
            changes.opened.push_back(openDeadline(after, clock, from, limit, rules));
    };
    if (!before) {
        start(ClockKind::AcceptanceNotice, after.receivedAt, AcceptanceNoticeLimit);
        return changes;
    }
    if (before->state == CaseState::Submitted && after.state == CaseState::Accepted) {
        start(ClockKind::DecisionPromised, after.acceptedAt, variant.promisedLimit);
        start(ClockKind::DecisionStatutory, after.acceptedAt, variant.statutoryLimit);
    }
    if (before->stage != after.stage && after.state != CaseState::Completed)
        start(ClockKind::Stage, now, variant.limitOf(after.stage));
    return changes;
}

std::optional<DueLight> nextLight(const Deadline& deadline, LegalTime now)
{
    const LegalTime until =
        deadline.isOpen() ? now : std::min(now, deadline.closedAt - std::chrono::milliseconds(1));
    if (deadline.lightGiven < quint8(Light::Yellow) && deadline.yellowAt <= until)
        return DueLight{Light::Yellow, deadline.yellowAt};
    if (deadline.lightGiven < quint8(Light::Red) && deadline.dueAt <= until)
        return DueLight{Light::Red, deadline.dueAt};
    return std::nullopt;
}

LegalTime nextChange(const Deadline& deadline)
{
    LegalTime next;
    if (deadline.lightGiven < quint8(Light::Yellow))
        next = deadline.yellowAt;
    else if (deadline.lightGiven < quint8(Light::Red))
        next = deadline.dueAt;
    if (!deadline.isOpen() && next >= deadline.closedAt)
        return {};
    return next;
}

Light lightOf(const Deadline& deadline, LegalTime now) noexcept
{
    return deadline.isOpen() ? lightAt(deadline.yellowAt, deadline.dueAt, now) : Light::Green;
}

} // namespace duban
