// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/DeadlineStore.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

// Columns in the order of the table (resources/sql), which SELECT * gives.
Deadline readDeadline(const Statement& q)
{
    Deadline d;
    d.id = q.id<DeadlineId>(0);
    d.caseId = q.id<CaseId>(1);
    d.clock = q.enumeration<ClockKind>(2);
    d.stage = q.enumeration<Stage>(3);
    d.run = int(q.integer(4));
    d.startedAt = q.legal(5);
    d.limitDays = int(q.integer(6));
    d.yellowAt = q.legal(7);
    d.dueAt = q.legal(8);
    d.provisional = q.integer(9) != 0;
    d.closedAt = q.legal(10);
    d.calendar = {q.integer(11)};
    d.policyVersion = int(q.integer(12));
    d.lightGiven = quint8(q.integer(13));
    d.nextChangeAt = q.legal(14);
    return d;
}

template <class... Values>
Result<std::vector<Deadline>> select(const ReadTx& tx, QStringView sql, const Values&... values)
{
    Statement q = tx.statement(sql);
    if (const auto ran = q.run(values...); !ran)
        return tl::unexpected(ran.error());
    std::vector<Deadline> found;
    while (q.next())
        found.push_back(readDeadline(q));
    return found;
}

QString visibleDepartments(const Visibility& visibility)
{
    QJsonArray ids;
    for (const OrganisationId id : visibility.departments())
        ids.append(id.value);
    return QString::fromUtf8(QJsonDocument(ids).toJson(QJsonDocument::Compact));
}

} // namespace

Result<std::vector<Deadline>> DeadlineStore::open(const ReadTx& tx, CaseId id)
{
    return select(tx, u"SELECT * FROM deadline WHERE case_id = ? AND closed_utc IS NULL ORDER BY id", id);
}

Result<std::vector<Deadline>> DeadlineStore::all(const ReadTx& tx, CaseId id)
{
    return select(tx, u"SELECT * FROM deadline WHERE case_id = ? ORDER BY id", id);
}

Result<Deadline> DeadlineStore::load(const ReadTx& tx, DeadlineId id)
{
    auto found = select(tx, u"SELECT * FROM deadline WHERE id = ?", id);
    if (!found)
        return tl::unexpected(found.error());
    if (found->empty())
        return fail(ErrorCode::NotFound, u"deadline %1"_s.arg(id.value));
    return found->front();
}

Result<std::vector<Deadline>> DeadlineStore::due(const ReadTx& tx, LegalTime until, int limit)
{
    return select(tx,
                  u"SELECT * FROM deadline WHERE next_change_utc <= ? ORDER BY next_change_utc, id LIMIT ?",
                  until, limit);
}

Result<LegalTime> DeadlineStore::nextChange(const ReadTx& tx)
{
    Statement q =
        tx.statement(u"SELECT min(next_change_utc) FROM deadline WHERE next_change_utc IS NOT NULL");
    if (const auto ran = q.run(); !ran)
        return tl::unexpected(ran.error());
    return q.next() ? q.legal(0) : LegalTime{};
}

Result<LightPage> DeadlineStore::lights(const ReadTx& tx, const Visibility& visibility, LightId before,
                                        int limit)
{
    Statement q = tx.statement(
        u"SELECT l.id, l.case_id, c.number, c.variant_id, l.department_id, l.deadline_id, l.run, d.clock, "
        u"d.stage,"
        " l.level, l.moment_utc, l.given_utc FROM light l JOIN case_file c ON c.id = l.case_id"
        " JOIN deadline d ON d.id = l.deadline_id"
        " WHERE l.department_id IN (SELECT value FROM json_each(?)) AND l.id < ? ORDER BY l.id DESC LIMIT ?");
    const qint64 below = before.isValid() ? before.value : std::numeric_limits<qint64>::max();
    if (const auto ran = q.run(visibleDepartments(visibility), below, limit + 1); !ran)
        return tl::unexpected(ran.error());
    LightPage page;
    while (q.next()) {
        if (int(page.lights.size()) == limit) {
            page.more = true;
            break;
        }
        LightRow row{q.id<LightId>(0),
                     q.id<CaseId>(1),
                     q.text(2),
                     q.id<VariantId>(3),
                     q.id<OrganisationId>(4),
                     q.id<DeadlineId>(5),
                     int(q.integer(6)),
                     q.enumeration<ClockKind>(7),
                     q.enumeration<Stage>(8),
                     q.enumeration<Light>(9),
                     q.legal(10),
                     q.legal(11),
                     false};
        row.late = row.givenAt - row.moment > std::chrono::minutes(1);
        page.lights.push_back(row);
    }
    return page;
}

Result<DeadlineId> DeadlineStore::insert(WriteTx& tx, const Deadline& d)
{
    Statement q =
        tx.statement(u"INSERT INTO deadline(case_id, clock, stage, run, started_utc, limit_days, yellow_utc,"
                     " due_utc, provisional, closed_utc, calendar_version, policy_version, light_given,"
                     " next_change_utc) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
    const auto ran =
        q.run(d.caseId, d.clock, d.stage, d.run, d.startedAt, d.limitDays, d.yellowAt, d.dueAt, d.provisional,
              d.closedAt, d.calendar, d.policyVersion, int(d.lightGiven), d.nextChangeAt);
    if (!ran)
        return tl::unexpected(ran.error());
    return DeadlineId{q.lastInsertId()};
}

Result<> DeadlineStore::update(WriteTx& tx, const Deadline& d)
{
    return tx
        .statement(u"UPDATE deadline SET closed_utc = ?, light_given = ?, next_change_utc = ? WHERE id = ?")
        .run(d.closedAt, int(d.lightGiven), d.nextChangeAt, d.id);
}

Result<LightId> DeadlineStore::give(WriteTx& tx, const LightFact& fact, JournalSeq seq)
{
    Statement q =
        tx.statement(u"INSERT INTO light(deadline_id, run, level, case_id, department_id, moment_utc,"
                     " given_utc, policy_version, seq) VALUES(?,?,?,?,?,?,?,?,?)");
    const auto ran = q.run(fact.deadline.id, fact.deadline.run, fact.level, fact.deadline.caseId,
                           fact.department, fact.moment, fact.givenAt, fact.deadline.policyVersion, seq);
    if (!ran)
        return tl::unexpected(ran.error());
    return LightId{q.lastInsertId()};
}

Result<> DeadlineStore::noteSwept(WriteTx& tx, LegalTime until)
{
    return tx.statement(u"UPDATE engine SET swept_utc = max(swept_utc, ?) WHERE id = 1").run(until.ms);
}

Result<LegalTime> DeadlineStore::sweptUntil(const ReadTx& tx)
{
    Statement q = tx.statement(u"SELECT swept_utc FROM engine WHERE id = 1");
    if (const auto ran = q.run(); !ran)
        return tl::unexpected(ran.error());
    return q.next() ? q.legal(0) : LegalTime{};
}

} // namespace duban
