// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/DeadlineStore.h"

#include "common/calendar/BudgetText.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

/// Budgets are few and deadlines many: each text of a result is parsed once.
class BudgetReader
{
public:
    Result<TimeBudget> read(const QString& text)
    {
        const auto known = m_known.constFind(text);
        if (known != m_known.cend())
            return *known;
        auto budget = parseBudget(text);
        if (budget)
            m_known.insert(text, *budget);
        return budget;
    }

private:
    QHash<QString, TimeBudget> m_known;
};

// Columns in the order of the table (resources/sql), which SELECT * gives.
Result<Deadline> readDeadline(const Statement& q, BudgetReader& budgets)
{
    Deadline d;
    d.id = q.id<DeadlineId>(0);
    d.caseId = q.id<CaseId>(1);
    d.clock = q.enumeration<ClockKind>(2);
    d.stage = q.enumeration<Stage>(3);
    d.run = int(q.integer(4));
    d.startedAt = q.legal(5);
    d.yellowAt = q.legal(6);
    d.dueAt = q.legal(7);
    d.provisional = q.integer(8) != 0;
    d.closedAt = q.legal(9);
    d.calendar = {q.integer(10)};
    d.policyVersion = int(q.integer(11));
    d.lightGiven = quint8(q.integer(12));
    d.nextChangeAt = q.legal(13);
    auto budget = budgets.read(q.text(14));
    auto away = parsePauses(q.text(15));
    if (!budget || !away)
        return fail(
            ErrorCode::StoreFailed,
            u"deadline %1: %2"_s.arg(d.id.value).arg(budget ? away.error().detail : budget.error().detail));
    d.budget = std::move(*budget);
    d.away = std::move(*away);
    d.paused = q.integer(16) != 0;
    d.onRed = q.enumeration<OnRed>(17);
    d.subject = q.integer(18);
    d.redAt = q.legal(19);
    return d;
}

template <class... Values>
Result<std::vector<Deadline>> select(const ReadTx& tx, QStringView sql, const Values&... values)
{
    Statement q = tx.statement(sql);
    if (const auto ran = q.run(values...); !ran)
        return tl::unexpected(ran.error());
    std::vector<Deadline> found;
    BudgetReader budgets;
    while (q.next()) {
        auto deadline = readDeadline(q, budgets);
        if (!deadline)
            return tl::unexpected(deadline.error());
        found.push_back(std::move(*deadline));
    }
    return found;
}

template <class... Values>
Result<std::vector<RunningDeadline>> selectRunning(const ReadTx& tx, QStringView sql, const Values&... values)
{
    Statement q = tx.statement(sql);
    if (const auto ran = q.run(values...); !ran)
        return tl::unexpected(ran.error());
    std::vector<RunningDeadline> found;
    BudgetReader budgets;
    while (q.next()) {
        auto deadline = readDeadline(q, budgets);
        if (!deadline)
            return tl::unexpected(deadline.error());
        found.push_back({std::move(*deadline), q.id<HallId>(20), int(q.integer(21))});
    }
    return found;
}

template <class... Values>
Result<int> count(const ReadTx& tx, QStringView sql, const Values&... values)
{
    Statement q = tx.statement(sql);
    if (const auto ran = q.run(values...); !ran)
        return tl::unexpected(ran.error());
    return q.next() ? int(q.integer(0)) : 0;
}

template <class Id>
QString listOf(const std::vector<Id>& values)
{
    QJsonArray ids;
    for (const Id id : values)
        ids.append(id.value);
    return QString::fromUtf8(QJsonDocument(ids).toJson(QJsonDocument::Compact));
}

QString visibleDepartments(const Visibility& visibility)
{
    return listOf(visibility.departments());
}

} // namespace

Result<std::vector<Deadline>> DeadlineStore::open(const ReadTx& tx, CaseId id)
{
    return select(tx, u"SELECT * FROM deadline WHERE case_id = ? AND closed_utc IS NULL ORDER BY id", id);
}

Result<std::vector<Deadline>> DeadlineStore::open(const ReadTx& tx, const std::vector<CaseId>& ids)
{
    return select(tx,
                  u"SELECT * FROM deadline WHERE case_id IN (SELECT value FROM json_each(?))"
                  " AND closed_utc IS NULL ORDER BY case_id, id",
                  listOf(ids));
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
        " l.level, l.moment_utc, l.given_utc, CASE WHEN a.id IS NOT NULL THEN 2 WHEN r.id IS NOT NULL THEN 1"
        " ELSE 0 END, coalesce(a.asked_by, r.asked_by), coalesce(a.reason, r.reason, ''),"
        " coalesce(p.name, ''), s.at_utc, coalesce(s.note, '')"
        " FROM light l JOIN case_file c ON c.id = l.case_id JOIN deadline d ON d.id = l.deadline_id"
        " LEFT JOIN light_annulment a ON a.light_id = l.id"
        " LEFT JOIN annulment_request r ON r.light_id = l.id AND r.answer = 0"
        " LEFT JOIN light_seen s ON s.light_id = l.id LEFT JOIN person p ON p.id = s.person_id"
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
                     false,
                     q.enumeration<LightStanding>(12),
                     q.id<PersonId>(13),
                     q.text(14),
                     q.text(15),
                     q.legal(16),
                     q.text(17)};
        row.late = row.givenAt - row.moment > std::chrono::minutes(1);
        page.lights.push_back(row);
    }
    return page;
}

Result<std::optional<Deadline>> DeadlineStore::lastOfStage(const ReadTx& tx, CaseId id, Stage stage,
                                                           int reviewsDone)
{
    auto found = select(tx,
                        u"SELECT * FROM deadline WHERE case_id = ? AND clock = 4 AND stage = ?"
                        " AND subject = ? AND closed_utc IS NOT NULL ORDER BY id DESC LIMIT 1",
                        id, stage, reviewsDone);
    if (!found)
        return tl::unexpected(found.error());
    return found->empty() ? std::optional<Deadline>() : std::optional<Deadline>(found->front());
}

Result<std::vector<RunningDeadline>> DeadlineStore::stale(const ReadTx& tx, CalendarVersion current,
                                                          int limit)
{
    return selectRunning(tx,
                         u"SELECT d.*, c.hall_id, c.open_procedures FROM deadline d"
                         " JOIN case_file c ON c.id = d.case_id"
                         " WHERE d.closed_utc IS NULL AND d.calendar_version < ?"
                         " ORDER BY d.calendar_version, d.id LIMIT ?",
                         current, limit);
}

Result<std::vector<RunningDeadline>> DeadlineStore::stale(const ReadTx& tx, CalendarVersion current,
                                                          CaseId id)
{
    return selectRunning(tx,
                         u"SELECT d.*, c.hall_id, c.open_procedures FROM deadline d"
                         " JOIN case_file c ON c.id = d.case_id"
                         " WHERE d.case_id = ? AND d.closed_utc IS NULL AND +d.calendar_version < ?"
                         " ORDER BY d.id",
                         id, current);
}

Result<int> DeadlineStore::countStale(const ReadTx& tx, CalendarVersion current)
{
    return count(tx, u"SELECT count(*) FROM deadline WHERE closed_utc IS NULL AND calendar_version < ?",
                 current);
}

Result<std::vector<RunningDeadline>> DeadlineStore::running(const ReadTx& tx, CalendarVersion version,
                                                            DeadlineId after, int limit)
{
    return selectRunning(tx,
                         u"SELECT d.*, c.hall_id, c.open_procedures FROM deadline d"
                         " JOIN case_file c ON c.id = d.case_id"
                         " WHERE d.closed_utc IS NULL AND d.calendar_version = ? AND d.id > ?"
                         " ORDER BY d.id LIMIT ?",
                         version, after.value, limit);
}

Result<int> DeadlineStore::countOpen(const ReadTx& tx)
{
    return count(tx, u"SELECT count(*) FROM deadline WHERE closed_utc IS NULL AND calendar_version >= 0");
}

Result<std::vector<RunningDeadline>> DeadlineStore::red(const ReadTx& tx, DeadlineId after, int limit)
{
    return selectRunning(
        tx,
        u"SELECT d.*, c.hall_id, c.open_procedures FROM deadline d"
        " JOIN case_file c ON c.id = d.case_id"
        " WHERE d.closed_utc IS NULL AND d.light_given = 3 AND d.id > ? ORDER BY d.id LIMIT ?",
        after.value, limit);
}

Result<std::vector<StandingLight>> DeadlineStore::standing(const ReadTx& tx, CaseId id)
{
    Statement q = tx.statement(u"SELECT l.id, l.deadline_id, l.run, l.level FROM deadline d"
                               " JOIN light l ON l.deadline_id = d.id"
                               " LEFT JOIN light_annulment a ON a.light_id = l.id"
                               " WHERE d.case_id = ? AND a.id IS NULL ORDER BY l.id");
    if (const auto ran = q.run(id); !ran)
        return tl::unexpected(ran.error());
    std::vector<StandingLight> found;
    while (q.next())
        found.push_back({q.id<LightId>(0), q.id<DeadlineId>(1), int(q.integer(2)), q.enumeration<Light>(3)});
    return found;
}

Result<DeadlineId> DeadlineStore::insert(WriteTx& tx, const Deadline& d)
{
    Statement q =
        tx.statement(u"INSERT INTO deadline(case_id, clock, stage, run, started_utc, yellow_utc, due_utc,"
                     " provisional, closed_utc, calendar_version, policy_version, light_given,"
                     " next_change_utc, budget, away, paused, on_red, subject, red_utc)"
                     " VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
    const auto ran =
        q.run(d.caseId, d.clock, d.stage, d.run, d.startedAt, d.yellowAt, d.dueAt, d.provisional, d.closedAt,
              d.calendar, d.policyVersion, int(d.lightGiven), d.nextChangeAt, formatBudget(d.budget),
              formatPauses(d.away), d.paused, d.onRed, d.subject, d.redAt);
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

Result<> DeadlineStore::reschedule(WriteTx& tx, const Deadline& before, const Deadline& after, JournalSeq seq,
                                   LegalTime now)
{
    // Copied from the row itself, which still is as it was: nothing is written out and parsed again.
    const auto kept =
        tx.statement(u"INSERT INTO deadline_run(deadline_id, run, budget, yellow_utc, due_utc, paused,"
                     " calendar_version, policy_version, until_seq, until_utc, red_utc)"
                     " SELECT id, run, budget, yellow_utc, due_utc, paused, calendar_version,"
                     " policy_version, ?, ?, red_utc FROM deadline WHERE id = ?")
            .run(seq, now, before.id);
    if (!kept)
        return kept;
    if (after.budget == before.budget && after.away == before.away && after.closedAt == before.closedAt) {
        return tx
            .statement(u"UPDATE deadline SET run = ?, yellow_utc = ?, due_utc = ?, provisional = ?,"
                       " calendar_version = ?, policy_version = ?, light_given = ?, next_change_utc = ?,"
                       " paused = ?, red_utc = ? WHERE id = ?")
            .run(after.run, after.yellowAt, after.dueAt, after.provisional, after.calendar,
                 after.policyVersion, int(after.lightGiven), after.nextChangeAt, after.paused, after.redAt,
                 after.id);
    }
    return tx
        .statement(u"UPDATE deadline SET run = ?, yellow_utc = ?, due_utc = ?, provisional = ?,"
                   " closed_utc = ?, calendar_version = ?, policy_version = ?, light_given = ?,"
                   " next_change_utc = ?, budget = ?, away = ?, paused = ?, red_utc = ? WHERE id = ?")
        .run(after.run, after.yellowAt, after.dueAt, after.provisional, after.closedAt, after.calendar,
             after.policyVersion, int(after.lightGiven), after.nextChangeAt, formatBudget(after.budget),
             formatPauses(after.away), after.paused, after.redAt, after.id);
}

Result<> DeadlineStore::setCalendar(WriteTx& tx, const std::vector<DeadlineId>& ids, CalendarVersion version,
                                    Certainty certainty)
{
    if (ids.empty())
        return {};
    // One statement for all of them: a calendar leaves most deadlines where they are.
    return tx
        .statement(u"UPDATE deadline SET calendar_version = ?, provisional = ?"
                   " WHERE id IN (SELECT value FROM json_each(?))")
        .run(version, certainty == Certainty::Provisional, listOf(ids));
}

Result<> DeadlineStore::annul(WriteTx& tx, const Annulment& a, JournalSeq seq)
{
    return tx
        .statement(u"INSERT INTO light_annulment(light_id, asked_by, confirmed_by, reason, seq, at_utc)"
                   " VALUES(?,?,?,?,?,?)")
        .run(a.light, a.askedBy, a.confirmedBy, a.reason, seq, a.at);
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

Result<> DeadlineStore::noteOwed(WriteTx& tx, LegalTime moment)
{
    return tx.statement(u"UPDATE engine SET swept_utc = min(swept_utc, ?) WHERE id = 1").run(moment.ms - 1);
}

Result<LegalTime> DeadlineStore::sweptUntil(const ReadTx& tx)
{
    Statement q = tx.statement(u"SELECT swept_utc FROM engine WHERE id = 1");
    if (const auto ran = q.run(); !ran)
        return tl::unexpected(ran.error());
    return q.next() ? q.legal(0) : LegalTime{};
}

} // namespace duban
