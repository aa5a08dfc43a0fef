// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/command/admin/MoveWorkHandler.h"

#include "server/command/case/CaseStep.h"
#include "server/store/PersonStore.h"
#include "server/store/WorkStore.h"

#include <map>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

/// @return the units of the people a move is between.
Result<std::vector<OrganisationId>> checkFields(const MoveWork& cmd, const ReadTx& tx, LocalDay today)
{
    if (const auto good = checkText(cmd.reason, u"reason"_s, TextNeed::Required); !good)
        return tl::unexpected(good.error());
    const auto from = PersonStore::load(tx, cmd.from);
    if (!from)
        return from.error().code == ErrorCode::StoreFailed ? tl::unexpected(from.error())
                                                           : invalid(u"from"_s, u"nobody"_s);
    if (cmd.to == PersonId{})
        return std::vector{from->unit};
    const auto to = PersonStore::load(tx, cmd.to);
    if (!to && to.error().code == ErrorCode::StoreFailed)
        return tl::unexpected(to.error());
    if (!to || cmd.to == cmd.from || to->hasLeft(today))
        return invalid(u"to"_s, u"nobody else who is here"_s);
    return std::vector{from->unit, to->unit};
}

/// Who takes the cases over, and which of them they may work on. Answers of the database are kept: there are
/// few departments and stages, and many cases.
class Taker
{
public:
    Taker(const ReadTx& tx, const Rules& rules, PersonId person, LocalDay today)
        : m_tx(tx), m_rules(rules), m_person(person), m_today(today)
    {
    }

    Result<bool> mayTake(const Case& file)
    {
        const ItemVariant* variant = m_rules.variant(file.variant);
        const bool tookIn = variant && decidesNow(file, *variant) && !variant->immediate &&
                            variant->delegation.isEmpty() && file.takenInBy == m_person;
        if (tookIn || (file.reviewsDone > 0 && file.lastReviewer == m_person))
            return false;
        const auto key = std::pair(file.department, roleOf(file.stage));
        const auto known = m_works.find(key);
        if (known != m_works.end())
            return known->second;
        const auto works = AccountStore::worksOn(m_tx, m_person, key.first, key.second, m_today);
        if (works)
            m_works.emplace(key, *works);
        return works;
    }

private:
    const ReadTx& m_tx;
    const Rules& m_rules;
    PersonId m_person;
    LocalDay m_today;
    std::map<std::pair<OrganisationId, Role>, bool> m_works;
};

} // namespace

Result<Changes> MoveWorkHandler::run(const Grant<MoveWork>& grant, const ReadTx& tx,
                                     const CommandContext& context) const
{
    const MoveWork& cmd = grant.command();
    const LocalDay today = dayOf(context.now);
    auto units = checkFields(cmd, tx, today);
    if (!units)
        return tl::unexpected(units.error());
    const auto assigned = WorkStore::assignedTo(tx, cmd.from, grant.visibility(), MostCases);
    if (!assigned)
        return tl::unexpected(assigned.error());
    WorkMove move;
    move.units = std::move(*units);
    move.act = {{}, MoveWork::kind, cmd.from.value, {}, encode(cmd), grant.actor().person, context.now, {}};
    Taker taker(tx, context.rules, cmd.to, today);
    for (const CaseId id : assigned->cases) {
        auto record = CaseStore::load(tx, id);
        if (!record)
            return tl::unexpected(record.error());
        if (cmd.to.isValid()) {
            const auto may = taker.mayTake(record->file);
            if (!may)
                return tl::unexpected(may.error());
            if (!*may)
                continue;
        }
        Case after = record->file;
        after.assignee = cmd.to;
        ++after.revision.value;
        move.cases.push_back({std::move(*record), std::move(after)});
    }
    Changes changes;
    changes.subject = cmd.from.value;
    changes.reply.subject = cmd.from.value;
    changes.reply.number = u"%1/%2"_s.arg(move.cases.size()).arg(assigned->all - qint64(move.cases.size()));
    changes.what = std::move(move);
    return changes;
}

Result<> applyWorkMove(WriteTx& tx, const WorkMove& move, JournalSeq seq, Applied& applied)
{
    for (const MovedWork& work : move.cases) {
        const CaseRecord after{work.after, work.before.summary, seq};
        if (const auto done = CaseStore::replace(tx, work.before.file, after); !done)
            return done;
        const Light worst = after.summary.worst;
        applied.moved.push_back({toRow(work.before), toRow(after), worst, worst});
    }
    applied.lists.units = move.units;
    RecordVersion act = move.act;
    act.seq = seq;
    return RecordStore::keep(tx, act, false);
}

} // namespace duban
