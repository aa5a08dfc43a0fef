// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/CaseRequests.h"
#include "common/protocol/WatchRequests.h"

#include <variant>

namespace duban {

/// What a person wants to do with a case, ready to be sent but for the case and its revision.
using StepRequest =
    std::variant<AcceptCase, FinishStage, CompleteCase, AddOpinion, RefuseCase, AskSupplement,
                 SupplyMaterials, CloseUnsupplied, IssueAcceptance, SupplyDeferred, SendBack, AskProcedure,
                 OpenProcedure, CloseProcedure, AskExtension, GrantExtension, GrantJointExtension,
                 RejectJointExtension, RejectRequest, DenyCase, DeliverCase, WithdrawCase, TerminateCase,
                 TransferCase, AskVoid, ConsentVoid, RejectVoid, AskSupplementAgain, ConsentSupplement,
                 RejectSupplement, RecordDecision, VerifyCommitment, ClaimCase, AssignCase>;

/// Names the case and the revision the person was looking at.
inline void address(StepRequest& request, CaseId id, Revision seen)
{
    std::visit(
        [id, seen](auto& step) {
            step.caseId = id;
            if constexpr (requires { step.expected; })
                step.expected = seen;
        },
        request);
}

} // namespace duban
