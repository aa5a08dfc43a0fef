// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/command/case/CaseHandlers.h"

#include "common/domain/CaseFlow.h"
#include "server/command/Registry.h"
#include "server/command/case/StepPlans.h"
#include "server/command/case/SubmitCaseHandler.h"

using namespace Qt::StringLiterals;

namespace duban {

Result<Changes> AddOpinionHandler::run(const Grant<AddOpinion>& grant, const ReadTx& tx,
                                       const CommandContext& context) const
{
    const AddOpinion& cmd = grant.command();
    const auto record = CaseStore::load(tx, cmd.caseId);
    if (!record)
        return tl::unexpected(record.error());
    if (const auto good = checkText(cmd.text, u"text"_s, TextNeed::Required); !good)
        return tl::unexpected(good.error());
    const Case& file = record->file;
    if (cmd.stage < Stage::Application || cmd.stage > file.stage)
        return invalid(u"stage"_s, u"the case has not reached that stage"_s);
    if (!isPossible(file.state, Action::AddOpinion))
        return fail(ErrorCode::WrongState, u"the case is ended"_s);
    auto open = DeadlineStore::open(tx, cmd.caseId);
    if (!open)
        return tl::unexpected(open.error());
    CaseChange change;
    change.before = *record;
    change.after = file;
    change.open = std::move(*open);
    change.now = context.now;
    change.opinion = Opinion{file.id, cmd.stage, grant.actor().person, cmd.text.trimmed(), context.now};
    Changes changes;
    changes.reply.number = file.number;
    changes.what = std::move(change);
    return changes;
}

namespace {

template <class... Commands>
void addSteps(CommandRegistry& registry)
{
    (registry.add<Commands, StepHandler<Commands>>(), ...);
}

} // namespace

void addCaseCommands(CommandRegistry& registry)
{
    registry.add<SubmitCase, SubmitCaseHandler>();
    registry.add<AddOpinion, AddOpinionHandler>();
    addSteps<AcceptCase, RefuseCase, AskSupplement, AskSupplementAgain, ConsentSupplement, RejectSupplement,
             SupplyMaterials, CloseUnsupplied, IssueAcceptance, SupplyDeferred, CompleteCase, DeliverCase,
             WithdrawCase, AskVoid, ConsentVoid, RejectVoid>(registry);
    addSteps<FinishStage, SendBack, AskProcedure, OpenProcedure, CloseProcedure, AskExtension, GrantExtension,
             GrantJointExtension, RejectJointExtension, RejectRequest, DenyCase, TerminateCase, TransferCase,
             RecordDecision, VerifyCommitment, ClaimCase, AssignCase>(registry);
}

} // namespace duban
