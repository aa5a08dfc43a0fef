// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/command/case/CaseStep.h"

#include "server/command/case/Assignments.h"
#include "server/command/file/FileChecks.h"
#include "server/command/supervision/RadarFacts.h"

using namespace Qt::StringLiterals;

namespace duban {

namespace {

Result<> refuse(Obstacle obstacle, const Case& subject)
{
    switch (obstacle) {
    case Obstacle::None:
        return {};
    case Obstacle::WrongState:
        return fail(ErrorCode::WrongState,
                    u"case %1 in state %2"_s.arg(subject.id.value).arg(int(subject.state)));
    case Obstacle::ProcedureRuns:
        return fail(ErrorCode::WrongState, u"a special procedure runs"_s);
    case Obstacle::PaperMissing:
        return fail(ErrorCode::WrongState, u"a deferred material has not come"_s);
    case Obstacle::DecisionNotOut:
        return fail(ErrorCode::WrongState, u"the decision was neither issued nor registered"_s);
    case Obstacle::NotFiled:
        return fail(ErrorCode::NotAllowed, u"not filed and released by the supervision office"_s);
    case Obstacle::TookItIn:
        return fail(ErrorCode::NotAllowed, u"no one approves a case they took in"_s);
    case Obstacle::NotYourRole:
    case Obstacle::NotYourPlace:
    case Obstacle::NotYourStage:
    case Obstacle::NotYourCase:
    case Obstacle::ReviewedIt:
        return fail(ErrorCode::NotAllowed, u"the stage or the case is another's"_s);
    }
    return {};
}

/// The case's procedures as they are after the step; one that begins has no id yet.
std::vector<SpecialProcedure> proceduresAfter(const LoadedCase& subject, const StepPlan& plan, LegalTime now)
{
    std::vector<SpecialProcedure> after = subject.procedures;
    for (SpecialProcedure& p : after) {
        if (p.id == plan.closed)
            p.closedAt = now;
    }
    if (plan.opened)
        after.push_back(*plan.opened);
    return after;
}

/// Answers the open request of the plan's kind. A case that ends answers all that is open with no.
Result<> answerRequests(const LoadedCase& subject, const StepPlan& plan, const Case& after,
                        const Actor& actor, const ReadTx& tx, LegalTime now, CaseChange& change)
{
    if (subject.file().pending == 0)
        return {};
    const auto open = CasePartStore::openRequests(tx, subject.file().id);
    if (!open)
        return tl::unexpected(open.error());
    for (CaseRequest request : *open) {
        const bool meant = plan.answers && *plan.answers == request.kind;
        if (!meant && after.isPending(request.kind))
            continue;
        const bool grants = meant && plan.answer == CaseRequest::Answer::Granted;
        if (grants && request.kind != RequestKind::Procedure && request.askedBy == actor.person)
            return fail(ErrorCode::NotAllowed, u"nobody grants what they asked for"_s);
        request.answer = meant ? plan.answer : CaseRequest::Answer::Rejected;
        request.answeredBy = actor.person;
        request.answeredAt = now;
        change.answered.push_back(request);
    }
    return {};
}

/// Nobody does two of a stage's reviews. obstacleTo() knows the last reviewer; those before are in the
/// versions.
Result<> checkReviewer(const Case& subject, Action action, PersonId person, const ReadTx& tx)
{
    const bool reviews = action == Action::FinishStage || action == Action::Deny ||
                         action == Action::SendBack || action == Action::Claim || action == Action::Assign;
    if (!reviews || subject.reviewsDone == 0)
        return {};
    const auto earlier = reviewersOf(tx, subject);
    if (!earlier)
        return tl::unexpected(earlier.error());
    if (std::find(earlier->begin(), earlier->end(), person) == earlier->end())
        return {};
    return action == Action::Assign ? invalid(u"person"_s, u"has done one of the reviews"_s)
                                    : fail(ErrorCode::NotAllowed, u"has done one of the reviews"_s);
}

/// Whether this person may take this step now.
Result<> checkPerson(const LoadedCase& subject, const StepPlan& plan, const Actor& actor,
                     const Visibility& visibility, const ReadTx& tx)
{
    const Case& before = subject.file();
    const Obstacle obstacle = obstacleTo(plan.step.action, before, actor, visibility, *subject.variant);
    if (const auto free = refuse(obstacle, before); !free)
        return free;
    const PersonId worker = plan.step.action == Action::Assign ? plan.step.person : actor.person;
    return checkReviewer(before, plan.step.action, worker, tx);
}

Result<ClockStep> clockStep(const LoadedCase& subject, const StepPlan& plan, const Case& after,
                            const ReadTx& tx, LegalTime now)
{
    ClockStep step;
    step.before = subject.file();
    step.after = after;
    step.now = now;
    step.open = subject.open;
    step.procedures = proceduresAfter(subject, plan, now);
    step.extension = plan.extension;
    step.deferred = plan.deferred;
    step.supplied = plan.supplied;
    if (after.stage != subject.file().stage || after.reviewsDone != subject.file().reviewsDone) {
        auto earlier = DeadlineStore::lastOfStage(tx, after.id, after.stage, after.reviewsDone);
        if (!earlier)
            return tl::unexpected(earlier.error());
        step.earlier = std::move(*earlier);
    }
    return step;
}

} // namespace

Result<LoadedCase> loadForStep(const ReadTx& tx, const CommandContext& context, CaseId id, Revision expected)
{
    auto record = CaseStore::load(tx, id, expected);
    if (!record)
        return tl::unexpected(record.error());
    LoadedCase loaded;
    loaded.record = std::move(*record);
    loaded.variant = context.rules.variant(loaded.record.file.variant);
    if (!loaded.variant)
        return fail(ErrorCode::StoreFailed, u"variant %1 is missing"_s.arg(loaded.record.file.variant.value));
    auto open = DeadlineStore::open(tx, id);
    if (!open)
        return tl::unexpected(open.error());
    loaded.open = std::move(*open);
    auto procedures = CasePartStore::procedures(tx, id);
    if (!procedures)
        return tl::unexpected(procedures.error());
    loaded.procedures = std::move(*procedures);
    return loaded;
}

Result<Changes> carryOut(const LoadedCase& subject, StepPlan plan, const Actor& actor,
                         const Visibility& visibility, const ReadTx& tx, const CommandContext& context)
{
    const Case& before = subject.file();
    if (const auto free = checkPerson(subject, plan, actor, visibility, tx); !free)
        return tl::unexpected(free.error());
    if (!plan.step.at.isSet())
        plan.step.at = context.now;
    auto after = transition(before, plan.step, *subject.variant);
    if (!after)
        return tl::unexpected(after.error());
    if (const auto there = checkFilesThere(plan.step.action, subject, tx); !there)
        return tl::unexpected(there.error());
    Changes changes;
    if (const auto done = assignOnEntry(tx, context, before, *subject.variant, *after, changes); !done)
        return tl::unexpected(done.error());
    const auto clocks = clockStep(subject, plan, *after, tx, plan.step.at);
    if (!clocks)
        return tl::unexpected(clocks.error());
    CaseChange change;
    change.before = subject.record;
    change.after = *after;
    change.open = subject.open;
    change.now = context.now;
    change.clocks = clocksAfter(*clocks, *subject.variant, context.rules.clocks(before.hall));
    if (!plan.opinion.trimmed().isEmpty())
        change.opinion = Opinion{before.id, before.stage, actor.person, plan.opinion.trimmed(), context.now};
    change.facts = std::move(plan.facts);
    change.materials = std::move(plan.materials);
    change.opened = plan.opened;
    change.asked = plan.asked;
    for (const SpecialProcedure& p : clocks->procedures) {
        // What still runs when the case is decided otherwise or ends, ends with it.
        const bool over = isEnded(after->state) && !isEnded(before.state);
        if (p.id.isValid() && ((p.id == plan.closed) || (over && !p.closedAt.isSet()))) {
            change.closed.push_back(p);
            change.closed.back().closedAt = context.now;
        }
    }
    if (const auto done = answerRequests(subject, plan, *after, actor, tx, context.now, change); !done)
        return tl::unexpected(done.error());
    auto findings = radarFindings(tx, context, actor, *subject.variant, change);
    if (!findings)
        return tl::unexpected(findings.error());
    change.findings = std::move(*findings);
    changes.reply.number = before.number;
    changes.what = std::move(change);
    return changes;
}

CaseChange sayingAbout(const LoadedCase& subject, LegalTime now)
{
    CaseChange change;
    change.before = subject.record;
    change.after = subject.file();
    change.open = subject.open;
    change.now = now;
    return change;
}

Changes changesAbout(CaseChange change, const QString& number)
{
    Changes changes;
    changes.subject = change.after.id.value;
    changes.reply.number = number;
    changes.what = std::move(change);
    return changes;
}

} // namespace duban
