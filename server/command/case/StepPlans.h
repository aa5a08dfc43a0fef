// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/CaseRequests.h"
#include "common/protocol/WatchRequests.h"
#include "server/command/case/CaseStep.h"

namespace duban {

/// Accepts the application of an applicant whose silence the law takes as consent. Of the sweep.
/// Source: 行政许可法 art. 32.
struct DeemAccepted
{
    static constexpr auto kind = MessageKind::DeemAccepted;
    static constexpr auto permission = Permission::GiveLight;
    static constexpr auto scope = ScopeRule::NoScope;

    CaseId caseId;
    Revision expected;
    LegalTime moment; ///< when the notice became due, for the order of work
};

// What each command does to a case. Every one checks its own fields and returns InvalidInput naming the one
// at fault; role, place, stage and state are checked when the plan is carried out.

Result<StepPlan> planOf(const AcceptCase& cmd, const PlanContext& context);
Result<StepPlan> planOf(const CompleteCase& cmd, const PlanContext& context);
Result<StepPlan> planOf(const RefuseCase& cmd, const PlanContext& context);
Result<StepPlan> planOf(const AskSupplement& cmd, const PlanContext& context);
Result<StepPlan> planOf(const AskSupplementAgain& cmd, const PlanContext& context);
Result<StepPlan> planOf(const ConsentSupplement& cmd, const PlanContext& context);
Result<StepPlan> planOf(const RejectSupplement& cmd, const PlanContext& context);
Result<StepPlan> planOf(const SupplyMaterials& cmd, const PlanContext& context);
Result<StepPlan> planOf(const CloseUnsupplied& cmd, const PlanContext& context);
Result<StepPlan> planOf(const IssueAcceptance& cmd, const PlanContext& context);
Result<StepPlan> planOf(const SupplyDeferred& cmd, const PlanContext& context);
Result<StepPlan> planOf(const DeliverCase& cmd, const PlanContext& context);
Result<StepPlan> planOf(const WithdrawCase& cmd, const PlanContext& context);
Result<StepPlan> planOf(const AskVoid& cmd, const PlanContext& context);
Result<StepPlan> planOf(const ConsentVoid& cmd, const PlanContext& context);
Result<StepPlan> planOf(const RejectVoid& cmd, const PlanContext& context);
Result<StepPlan> planOf(const DeemAccepted& cmd, const PlanContext& context);

Result<StepPlan> planOf(const FinishStage& cmd, const PlanContext& context);
Result<StepPlan> planOf(const SendBack& cmd, const PlanContext& context);
Result<StepPlan> planOf(const AskProcedure& cmd, const PlanContext& context);
Result<StepPlan> planOf(const OpenProcedure& cmd, const PlanContext& context);
Result<StepPlan> planOf(const CloseProcedure& cmd, const PlanContext& context);
Result<StepPlan> planOf(const AskExtension& cmd, const PlanContext& context);
Result<StepPlan> planOf(const GrantExtension& cmd, const PlanContext& context);
Result<StepPlan> planOf(const GrantJointExtension& cmd, const PlanContext& context);
Result<StepPlan> planOf(const RejectJointExtension& cmd, const PlanContext& context);
Result<StepPlan> planOf(const RejectRequest& cmd, const PlanContext& context);
Result<StepPlan> planOf(const DenyCase& cmd, const PlanContext& context);
Result<StepPlan> planOf(const TerminateCase& cmd, const PlanContext& context);
Result<StepPlan> planOf(const TransferCase& cmd, const PlanContext& context);
Result<StepPlan> planOf(const RecordDecision& cmd, const PlanContext& context);
Result<StepPlan> planOf(const VerifyCommitment& cmd, const PlanContext& context);
Result<StepPlan> planOf(const ClaimCase& cmd, const PlanContext& context);
Result<StepPlan> planOf(const AssignCase& cmd, const PlanContext& context);

/// A plan of `action` with a text.
/// @return InvalidInput naming `field`.
Result<StepPlan> planWithText(Action action, const QString& text, const QString& field, TextNeed need);

} // namespace duban
