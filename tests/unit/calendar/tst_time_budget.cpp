// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/supervision/Light.h"
#include "tests/unit/calendar/PublishedCalendar.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace duban;
using namespace duban::test;
using namespace std::chrono;

namespace {

/// The calendar as it stood on 2020-01-20, before the holiday was prolonged to 02-02.
WorkCalendar beforeProlonging()
{
    std::vector<CalendarNotice> notices = allNotices();
    CalendarNotice& notice =
        *std::find_if(notices.begin(), notices.end(), [](const CalendarNotice& n) { return n.year == 2020; });
    std::erase_if(notice.days, [](const SpecialDay& special) {
        return special.day >= dayOn(u"2020-01-24"_s) && special.day <= dayOn(u"2020-02-10"_s);
    });
    for (LocalDay d = dayOn(u"2020-01-24"_s); d <= dayOn(u"2020-01-30"_s); d += days(1))
        notice.days.push_back({d, SpecialDay::Kind::Holiday, u"春节"_s});
    notice.days.push_back({dayOn(u"2020-02-01"_s), SpecialDay::Kind::MakeUpWorkday, u"春节"_s});
    return calendarOf(notices);
}

const WorkCalendar& calendarNamed(const QString& name)
{
    static const WorkCalendar before = beforeProlonging();
    static const WorkCalendar weekdays = calendarOf({});
    if (name == u"before")
        return before;
    return name == u"weekdays" ? weekdays : publishedCalendar();
}

const OpeningCalendar& hoursOf(const WorkCalendar& calendar)
{
    static std::map<const WorkCalendar*, OpeningCalendar> built;
    const auto known = built.find(&calendar);
    return known != built.end() ? known->second
                                : built.emplace(&calendar, *OpeningCalendar::build(calendar)).first->second;
}

TimeRules rulesOf(const WorkCalendar& calendar, DueRule rule = DueRule::EndOfDay)
{
    return {calendar, hoursOf(calendar), rule};
}

Limit limit(const QString& text)
{
    return parseLimit(text).value();
}

Pause pause(const QString& text)
{
    return {dayOn(text.section(u".."_s, 0, 0)), dayOn(text.section(u".."_s, 1, 1))};
}

/// @param limits the limit and its extensions; @param pauses as 2026-09-28..2026-10-12; both parted by blanks
TimeBudget budget(const QString& limits, const QString& pauses = {})
{
    TimeBudget made;
    for (const QString& text : limits.split(u' '))
        (made.limit.isSet() ? made.extensions.emplace_back() : made.limit) = limit(text);
    for (const QString& text : pauses.split(u' ', Qt::SkipEmptyParts))
        made.pauses.push_back(pause(text));
    return made;
}

QString atNine(const QString& day)
{
    return day + u"T09:00"_s;
}

} // namespace

class TestTimeBudget : public QObject
{
    Q_OBJECT

private slots:

    /// The check values of domain.md §2.
    void checkValues_data()
    {
        QTest::addColumn<QString>("calendar");
        QTest::addColumn<QString>("start");
        QTest::addColumn<QString>("limits");
        QTest::addColumn<QString>("pauses");
        QTest::addColumn<QString>("due");
        const QString known = u"published"_s;
        const auto row = [](const char* name, const QString& calendar, const QString& start,
                            const QString& limits, const QString& pauses, const QString& due) {
            QTest::newRow(name) << calendar << start << limits << pauses << due;
        };
        row("Sunday 09-20 is a workday", known, u"2026-09-18"_s, u"5wd"_s, {}, u"2026-09-24"_s);
        row("weekdays alone give a day more", u"weekdays"_s, u"2026-09-18"_s, u"5wd"_s, {}, u"2026-09-25"_s);
        row("twenty days over two holidays", known, u"2026-09-21"_s, u"20wd"_s, {}, u"2026-10-26"_s);
        row("with an inspection", known, u"2026-09-21"_s, u"20wd"_s, u"2026-09-28..2026-10-12"_s,
            u"2026-11-03"_s);
        row("with an inspection and an extension", known, u"2026-09-21"_s, u"20wd 10wd"_s,
            u"2026-09-28..2026-10-12"_s, u"2026-11-17"_s);
        row("from a make-up Saturday to another one", known, u"2026-02-14"_s, u"5wd"_s, {}, u"2026-02-28"_s);
        row("the silent acceptance ends", known, u"2026-04-27"_s, u"5wd"_s, {}, u"2026-05-07"_s);
        row("deemed accepted as of the day of receipt", known, u"2026-04-27"_s, u"20wd"_s, {},
            u"2026-05-27"_s);
        row("New Year's Eve of 2024 was a workday", known, u"2024-02-08"_s, u"1wd"_s, {}, u"2024-02-09"_s);
        row("2020 before the holiday was prolonged", u"before"_s, u"2020-01-20"_s, u"20wd"_s, {},
            u"2020-02-21"_s);
        row("2020 after the holiday was prolonged", known, u"2020-01-20"_s, u"20wd"_s, {}, u"2020-02-25"_s);
    }

    void checkValues()
    {
        QFETCH(QString, calendar);
        QFETCH(QString, start);
        QFETCH(QString, limits);
        QFETCH(QString, pauses);
        QFETCH(QString, due);
        for (const QString& time : {u"00:00"_s, u"12:30"_s, u"23:59:59.999"_s}) {
            const LegalTime began = moment(start + u'T' + time);
            const DueMoment day = dueMoment(rulesOf(calendarNamed(calendar)), began, budget(limits, pauses));
            QCOMPARE(formatDay(day.day), due);
            QCOMPARE(day.moment, momentOf(dayOn(due), days(1)));
            const DueMoment close = dueMoment(rulesOf(calendarNamed(calendar), DueRule::CloseOfBusiness),
                                              began, budget(limits, pauses));
            QCOMPARE(close.day, day.day);
            QCOMPARE(close.moment, momentOf(dayOn(due), hours(17)));
        }
    }

    void theProlongedHolidayIsWhatChanged()
    {
        const auto changed = calendarNamed(u"before"_s).changedDays(publishedCalendar());
        QCOMPARE(formatDay(changed.front()), u"2020-01-31"_s);
        QCOMPARE(formatDay(changed.back()), u"2020-02-02"_s);
    }

    void dueDay_data()
    {
        QTest::addColumn<QString>("start");
        QTest::addColumn<QString>("limits");
        QTest::addColumn<QString>("pauses");
        QTest::addColumn<QString>("due");
        const auto row = [](const char* name, const QString& start, const QString& limits,
                            const QString& pauses,
                            const QString& due) { QTest::newRow(name) << start << limits << pauses << due; };
        pauseRows(row);
        calendarDayRows(row);
        monthRows(row);
        mixedRows(row);
    }

    void dueDay()
    {
        QFETCH(QString, start);
        QFETCH(QString, limits);
        QFETCH(QString, pauses);
        const DueMoment found =
            dueMoment(rulesOf(publishedCalendar()), moment(atNine(start)), budget(limits, pauses));
        QTEST(formatDay(found.day), "due");
        QCOMPARE(found.moment, momentOf(found.day, days(1)));
    }

    void hourLimits_data()
    {
        QTest::addColumn<QString>("start");
        QTest::addColumn<QString>("limits");
        QTest::addColumn<QString>("pauses");
        QTest::addColumn<QString>("due");
        const auto row = [](const char* name, const QString& start, const QString& limits,
                            const QString& pauses,
                            const QString& due) { QTest::newRow(name) << start << limits << pauses << due; };
        row("over lunch", u"2026-09-21T09:00"_s, u"4h"_s, {}, u"2026-09-21T14:30"_s);
        row("to the millisecond", u"2026-09-21T09:00:00.001"_s, u"4h"_s, {}, u"2026-09-21T14:30:00.001"_s);
        row("a morning used up exactly", u"2026-09-21T09:00"_s, u"3h"_s, {}, u"2026-09-21T12:00"_s);
        row("overnight and over mid-autumn", u"2026-09-24T16:00"_s, u"4h"_s, {}, u"2026-09-28T12:00"_s);
        row("a paused Monday", u"2026-09-24T16:00"_s, u"4h"_s, u"2026-09-27..2026-09-28"_s,
            u"2026-09-29T12:00"_s);
        row("the event's own day is paused", u"2026-09-21T09:00"_s, u"1h"_s, u"2026-09-20..2026-09-21"_s,
            u"2026-09-22T10:00"_s);
        row("it ends on the day the pause begins", u"2026-09-21T09:00"_s, u"4h"_s,
            u"2026-09-21..2026-09-28"_s, u"2026-09-21T14:30"_s);
        row("hours add up", u"2026-09-21T09:00"_s, u"4h 4h"_s, {}, u"2026-09-22T10:30"_s);
        row("days after hours keep the time of day", u"2026-09-21T09:00"_s, u"4h 2wd"_s, {},
            u"2026-09-23T14:30"_s);
        row("days after hours count over a pause", u"2026-09-21T09:00"_s, u"4h 2wd"_s,
            u"2026-09-21..2026-09-22"_s, u"2026-09-24T14:30"_s);
        row("calendar days after hours move on at their time", u"2026-09-21T09:00"_s, u"4h 4d"_s, {},
            u"2026-09-28T14:30"_s);
        row("hours after days begin the next morning", u"2026-09-21T10:00"_s, u"2wd 4h"_s, {},
            u"2026-09-24T14:30"_s);
        row("hours after a day that was never moved on", u"2026-09-21T10:00"_s, u"4d 1h"_s, {},
            u"2026-09-28T10:00"_s);
    }

    void hourLimits()
    {
        QFETCH(QString, start);
        QFETCH(QString, limits);
        QFETCH(QString, pauses);
        QFETCH(QString, due);
        for (const DueRule rule : {DueRule::EndOfDay, DueRule::CloseOfBusiness}) {
            const DueMoment found =
                dueMoment(rulesOf(publishedCalendar(), rule), moment(start), budget(limits, pauses));
            QCOMPARE(found.moment.ms, moment(due).ms);
            QCOMPARE(found.day, dayOn(due.left(10)));
        }
    }

    void hoursThatEndAtMidnightBelongToTheDayBefore()
    {
        OpeningRule night;
        night.hours = {hours(0), hours(12), hours(12), hours(24)};
        const auto open = OpeningCalendar::build(publishedCalendar(), night);
        QVERIFY(open.has_value());
        const TimeRules rules{publishedCalendar(), *open};
        const DueMoment found = dueMoment(rules, moment(u"2026-09-21T22:00"_s), budget(u"2h"_s));
        QCOMPARE(formatDay(found.day), u"2026-09-21"_s);
        QCOMPARE(formatMoment(found.moment), u"2026-09-22 00:00"_s);
        QCOMPARE(formatMoment(dueMoment(rules, moment(u"2026-09-21T22:00"_s), budget(u"2h 1wd"_s)).moment),
                 u"2026-09-23 00:00"_s);
    }

    void unionOfPauses_data()
    {
        QTest::addColumn<QString>("pauses");
        QTest::addColumn<QString>("expected");
        const QString a = u"2026-03-01..2026-03-10"_s;
        QTest::newRow("none") << QString() << QString();
        QTest::newRow("one") << a << a;
        QTest::newRow("an empty one is left out") << u"2026-03-01..2026-03-01"_s << QString();
        QTest::newRow("one that ends before it begins is left out") << u"2026-03-05..2026-03-01 "_s + a << a;
        QTest::newRow("overlapping") << u"2026-03-05..2026-03-10 2026-03-01..2026-03-06"_s << a;
        QTest::newRow("one within another") << a + u" 2026-03-03..2026-03-04"_s << a;
        QTest::newRow("the same twice") << a + u' ' + a << a;
        QTest::newRow("touching") << u"2026-03-01..2026-03-04 2026-03-04..2026-03-10"_s << a;
        QTest::newRow("a counted day between stays") << u"2026-03-05..2026-03-10 2026-03-01..2026-03-04"_s
                                                     << u"2026-03-01..2026-03-04 2026-03-05..2026-03-10"_s;
    }

    void unionOfPauses()
    {
        QFETCH(QString, pauses);
        QFETCH(QString, expected);
        QCOMPARE(unionOf(budget(u"1"_s, pauses).pauses), budget(u"1"_s, expected).pauses);
    }

    void countsBelowOneAreOne()
    {
        for (const LimitUnit unit :
             {LimitUnit::WorkingDay, LimitUnit::CalendarDay, LimitUnit::Month, LimitUnit::OfficeHour}) {
            for (const int n : {0, -7}) {
                const LegalTime start = moment(u"2026-09-21T09:00"_s);
                QCOMPARE(dueMoment(rulesOf(publishedCalendar()), start, {{n, unit}, {}, {}}),
                         dueMoment(rulesOf(publishedCalendar()), start, {{1, unit}, {}, {}}));
            }
        }
    }

    void withoutALimitNothingEnds()
    {
        const LegalTime start = moment(u"2026-09-21T09:00"_s);
        const TimeBudget none{{}, {Limit::workingDays(5)}, {}};
        QCOMPARE(dueMoment(rulesOf(publishedCalendar()), start, none).day, LastCoveredDay);
        const TimeBudget nothingAdded{Limit::workingDays(5), {Limit{}}, {}};
        QCOMPARE(dueMoment(rulesOf(publishedCalendar()), start, nothingAdded),
                 dueMoment(rulesOf(publishedCalendar()), start, budget(u"5wd"_s)));
    }

    void theEndsOfTheTablesHold()
    {
        const LegalTime start = moment(u"2026-09-21T09:00"_s);
        const LocalDay begin = dayOn(u"2026-09-21"_s);
        constexpr int most = std::numeric_limits<int>::max();
        for (const LimitUnit unit :
             {LimitUnit::WorkingDay, LimitUnit::CalendarDay, LimitUnit::Month, LimitUnit::OfficeHour}) {
            const TimeBudget endless{{5, unit}, {}, {{begin, LocalDay::max()}, {LocalDay::min(), begin}}};
            QCOMPARE(dueMoment(rulesOf(publishedCalendar()), start, endless).day, LastCoveredDay);
            const TimeBudget huge{{most, unit}, {{most, unit}}, {{begin, begin + days(9)}}};
            const DueMoment due = dueMoment(rulesOf(publishedCalendar()), start, huge);
            QCOMPARE(due.day, LastCoveredDay);
            QVERIFY(due.provisional);
        }
    }

    void provisional()
    {
        const TimeRules rules = rulesOf(publishedCalendar());
        QVERIFY(!dueMoment(rules, moment(u"2026-12-30T09:00"_s), budget(u"1wd"_s)).provisional);
        QVERIFY(dueMoment(rules, moment(u"2026-12-30T09:00"_s), budget(u"1wd 1wd"_s)).provisional);
        QVERIFY(dueMoment(rules, moment(u"2026-12-31T16:59"_s), budget(u"1h"_s)).provisional);
    }

    void daysLeft_data()
    {
        QTest::addColumn<QString>("limits");
        QTest::addColumn<QString>("pauses");
        QTest::addColumn<int>("left");
        QTest::addColumn<QString>("day");
        const QString noPause;
        QTest::newRow("the example of the lights") << u"20wd"_s << noPause << 1 << u"2026-10-23"_s;
        QTest::newRow("nothing left is treated as one") << u"20wd"_s << noPause << 0 << u"2026-10-23"_s;
        QTest::newRow("three left") << u"20wd"_s << noPause << 3 << u"2026-10-21"_s;
        QTest::newRow("a pause before it")
            << u"20wd"_s << u"2026-09-28..2026-10-12"_s << 3 << u"2026-10-29"_s;
        QTest::newRow("over a pause") << u"20wd"_s << u"2026-10-22..2026-10-26"_s << 3 << u"2026-10-21"_s;
        QTest::newRow("over two pauses")
            << u"20wd"_s << u"2026-10-22..2026-10-26 2026-10-19..2026-10-21"_s << 5 << u"2026-10-19"_s;
        QTest::newRow("as many as the limit has, not before its first day")
            << u"3wd"_s << noPause << 3 << u"2026-09-22"_s;
        QTest::newRow("more than it has") << u"3wd"_s << noPause << 300 << u"2026-09-22"_s;
        QTest::newRow("the first day is paused")
            << u"1wd"_s << u"2026-09-21..2026-09-23"_s << 1 << u"2026-09-24"_s;
    }

    void daysLeft()
    {
        QFETCH(QString, limits);
        QFETCH(QString, pauses);
        QFETCH(int, left);
        const TimeRules rules = rulesOf(publishedCalendar());
        const LegalTime start = moment(u"2026-09-21T09:00"_s);
        const TimeBudget made = budget(limits, pauses);
        QTEST(formatDay(dayWithLeft(rules, start, made, dueMoment(rules, start, made), {left})), "day");
    }

    void countedDays()
    {
        const TimeRules rules = rulesOf(publishedCalendar());
        const LegalTime start = moment(u"2026-09-21T09:00"_s);
        const TimeBudget made = budget(u"20wd"_s, u"2026-09-28..2026-10-12 2026-09-29..2026-10-08"_s);
        QCOMPARE(countedWorkingDays(rules, start, made, dayOn(u"2026-09-18"_s)).count, 0);
        QCOMPARE(countedWorkingDays(rules, start, made, dayOn(u"2026-09-21"_s)).count, 0);
        QCOMPARE(countedWorkingDays(rules, start, made, dayOn(u"2026-09-28"_s)).count, 4);
        QCOMPARE(countedWorkingDays(rules, start, made, dayOn(u"2026-10-09"_s)).count, 4);
        QCOMPARE(countedWorkingDays(rules, start, made, dayOn(u"2026-10-13"_s)).count, 5);
        QCOMPARE(countedWorkingDays(rules, start, made, dayOn(u"2026-11-03"_s)).count, 20);
    }

    void lights_data()
    {
        QTest::addColumn<QString>("limits");
        QTest::addColumn<QString>("pauses");
        QTest::addColumn<QString>("yellow");
        const QString noPause;
        QTest::newRow("a one-day limit, at the opening of its day")
            << u"1wd"_s << noPause << u"2026-09-22T09:00"_s;
        QTest::newRow("nine days: one left") << u"9wd"_s << noPause << u"2026-10-09T09:00"_s;
        QTest::newRow("ten days: two left") << u"10wd"_s << noPause << u"2026-10-09T09:00"_s;
        QTest::newRow("twenty days: three left") << u"20wd"_s << noPause << u"2026-10-21T09:00"_s;
        QTest::newRow("the extension makes it twenty") << u"10wd 10wd"_s << noPause << u"2026-10-21T09:00"_s;
        QTest::newRow("an inspection") << u"20wd"_s << u"2026-09-28..2026-10-12"_s << u"2026-10-29T09:00"_s;
        QTest::newRow("a week in calendar days") << u"7d"_s << noPause << u"2026-09-24T09:00"_s;
        QTest::newRow("a month has seventeen working days here")
            << u"1m"_s << noPause << u"2026-10-19T09:00"_s;
        QTest::newRow("hours: the last quarter") << u"8h"_s << noPause << u"2026-09-21T16:30"_s;
        QTest::newRow("hours and their extension together") << u"4h 4h"_s << noPause << u"2026-09-21T16:30"_s;
        QTest::newRow("hours that go on in days warn by days")
            << u"4h 2wd"_s << noPause << u"2026-09-22T09:00"_s;
    }

    void lights()
    {
        QFETCH(QString, limits);
        QFETCH(QString, pauses);
        QFETCH(QString, yellow);
        const TimeRules rules = rulesOf(publishedCalendar());
        const LegalTime start = moment(u"2026-09-21T09:00"_s);
        const LightMoments found = lightMoments(rules, start, budget(limits, pauses));
        QCOMPARE(formatMoment(found.yellowAt), formatMoment(moment(yellow)));
        QCOMPARE(found.due, dueMoment(rules, start, budget(limits, pauses)));
        QCOMPARE(found.redAt, found.due.moment);
    }

    void bothOverloadsAgree()
    {
        const TimeRules rules = rulesOf(publishedCalendar());
        for (LocalDay d = dayOn(u"2025-12-01"_s); d <= dayOn(u"2027-01-31"_s); d += days(1)) {
            for (const int n : {0, 1, 5, 9, 10, 19, 20, 45}) {
                const LegalTime start = momentOf(d, hours(10));
                const LightMoments old = lightMoments(publishedCalendar(), start, {n});
                const LightMoments found = lightMoments(rules, start, {Limit::workingDays(n), {}, {}});
                QCOMPARE(found.due, old.due);
                QCOMPARE(found.yellowAt, old.yellowAt);
                QCOMPARE(found.redAt, old.redAt);
            }
        }
    }

    void momentsLeft()
    {
        const TimeRules rules = rulesOf(publishedCalendar());
        const LegalTime start = moment(u"2026-09-21T09:00"_s);
        const auto left = [&](const QString& limits, milliseconds ms) {
            return formatMoment(momentWithLeft(rules, start, budget(limits), ms));
        };
        QCOMPARE(left(u"4h"_s, minutes(0)), u"2026-09-21 14:30"_s);
        QCOMPARE(left(u"4h"_s, minutes(30)), u"2026-09-21 14:00"_s);
        QCOMPARE(left(u"4h"_s, hours(1)), u"2026-09-21 12:00"_s);
        QCOMPARE(left(u"4h"_s, hours(9)), u"2026-09-21 09:00"_s);
        QCOMPARE(left(u"2wd 4h"_s, hours(1)), u"2026-09-24 12:00"_s);
        QCOMPARE(left(u"2wd"_s, hours(1)), u"2026-09-24 00:00"_s);
    }

private:
    template <class Row>
    static void pauseRows(const Row& row)
    {
        const QString start = u"2026-09-21"_s;
        row("five days end on 09-29", start, u"5wd"_s, {}, u"2026-09-29"_s);
        row("a pause from the due day on touches nothing", start, u"5wd"_s, u"2026-09-29..2026-10-12"_s,
            u"2026-09-29"_s);
        row("a pause from the day before takes the last day", start, u"5wd"_s, u"2026-09-28..2026-10-12"_s,
            u"2026-10-13"_s);
        row("a pause before the start touches nothing", start, u"5wd"_s, u"2026-09-01..2026-09-21"_s,
            u"2026-09-29"_s);
        row("a pause over the start counts from the start", start, u"1wd"_s, u"2026-09-18..2026-09-23"_s,
            u"2026-09-24"_s);
        row("a pause of free days takes none", start, u"5wd"_s, u"2026-09-24..2026-09-27"_s, u"2026-09-29"_s);
        row("overlapping pauses count once", start, u"20wd"_s,
            u"2026-10-08..2026-10-12 2026-09-28..2026-10-09 2026-09-29..2026-09-30"_s, u"2026-11-03"_s);
        row("one pause pushes the end into the next", start, u"6wd"_s,
            u"2026-09-30..2026-10-13 2026-09-28..2026-09-29"_s, u"2026-10-14"_s);
    }

    template <class Row>
    static void calendarDayRows(const Row& row)
    {
        const QString start = u"2026-09-21"_s;
        row("a week", start, u"7d"_s, {}, u"2026-09-28"_s);
        row("an end on a holiday moves on", start, u"4d"_s, {}, u"2026-09-28"_s);
        row("an end on a make-up Sunday stays", u"2026-09-15"_s, u"5d"_s, {}, u"2026-09-20"_s);
        row("paused days come behind", start, u"7d"_s, u"2026-09-22..2026-09-26"_s, u"2026-10-08"_s);
        row("moving on passes over a pause", start, u"4d"_s, u"2026-09-25..2026-09-29"_s, u"2026-09-30"_s);
        row("thirty days for an objection", start, u"30d"_s, {}, u"2026-10-21"_s);
    }

    template <class Row>
    static void monthRows(const Row& row)
    {
        row("the corresponding day", u"2026-03-15"_s, u"2m"_s, {}, u"2026-05-15"_s);
        row("no such day: the last of the month", u"2026-01-31"_s, u"1m"_s, {}, u"2026-02-28"_s);
        row("no such day in a leap year", u"2024-01-31"_s, u"1m"_s, {}, u"2024-02-29"_s);
        row("over the turn of the year", u"2025-12-31"_s, u"2m"_s, {}, u"2026-02-28"_s);
        row("an end on labour day moves on", u"2026-04-01"_s, u"1m"_s, {}, u"2026-05-06"_s);
        row("months add up before the day is sought", u"2026-01-31"_s, u"1m 1m"_s, {}, u"2026-03-31"_s);
        row("ten paused days, then a Saturday", u"2026-03-15"_s, u"1m"_s, u"2026-03-20..2026-03-30"_s,
            u"2026-04-27"_s);
        row("a pause after the end", u"2026-03-15"_s, u"1m"_s, u"2026-04-15..2026-04-30"_s, u"2026-04-15"_s);
    }

    template <class Row>
    static void mixedRows(const Row& row)
    {
        const QString start = u"2026-09-21"_s;
        row("calendar days after working days", start, u"5wd 3d"_s, {}, u"2026-10-08"_s);
        row("working days after calendar days", start, u"3d 2wd"_s, {}, u"2026-09-29"_s);
        row("only the very end moves on", start, u"4d 2wd"_s, {}, u"2026-09-29"_s);
        row("a month after working days", start, u"5wd 1m"_s, {}, u"2026-10-29"_s);
        row("a pause between the parts", start, u"3wd 2d"_s, u"2026-09-24..2026-09-29"_s, u"2026-10-08"_s);
    }
};

QTEST_APPLESS_MAIN(TestTimeBudget)
#include "tst_time_budget.moc"
