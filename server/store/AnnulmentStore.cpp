// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/AnnulmentStore.h"

using namespace Qt::StringLiterals;

namespace duban {

Result<JudgedLight> AnnulmentStore::light(const ReadTx& tx, CaseId id, LightId light)
{
    Statement q = tx.statement(u"SELECT l.id, l.level, l.department_id, a.id IS NOT NULL FROM light l"
                               " LEFT JOIN light_annulment a ON a.light_id = l.id"
                               " WHERE l.id = ? AND l.case_id = ?");
    if (const auto ran = q.run(light, id); !ran)
        return tl::unexpected(ran.error());
    if (!q.next())
        return fail(ErrorCode::NotFound, u"light %1 of case %2"_s.arg(light.value).arg(id.value));
    return JudgedLight{q.id<LightId>(0), q.enumeration<Light>(1), q.id<OrganisationId>(2), q.integer(3) != 0};
}

Result<std::optional<AnnulmentRequest>> AnnulmentStore::open(const ReadTx& tx, LightId light)
{
    Statement q = tx.statement(u"SELECT id, light_id, asked_by, asked_utc, reason FROM annulment_request"
                               " WHERE light_id = ? AND answer = 0");
    if (const auto ran = q.run(light); !ran)
        return tl::unexpected(ran.error());
    if (!q.next())
        return std::optional<AnnulmentRequest>();
    return std::optional(
        AnnulmentRequest{q.integer(0), q.id<LightId>(1), q.id<PersonId>(2), q.legal(3), q.text(4)});
}

Result<bool> AnnulmentStore::workedOn(const ReadTx& tx, CaseId id, PersonId person)
{
    // A word on a voiding (61, 62) and on annulments is the supervisor's own and makes nobody a handler, nor
    // does taking a light up (314). Visits (310), questions (311) and answers (312) are work on the case.
    Statement q = tx.statement(
        u"SELECT 1 FROM case_file WHERE id = ? AND ? IN (taken_in_by, assignee_id, last_reviewer_id)"
        " UNION ALL SELECT 1 FROM journal WHERE subject = ? AND (verb BETWEEN 10 AND 14"
        " OR verb BETWEEN 40 AND 67 OR verb BETWEEN 310 AND 312 OR verb = 336) AND verb NOT IN (61, 62) AND "
        "result = 0"
        " AND person_id = ? UNION ALL SELECT 1 FROM case_fact WHERE case_id = ? AND kind IN (14, 15)"
        " AND person_id = ? LIMIT 1");
    if (const auto ran = q.run(id, person, id, person, id, person); !ran)
        return tl::unexpected(ran.error());
    return q.next();
}

Result<> AnnulmentStore::ask(WriteTx& tx, const AnnulmentRequest& request, JournalSeq seq)
{
    return tx
        .statement(u"INSERT INTO annulment_request(light_id, asked_by, asked_utc, asked_seq, reason)"
                   " VALUES(?,?,?,?,?)")
        .run(request.light, request.askedBy, request.askedAt, seq, request.reason);
}

Result<> AnnulmentStore::answer(WriteTx& tx, qint64 request, CaseRequest::Answer answer, PersonId by,
                                LegalTime at, JournalSeq seq)
{
    Statement q = tx.statement(u"UPDATE annulment_request SET answer = ?, answered_by = ?, answered_utc = ?,"
                               " answered_seq = ? WHERE id = ? AND answer = 0");
    if (const auto ran = q.run(answer, by, at, seq, request); !ran)
        return ran;
    return q.rowsAffected() == 1 ? Result<>() : fail(ErrorCode::Conflict, u"annulment %1"_s.arg(request));
}

} // namespace duban
