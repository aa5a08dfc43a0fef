// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/supervision/CaseClocks.h"

#include <algorithm>

namespace duban {

namespace {

/// Clocks that special procedures and extensions act on. Source: domain.md §2.
bool isLimitOfWork(ClockKind clock) noexcept
{
    return clock == ClockKind::DecisionPromised || clock == ClockKind::DecisionStatutory ||
           clock == ClockKind::Stage;
}

bool contains(const std::vector<MaterialId>& list, qint64 id)
{
    return std::find(list.begin(), list.end(), MaterialId{id}) != list.end();
}

bool procedureEnded(const std::vector<SpecialProcedure>& procedures, qint64 id)
{
    return std::any_of(procedures.begin(), procedures.end(),
                       [id](const SpecialProcedure& p) { return p.id.value == id && p.closedAt.isSet(); });
}

/// Another stage, or the next review of the same one.
bool entersStage(const Case& before, const Case& after) noexcept
{
    return before.stage != after.stage || (before.reviewsDone != after.reviewsDone && after.reviewsDone > 0);
}

/// One more notice goes out: the applicant's time begins anew.
bool isAskedAgain(const ClockStep& step) noexcept
{
    return step.before && step.after.moreSupplements > step.before->moreSupplements;
}

bool endsWith(const Deadline& deadline, const ClockStep& step)
{
    const CaseState state = step.after.state;
    const bool over = isEnded(state) && state != CaseState::Completed && state != CaseState::Delivered &&
                      state != CaseState::ReadyForCollection;
    switch (deadline.clock) {
    case ClockKind::AcceptanceNotice:
        return state != CaseState::Submitted;
    case ClockKind::Supplement:
        return state != CaseState::SupplementAsked || isAskedAgain(step);
    case ClockKind::AcceptancePaper:
        return over || !step.after.paperOwed;
    case ClockKind::DecisionPromised:
    case ClockKind::DecisionStatutory:
        return state != CaseState::Accepted;
    case ClockKind::Stage:
        return isEnded(state) || (step.before && entersStage(*step.before, step.after));
    case ClockKind::Delivery:
        return over || step.after.delivery != DeliveryWay::NotYet;
    case ClockKind::SpecialProcedure:
        return state != CaseState::Accepted || procedureEnded(step.procedures, deadline.subject);
    case ClockKind::DeferredMaterial:
        return state != CaseState::Accepted || contains(step.supplied, deadline.subject);
    case ClockKind::CommitmentCheck:
        return over || !step.after.commitmentOpen;
    }
    return false;
}

/// Opens what one step opens.
class Opener
{
public:
    Opener(const ClockStep& step, const ItemVariant& variant, const ClockRules& rules, ClockChanges& changes)
        : m_step(step), m_variant(variant), m_rules(rules), m_changes(changes)
    {
    }

    void run()
    {
        const Case& after = m_step.after;
        if (!m_step.before) {
            Deadline* notice =
                start(ClockKind::AcceptanceNotice, after.receivedAt, m_variant.kind.acceptanceNotice);
            if (notice && m_variant.kind.deemsAcceptance) {
                notice->onRed = OnRed::DeemAccepted;
                notice->redAt = {}; // the law acts at the due moment, whatever time a policy gives
            }
            return;
        }
        const Case& before = *m_step.before;
        if (before.state != after.state)
            enterState();
        else if (isAskedAgain(m_step))
            start(ClockKind::Supplement, m_step.now, m_variant.kind.supplement);
        if (entersStage(before, after) && !isEnded(after.state))
            enterStage();
        for (const SpecialProcedure& procedure : m_step.procedures) {
            if (!procedure.id.isValid()) // opened by this very step
                start(ClockKind::SpecialProcedure, procedure.openedAt, procedure.length);
        }
    }

private:
    Deadline* start(ClockKind clock, LegalTime from, Limit limit)
    {
        if (!limit.isSet())
            return nullptr;
        m_changes.opened.push_back(openClock(m_step.after, clock, from, limit, m_step.procedures, m_rules));
        return &m_changes.opened.back();
    }

    void enterState()
    {
        const Case& after = m_step.after;
        if (after.state == CaseState::SupplementAsked)
            start(ClockKind::Supplement, m_step.now, m_variant.kind.supplement);
        if (after.state == CaseState::Accepted) {
            start(ClockKind::DecisionPromised, after.acceptedAt, m_variant.promisedLimit);
            start(ClockKind::DecisionStatutory, after.acceptedAt, m_variant.statutoryLimit);
            if (after.paperOwed)
                start(ClockKind::AcceptancePaper, after.acceptedAt, m_variant.kind.acceptancePaper);
            for (const DeferredPaper& paper : m_step.deferred)
                startDeferred(paper);
        }
        if (after.state == CaseState::Decided) {
            start(ClockKind::Delivery, after.decidedAt, m_variant.kind.delivery);
            if (after.commitmentOpen)
                start(ClockKind::CommitmentCheck, after.decidedAt, m_variant.promisedLimit);
        }
    }

    void startDeferred(const DeferredPaper& paper)
    {
        const auto days = (paper.until - dayOf(m_step.now)).count();
        Deadline* clock = start(ClockKind::DeferredMaterial, m_step.now,
                                Limit::calendarDays(int(std::max<qint64>(days, 1))));
        clock->subject = paper.material.value;
    }

    void enterStage()
    {
        const Limit limit = m_variant.limitOf(m_step.after.stage);
        const bool again = m_step.earlier && m_step.earlier->stage == m_step.after.stage &&
                           m_step.earlier->subject == m_step.after.reviewsDone;
        if (again)
            return resume(*m_step.earlier);
        // Each of several reviews has its own clock, known by the reviews done before it.
        if (Deadline* clock = start(ClockKind::Stage, m_step.now, limit))
            clock->subject = m_step.after.reviewsDone;
    }

    /// The days away do not count: the day it was left had been counted, the day it came back is an event.
    void resume(const Deadline& earlier)
    {
        Deadline again = earlier;
        again.away.push_back({dayOf(earlier.closedAt), dayOf(m_step.now)});
        again.closedAt = {};
        m_changes.moved.push_back({earlier, rescheduled(again, m_step.procedures, m_step.now, m_rules)});
    }

    const ClockStep& m_step;
    const ItemVariant& m_variant;
    const ClockRules& m_rules;
    ClockChanges& m_changes;
};

/// A procedure opened or closed, or an extension granted: the running limits move.
void move(const ClockStep& step, const ClockRules& rules, ClockChanges& changes)
{
    const bool procedures = step.before && step.before->openProcedures != step.after.openProcedures;
    if (!procedures && !step.extension.isSet())
        return;
    for (const Deadline& deadline : step.open) {
        if (!isLimitOfWork(deadline.clock) || endsWith(deadline, step))
            continue;
        Deadline changed = deadline;
        if (step.extension.isSet())
            changed.budget.extensions.push_back(step.extension);
        changes.moved.push_back({deadline, rescheduled(changed, step.procedures, step.now, rules)});
    }
}

/// @param policy of the deadline's own version
void schedule(Deadline& deadline, std::span<const SpecialProcedure> procedures, const ClockRules& rules,
              const LightPolicy& policy)
{
    deadline.budget.pauses = deadline.away;
    if (isLimitOfWork(deadline.clock)) {
        for (const SpecialProcedure& procedure : procedures)
            deadline.budget.pauses.push_back(pauseOf(procedure, rules));
    }
    deadline.budget.pauses = unionOf(std::move(deadline.budget.pauses));
    const LightMoments moments =
        lightMoments(rules.time(deadline.startedAt, policy), deadline.startedAt, deadline.budget, policy);
    deadline.yellowAt = moments.yellowAt;
    deadline.dueAt = moments.due.moment;
    const bool later = moments.redAt != moments.due.moment && deadline.onRed == OnRed::Nothing;
    deadline.redAt = later ? moments.redAt : LegalTime{};
    deadline.provisional = moments.due.provisional;
    deadline.paused = isLimitOfWork(deadline.clock) &&
                      std::any_of(procedures.begin(), procedures.end(), [&](const SpecialProcedure& p) {
                          return !p.closedAt.isSet() && dayOf(p.openedAt) < moments.due.day;
                      });
    deadline.calendar = rules.calendar.version();
    deadline.policyVersion = policy.version;
}

} // namespace

Pause pauseOf(const SpecialProcedure& procedure, const ClockRules& rules)
{
    const LocalDay end =
        procedure.closedAt.isSet()
            ? dayOf(procedure.closedAt)
            : dueMoment(rules.time(procedure.openedAt), procedure.openedAt, {procedure.length, {}, {}}).day;
    return {dayOf(procedure.openedAt), end};
}

Deadline openClock(const Case& subject, ClockKind clock, LegalTime start, Limit limit,
                   std::span<const SpecialProcedure> procedures, const ClockRules& rules)
{
    Deadline deadline;
    deadline.caseId = subject.id;
    deadline.clock = clock;
    deadline.stage = subject.stage;
    deadline.startedAt = start;
    deadline.budget.limit = limit;
    schedule(deadline, procedures, rules, rules.policyFrom(clock, start));
    deadline.nextChangeAt = nextChange(deadline);
    return deadline;
}

Deadline rescheduled(const Deadline& deadline, std::span<const SpecialProcedure> procedures, LegalTime now,
                     const ClockRules& rules)
{
    Deadline after = deadline;
    schedule(after, procedures, rules, rules.policyOf(deadline.clock, deadline.policyVersion));
    const bool inTime = after.dueAt > now && after.dueAt != deadline.dueAt;
    const bool notRedYet = after.lightGiven >= quint8(Light::Red) && after.redFrom() > now &&
                           after.redFrom() != deadline.redFrom();
    if (after.lightGiven != 0 && (inTime || notRedYet)) {
        after.run += 1;
        after.lightGiven = 0;
    }
    after.nextChangeAt = nextChange(after);
    return after;
}

ClockChanges clocksAfter(const ClockStep& step, const ItemVariant& variant, const ClockRules& rules)
{
    ClockChanges changes;
    for (const Deadline& deadline : step.open) {
        if (!endsWith(deadline, step))
            continue;
        Deadline closed = deadline;
        closed.closedAt = step.now;
        closed.nextChangeAt = nextChange(closed);
        changes.closed.push_back(closed);
    }
    move(step, rules, changes);
    Opener(step, variant, rules, changes).run();
    return changes;
}

std::optional<DueLight> nextLight(const Deadline& deadline, LegalTime now)
{
    if (deadline.paused)
        return std::nullopt;
    const LegalTime until =
        deadline.isOpen() ? now : std::min(now, deadline.closedAt - std::chrono::milliseconds(1));
    if (deadline.lightGiven < quint8(Light::Yellow) && deadline.yellowAt <= until)
        return DueLight{Light::Yellow, deadline.yellowAt};
    if (deadline.lightGiven < quint8(Light::Red) && deadline.redFrom() <= until)
        return DueLight{Light::Red, deadline.redFrom()};
    return std::nullopt;
}

bool owesAct(const Deadline& deadline, LegalTime now) noexcept
{
    return deadline.isOpen() && deadline.onRed != OnRed::Nothing &&
           deadline.lightGiven >= quint8(Light::Red) && deadline.dueAt <= now;
}

LegalTime nextChange(const Deadline& deadline)
{
    if (deadline.paused)
        return {};
    LegalTime next;
    if (deadline.lightGiven < quint8(Light::Yellow))
        next = deadline.yellowAt;
    else if (deadline.lightGiven < quint8(Light::Red) || deadline.onRed != OnRed::Nothing)
        next = deadline.redFrom();
    if (!deadline.isOpen() && (next >= deadline.closedAt || deadline.lightGiven >= quint8(Light::Red)))
        return {};
    return next;
}

Light lightOf(const Deadline& deadline, LegalTime now) noexcept
{
    if (!deadline.isOpen())
        return Light::Green;
    return deadline.paused ? Light::White : lightAt(deadline.yellowAt, deadline.redFrom(), now);
}

} // namespace duban
