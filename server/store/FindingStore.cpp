// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/FindingStore.h"

#include "server/store/CaseStore.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

// Withdrawn is state 9; the index case_withdrawn holds no other cases.
constexpr QStringView WithdrawalByNumber =
    u"SELECT c.id, c.completed_utc FROM case_file c JOIN applicant a ON a.case_id = c.id"
    " WHERE c.state = 9 AND c.variant_id IN (SELECT id FROM item_variant WHERE item_id = ? AND immediate = 0)"
    " AND c.completed_utc >= ? AND a.id_number = ? ORDER BY c.completed_utc DESC LIMIT 1";

constexpr QStringView WithdrawalByName =
    u"SELECT c.id, c.completed_utc FROM case_file c JOIN applicant a ON a.case_id = c.id"
    " WHERE c.state = 9 AND c.variant_id IN (SELECT id FROM item_variant WHERE item_id = ? AND immediate = 0)"
    " AND c.completed_utc >= ? AND a.name = ? AND a.phone = ? ORDER BY c.completed_utc DESC LIMIT 1";

} // namespace

Result<> FindingStore::add(WriteTx& tx, CaseId id, OrganisationId department, const Finding& finding,
                           JournalSeq seq)
{
    return tx
        .statement(u"INSERT INTO finding(kind, case_id, department_id, person_id, at_utc, other_case_id,"
                   " number, seq) VALUES(?,?,?,?,?,?,?,?)")
        .run(finding.kind, id, department, finding.person.value, finding.at, finding.other, finding.figure,
             seq);
}

Result<FindingPage> FindingStore::page(const ReadTx& tx, const Visibility& visibility, qint64 before,
                                       int limit)
{
    // The plus keeps the walk on the table, newest first: it ends with the page and sorts nothing.
    Statement q = tx.statement(
        u"SELECT f.id, f.kind, f.case_id, c.number, f.department_id, coalesce(p.name, ''), f.at_utc,"
        " f.other_case_id, coalesce(o.number, ''), f.number FROM finding f JOIN case_file c ON c.id = "
        "f.case_id"
        " LEFT JOIN person p ON p.id = f.person_id LEFT JOIN case_file o ON o.id = f.other_case_id"
        " WHERE +f.department_id IN (SELECT value FROM json_each(?)) AND f.id < ? ORDER BY f.id DESC LIMIT "
        "?");
    const qint64 below = before > 0 ? before : std::numeric_limits<qint64>::max();
    if (const auto ran = q.run(departmentList(visibility), below, limit + 1); !ran)
        return tl::unexpected(ran.error());
    FindingPage page;
    while (q.next()) {
        if (int(page.rows.size()) == limit) {
            page.more = true;
            break;
        }
        page.rows.push_back({q.integer(0), q.enumeration<FindingKind>(1), q.id<CaseId>(2), q.text(3),
                             q.id<OrganisationId>(4), q.text(5), q.legal(6), q.id<CaseId>(7), q.text(8),
                             q.integer(9)});
    }
    return page;
}

Result<int> FindingStore::completions(const ReadTx& tx, PersonId person, LegalTime since, JournalSeq below)
{
    // Verb 13 is CompleteCase, as in the index journal_completion.
    Statement q = tx.statement(
        u"SELECT count(*) FROM journal j JOIN case_file c ON c.id = j.subject"
        " JOIN item_variant v ON v.id = c.variant_id WHERE j.verb = 13 AND j.result = 0 AND j.person_id = ?"
        " AND j.legal_utc > ? AND j.seq < ? AND v.immediate = 0");
    if (const auto ran = q.run(person, since, below); !ran)
        return tl::unexpected(ran.error());
    return q.next() ? int(q.integer(0)) : 0;
}

Result<std::optional<Withdrawal>> FindingStore::lastWithdrawal(const ReadTx& tx, const Applicant& applicant,
                                                               ItemId item, LegalTime since)
{
    const bool byNumber = !applicant.idNumber.isEmpty();
    Statement q = tx.statement(byNumber ? WithdrawalByNumber : WithdrawalByName);
    const auto ran = byNumber ? q.run(item, since, applicant.idNumber)
                              : q.run(item, since, applicant.name, applicant.phone);
    if (!ran)
        return tl::unexpected(ran.error());
    if (!q.next())
        return std::optional<Withdrawal>();
    return std::optional(Withdrawal{q.id<CaseId>(0), q.legal(1)});
}

Result<std::optional<Stage>> FindingStore::cameFrom(const ReadTx& tx, const Case& file)
{
    Statement q = tx.statement(u"SELECT stage FROM case_version WHERE case_id = ? AND revision < ?"
                               " AND NOT (stage = ? AND reviews_done = ? AND stage_entered_utc = ?)"
                               " ORDER BY revision DESC LIMIT 1");
    if (const auto ran = q.run(file.id, file.revision, file.stage, file.reviewsDone, file.stageEnteredAt);
        !ran)
        return tl::unexpected(ran.error());
    return q.next() ? std::optional(q.enumeration<Stage>(0)) : std::optional<Stage>();
}

} // namespace duban
