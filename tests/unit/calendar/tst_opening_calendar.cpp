// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/calendar/OpeningHistory.h"
#include "tests/unit/calendar/PublishedCalendar.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace duban;
using namespace duban::test;
using namespace std::chrono;

namespace {

constexpr quint8 Saturday = 1 << 5;

OpeningCalendar openingOf(const OpeningRule& rule)
{
    auto built = OpeningCalendar::build(publishedCalendar(), rule);
    if (!built)
        qFatal("%s", qPrintable(built.error().detail));
    return std::move(*built);
}

/// Open on Saturdays; closed on Tuesday 2026-09-22 for a move; open on national day.
const OpeningCalendar& busyHall()
{
    static const OpeningCalendar hall = [] {
        OpeningRule rule;
        rule.alsoOpenOn = Saturday;
        rule.exceptions = {{dayOn(u"2026-10-01"_s), SpecialDay::Kind::MakeUpWorkday, {}},
                           {dayOn(u"2026-09-22"_s), SpecialDay::Kind::Holiday, u"搬迁"_s}};
        return openingOf(rule);
    }();
    return hall;
}

const OpeningCalendar& plainHall()
{
    static const OpeningCalendar hall = openingOf({});
    return hall;
}

} // namespace

class TestOpeningCalendar : public QObject
{
    Q_OBJECT

private slots:

    void aClockGoesByTheHoursOfItsStart_data()
    {
        QTest::addColumn<qint64>("start");
        QTest::addColumn<int>("open");
        QTest::newRow("before any change") << qint64(999) << 9;
        QTest::newRow("in the moment of the first change") << qint64(1000) << 9;
        QTest::newRow("after it") << qint64(1001) << 8;
        QTest::newRow("in the moment of two further ones") << qint64(2000) << 8;
        QTest::newRow("after them the last counts") << qint64(2001) << 10;
    }

    void aClockGoesByTheHoursOfItsStart()
    {
        QFETCH(qint64, start);
        const auto from = [](int hour) {
            OpeningRule rule;
            rule.hours.morningOpen = hours(hour);
            return openingOf(rule);
        };
        const std::vector<DatedOpening> later{{{1000}, from(8)}, {{2000}, from(7)}, {{2000}, from(10)}};
        const OpeningCalendar& found = openingFor({start}, plainHall(), later);
        QTEST(int(found.hours().morningOpen / hours(1)), "open");
    }

    void openDays_data()
    {
        QTest::addColumn<QString>("date");
        QTest::addColumn<bool>("plain");
        QTest::addColumn<bool>("busy");
        QTest::newRow("a Monday") << u"2026-09-21"_s << true << true;
        QTest::newRow("a Saturday with weekend service") << u"2026-09-12"_s << false << true;
        QTest::newRow("a Sunday without") << u"2026-09-13"_s << false << false;
        QTest::newRow("a make-up Sunday") << u"2026-09-20"_s << true << true;
        QTest::newRow("a Saturday that is a holiday closes weekend service")
            << u"2026-09-26"_s << false << false;
        QTest::newRow("the hall's own closing") << u"2026-09-22"_s << true << false;
        QTest::newRow("national day, opened by the hall") << u"2026-10-01"_s << false << true;
        QTest::newRow("the day after national day") << u"2026-10-02"_s << false << false;
    }

    void openDays()
    {
        QFETCH(QString, date);
        QTEST(plainHall().isOpen(dayOn(date)), "plain");
        QTEST(busyHall().isOpen(dayOn(date)), "busy");
    }

    void weekendServiceMakesNoWorkingDay()
    {
        QVERIFY(busyHall().isOpen(dayOn(u"2026-09-12"_s)));
        QVERIFY(!publishedCalendar().isWorkingDay(dayOn(u"2026-09-12"_s)));
        QCOMPARE(busyHall().nameOf(dayOn(u"2026-09-22"_s)), u"搬迁"_s);
        QCOMPARE(busyHall().nameOf(dayOn(u"2026-09-23"_s)), QString());
        QCOMPARE(busyHall().nameOf(dayOn(u"2026-10-01"_s)), QString());
    }

    void openDaysAreCountedBothWays()
    {
        QCOMPARE(busyHall().openDaysBetween(dayOn(u"2026-09-20"_s), dayOn(u"2026-09-26"_s)), 3);
        QCOMPARE(busyHall().openDaysBetween(dayOn(u"2026-09-26"_s), dayOn(u"2026-09-20"_s)), -3);
    }

    void openTime_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<qint64>("ms");
        const auto minutesLong = [](int n) { return qint64(n) * 60'000; };
        QTest::newRow("a morning") << u"2026-09-21T09:00"_s << u"2026-09-21T12:00"_s << minutesLong(180);
        QTest::newRow("a whole day") << u"2026-09-21T00:00"_s << u"2026-09-22T00:00"_s << minutesLong(390);
        QTest::newRow("lunch") << u"2026-09-21T12:00"_s << u"2026-09-21T13:30"_s << minutesLong(0);
        QTest::newRow("over lunch") << u"2026-09-21T11:59"_s << u"2026-09-21T13:31"_s << minutesLong(2);
        QTest::newRow("before the doors open")
            << u"2026-09-21T06:00"_s << u"2026-09-21T09:00:00.001"_s << 1LL;
        QTest::newRow("a night") << u"2026-09-21T17:00"_s << u"2026-09-22T09:00"_s << minutesLong(0);
        QTest::newRow("over a weekend") << u"2026-09-11T16:00"_s << u"2026-09-14T10:00"_s << minutesLong(120);
        QTest::newRow("over national day")
            << u"2026-09-30T16:30"_s << u"2026-10-08T09:30"_s << minutesLong(60);
        QTest::newRow("nothing") << u"2026-09-21T10:00"_s << u"2026-09-21T10:00"_s << minutesLong(0);
    }

    void openTime()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(qint64, ms);
        QCOMPARE(plainHall().openTime(moment(from), moment(to)).count(), ms);
        QCOMPARE(plainHall().openTime(moment(to), moment(from)).count(), -ms);
    }

    void after_data()
    {
        QTest::addColumn<QString>("start");
        QTest::addColumn<qint64>("ms");
        QTest::addColumn<QString>("end");
        constexpr qint64 hour = 3'600'000;
        QTest::newRow("within the morning") << u"2026-09-21T09:30"_s << hour << u"2026-09-21T10:30"_s;
        QTest::newRow("a morning ends at noon, not after lunch")
            << u"2026-09-21T09:00"_s << 3 * hour << u"2026-09-21T12:00"_s;
        QTest::newRow("a millisecond more ends after lunch")
            << u"2026-09-21T09:00"_s << 3 * hour + 1 << u"2026-09-21T13:30:00.001"_s;
        QTest::newRow("the day ends with the office")
            << u"2026-09-21T09:00"_s << 6 * hour + hour / 2 << u"2026-09-21T17:00"_s;
        QTest::newRow("from the evening") << u"2026-09-21T20:00"_s << hour << u"2026-09-22T10:00"_s;
        QTest::newRow("from a Saturday") << u"2026-09-12T10:00"_s << hour << u"2026-09-14T10:00"_s;
        QTest::newRow("over national day") << u"2026-09-30T16:00"_s << 2 * hour << u"2026-10-08T10:00"_s;
        QTest::newRow("no time has passed at once") << u"2026-09-12T10:00"_s << 0LL << u"2026-09-12T10:00"_s;
        QTest::newRow("less than no time too") << u"2026-09-12T10:00"_s << -hour << u"2026-09-12T10:00"_s;
    }

    void after()
    {
        QFETCH(QString, start);
        QFETCH(qint64, ms);
        QFETCH(QString, end);
        QCOMPARE(plainHall().after(moment(start), milliseconds(ms)).ms, moment(end).ms);
    }

    void theEndsOfTheTablesHold()
    {
        const LegalTime last = momentOf(LastCoveredDay, hours(17));
        QCOMPARE(plainHall().after(last - minutes(1), hours(1'000'000)), last);
        QCOMPARE(plainHall().openTime(last, last + hours(24 * 365)).count(), 0);
        const LegalTime first = momentOf(FirstCoveredDay, {});
        QCOMPARE(plainHall().openTime(first - hours(24 * 365), first).count(), 0);
        QCOMPARE(plainHall().after(first - hours(24 * 365), hours(1)), first + hours(10));
    }

    void aRuleIsRefused_data()
    {
        QTest::addColumn<QList<int>>("minutes");
        QTest::addColumn<QString>("field");
        QTest::newRow("opens before midnight") << QList<int>{-1, 720, 810, 1020} << u"hours.morningOpen"_s;
        QTest::newRow("closes before it opens") << QList<int>{540, 530, 810, 1020} << u"hours.morningClose"_s;
        QTest::newRow("opens again before it closes")
            << QList<int>{540, 720, 710, 1020} << u"hours.afternoonOpen"_s;
        QTest::newRow("closes in the evening before it opens")
            << QList<int>{540, 720, 810, 800} << u"hours.afternoonClose"_s;
        QTest::newRow("closes after midnight")
            << QList<int>{540, 720, 810, 1441} << u"hours.afternoonClose"_s;
        QTest::newRow("never open") << QList<int>{540, 540, 810, 810} << u"hours.afternoonClose"_s;
        QTest::newRow("mornings only are fine") << QList<int>{540, 720, 720, 720} << QString();
        QTest::newRow("day and night are fine") << QList<int>{0, 720, 720, 1440} << QString();
    }

    void aRuleIsRefused()
    {
        QFETCH(QList<int>, minutes);
        OpeningRule rule;
        rule.hours = {TimeOfDay(minutes[0]), TimeOfDay(minutes[1]), TimeOfDay(minutes[2]),
                      TimeOfDay(minutes[3])};
        const auto built = OpeningCalendar::build(publishedCalendar(), rule);
        QTEST(built ? QString() : built.error().field, "field");
        if (!built)
            QCOMPARE(built.error().code, ErrorCode::InvalidInput);
    }

    void daysAreRefused()
    {
        OpeningRule eighthDay;
        eighthDay.alsoOpenOn = 0x80;
        const auto weekday = OpeningCalendar::build(publishedCalendar(), eighthDay);
        QVERIFY(!weekday);
        QCOMPARE(weekday.error().field, u"alsoOpenOn"_s);
        OpeningRule twice;
        twice.exceptions.assign(2, {dayOn(u"2026-10-01"_s), SpecialDay::Kind::Holiday, {}});
        const auto named = OpeningCalendar::build(publishedCalendar(), twice);
        QVERIFY(!named);
        QCOMPARE(named.error().field, u"exceptions"_s);
    }
};

QTEST_APPLESS_MAIN(TestOpeningCalendar)
#include "tst_opening_calendar.moc"
