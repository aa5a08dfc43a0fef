// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/access/CaseActions.h"
#include "server/command/Dispatcher.h"
#include "server/command/TextChecks.h"

namespace duban {

/// What every step of a case looks at before it decides anything.
struct LoadedCase
{
    CaseRecord record;
    const ItemVariant* variant = nullptr;
    std::vector<Deadline> open;
    std::vector<SpecialProcedure> procedures;

    const Case& file() const noexcept { return record.file; }
};

/// Everything one step brings, as worked out by its command; nothing is written yet.
struct StepPlan
{
    Step step;       ///< `at` is set when the plan is carried out
    QString opinion; ///< already checked; empty: none
    std::vector<CaseFact> facts;
    std::vector<MaterialChange> materials;
    std::optional<SpecialProcedure> opened;
    ProcedureId closed; ///< of a procedure that ends
    std::optional<CaseRequest> asked;
    std::optional<RequestKind> answers; ///< the open request of this kind is answered
    CaseRequest::Answer answer = CaseRequest::Answer::Granted;
    Limit extension;
    std::vector<DeferredPaper> deferred;
    std::vector<MaterialId> supplied; ///< deferred papers that came
};

/// What a plan is made with.
struct PlanContext
{
    const LoadedCase& subject;
    const ReadTx& tx;
    const CommandContext& command;
    const Actor& actor;
};

/// Loads a case for a step.
/// @return NotFound; Conflict when another hand was faster; StoreFailed.
Result<LoadedCase> loadForStep(const ReadTx& tx, const CommandContext& context, CaseId id, Revision expected);

/// Checks the actor, moves the case, works out its clocks.
/// @return NotAllowed when the stage or the case is another's, or a person would decide what they took in;
///         WrongState; InvalidInput naming the field.
Result<Changes> carryOut(const LoadedCase& subject, StepPlan plan, const Actor& actor,
                         const Visibility& visibility, const ReadTx& tx, const CommandContext& context);

/// @return a change that says something about a case and moves nothing; the journal speaks of the case.
CaseChange sayingAbout(const LoadedCase& subject, LegalTime now);

/// @return what is done with it. @param number of what it is about, for the reply
Changes changesAbout(CaseChange change, const QString& number);

/// The handler of every step: its command's planOf() says what the step is.
template <class Command>
class StepHandler
{
public:
    Result<Changes> run(const Grant<Command>& grant, const ReadTx& tx, const CommandContext& context) const
    {
        const Command& cmd = grant.command();
        const auto subject = loadForStep(tx, context, cmd.caseId, cmd.expected);
        if (!subject)
            return tl::unexpected(subject.error());
        auto plan = planOf(cmd, PlanContext{*subject, tx, context, grant.actor()});
        if (!plan)
            return tl::unexpected(plan.error());
        return carryOut(*subject, std::move(*plan), grant.actor(), grant.visibility(), tx, context);
    }
};

} // namespace duban
