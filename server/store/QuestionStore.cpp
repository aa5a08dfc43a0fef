// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/QuestionStore.h"

#include "server/store/PageRoom.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

// Columns 0 to 8 of the queries for Question.
Question readQuestion(const Statement& q)
{
    return {q.id<QuestionId>(0), q.id<CaseId>(1), q.id<OrganisationId>(2),
            q.id<PersonId>(3),   q.legal(4),      q.text(5),
            q.id<PersonId>(6),   q.legal(7),      q.text(8)};
}

// Columns from `at` on: id, section, name of who asked, when, text, name of who answered, when, answer.
QuestionEntry readEntry(const Statement& q, int at)
{
    return {q.id<QuestionId>(at), q.id<OrganisationId>(at + 1),
            q.text(at + 2),       q.legal(at + 3),
            q.text(at + 4),       q.text(at + 5),
            q.legal(at + 6),      q.text(at + 7)};
}

Result<std::optional<Question>> ofEntry(const ReadTx& tx, QStringView sql, CaseId id, JournalSeq seq)
{
    Statement q = tx.statement(sql);
    if (const auto ran = q.run(id, seq); !ran)
        return tl::unexpected(ran.error());
    return q.next() ? std::optional(readQuestion(q)) : std::nullopt;
}

constexpr QStringView OpenOfSection =
    u"SELECT c.id, c.number, c.variant_id, c.department_id, q.id, q.section_id, a.name, q.asked_utc, q.text,"
    " '', NULL, '' FROM case_question q JOIN case_file c ON c.id = q.case_id"
    " JOIN person a ON a.id = q.asked_by WHERE q.section_id = ? AND q.answered_utc IS NULL AND q.id < ?"
    " ORDER BY q.id DESC LIMIT ?";

constexpr QStringView AnsweredOfSection =
    u"SELECT c.id, c.number, c.variant_id, c.department_id, q.id, q.section_id, a.name, q.asked_utc, q.text,"
    " b.name, q.answered_utc, q.answer FROM case_question q JOIN case_file c ON c.id = q.case_id"
    " JOIN person a ON a.id = q.asked_by JOIN person b ON b.id = q.answered_by"
    " WHERE q.section_id = ? AND q.answered_utc IS NOT NULL AND (q.answered_utc, q.id) < (?, ?)"
    " ORDER BY q.answered_utc DESC, q.id DESC LIMIT ?";

constexpr qint64 BehindAll = std::numeric_limits<qint64>::max();

void addQuestions(Statement& q, int limit, PageRoom& room, QuestionPage& page)
{
    while (q.next()) {
        QuestionRow row{q.id<CaseId>(0), q.text(1), q.id<VariantId>(2), q.id<OrganisationId>(3),
                        readEntry(q, 4)};
        if (int(page.rows.size()) == limit || !room.take(row)) {
            page.more = true;
            break;
        }
        page.rows.push_back(std::move(row));
    }
}

} // namespace

Result<Question> QuestionStore::load(const ReadTx& tx, QuestionId id)
{
    Statement q = tx.statement(u"SELECT id, case_id, section_id, asked_by, asked_utc, text, answered_by,"
                               " answered_utc, answer FROM case_question WHERE id = ?");
    if (const auto ran = q.run(id); !ran)
        return tl::unexpected(ran.error());
    if (!q.next())
        return fail(ErrorCode::NotFound, u"question %1"_s.arg(id.value));
    return readQuestion(q);
}

Result<std::optional<Question>> QuestionStore::askedWith(const ReadTx& tx, CaseId id, JournalSeq seq)
{
    return ofEntry(tx,
                   u"SELECT id, case_id, section_id, asked_by, asked_utc, text, answered_by, answered_utc,"
                   " answer FROM case_question WHERE case_id = ? AND seq = ?",
                   id, seq);
}

Result<std::optional<Question>> QuestionStore::answeredWith(const ReadTx& tx, CaseId id, JournalSeq seq)
{
    return ofEntry(tx,
                   u"SELECT id, case_id, section_id, asked_by, asked_utc, text, answered_by, answered_utc,"
                   " answer FROM case_question WHERE case_id = ? AND answered_seq = ?",
                   id, seq);
}

Result<int> QuestionStore::count(const ReadTx& tx, CaseId id)
{
    Statement q = tx.statement(u"SELECT count(*) FROM case_question WHERE case_id = ?");
    if (const auto ran = q.run(id); !ran)
        return tl::unexpected(ran.error());
    return q.next() ? int(q.integer(0)) : 0;
}

Result<std::vector<QuestionEntry>> QuestionStore::entries(const ReadTx& tx, CaseId id)
{
    Statement q = tx.statement(
        u"SELECT q.id, q.section_id, a.name, q.asked_utc, q.text, coalesce(b.name, ''), q.answered_utc,"
        " coalesce(q.answer, '') FROM case_question q JOIN person a ON a.id = q.asked_by"
        " LEFT JOIN person b ON b.id = q.answered_by WHERE q.case_id = ? ORDER BY q.id");
    if (const auto ran = q.run(id); !ran)
        return tl::unexpected(ran.error());
    std::vector<QuestionEntry> found;
    while (q.next())
        found.push_back(readEntry(q, 0));
    return found;
}

Result<QuestionPage> QuestionStore::page(const ReadTx& tx, OrganisationId section, const ListQuestions& query)
{
    QuestionPage page;
    PageRoom room;
    const bool openBehind = !query.afterAnswered.isSet();
    if (openBehind) {
        Statement open = tx.statement(OpenOfSection);
        const qint64 before = query.after.isValid() ? query.after.value : BehindAll;
        if (const auto ran = open.run(section, before, query.limit + 1); !ran)
            return tl::unexpected(ran.error());
        addQuestions(open, query.limit, room, page);
    }
    if (page.more)
        return page;
    Statement answered = tx.statement(AnsweredOfSection);
    const auto ran =
        answered.run(section, openBehind ? BehindAll : query.afterAnswered.ms,
                     openBehind ? BehindAll : query.after.value, query.limit + 1 - int(page.rows.size()));
    if (!ran)
        return tl::unexpected(ran.error());
    addQuestions(answered, query.limit, room, page);
    return page;
}

Result<QString> QuestionStore::answeredByName(const ReadTx& tx, QuestionId id)
{
    Statement q = tx.statement(u"SELECT p.name FROM case_question q JOIN person p ON p.id = q.answered_by"
                               " WHERE q.id = ?");
    if (const auto ran = q.run(id); !ran)
        return tl::unexpected(ran.error());
    return q.next() ? q.text(0) : QString();
}

Result<QuestionId> QuestionStore::ask(WriteTx& tx, const Question& question, JournalSeq seq)
{
    Statement q = tx.statement(u"INSERT INTO case_question(case_id, seq, section_id, asked_by, asked_utc,"
                               " text) VALUES(?,?,?,?,?,?)");
    const auto ran =
        q.run(question.caseId, seq, question.section, question.askedBy, question.askedAt, question.text);
    if (!ran)
        return tl::unexpected(ran.error());
    return QuestionId{q.lastInsertId()};
}

Result<> QuestionStore::answer(WriteTx& tx, const Question& question, JournalSeq seq)
{
    Statement q = tx.statement(u"UPDATE case_question SET answered_by = ?, answered_utc = ?,"
                               " answered_seq = ?, answer = ? WHERE id = ? AND answered_seq IS NULL");
    const auto ran = q.run(question.answeredBy, question.answeredAt, seq, question.answer, question.id);
    if (!ran)
        return ran;
    return q.rowsAffected() == 1 ? Result<>()
                                 : fail(ErrorCode::Conflict, u"question %1"_s.arg(question.id.value));
}

} // namespace duban
