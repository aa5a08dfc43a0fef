// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/access/Policy.h"
#include "common/domain/CaseFlow.h"

namespace duban {

/// Why a person cannot do something with a case now. Shown under the greyed action.
enum class Obstacle : quint8 {
    None,           ///< it is allowed
    WrongState,     ///< the case does not stand where this is possible
    NotYourRole,    ///< another role does this
    NotYourPlace,   ///< another window or department does this
    TookItIn,       ///< no one approves a case they took in (domain.md §8)
    NotYourStage,   ///< the stage is worked on by another role
    NotYourCase,    ///< somebody else was assigned
    ProcedureRuns,  ///< nobody decides while a special procedure runs
    PaperMissing,   ///< a deferred material has not come yet
    NotFiled,       ///< the person was not filed and released by the supervision office yet
    ReviewedIt,     ///< the next review of the same stage is another person's
    DecisionNotOut, ///< completion waits for the decision on paper (domain.md §7)
};

/// One action and whether it is possible.
struct ActionOffer
{
    Action action;
    Obstacle obstacle = Obstacle::None;
};

/// Who does an action and where. The table of all of them is reviewed as one page.
struct ActionRule
{
    Action action;
    Permission permission;
    ScopeRule scope;
};

/// @return the rule of an action. Source: domain.md §8.
const ActionRule& ruleOf(Action action) noexcept;

/// @return the permission an action needs.
Permission permissionFor(Action action) noexcept;

/// @return the places where an action may be done.
ScopeRule scopeRuleFor(Action action) noexcept;

/// @return the role that works on a stage; Application, Acceptance and Completion are the window's.
Role roleOf(Stage stage) noexcept;

/// Tells what stands between an actor and one action; the same function serves server and client.
/// @param variant the case's own
Obstacle obstacleTo(Action action, const Case& subject, const Actor& actor, const Visibility& visibility,
                    const ItemVariant& variant) noexcept;

/// @return every action a person can do, each with its obstacle, in the order of AllActions.
std::vector<ActionOffer> allowedActions(const Case& subject, const Actor& actor, const Visibility& visibility,
                                        const ItemVariant& variant);

} // namespace duban
