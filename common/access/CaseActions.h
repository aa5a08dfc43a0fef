// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/access/Policy.h"
#include "common/domain/CaseFlow.h"

namespace duban {

/// Why a person cannot do something with a case now. Shown under the greyed action.
enum class Obstacle : quint8 {
    None,         ///< it is allowed
    WrongState,   ///< the case does not stand where this is possible
    NotYourRole,  ///< another role does this
    NotYourPlace, ///< another window or department does this
    TookItIn,     ///< no one approves a case they took in (domain.md §8)
};

/// One action and whether it is possible.
struct ActionOffer
{
    Action action;
    Obstacle obstacle = Obstacle::None;
};

/// @return the permission an action needs.
Permission permissionFor(Action action) noexcept;

/// @return the places where an action may be done.
ScopeRule scopeRuleFor(Action action) noexcept;

/// Tells what stands between an actor and one action; the same function serves server and client.
Obstacle obstacleTo(Action action, const Case& subject, const Actor& actor,
                    const Visibility& visibility) noexcept;

/// @return Accept, AddOpinion, FinishStage and Complete, each with its obstacle, in this order.
std::vector<ActionOffer> allowedActions(const Case& subject, const Actor& actor,
                                        const Visibility& visibility);

} // namespace duban
