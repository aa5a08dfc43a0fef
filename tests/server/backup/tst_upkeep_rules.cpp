// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/calendar/LocalDay.h"
#include "server/backup/UpkeepRules.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace duban;

namespace {

SystemTime at(const QString& moment)
{
    return moment.isEmpty() ? SystemTime{} : SystemTime{parseMoment(moment).value_or(LegalTime{}).ms};
}

QString textOf(SystemTime moment)
{
    return moment.isSet() ? formatMoment(LegalTime{moment.ms}) : QString();
}

QString namesOf(const std::vector<UpkeepAlarm>& alarms)
{
    QStringList names;
    for (const UpkeepAlarm alarm : alarms)
        names << QString::number(int(alarm));
    return names.join(u' ');
}

} // namespace

/// When a backup is due and what an administrator is told, as functions of facts.
class TestUpkeepRules : public QObject
{
    Q_OBJECT

private slots:

    void theNextOfAPlan_data()
    {
        QTest::addColumn<int>("perDay");
        QTest::addColumn<int>("hour");
        QTest::addColumn<QString>("moment");
        QTest::addColumn<QString>("next");
        QTest::newRow("before it") << 1 << 2 << u"2026-11-26T01:59"_s << u"2026-11-26 02:00"_s;
        QTest::newRow("at it") << 1 << 2 << u"2026-11-26T02:00"_s << u"2026-11-27 02:00"_s;
        QTest::newRow("over the end of a month") << 1 << 2 << u"2026-11-30T09:00"_s << u"2026-12-01 02:00"_s;
        QTest::newRow("twice a day") << 2 << 2 << u"2026-11-26T09:00"_s << u"2026-11-26 14:00"_s;
        QTest::newRow("the last one of yesterday's round")
            << 4 << 22 << u"2026-11-26T01:00"_s << u"2026-11-26 04:00"_s;
        QTest::newRow("every hour") << 24 << 0 << u"2026-11-26T23:30"_s << u"2026-11-27 00:00"_s;
        QTest::newRow("none") << 0 << 2 << u"2026-11-26T23:30"_s << QString();
    }

    void theNextOfAPlan()
    {
        QFETCH(int, perDay);
        QFETCH(int, hour);
        QFETCH(QString, moment);
        QVERIFY(isLawful({perDay, hour}));
        QTEST(textOf(nextOf({perDay, hour}, at(moment))), "next");
    }

    void whatParts()
    {
        for (const int perDay : {0, 1, 2, 3, 4, 6, 8, 12, 24})
            QVERIFY(isLawful({perDay, 0}));
        for (const int perDay : {-1, 5, 7, 9, 10, 23, 25, 48})
            QVERIFY(!isLawful({perDay, 0}));
        QVERIFY(!isLawful({1, 24}));
        QVERIFY(!isLawful({1, -1}));
    }

    void whenOneIsDue_data()
    {
        QTest::addColumn<QString>("started");
        QTest::addColumn<QString>("last");
        QTest::addColumn<QString>("due");
        QTest::newRow("never made") << u"2026-11-26T09:00"_s << QString() << u"2026-11-26 09:10"_s;
        QTest::newRow("made tonight")
            << u"2026-11-20T09:00"_s << u"2026-11-26T02:00"_s << u"2026-11-27 02:00"_s;
        QTest::newRow("missed while it was off: soon after the start")
            << u"2026-11-26T09:00"_s << u"2026-11-24T02:00"_s << u"2026-11-26 09:10"_s;
        QTest::newRow("asked for at noon: tonight's is made all the same")
            << u"2026-11-20T09:00"_s << u"2026-11-26T12:00"_s << u"2026-11-27 02:00"_s;
    }

    void whenOneIsDue()
    {
        QFETCH(QString, started);
        QFETCH(QString, last);
        UpkeepFacts facts;
        facts.started = at(started);
        facts.lastBackup = at(last);
        QTEST(textOf(backupDue(facts)), "due");
        facts.plan.perDay = 0;
        QVERIFY(!backupDue(facts).isSet());
    }

    void theAlarms_data()
    {
        QTest::addColumn<UpkeepFacts>("facts");
        QTest::addColumn<QString>("now");
        QTest::addColumn<QString>("alarms");
        UpkeepFacts good;
        good.started = at(u"2026-11-20T09:00"_s);
        good.lastBackup = at(u"2026-11-26T02:01"_s);
        const QString noon = u"2026-11-26T12:00"_s;
        QTest::newRow("all is well") << good << noon << QString();
        QTest::newRow("one missed") << good << u"2026-11-27T12:00"_s << QString();
        QTest::newRow("two missed, the hour's grace") << good << u"2026-11-28T03:00"_s << QString();
        QTest::newRow("two missed") << good << u"2026-11-28T03:01"_s << u"3"_s;
        UpkeepFacts off = good;
        off.started = at(u"2026-11-28T09:00"_s);
        QTest::newRow("it was off: first it makes it good") << off << u"2026-11-28T10:00"_s << QString();
        QTest::newRow("and has not") << off << u"2026-11-28T10:01"_s << u"3"_s;
        UpkeepFacts never;
        never.started = at(u"2026-11-26T09:00"_s);
        QTest::newRow("new") << never << u"2026-11-26T10:00"_s << QString();
        QTest::newRow("an hour old and none") << never << u"2026-11-26T10:01"_s << u"2"_s;
        UpkeepFacts failed = good;
        failed.lastFailed = true;
        QTest::newRow("failed") << failed << noon << u"4"_s;
        UpkeepFacts none = good;
        none.plan.perDay = 0;
        QTest::newRow("switched off") << none << u"2027-11-26T12:00"_s << u"1"_s;
        for (const auto& [free, alarm] :
             {std::pair{10, u""_s}, {9, u"5"_s}, {5, u"5"_s}, {4, u"6"_s}, {0, u"6"_s}}) {
            UpkeepFacts disk = good;
            disk.dataFree = free;
            QTest::addRow("data's disk, %d %% free", free) << disk << noon << alarm;
        }
        for (const auto& [free, alarm] : {std::pair{10, u""_s}, {9, u"7"_s}, {5, u"7"_s}, {4, u"8"_s}}) {
            UpkeepFacts disk = good;
            disk.shelfFree = free;
            QTest::addRow("backups' disk, %d %% free", free) << disk << noon << alarm;
        }
        UpkeepFacts stepped = failed;
        stepped.timeSuspect = true;
        QTest::newRow("the clock stepped, which stops the lights") << stepped << noon << u"9 4"_s;
        UpkeepFacts same = failed;
        same.dataFree = same.shelfFree = 3;
        same.sameDisk = true;
        QTest::newRow("one disk is told of once, the fuller first") << same << noon << u"6 4"_s;
    }

    void theAlarms()
    {
        QFETCH(UpkeepFacts, facts);
        QFETCH(QString, now);
        QTEST(namesOf(alarmsOf(facts, at(now))), "alarms");
    }
};

QTEST_GUILESS_MAIN(TestUpkeepRules)
#include "tst_upkeep_rules.moc"
