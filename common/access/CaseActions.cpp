// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/access/CaseActions.h"

#include <algorithm>

namespace duban {

namespace {

using A = Action;
using P = Permission;
using W = ScopeRule;

// Action × permission × place. Source: domain.md §8. In the order of the actions' numbers.
constexpr std::array Rules{
    ActionRule{A::Submit, P::SubmitCase, W::NoScope},
    ActionRule{A::Accept, P::AcceptCase, W::OwnWindow},
    ActionRule{A::FinishStage, P::FinishStage, W::OwnDepartment},
    ActionRule{A::Complete, P::CompleteCase, W::OwnWindow},
    ActionRule{A::AddOpinion, P::WriteOpinion, W::OwnCases},
    ActionRule{A::Refuse, P::AcceptCase, W::OwnWindow},
    ActionRule{A::AskSupplement, P::AcceptCase, W::OwnWindow},
    ActionRule{A::SupplyMaterials, P::ServeHall, W::OwnHall},
    ActionRule{A::CloseUnsupplied, P::AcceptCase, W::OwnWindow},
    ActionRule{A::DeemAccepted, P::GiveLight, W::NoScope},
    ActionRule{A::IssueAcceptance, P::AcceptCase, W::OwnWindow},
    ActionRule{A::SupplyDeferred, P::ServeHall, W::OwnHall},
    ActionRule{A::SendBack, P::FinishStage, W::OwnDepartment},
    ActionRule{A::AskProcedure, P::FinishStage, W::OwnDepartment},
    ActionRule{A::OpenProcedure, P::HeadDecides, W::OwnSubtree},
    ActionRule{A::CloseProcedure, P::FinishStage, W::OwnDepartment},
    ActionRule{A::AskExtension, P::FinishStage, W::OwnDepartment},
    ActionRule{A::GrantExtension, P::HeadDecides, W::OwnSubtree},
    ActionRule{A::RejectRequest, P::HeadDecides, W::OwnSubtree},
    ActionRule{A::Deny, P::FinishStage, W::OwnDepartment},
    ActionRule{A::Deliver, P::ServeHall, W::OwnHall},
    ActionRule{A::Withdraw, P::AcceptCase, W::OwnWindow},
    ActionRule{A::Terminate, P::HeadDecides, W::OwnSubtree},
    ActionRule{A::Transfer, P::HeadDecides, W::OwnSubtree},
    ActionRule{A::AskVoid, P::AcceptCase, W::OwnWindow},
    ActionRule{A::ConsentVoid, P::JudgeVoid, W::OwnSubtree},
    ActionRule{A::RecordDecision, P::RecordDecision, W::OwnSubtree},
    ActionRule{A::VerifyCommitment, P::FinishStage, W::OwnDepartment},
    ActionRule{A::Claim, P::FinishStage, W::OwnDepartment},
    ActionRule{A::Assign, P::HeadDecides, W::OwnSubtree},
    ActionRule{A::RejectVoid, P::JudgeVoid, W::OwnSubtree},
    ActionRule{A::GrantJointExtension, P::GovernmentDecides, W::OwnSubtree},
    ActionRule{A::RejectJointExtension, P::GovernmentDecides, W::OwnSubtree},
    ActionRule{A::AskSupplementAgain, P::AcceptCase, W::OwnWindow},
    ActionRule{A::ConsentSupplement, P::JudgeSupplement, W::OwnSubtree},
    ActionRule{A::RejectSupplement, P::JudgeSupplement, W::OwnSubtree},
};

static_assert(Rules.size() == AllActions.size());
static_assert([] {
    for (std::size_t i = 0; i < Rules.size(); ++i) {
        if (Rules[i].action != Action(i + 1) || AllActions[i] != Action(i + 1))
            return false;
    }
    return true;
}());

/// Actions on the work of a stage: only by the people of that stage.
bool worksOnStage(Action action) noexcept
{
    return action == A::FinishStage || action == A::SendBack || action == A::Deny || action == A::Claim;
}

Obstacle obstacleOfStage(Action action, const Case& subject, const Actor& actor, const ItemVariant& variant)
{
    if (action == A::RecordDecision && subject.openProcedures > 0)
        return Obstacle::ProcedureRuns;
    if (action == A::Complete && subject.decisionPaper == DecisionPaper::NotOut)
        return Obstacle::DecisionNotOut;
    if (!worksOnStage(action))
        return Obstacle::None;
    if (!actor.has(roleOf(subject.stage)))
        return Obstacle::NotYourStage;
    if (subject.assignee.isValid() && !actor.answersFor(subject.assignee))
        return Obstacle::NotYourCase;
    if (subject.reviewsDone > 0 && subject.lastReviewer == actor.person)
        return Obstacle::ReviewedIt;
    if (action == A::SendBack || action == A::Claim || !decidesNow(subject, variant))
        return Obstacle::None;
    if (subject.takenInBy == actor.person && !variant.immediate && variant.delegation.isEmpty())
        return Obstacle::TookItIn;
    if (subject.openProcedures > 0)
        return Obstacle::ProcedureRuns;
    return action == A::FinishStage && subject.deferredMissing > 0 ? Obstacle::PaperMissing : Obstacle::None;
}

} // namespace

const ActionRule& ruleOf(Action action) noexcept
{
    return Rules[std::clamp<std::size_t>(std::size_t(action), 1, Rules.size()) - 1];
}

Permission permissionFor(Action action) noexcept
{
    return ruleOf(action).permission;
}

ScopeRule scopeRuleFor(Action action) noexcept
{
    return ruleOf(action).scope;
}

Role roleOf(Stage stage) noexcept
{
    switch (stage) {
    case Stage::Handling:
        return Role::Handler;
    case Stage::Review:
        return Role::Reviewer;
    case Stage::Approval:
        return Role::Approver;
    case Stage::Application:
    case Stage::Acceptance:
    case Stage::Completion:
        return Role::WindowClerk;
    }
    return Role::WindowClerk;
}

Obstacle obstacleTo(Action action, const Case& subject, const Actor& actor, const Visibility& visibility,
                    const ItemVariant& variant) noexcept
{
    const ActionRule& rule = ruleOf(action);
    if (!actor.may(rule.permission))
        return Obstacle::NotYourRole;
    if (!inScope(rule.scope, actor, visibility, {subject.department, subject.window, subject.hall}))
        return Obstacle::NotYourPlace;
    if (rule.permission == P::FinishStage && !actor.filed)
        return Obstacle::NotFiled;
    if (!isPossible(subject, action, variant))
        return Obstacle::WrongState;
    return obstacleOfStage(action, subject, actor, variant);
}

std::vector<ActionOffer> allowedActions(const Case& subject, const Actor& actor, const Visibility& visibility,
                                        const ItemVariant& variant)
{
    std::vector<ActionOffer> offers;
    for (const Action action : AllActions) {
        if (action != Action::Submit && action != Action::DeemAccepted)
            offers.push_back({action, obstacleTo(action, subject, actor, visibility, variant)});
    }
    return offers;
}

} // namespace duban
