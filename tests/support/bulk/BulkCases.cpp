// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/bulk/BulkCases.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

using namespace Qt::StringLiterals;

namespace duban::test {

namespace {

QString insertCases(QSqlDatabase& db, const BulkCases& bulk)
{
    QSqlQuery q(db);
    const QString sql =
        u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?),"
        " w AS (SELECT id, hall_id FROM service_window ORDER BY id LIMIT 1),"
        " v AS (SELECT id, department_id FROM item_variant ORDER BY id LIMIT 1),"
        " p AS (SELECT min(id) AS id FROM person)"
        " INSERT INTO case_file(revision, changed_seq, number, query_code, variant_id, department_id, "
        "hall_id,"
        " window_id, channel, state, stage, taken_in_by, received_utc, recorded_utc, accepted_utc,"
        " stage_entered_utc, applicant_name, due_clock, due_utc, yellow_utc, provisional, light, worst_light)"
        " SELECT 1, 1, 'B' || i, 'q', v.id, v.department_id, w.hall_id, w.id, 1, 3, 3, p.id, ?, ?, ?, ?, "
        "'申请人',"
        " 2, CASE WHEN ? > 0 AND i % ? = 0 THEN ? ELSE ? END, CASE WHEN ? > 0 AND i % ? = 0 THEN ? ELSE ? "
        "END,"
        " 0, 1, 1 FROM n, w, v, p"_s;
    if (!q.prepare(sql))
        return q.lastError().text();
    q.addBindValue((bulk.deadlines + 2) / 3);
    for (int i = 0; i < 4; ++i)
        q.addBindValue(bulk.startUtc);
    const int every = std::max(bulk.movedEvery, 0);
    for (const auto& [moved, usual] :
         {std::pair(bulk.movedDueUtc, bulk.dueUtc), std::pair(bulk.movedYellowUtc, bulk.yellowUtc)}) {
        q.addBindValue(every);
        q.addBindValue(std::max(every, 1));
        q.addBindValue(moved);
        q.addBindValue(usual);
    }
    return q.exec() ? QString() : q.lastError().text();
}

QString insertDeadlines(QSqlDatabase& db, const BulkCases& bulk)
{
    QSqlQuery q(db);
    const QString sql =
        u"WITH k(clock) AS (VALUES (2), (3), (4)),"
        " c AS (SELECT id, ? > 0 AND CAST(substr(number, 2) AS INTEGER) % ? = 0 AS moved FROM case_file"
        "  WHERE number LIKE 'B%')"
        " INSERT INTO deadline(case_id, clock, stage, run, started_utc, yellow_utc, due_utc, provisional,"
        " calendar_version, policy_version, light_given, next_change_utc, budget, away, paused, on_red, "
        "subject)"
        " SELECT c.id, k.clock, 3, 1, iif(c.moved, ?, ?), iif(c.moved, ?, ?), iif(c.moved, ?, ?), 0,"
        " (SELECT max(version) FROM calendar_version), 1, 0, iif(c.moved, ?, ?), ?, '', 0, 0, 0"
        " FROM c, k ORDER BY c.id, k.clock"_s;
    if (!q.prepare(sql))
        return q.lastError().text();
    q.addBindValue(bulk.movedEvery);
    q.addBindValue(std::max(bulk.movedEvery, 1));
    for (const auto& [moved, usual] :
         {std::pair(bulk.movedStartUtc, bulk.startUtc), std::pair(bulk.movedYellowUtc, bulk.yellowUtc),
          std::pair(bulk.movedDueUtc, bulk.dueUtc), std::pair(bulk.movedYellowUtc, bulk.yellowUtc)}) {
        q.addBindValue(moved);
        q.addBindValue(usual);
    }
    q.addBindValue(bulk.budget);
    return q.exec() ? QString() : q.lastError().text();
}

} // namespace

QString loadBulk(const QString& databaseFile, const BulkCases& bulk)
{
    QString problem;
    {
        QSqlDatabase db = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"bulk"_s);
        db.setDatabaseName(databaseFile);
        if (!db.open())
            return db.lastError().text();
        db.transaction();
        problem = insertCases(db, bulk);
        if (problem.isEmpty())
            problem = insertDeadlines(db, bulk);
        if (!problem.isEmpty())
            db.rollback();
        else if (!db.commit())
            problem = db.lastError().text();
    }
    QSqlDatabase::removeDatabase(u"bulk"_s);
    return problem;
}

} // namespace duban::test
