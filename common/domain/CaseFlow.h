// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/Case.h"
#include "common/domain/Catalogue.h"

#include <span>

namespace duban {

/// What must hold besides the state before an action is possible.
enum class Guard : quint8 {
    None,
    DecidingStage,       ///< the case stands in the stage that decides, and no further review of it is owed
    OpenProcedure,       ///< a special procedure runs
    LaterStage,          ///< there is an earlier stage to send back to
    MayAskExtension,     ///< the kind allows one more and none is asked for
    ExtensionAsked,      ///< an extension waits for the word of the organ's head
    JointExtensionAsked, ///< an extension of a joint case waits for the word of the government's head
    ProcedureNotAsked,   ///< no procedure waits for the head's word
    HeadAsked,           ///< an extension or a procedure waits for the head's word
    VoidAsked,           ///< a voiding waits for the supervisor's consent
    VoidNotAsked,
    PaperOwed,            ///< the acceptance notice was not handed out yet
    DeferredMissing,      ///< a deferred material has not come yet
    CommitmentOpen,       ///< a promise waits for its check
    NotImmediate,         ///< is never done at the counter
    SupplementAskedAgain, ///< a second notice waits for the supervisor's consent
    SupplementNotAskedAgain,
};

/// One line of the state machine: in `from`, if `guard` holds, `action` leads to `to`.
struct Transition
{
    CaseState from;
    Action action;
    CaseState to;
    Guard guard = Guard::None;
};

/// The whole state machine of a case. Everything that is not here is not possible.
std::span<const Transition> transitions() noexcept;

/// @return true when the table lets `action` happen to a case in `state`, if its guard holds.
bool isPossible(CaseState state, Action action) noexcept;

/// @return true when the case satisfies `guard`.
bool holds(Guard guard, const Case& subject, const ItemVariant& variant) noexcept;

/// @return true when the table lets `action` happen to the case as it stands.
bool isPossible(const Case& subject, Action action, const ItemVariant& variant) noexcept;

/// @return true when finishing the stage the case is in decides: the last one, and no further review is owed.
bool decidesNow(const Case& subject, const ItemVariant& variant) noexcept;

/// One action with what it needs to know beyond its name.
struct Step
{
    Action action = Action::AddOpinion;
    LegalTime at;                          ///< moment of the action
    LegalTime effectiveAt;                 ///< of an acceptance: the day the law counts from; not set: `at`
    Stage target = Stage::Handling;        ///< of SendBack: an earlier stage of the flow
    bool complete = false;                 ///< of SupplyMaterials: everything asked for is there
    int deferred = 0;                      ///< of Accept: materials that follow; of SupplyDeferred: that came
    bool onCommitment = false;             ///< of a decision: rests on a promise
    Decision decision = Decision::Granted; ///< of RecordDecision
    DeliveryWay way = DeliveryWay::HandedOver;    ///< of Deliver
    RequestKind request = RequestKind::Extension; ///< of RejectRequest
    OrganisationId department;                    ///< of Transfer
    PersonId person;                              ///< of Claim and Assign; of FinishStage: who finishes
};

/// Carries a case one action further.
/// @param before  the case as loaded
/// @param step    any action but Submit
/// @param variant the case's own
/// @return the case after it, its revision one higher (AddOpinion leaves it as it is, so that a note never
///         conflicts with a step); WrongState when the table has no such line or its guard does not hold;
///         InvalidInput naming stage, department, person, materials, decision, onCommitment, way or request
///         when the step's own facts do not fit.
///         FinishStage leads to the flow's next stage, or to the next review of the same one; past the last
///         stage before Completion the case is Decided.
/// Source: domain.md §1 (stages), §2 (table of clocks); 行政许可法 art. 32, 38, 42, 44, 45.
Result<Case> transition(const Case& before, const Step& step, const ItemVariant& variant);

/// @return the case at its next revision, with the paper of its decision there, or spoiled and not there yet.
Case withDecisionPaper(const Case& before, DecisionPaper paper);

/// The same for an action that needs nothing beyond its name.
Result<Case> transition(const Case& before, Action action, const ItemVariant& variant, LegalTime now);

} // namespace duban
