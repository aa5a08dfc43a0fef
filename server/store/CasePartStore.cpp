// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/CasePartStore.h"

using namespace Qt::StringLiterals;

namespace duban {

namespace {

Limit loadLimit(const Statement& q, int column)
{
    return {int(q.integer(column)), q.enumeration<LimitUnit>(column + 1)};
}

Result<std::optional<LocalDay>> readDay(const Statement& q, int column)
{
    if (q.isNull(column))
        return std::optional<LocalDay>();
    const auto day = parseDay(q.text(column));
    if (!day)
        return fail(ErrorCode::StoreFailed, day.error().detail);
    return std::optional<LocalDay>(*day);
}

} // namespace

Result<> CasePartStore::addFact(WriteTx& tx, CaseId id, const CaseFact& fact, JournalSeq seq)
{
    return tx
        .statement(u"INSERT INTO case_fact(case_id, seq, kind, number, day_on, person_id, text, detail)"
                   " VALUES(?,?,?,?,nullif(?, ''),?,?,?)")
        .run(id, seq, fact.kind, fact.number, fact.day ? formatDay(*fact.day) : QString(), fact.person,
             fact.text, fact.detail);
}

Result<std::vector<CaseFact>> CasePartStore::facts(const ReadTx& tx, CaseId id, JournalSeq seq)
{
    Statement q = tx.statement(u"SELECT kind, number, day_on, person_id, text, detail FROM case_fact"
                               " WHERE case_id = ? AND seq = ? ORDER BY id");
    if (const auto ran = q.run(id, seq); !ran)
        return tl::unexpected(ran.error());
    std::vector<CaseFact> facts;
    while (q.next()) {
        const auto day = readDay(q, 2);
        if (!day)
            return tl::unexpected(day.error());
        facts.push_back(
            {q.enumeration<CaseFact::Kind>(0), q.integer(1), *day, q.id<PersonId>(3), q.text(4), q.text(5)});
    }
    return facts;
}

Result<std::vector<FactEntry>> CasePartStore::factEntries(const ReadTx& tx, CaseId id)
{
    Statement q = tx.statement(
        u"SELECT f.seq, f.kind, f.number, f.day_on, coalesce(p.name, ''), f.text, f.detail FROM case_fact f"
        " LEFT JOIN person p ON p.id = f.person_id WHERE f.case_id = ? ORDER BY f.id");
    if (const auto ran = q.run(id); !ran)
        return tl::unexpected(ran.error());
    std::vector<FactEntry> entries;
    while (q.next()) {
        const auto day = readDay(q, 3);
        if (!day)
            return tl::unexpected(day.error());
        entries.push_back({{q.integer(0)},
                           q.enumeration<CaseFact::Kind>(1),
                           q.integer(2),
                           day->value_or(LocalDay{}),
                           q.text(4),
                           q.text(5),
                           q.text(6)});
    }
    return entries;
}

Result<std::vector<SpecialProcedure>> CasePartStore::procedures(const ReadTx& tx, CaseId id)
{
    Statement q = tx.statement(u"SELECT id, kind, limit_count, limit_unit, opened_by, opened_utc, closed_utc"
                               " FROM special_procedure WHERE case_id = ? ORDER BY id");
    if (const auto ran = q.run(id); !ran)
        return tl::unexpected(ran.error());
    std::vector<SpecialProcedure> found;
    while (q.next()) {
        found.push_back({q.id<ProcedureId>(0), id, q.enumeration<ProcedureKind>(1), loadLimit(q, 2),
                         q.id<PersonId>(4), q.legal(5), q.legal(6)});
    }
    return found;
}

Result<std::vector<ProcedureEntry>> CasePartStore::procedureEntries(const ReadTx& tx, CaseId id)
{
    Statement q = tx.statement(u"SELECT s.id, s.kind, s.limit_count, s.limit_unit, p.name, s.opened_utc,"
                               " s.closed_utc FROM special_procedure s JOIN person p ON p.id = s.opened_by"
                               " WHERE s.case_id = ? ORDER BY s.id");
    if (const auto ran = q.run(id); !ran)
        return tl::unexpected(ran.error());
    std::vector<ProcedureEntry> entries;
    while (q.next()) {
        entries.push_back({q.id<ProcedureId>(0), q.enumeration<ProcedureKind>(1), loadLimit(q, 2), q.text(4),
                           q.legal(5), q.legal(6)});
    }
    return entries;
}

Result<ProcedureId> CasePartStore::openProcedure(WriteTx& tx, const SpecialProcedure& p, JournalSeq seq)
{
    Statement q = tx.statement(u"INSERT INTO special_procedure(case_id, opened_seq, kind, limit_count,"
                               " limit_unit, opened_by, opened_utc) VALUES(?,?,?,?,?,?,?)");
    const auto ran = q.run(p.caseId, seq, p.kind, p.length.count, p.length.unit, p.openedBy, p.openedAt);
    if (!ran)
        return tl::unexpected(ran.error());
    return ProcedureId{q.lastInsertId()};
}

Result<> CasePartStore::closeProcedure(WriteTx& tx, const SpecialProcedure& p, JournalSeq seq)
{
    return tx
        .statement(u"UPDATE special_procedure SET closed_seq = ?, closed_utc = ? WHERE id = ?"
                   " AND closed_utc IS NULL")
        .run(seq, p.closedAt, p.id);
}

Result<std::vector<CaseRequest>> CasePartStore::openRequests(const ReadTx& tx, CaseId id)
{
    Statement q = tx.statement(u"SELECT id, kind, procedure, limit_count, limit_unit, asked_by, asked_utc,"
                               " late FROM case_request WHERE case_id = ? AND answer = 0 ORDER BY id");
    if (const auto ran = q.run(id); !ran)
        return tl::unexpected(ran.error());
    std::vector<CaseRequest> found;
    while (q.next()) {
        CaseRequest r;
        r.id = q.id<CaseRequestId>(0);
        r.caseId = id;
        r.kind = q.enumeration<RequestKind>(1);
        r.procedure = q.enumeration<ProcedureKind>(2);
        r.length = loadLimit(q, 3);
        r.askedBy = q.id<PersonId>(5);
        r.askedAt = q.legal(6);
        r.late = q.integer(7) != 0;
        found.push_back(r);
    }
    return found;
}

Result<std::vector<RequestEntry>> CasePartStore::requestEntries(const ReadTx& tx, CaseId id)
{
    Statement q = tx.statement(
        u"SELECT r.id, r.kind, r.procedure, r.limit_count, r.limit_unit, a.name, r.asked_utc, r.late,"
        " r.answer, coalesce(b.name, ''), r.answered_utc FROM case_request r"
        " JOIN person a ON a.id = r.asked_by LEFT JOIN person b ON b.id = r.answered_by"
        " WHERE r.case_id = ? ORDER BY r.id");
    if (const auto ran = q.run(id); !ran)
        return tl::unexpected(ran.error());
    std::vector<RequestEntry> entries;
    while (q.next()) {
        entries.push_back({q.id<CaseRequestId>(0), q.enumeration<RequestKind>(1),
                           q.enumeration<ProcedureKind>(2), loadLimit(q, 3), q.text(5), q.legal(6),
                           q.integer(7) != 0, q.enumeration<CaseRequest::Answer>(8), q.text(9), q.legal(10)});
    }
    return entries;
}

Result<> CasePartStore::ask(WriteTx& tx, const CaseRequest& r, JournalSeq seq)
{
    return tx
        .statement(u"INSERT INTO case_request(case_id, asked_seq, kind, procedure, limit_count, limit_unit,"
                   " asked_by, asked_utc, late, answer) VALUES(?,?,?,?,?,?,?,?,?,0)")
        .run(r.caseId, seq, r.kind, r.procedure, r.length.count, r.length.unit, r.askedBy, r.askedAt, r.late);
}

Result<> CasePartStore::answer(WriteTx& tx, const CaseRequest& r, JournalSeq seq)
{
    return tx
        .statement(u"UPDATE case_request SET answer = ?, answered_seq = ?, answered_by = ?, answered_utc = ?"
                   " WHERE id = ? AND answer = 0")
        .run(r.answer, seq, r.answeredBy, r.answeredAt, r.id);
}

} // namespace duban
