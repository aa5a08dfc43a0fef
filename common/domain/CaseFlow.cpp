// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/CaseFlow.h"

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

using S = CaseState;
using A = Action;
using G = Guard;

// FinishStage stays in Accepted until the flow reaches Completion; that step is the decision.
constexpr std::array Table{
    Transition{S::Submitted, A::Accept, S::Accepted},
    Transition{S::Submitted, A::Refuse, S::Refused},
    Transition{S::Submitted, A::AskSupplement, S::SupplementAsked},
    Transition{S::Submitted, A::DeemAccepted, S::Accepted},
    Transition{S::Submitted, A::AddOpinion, S::Submitted},
    Transition{S::Submitted, A::Withdraw, S::Withdrawn},
    Transition{S::Submitted, A::AskVoid, S::Submitted, G::VoidNotAsked},
    Transition{S::Submitted, A::ConsentVoid, S::Voided, G::VoidAsked},
    Transition{S::Submitted, A::RejectVoid, S::Submitted, G::VoidAsked},

    Transition{S::SupplementAsked, A::SupplyMaterials, S::SupplementAsked},
    Transition{S::SupplementAsked, A::SupplyMaterials, S::Accepted},
    Transition{S::SupplementAsked, A::CloseUnsupplied, S::Lapsed},
    Transition{S::SupplementAsked, A::AddOpinion, S::SupplementAsked},
    Transition{S::SupplementAsked, A::Withdraw, S::Withdrawn},
    Transition{S::SupplementAsked, A::AskVoid, S::SupplementAsked, G::VoidNotAsked},
    Transition{S::SupplementAsked, A::ConsentVoid, S::Voided, G::VoidAsked},
    Transition{S::SupplementAsked, A::RejectVoid, S::SupplementAsked, G::VoidAsked},
    Transition{S::SupplementAsked, A::AskSupplementAgain, S::SupplementAsked, G::SupplementNotAskedAgain},
    Transition{S::SupplementAsked, A::ConsentSupplement, S::SupplementAsked, G::SupplementAskedAgain},
    Transition{S::SupplementAsked, A::RejectSupplement, S::SupplementAsked, G::SupplementAskedAgain},

    Transition{S::Accepted, A::FinishStage, S::Accepted},
    Transition{S::Accepted, A::FinishStage, S::Decided, G::DecidingStage},
    Transition{S::Accepted, A::Deny, S::Decided, G::DecidingStage},
    Transition{S::Accepted, A::RecordDecision, S::Decided, G::DecidingStage},
    Transition{S::Accepted, A::SendBack, S::Accepted, G::LaterStage},
    Transition{S::Accepted, A::AddOpinion, S::Accepted},
    Transition{S::Accepted, A::IssueAcceptance, S::Accepted, G::PaperOwed},
    Transition{S::Accepted, A::SupplyDeferred, S::Accepted, G::DeferredMissing},
    Transition{S::Accepted, A::AskProcedure, S::Accepted, G::ProcedureNotAsked},
    Transition{S::Accepted, A::OpenProcedure, S::Accepted, G::NotImmediate},
    Transition{S::Accepted, A::CloseProcedure, S::Accepted, G::OpenProcedure},
    Transition{S::Accepted, A::AskExtension, S::Accepted, G::MayAskExtension},
    Transition{S::Accepted, A::GrantExtension, S::Accepted, G::ExtensionAsked},
    Transition{S::Accepted, A::GrantJointExtension, S::Accepted, G::JointExtensionAsked},
    Transition{S::Accepted, A::RejectJointExtension, S::Accepted, G::JointExtensionAsked},
    Transition{S::Accepted, A::RejectRequest, S::Accepted, G::HeadAsked},
    Transition{S::Accepted, A::Claim, S::Accepted},
    Transition{S::Accepted, A::Assign, S::Accepted},
    Transition{S::Accepted, A::Transfer, S::Accepted},
    Transition{S::Accepted, A::Withdraw, S::Withdrawn},
    Transition{S::Accepted, A::Terminate, S::Terminated},
    Transition{S::Accepted, A::AskVoid, S::Accepted, G::VoidNotAsked},
    Transition{S::Accepted, A::ConsentVoid, S::Voided, G::VoidAsked},
    Transition{S::Accepted, A::RejectVoid, S::Accepted, G::VoidAsked},

    // A voiding that was asked for before the decision is answered before the completion.
    Transition{S::Decided, A::Complete, S::Completed, G::VoidNotAsked},
    Transition{S::Decided, A::ConsentVoid, S::Voided, G::VoidAsked},
    Transition{S::Decided, A::RejectVoid, S::Decided, G::VoidAsked},
    Transition{S::Decided, A::AddOpinion, S::Decided},
    Transition{S::Decided, A::IssueAcceptance, S::Decided, G::PaperOwed},
    Transition{S::Decided, A::VerifyCommitment, S::Decided, G::CommitmentOpen},

    Transition{S::Completed, A::Deliver, S::ReadyForCollection},
    Transition{S::Completed, A::Deliver, S::Delivered},
    Transition{S::Completed, A::IssueAcceptance, S::Completed, G::PaperOwed},
    Transition{S::Completed, A::VerifyCommitment, S::Completed, G::CommitmentOpen},
    Transition{S::ReadyForCollection, A::Deliver, S::Delivered},
    Transition{S::ReadyForCollection, A::IssueAcceptance, S::ReadyForCollection, G::PaperOwed},
    Transition{S::ReadyForCollection, A::VerifyCommitment, S::ReadyForCollection, G::CommitmentOpen},
    Transition{S::Delivered, A::IssueAcceptance, S::Delivered, G::PaperOwed},
    Transition{S::Delivered, A::VerifyCommitment, S::Delivered, G::CommitmentOpen},
};

bool decides(Action action) noexcept
{
    return action == A::FinishStage || action == A::Deny || action == A::RecordDecision;
}

Result<> wrong(const Case& subject, Action action, const char* why)
{
    return fail(
        ErrorCode::WrongState,
        u"action %1 in state %2: %3"_s.arg(int(action)).arg(int(subject.state)).arg(QLatin1StringView(why)));
}

void enter(Case& after, Stage stage, LegalTime at)
{
    after.stage = stage;
    after.stageEnteredAt = at;
    after.assignee = {};
    after.reviewsDone = 0;
    after.lastReviewer = {};
}

void accept(Case& after, const Step& step, const ItemVariant& variant, AcceptedHow how)
{
    after.state = S::Accepted;
    after.accepted = how;
    after.acceptedAt = step.effectiveAt.isSet() ? step.effectiveAt : step.at;
    after.paperOwed = how == AcceptedHow::BySupplement;
    after.pending = quint8(after.pending & ~quint8(RequestKind::Supplement));
    enter(after, variant.stageAfter(Stage::Acceptance), step.at);
}

/// One of several reviews is done: the next one is another person's.
void passOn(Case& after, const Step& step)
{
    const int done = after.reviewsDone + 1;
    enter(after, after.stage, step.at);
    after.reviewsDone = done;
    after.lastReviewer = step.person;
}

void decide(Case& after, const Step& step, Decision decision)
{
    after.state = S::Decided;
    after.decision = decision;
    after.decidedAt = step.at;
    after.commitmentOpen = step.onCommitment;
    after.pending = quint8(after.pending & quint8(RequestKind::Void));
    enter(after, Stage::Completion, step.at);
}

/// What a granted decision needs beyond the state. Source: 行政许可法 art. 45; domain.md §1 (容缺受理).
Result<> mayDecide(const Case& before, const Step& step, const ItemVariant& variant)
{
    if (before.openProcedures > 0)
        return wrong(before, step.action, "a special procedure runs");
    const bool grants = step.action == A::FinishStage ||
                        (step.action == A::RecordDecision && step.decision == Decision::Granted);
    if (grants && before.deferredMissing > 0)
        return wrong(before, step.action, "a deferred material has not come");
    if (step.onCommitment && !(grants && variant.commitment))
        return invalid(u"onCommitment"_s, u"only a grant of an item that allows it rests on a promise"_s);
    if (step.action == A::RecordDecision && step.decision != Decision::Granted &&
        step.decision != Decision::Denied)
        return invalid(u"decision"_s, u"must be Granted or Denied"_s);
    return {};
}

Result<> checkDeferred(const Step& step, int most)
{
    const int least = step.action == A::Accept ? 0 : 1;
    if (step.deferred < least || step.deferred > most)
        return invalid(u"materials"_s, u"%1 to %2 deferred materials are possible"_s.arg(least).arg(most));
    return {};
}

Result<> checkDelivery(const Case& before, DeliveryWay way)
{
    const bool toldBefore = before.state == S::ReadyForCollection;
    if (way == DeliveryWay::HandedOver || way == DeliveryWay::Posted ||
        (way == DeliveryWay::Told && !toldBefore))
        return {};
    return invalid(u"way"_s, u"must be handed over, posted, or told for the first time"_s);
}

Result<> checkRejection(const Case& before, const Step& step, const ItemVariant& variant)
{
    // A voiding waits for the supervisor's word, not for the head's.
    if (step.request != RequestKind::Extension && step.request != RequestKind::Procedure)
        return invalid(u"request"_s, u"must be an extension or a procedure"_s);
    if (step.request == RequestKind::Extension && variant.joint)
        return wrong(before, step.action, "the government's head answers it");
    return before.isPending(step.request) ? Result<>()
                                          : wrong(before, step.action, "nothing of this kind is asked for");
}

/// The step's own facts, once the table lets it happen.
Result<> checkFacts(const Case& before, const Step& step, const ItemVariant& variant)
{
    switch (step.action) {
    case A::Accept:
        return checkDeferred(step, int(std::count_if(variant.materials.begin(), variant.materials.end(),
                                                     [](const Material& m) { return m.deferrable; })));
    case A::SupplyDeferred:
        return checkDeferred(step, before.deferredMissing);
    case A::Complete:
        return before.decisionPaper == DecisionPaper::NotOut
                   ? wrong(before, step.action, "the decision is on no paper")
                   : Result<>();
    case A::Deliver:
        return checkDelivery(before, step.way);
    case A::RejectRequest:
        return checkRejection(before, step, variant);
    case A::SendBack:
        if (!variant.has(step.target) || step.target <= Stage::Acceptance || step.target >= before.stage)
            return invalid(u"stage"_s, u"must be an earlier stage of the flow after Acceptance"_s);
        return {};
    case A::Transfer:
        if (!step.department.isValid() || step.department == before.department)
            return invalid(u"department"_s, u"must be another department"_s);
        return {};
    case A::Claim:
    case A::Assign:
        return step.person.isValid() ? Result<>() : invalid(u"person"_s, u"must be named"_s);
    default:
        return {};
    }
}

Result<> checkStep(const Case& before, const Step& step, const ItemVariant& variant)
{
    if (!isPossible(before, step.action, variant))
        return wrong(before, step.action, "not possible");
    if (decides(step.action) && decidesNow(before, variant))
        return mayDecide(before, step, variant);
    return checkFacts(before, step, variant);
}

/// Actions that bring a case to its stages.
void applyProgress(Case& after, const Step& step, const ItemVariant& variant)
{
    switch (step.action) {
    case A::Accept:
        accept(after, step, variant, AcceptedHow::ByClerk);
        after.deferredMissing = step.deferred;
        break;
    case A::DeemAccepted:
        accept(after, step, variant, AcceptedHow::Deemed);
        break;
    case A::SupplyMaterials:
        if (step.complete)
            accept(after, step, variant, AcceptedHow::BySupplement);
        break;
    case A::FinishStage:
        if (after.reviewsDone + 1 < variant.reviewsIn(after.stage))
            passOn(after, step);
        else if (variant.decidesIn(after.stage))
            decide(after, step, Decision::Granted);
        else
            enter(after, variant.stageAfter(after.stage), step.at);
        break;
    case A::Deny:
        decide(after, step, Decision::Denied);
        break;
    case A::RecordDecision:
        decide(after, step, step.decision);
        after.decisionPaper = DecisionPaper::OnPaper;
        break;
    case A::SendBack:
        enter(after, step.target, step.at);
        break;
    case A::Complete:
        after.state = S::Completed;
        after.completedAt = step.at;
        break;
    case A::Deliver:
        after.state = step.way == DeliveryWay::Told ? S::ReadyForCollection : S::Delivered;
        after.delivery = step.way;
        break;
    default:
        break;
    }
}

/// Proposals and the words on them.
void applyRequest(Case& after, const Step& step)
{
    const auto set = [&after](RequestKind kind) { after.pending = quint8(after.pending | quint8(kind)); };
    const auto clear = [&after](RequestKind kind) { after.pending = quint8(after.pending & ~quint8(kind)); };
    switch (step.action) {
    case A::AskProcedure:
        set(RequestKind::Procedure);
        break;
    case A::OpenProcedure:
        clear(RequestKind::Procedure);
        after.openProcedures += 1;
        break;
    case A::CloseProcedure:
        after.openProcedures -= 1;
        break;
    case A::AskExtension:
        set(RequestKind::Extension);
        break;
    case A::GrantExtension:
    case A::GrantJointExtension:
        clear(RequestKind::Extension);
        after.extensions += 1;
        break;
    case A::RejectJointExtension:
        clear(RequestKind::Extension);
        break;
    case A::RejectRequest:
        clear(step.request);
        break;
    case A::AskVoid:
        set(RequestKind::Void);
        break;
    case A::RejectVoid:
        clear(RequestKind::Void);
        break;
    case A::AskSupplementAgain:
        set(RequestKind::Supplement);
        break;
    case A::ConsentSupplement:
        clear(RequestKind::Supplement);
        after.moreSupplements += 1;
        break;
    case A::RejectSupplement:
        clear(RequestKind::Supplement);
        break;
    default:
        break;
    }
}

/// Papers, promises and people: what moves no stage.
void applyParts(Case& after, const Step& step)
{
    switch (step.action) {
    case A::AskSupplement:
        after.state = S::SupplementAsked;
        break;
    case A::IssueAcceptance:
        after.paperOwed = false;
        break;
    case A::SupplyDeferred:
        after.deferredMissing -= step.deferred;
        break;
    case A::VerifyCommitment:
        after.commitmentOpen = false;
        break;
    case A::Transfer:
        after.department = step.department;
        after.assignee = {};
        break;
    case A::Claim:
    case A::Assign:
        after.assignee = step.person;
        break;
    default:
        break;
    }
}

std::optional<CaseState> endOf(Action action) noexcept
{
    switch (action) {
    case A::Refuse:
        return S::Refused;
    case A::CloseUnsupplied:
        return S::Lapsed;
    case A::Withdraw:
        return S::Withdrawn;
    case A::Terminate:
        return S::Terminated;
    case A::ConsentVoid:
        return S::Voided;
    default:
        return std::nullopt;
    }
}

void end(Case& after, CaseState state, LegalTime at)
{
    after.state = state;
    after.completedAt = at;
    after.pending = 0;
    after.openProcedures = 0;
}

} // namespace

std::span<const Transition> transitions() noexcept
{
    return Table;
}

bool decidesNow(const Case& subject, const ItemVariant& variant) noexcept
{
    return variant.decidesIn(subject.stage) && subject.reviewsDone + 1 >= variant.reviewsIn(subject.stage);
}

bool isPossible(CaseState state, Action action) noexcept
{
    return std::any_of(Table.begin(), Table.end(),
                       [=](const Transition& t) { return t.from == state && t.action == action; });
}

bool holds(Guard guard, const Case& subject, const ItemVariant& variant) noexcept
{
    switch (guard) {
    case Guard::None:
        return true;
    case Guard::DecidingStage:
        return decidesNow(subject, variant);
    case Guard::OpenProcedure:
        return subject.openProcedures > 0;
    case Guard::LaterStage:
        return subject.stage > variant.stageAfter(Stage::Acceptance);
    case Guard::MayAskExtension:
        return variant.extensionCap().isSet() && subject.extensions < variant.kind.extensionsAllowed &&
               !subject.isPending(RequestKind::Extension);
    case Guard::ExtensionAsked:
        return subject.isPending(RequestKind::Extension) && !variant.joint;
    case Guard::JointExtensionAsked:
        return subject.isPending(RequestKind::Extension) && variant.joint;
    case Guard::ProcedureNotAsked:
        return !variant.immediate && !subject.isPending(RequestKind::Procedure);
    case Guard::HeadAsked:
        return (subject.isPending(RequestKind::Extension) && !variant.joint) ||
               subject.isPending(RequestKind::Procedure);
    case Guard::VoidAsked:
        return subject.isPending(RequestKind::Void);
    case Guard::VoidNotAsked:
        return !subject.isPending(RequestKind::Void);
    case Guard::PaperOwed:
        return subject.paperOwed;
    case Guard::DeferredMissing:
        return subject.deferredMissing > 0;
    case Guard::CommitmentOpen:
        return subject.commitmentOpen;
    case Guard::NotImmediate:
        return !variant.immediate;
    case Guard::SupplementAskedAgain:
        return subject.isPending(RequestKind::Supplement);
    case Guard::SupplementNotAskedAgain:
        return !subject.isPending(RequestKind::Supplement);
    }
    return false;
}

bool isPossible(const Case& subject, Action action, const ItemVariant& variant) noexcept
{
    return std::any_of(Table.begin(), Table.end(), [&](const Transition& t) {
        return t.from == subject.state && t.action == action && holds(t.guard, subject, variant);
    });
}

Result<Case> transition(const Case& before, const Step& step, const ItemVariant& variant)
{
    if (const auto good = checkStep(before, step, variant); !good)
        return tl::unexpected(good.error());
    Case after = before;
    if (step.action != Action::AddOpinion)
        after.revision.value += 1;
    if (const auto last = endOf(step.action)) {
        end(after, *last, step.at);
        return after;
    }
    applyProgress(after, step, variant);
    applyRequest(after, step);
    applyParts(after, step);
    return after;
}

Case withDecisionPaper(const Case& before, DecisionPaper paper)
{
    Case after = before;
    after.revision.value += 1;
    after.decisionPaper = paper;
    return after;
}

Result<Case> transition(const Case& before, Action action, const ItemVariant& variant, LegalTime now)
{
    Step step;
    step.action = action;
    step.at = now;
    return transition(before, step, variant);
}

} // namespace duban
