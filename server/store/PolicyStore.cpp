// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/PolicyStore.h"

#include <map>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

ClockPolicy readLine(const Statement& q)
{
    return {q.enumeration<ClockKind>(1), int(q.integer(2)), int(q.integer(3)), int(q.integer(4)),
            int(q.integer(5))};
}

/// The lines of every version.
struct Lines
{
    std::vector<ClockPolicy> lines;
    DueRule dueRule = DueRule::EndOfDay;
};

Result<std::map<int, Lines>> allLines(const ReadTx& tx)
{
    Statement q =
        tx.statement(u"SELECT version, clock, yellow_days, yellow_10, yellow_20, red_after, due_rule"
                     " FROM light_policy ORDER BY version, clock");
    if (const auto ran = q.run(); !ran)
        return tl::unexpected(ran.error());
    std::map<int, Lines> found;
    while (q.next()) {
        Lines& of = found[int(q.integer(0))];
        of.lines.push_back(readLine(q));
        of.dueRule = q.enumeration<DueRule>(6);
    }
    return found;
}

Result<LocalDay> dayIn(const Statement& q, int column)
{
    const auto day = q.day(column);
    return day ? Result<LocalDay>(*day) : fail(ErrorCode::StoreFailed, u"light policy without a day"_s);
}

} // namespace

Result<LightPolicies> PolicyStore::load(const ReadTx& tx)
{
    const auto lines = allLines(tx);
    if (!lines)
        return tl::unexpected(lines.error());
    Statement q = tx.statement(u"SELECT version, from_day FROM light_policy_version WHERE status = 2");
    if (const auto ran = q.run(); !ran)
        return tl::unexpected(ran.error());
    std::vector<PolicyVersion> versions;
    while (q.next()) {
        const int version = int(q.integer(0));
        const auto from = dayIn(q, 1);
        const auto own = lines->find(version);
        if (!from || own == lines->end())
            return fail(ErrorCode::StoreFailed, u"light policy %1 is broken"_s.arg(version));
        versions.push_back({version, *from, own->second.dueRule, own->second.lines});
    }
    return LightPolicies(std::move(versions));
}

Result<PolicyRecord> PolicyStore::find(const ReadTx& tx, int version)
{
    Statement q = tx.statement(u"SELECT name, from_day, status, proposed_by, reason FROM light_policy_version"
                               " WHERE version = ?");
    if (const auto ran = q.run(version); !ran)
        return tl::unexpected(ran.error());
    if (!q.next())
        return fail(ErrorCode::NotFound, u"light policy %1"_s.arg(version));
    const auto from = dayIn(q, 1);
    if (!from)
        return tl::unexpected(from.error());
    PolicyRecord record;
    record.policy.version = version;
    record.policy.from = *from;
    record.name = q.text(0);
    record.status = q.enumeration<PolicyStatus>(2);
    record.proposedBy = q.id<PersonId>(3);
    record.reason = q.text(4);
    auto lines = allLines(tx);
    if (!lines)
        return tl::unexpected(lines.error());
    record.policy.lines = std::move((*lines)[version].lines);
    record.policy.dueRule = (*lines)[version].dueRule;
    return record;
}

Result<std::vector<PolicyEntry>> PolicyStore::entries(const ReadTx& tx)
{
    const auto lines = allLines(tx);
    if (!lines)
        return tl::unexpected(lines.error());
    Statement q = tx.statement(
        u"SELECT v.version, v.name, v.from_day, v.status, coalesce(p.name, ''), v.proposed_by,"
        " coalesce(a.name, ''), iif(v.answer <> '', v.answer, v.reason) FROM light_policy_version v"
        " LEFT JOIN person p ON p.id = v.proposed_by LEFT JOIN person a ON a.id = v.activated_by"
        " ORDER BY v.version");
    if (const auto ran = q.run(); !ran)
        return tl::unexpected(ran.error());
    std::vector<PolicyEntry> entries;
    while (q.next()) {
        PolicyEntry entry;
        entry.version = int(q.integer(0));
        entry.name = q.text(1);
        entry.from = q.day(2).value_or(LocalDay{});
        entry.status = q.enumeration<PolicyStatus>(3);
        entry.proposedByName = q.text(4);
        entry.proposedBy = q.id<PersonId>(5);
        entry.activatedByName = q.text(6);
        entry.reason = q.text(7);
        if (const auto own = lines->find(entry.version); own != lines->end()) {
            entry.closeOfBusiness = own->second.dueRule == DueRule::CloseOfBusiness;
            for (const ClockPolicy& line : own->second.lines)
                entry.lines.push_back({line.clock, line.yellowDays, line.yellowDaysFrom10,
                                       line.yellowDaysFrom20, line.redAfter});
        }
        entries.push_back(std::move(entry));
    }
    return entries;
}

Result<int> PolicyStore::propose(WriteTx& tx, const PolicyRecord& record, JournalSeq seq)
{
    int version = 0;
    {
        Statement q = tx.statement(u"SELECT max(version) + 1 FROM light_policy_version");
        if (const auto ran = q.run(); !ran)
            return tl::unexpected(ran.error());
        version = q.next() ? int(q.integer(0)) : 1;
    }
    const auto kept =
        tx.statement(u"INSERT INTO light_policy_version(version, name, from_day, status, proposed_by, reason)"
                     " VALUES(?,?,?,?,?,?)")
            .run(version, record.name, record.policy.from, record.status, record.proposedBy, record.reason);
    if (!kept)
        return tl::unexpected(kept.error());
    for (const ClockPolicy& line : record.policy.lines) {
        const auto written =
            tx.statement(u"INSERT INTO light_policy(version, clock, yellow_days, yellow_10, yellow_20,"
                         " due_rule, from_seq, red_after) VALUES(?,?,?,?,?,?,?,?)")
                .run(version, int(line.clock), line.yellowDays, line.yellowDaysFrom10, line.yellowDaysFrom20,
                     record.policy.dueRule, seq, line.redAfter);
        if (!written)
            return tl::unexpected(written.error());
    }
    return version;
}

Result<> PolicyStore::answer(WriteTx& tx, int version, PolicyStatus status, PersonId by,
                             const QString& answer)
{
    Statement q = tx.statement(u"UPDATE light_policy_version SET status = ?, activated_by = ?, answer = ?"
                               " WHERE version = ? AND status = 1");
    if (const auto ran = q.run(status, by, answer, version); !ran)
        return ran;
    return q.rowsAffected() == 1 ? Result<>() : fail(ErrorCode::Conflict, u"light policy %1"_s.arg(version));
}

} // namespace duban
