// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/watch/WatchHall.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

using namespace Qt::StringLiterals;

namespace duban::test {

namespace {

const QByteArray MorePeople = R"(
  {"login": "officer2", "name": "督查二", "role": "SupervisionOfficer", "department": "root"},
  {"login": "officera", "name": "甲局督查", "role": "SupervisionOfficer", "department": "a"},
  {"login": "both", "name": "督查兼局长", "role": "SupervisionOfficer", "roles": ["DepartmentHead"],
   "department": "root"},
  {"login": "otherhead", "name": "乙局长", "role": "DepartmentHead", "department": "b"},)";

} // namespace

WatchHall::WatchHall(const QString& from, const QByteArray& morePeople)
    : SmallHall(from, MorePeople + morePeople)
{
}

std::vector<LightRow> WatchHall::lights(CaseId id)
{
    std::vector<LightRow> found;
    for (const LightRow& row : fetch<LightPage>(u"officer"_s, ListLights{}).lights) {
        if (row.caseId == id)
            found.insert(found.begin(), row);
    }
    return found;
}

qint64 WatchHall::number(const QString& sql)
{
    qint64 found = -1;
    {
        QSqlDatabase db = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"beside"_s);
        db.setDatabaseName(server().dataDir() + u"/duban.db"_s);
        db.setConnectOptions(u"QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=10000"_s);
        if (!db.open())
            qFatal("%s", qPrintable(db.lastError().text()));
        QSqlQuery q(db);
        if (!q.exec(sql) || !q.next())
            qFatal("%s: %s", qPrintable(sql), qPrintable(q.lastError().text()));
        found = q.value(0).toLongLong();
    }
    QSqlDatabase::removeDatabase(u"beside"_s);
    return found;
}

QString WatchHall::tamper(const QStringList& statements)
{
    QString problem;
    {
        QSqlDatabase db = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"tamper"_s);
        db.setDatabaseName(server().dataDir() + u"/duban.db"_s);
        if (!db.open())
            return db.lastError().text();
        for (const QString& sql : statements) {
            QSqlQuery q(db);
            if (!q.exec(sql))
                problem = q.lastError().databaseText();
        }
    }
    QSqlDatabase::removeDatabase(u"tamper"_s);
    return problem;
}

void WatchHall::restart()
{
    server().kill9();
    reconnect();
    if (const auto started = server().start(); !started)
        qFatal("%s\n%s", qPrintable(started.error().detail), qPrintable(server().logTail()));
}

} // namespace duban::test
