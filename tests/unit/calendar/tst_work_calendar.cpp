// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/calendar/DueMoment.h"
#include "tests/unit/calendar/PublishedCalendar.h"

#include <QtTest>

#include <limits>

using namespace Qt::StringLiterals;
using namespace duban;
using namespace duban::test;
using namespace std::chrono;

namespace {

/// The calendar as it stood on 2020-01-20, before the holiday was prolonged to 02-02.
WorkCalendar calendarBeforeProlonging()
{
    std::vector<CalendarNotice> notices = allNotices();
    for (CalendarNotice& notice : notices) {
        if (notice.year != 2020)
            continue;
        notice.papers.resize(1);
        std::erase_if(notice.days, [](const SpecialDay& special) {
            return special.day >= dayOn(u"2020-01-24"_s) && special.day <= dayOn(u"2020-02-10"_s);
        });
        for (LocalDay d = dayOn(u"2020-01-24"_s); d <= dayOn(u"2020-01-30"_s); d += days(1))
            notice.days.push_back({d, SpecialDay::Kind::Holiday, u"春节"_s});
        notice.days.push_back({dayOn(u"2020-02-01"_s), SpecialDay::Kind::MakeUpWorkday, u"春节"_s});
    }
    return calendarOf(notices);
}

const WorkCalendar& calendarNamed(const QString& name)
{
    static const WorkCalendar before = calendarBeforeProlonging();
    static const WorkCalendar weekdays = calendarOf({});
    if (name == u"published"_s)
        return publishedCalendar();
    return name == u"weekdays"_s ? weekdays : before;
}

} // namespace

class TestWorkCalendar : public QObject
{
    Q_OBJECT

private slots:

    /// The check values of domain.md §2 that need no pauses or extensions.
    void dueDay_data()
    {
        QTest::addColumn<QString>("calendar");
        QTest::addColumn<QString>("start");
        QTest::addColumn<int>("limit");
        QTest::addColumn<QString>("due");
        const QString published = u"published"_s;
        QTest::newRow("Sunday 09-20 is a workday") << published << u"2026-09-18"_s << 5 << u"2026-09-24"_s;
        QTest::newRow("weekdays alone give a day more")
            << u"weekdays"_s << u"2026-09-18"_s << 5 << u"2026-09-25"_s;
        QTest::newRow("over mid-autumn and national day")
            << published << u"2026-09-21"_s << 20 << u"2026-10-26"_s;
        QTest::newRow("from a make-up Saturday to another one")
            << published << u"2026-02-14"_s << 5 << u"2026-02-28"_s;
        QTest::newRow("the acceptance notice over labour day")
            << published << u"2026-04-27"_s << 5 << u"2026-05-07"_s;
        QTest::newRow("deemed accepted, twenty days on")
            << published << u"2026-04-27"_s << 20 << u"2026-05-27"_s;
        QTest::newRow("New Year's Eve of 2024 was a normal workday")
            << published << u"2024-02-08"_s << 1 << u"2024-02-09"_s;
        QTest::newRow("2020 before the holiday was prolonged")
            << u"before"_s << u"2020-01-20"_s << 20 << u"2020-02-21"_s;
        QTest::newRow("2020 after the holiday was prolonged")
            << published << u"2020-01-20"_s << 20 << u"2020-02-25"_s;
        QTest::newRow("an event on a free day counts from the next working day")
            << published << u"2026-10-03"_s << 1 << u"2026-10-08"_s;
        QTest::newRow("a limit of nothing is treated as one day")
            << published << u"2026-09-21"_s << 0 << u"2026-09-22"_s;
        QTest::newRow("a negative limit is treated as one day")
            << published << u"2026-09-21"_s << -5 << u"2026-09-22"_s;
    }

    void dueDay()
    {
        QFETCH(QString, calendar);
        QFETCH(QString, start);
        QFETCH(int, limit);
        QFETCH(QString, due);
        for (const QString& time : {u"00:00"_s, u"08:00"_s, u"17:01"_s, u"23:59:59.999"_s}) {
            const DueMoment found = dueMoment(calendarNamed(calendar), moment(start + u'T' + time), {limit});
            QCOMPARE(formatDay(found.day), due);
            QCOMPARE(formatMoment(found.moment), formatDay(dayOn(due) + days(1)) + u" 00:00"_s);
            QCOMPARE(dayOf(found.moment - milliseconds(1)), dayOn(due));
        }
    }

    void closeOfBusinessEndsTheLimitWithTheOffice()
    {
        const DueMoment found =
            dueMoment(publishedCalendar(), moment(u"2026-09-18T10:00"_s), {5}, DueRule::CloseOfBusiness);
        QCOMPARE(formatDay(found.day), u"2026-09-24"_s);
        QCOMPARE(formatMoment(found.moment), u"2026-09-24 17:00"_s);
        OfficeHours summer;
        summer.afternoonClose = hours(18);
        QCOMPARE(formatMoment(dueMoment(publishedCalendar(), moment(u"2026-09-18T10:00"_s), {5},
                                        DueRule::CloseOfBusiness, summer)
                                  .moment),
                 u"2026-09-24 18:00"_s);
    }

    void provisional_data()
    {
        QTest::addColumn<QString>("start");
        QTest::addColumn<int>("limit");
        QTest::addColumn<QString>("due");
        QTest::addColumn<bool>("provisional");
        QTest::newRow("the last workday of the last published year")
            << u"2026-12-30"_s << 1 << u"2026-12-31"_s << false;
        QTest::newRow("one day on lies in a year without a notice, on weekdays alone")
            << u"2026-12-31"_s << 1 << u"2027-01-01"_s << true;
        QTest::newRow("a span that begins in 2026 and ends in 2027")
            << u"2026-12-21"_s << 20 << u"2027-01-18"_s << true;
        QTest::newRow("wholly in 2027") << u"2027-09-30"_s << 5 << u"2027-10-07"_s << true;
        QTest::newRow("years that nobody knows") << u"2050-01-03"_s << 5 << u"2050-01-10"_s << true;
        QTest::newRow("the first published year") << u"2009-06-01"_s << 5 << u"2009-06-08"_s << false;
    }

    void provisional()
    {
        QFETCH(QString, start);
        QFETCH(int, limit);
        const DueMoment found = dueMoment(publishedCalendar(), moment(start + u"T10:00"_s), {limit});
        QTEST(formatDay(found.day), "due");
        QTEST(found.provisional, "provisional");
    }

    void publishedYears()
    {
        for (int year = 2009; year <= 2026; ++year)
            QVERIFY(publishedCalendar().isPublished(year));
        QVERIFY2(!publishedCalendar().isPublished(2027), "its file names no paper");
        QVERIFY(!publishedCalendar().isPublished(2008));
        QCOMPARE(publishedCalendar().lastPublishedYear(), 2026);
        QCOMPARE(calendarOf({}).lastPublishedYear(), 0);
    }

    void workingDay_data()
    {
        QTest::addColumn<QString>("date");
        QTest::addColumn<bool>("working");
        QTest::newRow("a Monday") << u"2026-09-21"_s << true;
        QTest::newRow("a Saturday") << u"2026-09-12"_s << false;
        QTest::newRow("a Sunday") << u"2026-09-13"_s << false;
        QTest::newRow("a make-up Sunday") << u"2026-09-20"_s << true;
        QTest::newRow("a holiday on a Thursday") << u"2026-10-01"_s << false;
        QTest::newRow("a Monday of a year without a notice") << u"2027-10-04"_s << true;
        QTest::newRow("the first day of the tables") << u"1992-01-01"_s << true;
        QTest::newRow("the first Saturday of the tables") << u"1992-01-04"_s << false;
        QTest::newRow("the last day of the tables") << u"2110-12-31"_s << true;
    }

    void workingDay()
    {
        QFETCH(QString, date);
        QTEST(publishedCalendar().isWorkingDay(dayOn(date)), "working");
    }

    void nthDay_data()
    {
        QTest::addColumn<QString>("start");
        QTest::addColumn<int>("n");
        QTest::addColumn<QString>("expected");
        QTest::newRow("zero from a working day is itself") << u"2026-09-21"_s << 0 << u"2026-09-21"_s;
        QTest::newRow("zero from a Saturday is the Friday") << u"2026-09-12"_s << 0 << u"2026-09-11"_s;
        QTest::newRow("one from a Saturday is the Monday") << u"2026-09-12"_s << 1 << u"2026-09-14"_s;
        QTest::newRow("minus one from a Monday is the Friday") << u"2026-09-14"_s << -1 << u"2026-09-11"_s;
        QTest::newRow("minus one from a Sunday is the Friday") << u"2026-09-13"_s << -1 << u"2026-09-11"_s;
        QTest::newRow("minus one from a Monday after a make-up Sunday")
            << u"2026-09-21"_s << -1 << u"2026-09-20"_s;
        QTest::newRow("back over national day") << u"2026-10-08"_s << -3 << u"2026-09-28"_s;
    }

    void nthDay()
    {
        QFETCH(QString, start);
        QFETCH(int, n);
        QTEST(formatDay(publishedCalendar().nthAfter(dayOn(start), {n})), "expected");
    }

    void theEndsOfTheTablesHold()
    {
        const WorkCalendar& calendar = publishedCalendar();
        const LocalDay first = WorkCalendar::firstDay();
        const LocalDay last = WorkCalendar::lastDay();
        constexpr int most = std::numeric_limits<int>::max();
        constexpr int least = std::numeric_limits<int>::min();
        for (const LocalDay d : {first - days(1'000'000), first, last, last + days(1'000'000)}) {
            for (const int n : {least, -1, 0, 1, most}) {
                const LocalDay found = calendar.nthAfter(d, {n});
                QVERIFY(found >= first && found <= last && calendar.isWorkingDay(found));
            }
        }
        QCOMPARE(calendar.nthAfter(last, {most}), last);
        QCOMPARE(calendar.nthAfter(first, {least}), first);
        QCOMPARE(calendar.between(last, last + days(9)).count, 0);
    }

    void betweenCountsBothWays()
    {
        const WorkCalendar& calendar = publishedCalendar();
        QCOMPARE(calendar.between(dayOn(u"2026-09-18"_s), dayOn(u"2026-09-24"_s)).count, 5);
        QCOMPARE(calendar.between(dayOn(u"2026-09-24"_s), dayOn(u"2026-09-18"_s)).count, -5);
        QCOMPARE(calendar.between(dayOn(u"2026-09-21"_s), dayOn(u"2026-09-21"_s)).count, 0);
        QCOMPARE(calendar.between(dayOn(u"2026-09-28"_s), dayOn(u"2026-10-12"_s)).count, 6);
    }

    void aYearGivenTwiceIsRefused()
    {
        const auto twice = WorkCalendar::build({notice(2026), notice(2025), notice(2026)});
        QVERIFY(!twice);
        QCOMPARE(twice.error().code, ErrorCode::InvalidInput);
        QCOMPARE(twice.error().field, u"year"_s);
    }

    void theOrderOfNoticesDoesNotMatter()
    {
        std::vector<CalendarNotice> notices = allNotices();
        std::reverse(notices.begin(), notices.end());
        const auto reversed = WorkCalendar::build(notices, {7});
        QVERIFY(reversed.has_value());
        QCOMPARE(reversed->version().value, 7);
        QCOMPARE(reversed->lastPublishedYear(), 2026);
        for (LocalDay d = dayOn(u"2009-01-01"_s); d <= dayOn(u"2027-12-31"_s); d += days(1))
            QCOMPARE(reversed->isWorkingDay(d), publishedCalendar().isWorkingDay(d));
    }
};

QTEST_APPLESS_MAIN(TestWorkCalendar)
#include "tst_work_calendar.moc"
