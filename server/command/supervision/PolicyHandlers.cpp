// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/base/Text.h"
#include "common/protocol/WatchRequests.h"
#include "server/command/RecordOf.h"
#include "server/command/case/CaseStep.h"
#include "server/command/supervision/AnnulmentHandlers.h"
#include "server/store/PolicyStore.h"

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr std::chrono::days MaxAhead{3660}; // a slip of the keyboard, not a plan

std::vector<ClockPolicy> linesOf(const ProposePolicy& command)
{
    std::vector<ClockPolicy> lines;
    for (const PolicyLine& line : command.lines)
        lines.push_back(
            {line.clock, line.yellowDays, line.yellowDaysFrom10, line.yellowDaysFrom20, line.redAfter});
    return lines;
}

Result<> check(const ProposePolicy& command, LocalDay today)
{
    if (command.name.trimmed().isEmpty() || command.name.size() > MaxLine || !isPlainText(command.name))
        return invalid(u"name"_s, u"must be written, at most 200 characters, no control characters"_s);
    if (command.from < today || command.from > today + MaxAhead)
        return invalid(u"from"_s, u"today or later, within ten years"_s);
    if (const auto good = checkPolicy(linesOf(command)); !good)
        return good;
    return checkText(command.reason, u"reason"_s, TextNeed::Required);
}

class ProposePolicyHandler
{
public:
    /// Lays a policy ready; nothing holds of it until another officer activates it.
    /// @return InvalidInput naming `name`, `from`, `reason`, `lines` or the number of a line at fault.
    /// Source: domain.md §8 (light policies: the supervision office, two persons).
    Result<Changes> run(const Grant<ProposePolicy>& grant, const ReadTx&, const CommandContext& context) const
    {
        const ProposePolicy& command = grant.command();
        if (const auto good = check(command, dayOf(context.now)); !good)
            return tl::unexpected(good.error());
        PolicyRecord proposal;
        proposal.name = command.name.trimmed();
        proposal.status = PolicyStatus::Proposed;
        proposal.proposedBy = grant.actor().person;
        proposal.reason = command.reason.trimmed();
        proposal.policy.from = command.from;
        proposal.policy.dueRule = command.closeOfBusiness ? DueRule::CloseOfBusiness : DueRule::EndOfDay;
        proposal.policy.lines = linesOf(command);
        Changes changes;
        RecordChange record = recordOf(grant, context);
        record.from = command.from;
        record.write = [proposal](WriteTx& tx, JournalSeq seq) -> Result<qint64> {
            const auto version = PolicyStore::propose(tx, proposal, seq);
            return version ? Result<qint64>(*version) : tl::unexpected(version.error());
        };
        changes.what = std::move(record);
        return changes;
    }
};

class ActivatePolicyHandler
{
public:
    /// Puts a proposal in force for the clocks that start from its day on, or turns it down. Clocks that run
    /// keep the version they were opened with.
    /// @return InvalidInput naming `version` when there is none such, or `reason`; WrongState when it was
    ///         answered already, or is to be accepted after its day; NotAllowed for the one who proposed it.
    /// Source: domain.md §8 (light policies: the supervision office, two persons).
    Result<Changes> run(const Grant<ActivatePolicy>& grant, const ReadTx& tx,
                        const CommandContext& context) const
    {
        const ActivatePolicy& command = grant.command();
        const auto proposal = PolicyStore::find(tx, command.version);
        if (!proposal && proposal.error().code == ErrorCode::NotFound)
            return invalid(u"version"_s, u"no such policy"_s);
        if (!proposal)
            return tl::unexpected(proposal.error());
        const TextNeed need = command.accept ? TextNeed::Optional : TextNeed::Required;
        if (const auto good = checkText(command.reason, u"reason"_s, need); !good)
            return tl::unexpected(good.error());
        if (proposal->status != PolicyStatus::Proposed)
            return fail(ErrorCode::WrongState, u"policy %1 was answered already"_s.arg(command.version));
        if (proposal->proposedBy == grant.actor().person)
            return fail(ErrorCode::NotAllowed, u"nobody answers what they proposed"_s);
        if (command.accept && proposal->policy.from < dayOf(context.now))
            return fail(ErrorCode::WrongState, u"its first day has passed: it must be proposed anew"_s);
        Changes changes;
        changes.reply.subject = changes.subject = command.version;
        RecordChange record = recordOf(grant, context);
        record.subject = command.version;
        record.from = proposal->policy.from;
        record.write = [command, by = record.person](WriteTx& to, JournalSeq) -> Result<qint64> {
            const PolicyStatus status = command.accept ? PolicyStatus::Active : PolicyStatus::Rejected;
            const QString answer = command.accept ? QString() : command.reason.trimmed();
            const auto done = PolicyStore::answer(to, command.version, status, by, answer);
            return done ? Result<qint64>(command.version) : tl::unexpected(done.error());
        };
        changes.what = std::move(record);
        return changes;
    }
};

} // namespace

void addPolicyCommands(CommandRegistry& registry)
{
    registry.add<ProposePolicy, ProposePolicyHandler>();
    registry.add<ActivatePolicy, ActivatePolicyHandler>();
    addAnnulmentCommands(registry);
}

} // namespace duban
