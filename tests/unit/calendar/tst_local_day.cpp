// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/calendar/LocalDay.h"

#include <QtTest>

#include <ctime>

using namespace Qt::StringLiterals;
using namespace duban;
using namespace std::chrono;

class TestLocalDay : public QObject
{
    Q_OBJECT

private slots:

    void dayOfAMoment_data()
    {
        QTest::addColumn<QDateTime>("utc");
        QTest::addColumn<QString>("day");
        QTest::addColumn<QString>("shown");
        const auto utc = [](int month, int d, int h, int m, int s, int ms, int year = 2026) {
            return QDateTime(QDate(year, month, d), QTime(h, m, s, ms), Qt::UTC);
        };
        QTest::newRow("last millisecond of a local day")
            << utc(9, 21, 15, 59, 59, 999) << u"2026-09-21"_s << u"2026-09-21 23:59"_s;
        QTest::newRow("local midnight opens the day")
            << utc(9, 21, 16, 0, 0, 0) << u"2026-09-22"_s << u"2026-09-22 00:00"_s;
        QTest::newRow("UTC midnight lies in the morning")
            << utc(9, 22, 0, 0, 0, 0) << u"2026-09-22"_s << u"2026-09-22 08:00"_s;
        QTest::newRow("a year ends in Beijing before it ends in Greenwich")
            << utc(12, 31, 16, 0, 0, 0) << u"2027-01-01"_s << u"2027-01-01 00:00"_s;
        QTest::newRow("the leap day")
            << utc(2, 28, 16, 0, 0, 0, 2024) << u"2024-02-29"_s << u"2024-02-29 00:00"_s;
        QTest::newRow("before 1970 the day is still the one that began")
            << utc(12, 31, 15, 59, 59, 999, 1969) << u"1969-12-31"_s << u"1969-12-31 23:59"_s;
    }

    void dayOfAMoment()
    {
        QFETCH(QDateTime, utc);
        const LegalTime t{utc.toMSecsSinceEpoch()};
        QTEST(formatDay(dayOf(t)), "day");
        QTEST(formatMoment(t), "shown");
    }

    void momentsOfADay()
    {
        const LocalDay day = *parseDay(u"2026-09-21"_s);
        const auto utc = [](LegalTime t) { return QDateTime::fromMSecsSinceEpoch(t.ms, Qt::UTC); };
        QCOMPARE(utc(momentOf(day, {})), QDateTime(QDate(2026, 9, 20), QTime(16, 0), Qt::UTC));
        QCOMPARE(utc(momentOf(day, hours(9))), QDateTime(QDate(2026, 9, 21), QTime(1, 0), Qt::UTC));
        QCOMPARE(momentOf(day, hours(24)), momentOf(day + days(1), {}));
        QCOMPARE(dayOf(momentOf(day, hours(24)) - milliseconds(1)), day);
    }

    void daysAndQDatesAgree()
    {
        for (QDate date(1992, 1, 1); date.year() < 2111; date = date.addDays(1)) {
            QCOMPARE(toQDate(fromQDate(date)), date);
            const year_month_day ymd(fromQDate(date));
            QCOMPARE(QDate(int(ymd.year()), int(unsigned(ymd.month())), int(unsigned(ymd.day()))), date);
        }
    }

    void aDayIsRefused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << QString();
        QTest::newRow("blank") << u" "_s;
        QTest::newRow("no such day") << u"2026-02-29"_s;
        QTest::newRow("no such month") << u"2026-13-01"_s;
        QTest::newRow("month zero") << u"2026-00-10"_s;
        QTest::newRow("day zero") << u"2026-01-00"_s;
        QTest::newRow("one-digit month") << u"2026-1-02"_s;
        QTest::newRow("one-digit day") << u"2026-01-2"_s;
        QTest::newRow("slashes") << u"2026/01/02"_s;
        QTest::newRow("no separators") << u"20260102"_s;
        QTest::newRow("two-digit year") << u"26-01-02"_s;
        QTest::newRow("five-digit year") << u"12026-01-02"_s;
        QTest::newRow("signed year") << u"-026-01-02"_s;
        QTest::newRow("signed month") << u"2026-+1-02"_s;
        QTest::newRow("a blank for a zero") << u"2026- 1-02"_s;
        QTest::newRow("year zero") << u"0000-01-02"_s;
        QTest::newRow("leading blank") << u" 2026-01-02"_s;
        QTest::newRow("trailing blank") << u"2026-01-02 "_s;
        QTest::newRow("a time behind it") << u"2026-01-02T09:00"_s;
        QTest::newRow("full-width digits") << u"２０２６-01-02"_s;
        QTest::newRow("letters") << u"tomorrow"_s;
        QTest::newRow("a zero byte behind it") << u"2026-01-02"_s + QChar(0);
        QTest::newRow("very long") << QString(100'000, u'2');
    }

    void aDayIsRefused()
    {
        QFETCH(QString, text);
        const auto day = parseDay(text);
        QVERIFY2(!day, qPrintable(day ? formatDay(*day) : QString()));
        QCOMPARE(day.error().code, ErrorCode::InvalidInput);
        QCOMPARE(day.error().field, u"date"_s);
        QVERIFY2(day.error().detail.size() < 200, "the detail goes to the log and must stay short");
    }

    void aMomentIsRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("ms");
        const qint64 minute =
            QDateTime(QDate(2026, 11, 22), QTime(9, 30), Qt::UTC).toMSecsSinceEpoch(); // 17:30 local
        QTest::newRow("with T") << u"2026-11-22T17:30"_s << minute;
        QTest::newRow("with a blank") << u"2026-11-22 17:30"_s << minute;
        QTest::newRow("with blanks around") << u" 2026-11-22 17:30 "_s << minute;
        QTest::newRow("with seconds") << u"2026-11-22T17:30:05"_s << minute + 5'000;
        QTest::newRow("with tenths") << u"2026-11-22T17:30:05.1"_s << minute + 5'100;
        QTest::newRow("with milliseconds") << u"2026-11-22T17:30:05.123"_s << minute + 5'123;
        QTest::newRow("with microseconds, which are cut off")
            << u"2026-11-22T17:30:05.123999"_s << minute + 5'123;
        QTest::newRow("the last millisecond of a day")
            << u"2026-11-22T23:59:59.999"_s << minute + 6 * 3'600'000 + 30 * 60'000 - 1;
        QTest::newRow("just below the second is not rounded up")
            << u"2026-11-22T17:30:05.9999"_s << minute + 5'999;
        QTest::newRow("an hour that summer time skips elsewhere")
            << u"2026-03-29T02:30"_s
            << QDateTime(QDate(2026, 3, 28), QTime(18, 30), Qt::UTC).toMSecsSinceEpoch();
    }

    void aMomentIsRead()
    {
        QFETCH(QString, text);
        const auto t = parseMoment(text);
        QVERIFY2(t.has_value(), qPrintable(t ? QString() : t.error().detail));
        QTEST(t->ms, "ms");
    }

    void aMomentIsRefused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << QString();
        QTest::newRow("a day alone") << u"2026-11-22"_s;
        QTest::newRow("an hour alone") << u"2026-11-22T17"_s;
        QTest::newRow("no such day") << u"2026-02-30T17:30"_s;
        QTest::newRow("no such hour") << u"2026-11-22T25:00"_s;
        QTest::newRow("hour 24") << u"2026-11-22T24:00"_s;
        QTest::newRow("no such minute") << u"2026-11-22T17:60"_s;
        QTest::newRow("no such second") << u"2026-11-22T17:30:60"_s;
        QTest::newRow("one-digit hour") << u"2026-11-22T7:30"_s;
        QTest::newRow("in UTC") << u"2026-11-22T17:30Z"_s;
        QTest::newRow("in UTC, with milliseconds") << u"2026-11-22T17:30:00.000Z"_s;
        QTest::newRow("with an offset") << u"2026-11-22T17:30+09:00"_s;
        QTest::newRow("with an offset behind milliseconds") << u"2026-11-22T17:30:00.000+09:00"_s;
        QTest::newRow("with words behind it") << u"2026-11-22T17:30:00.000 or so"_s;
        QTest::newRow("with blanks for digits") << u"2026-11-22T17: 3"_s;
        QTest::newRow("full-width digits") << u"2026-11-22T１７:30"_s;
        QTest::newRow("only a point behind the seconds") << u"2026-11-22T17:30:05."_s;
    }

    void aMomentIsRefused()
    {
        QFETCH(QString, text);
        const auto t = parseMoment(text);
        QVERIFY2(!t, qPrintable(t ? formatMoment(*t) : QString()));
        QCOMPARE(t.error().code, ErrorCode::InvalidInput);
        QCOMPARE(t.error().field, u"moment"_s);
    }

    /// The zone of the organisation is not the zone of the machine, which may have summer time.
    void theZoneOfTheMachineDoesNotMatter()
    {
        const QByteArray before = qgetenv("TZ");
        for (const char* zone : {"Europe/Berlin", "America/New_York", "UTC", "Asia/Shanghai"}) {
            qputenv("TZ", zone);
            tzset();
            for (const QString& text :
                 {u"2026-03-29 02:30"_s, u"2026-03-08 02:30"_s, u"2026-10-25 02:30"_s}) {
                const auto t = parseMoment(text);
                QVERIFY2(t.has_value(), zone);
                QCOMPARE(formatMoment(*t), text);
            }
        }
        before.isEmpty() ? qunsetenv("TZ") : qputenv("TZ", before);
        tzset();
    }
};

QTEST_APPLESS_MAIN(TestLocalDay)
#include "tst_local_day.moc"
