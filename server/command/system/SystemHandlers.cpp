// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/command/system/SystemHandlers.h"

#include "server/command/Registry.h"

using namespace Qt::StringLiterals;

namespace duban {

Result<Changes> GiveLightHandler::run(const Grant<GiveLight>& grant, const ReadTx& tx,
                                      const CommandContext& context) const
{
    auto deadline = DeadlineStore::load(tx, grant.command().deadline);
    if (!deadline)
        return tl::unexpected(deadline.error());
    // The sweep lets it follow the calendar in force first; this is the last door.
    if (deadline->isOpen() && deadline->calendar < context.rules.calendar().version())
        return fail(ErrorCode::WrongState, u"deadline %1 is behind the calendar"_s.arg(deadline->id.value));
    const auto owed = nextLight(*deadline, context.now);
    if (!owed)
        return fail(ErrorCode::WrongState, u"deadline %1 owes no light"_s.arg(deadline->id.value));
    auto record = CaseStore::load(tx, deadline->caseId);
    if (!record)
        return tl::unexpected(record.error());
    auto open = DeadlineStore::open(tx, deadline->caseId);
    if (!open)
        return tl::unexpected(open.error());
    deadline->lightGiven = quint8(owed->level);
    deadline->nextChangeAt = nextChange(*deadline);
    Changes changes;
    changes.subject = deadline->caseId.value;
    const OrganisationId department = record->file.department;
    changes.what = LightChange{std::move(*record),
                               std::move(*open),
                               {*deadline, owed->level, owed->moment, context.now, department}};
    return changes;
}

Result<Changes> LoadHallHandler::run(const Grant<LoadHall>& grant, const ReadTx& tx,
                                     const CommandContext&) const
{
    const auto accounts = AccountStore::count(tx);
    if (!accounts)
        return tl::unexpected(accounts.error());
    if (*accounts > 0)
        return fail(ErrorCode::WrongState, u"the database is set up already"_s);
    Changes changes;
    changes.what = grant.command().setUp;
    return changes;
}

Result<Changes> StartReplayHandler::run(const Grant<StartReplay>&, const ReadTx& tx,
                                        const CommandContext&) const
{
    const auto head = Journal::head(tx);
    if (!head)
        return tl::unexpected(head.error());
    if (head->seq.value > 0)
        return fail(ErrorCode::WrongState, u"a database that was in use cannot become a replayed one"_s);
    return Changes{};
}

Result<Changes> AdvanceClockHandler::run(const Grant<AdvanceClock>& grant, const ReadTx& tx,
                                         const CommandContext& context) const
{
    const auto replayed = SettingStore::replayedTime(tx);
    if (!replayed)
        return tl::unexpected(replayed.error());
    if (!replayed->isSet())
        return fail(ErrorCode::NotAllowed, u"the legal clock of this database is not replayed"_s);
    if (grant.command().to < context.now)
        return invalid(u"to"_s, u"the legal clock never goes back"_s);
    return Changes{};
}

void addSystemCommands(CommandRegistry& registry)
{
    registry.add<AdvanceClock, AdvanceClockHandler>();
}

} // namespace duban
