// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/watch/WatchHall.h"

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
    return server().number(sql);
}

QString WatchHall::tamper(const QStringList& statements)
{
    return server().tamper(statements);
}

void WatchHall::restart()
{
    server().kill9();
    reconnect();
    if (const auto started = server().start(); !started)
        qFatal("%s\n%s", qPrintable(started.error().detail), qPrintable(server().logTail()));
}

} // namespace duban::test
