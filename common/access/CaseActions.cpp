// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/access/CaseActions.h"

namespace duban {

Permission permissionFor(Action action) noexcept
{
    switch (action) {
    case Action::Submit:
        return Permission::SubmitCase;
    case Action::Accept:
        return Permission::AcceptCase;
    case Action::FinishStage:
        return Permission::FinishStage;
    case Action::Complete:
        return Permission::CompleteCase;
    case Action::AddOpinion:
        return Permission::WriteOpinion;
    }
    return Permission::SetUp;
}

ScopeRule scopeRuleFor(Action action) noexcept
{
    switch (action) {
    case Action::Submit:
        return ScopeRule::NoScope;
    case Action::Accept:
        return ScopeRule::OwnWindow;
    case Action::FinishStage:
        return ScopeRule::OwnDepartment;
    case Action::Complete:
        return ScopeRule::OwnWindow;
    case Action::AddOpinion:
        return ScopeRule::OwnCases;
    }
    return ScopeRule::OwnCases;
}

Obstacle obstacleTo(Action action, const Case& subject, const Actor& actor,
                    const Visibility& visibility) noexcept
{
    if (!actor.may(permissionFor(action)))
        return Obstacle::NotYourRole;
    if (!inScope(scopeRuleFor(action), actor, visibility, {subject.department, subject.window}))
        return Obstacle::NotYourPlace;
    if (!isPossible(subject.state, action))
        return Obstacle::WrongState;
    if (action == Action::FinishStage && subject.stage == Stage::Approval &&
        subject.takenInBy == actor.person)
        return Obstacle::TookItIn;
    return Obstacle::None;
}

std::vector<ActionOffer> allowedActions(const Case& subject, const Actor& actor, const Visibility& visibility)
{
    std::vector<ActionOffer> offers;
    for (const Action action : {Action::Accept, Action::AddOpinion, Action::FinishStage, Action::Complete})
        offers.push_back({action, obstacleTo(action, subject, actor, visibility)});
    return offers;
}

} // namespace duban
