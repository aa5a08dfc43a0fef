// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/Case.h"
#include "common/domain/Catalogue.h"

#include <span>

namespace duban {

/// One line of the state machine: in `from`, `action` leads to `to`.
struct Transition
{
    CaseState from;
    Action action;
    CaseState to;
};

/// The whole state machine of a case. Everything that is not here is not possible.
std::span<const Transition> transitions() noexcept;

/// @return true when the table lets `action` happen to a case in `state`.
bool isPossible(CaseState state, Action action) noexcept;

/// Carries a case one action further.
/// @param before  the case as loaded
/// @param action  Accept, FinishStage, Complete or AddOpinion (which leaves the case as it is, so that a note
///                never conflicts with a step)
/// @param variant the case's own
/// @param now     moment of the action
/// @return the case after it, its revision one higher when it moved; WrongState when the table has no such
/// line.
///         FinishStage leads to the flow's next stage; past the last stage before Completion the case is
///         Decided.
/// Source: domain.md §1 (stages), design.md §2.
Result<Case> transition(const Case& before, Action action, const ItemVariant& variant, LegalTime now);

} // namespace duban
