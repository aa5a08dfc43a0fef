// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/supervision/Light.h"
#include "tests/unit/supervision/CaseFile.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace duban;
using namespace duban::test;

// The whole limit is in time: the due moment is the first red millisecond.
static_assert(lightAt({100}, {200}, {99}) == Light::Green);
static_assert(lightAt({100}, {200}, {100}) == Light::Yellow);
static_assert(lightAt({100}, {200}, {199}) == Light::Yellow);
static_assert(lightAt({100}, {200}, {200}) == Light::Red);
static_assert(lightAt({100}, {200}, {1'000'000}) == Light::Red);
static_assert(lightAt({200}, {100}, {150}) == Light::Red, "red wins over a yellow that lies behind it");

Q_DECLARE_METATYPE(TimeBudget)

class TestLight : public QObject
{
    Q_OBJECT

private slots:

    void moments_data()
    {
        QTest::addColumn<QString>("start");
        QTest::addColumn<int>("limit");
        QTest::addColumn<QString>("yellow");
        QTest::addColumn<QString>("red");
        QTest::newRow("one working day left, over a weekend")
            << u"2026-10-19T10:00"_s << 5 << u"2026-10-23 09:00"_s << u"2026-10-27 00:00"_s;
        QTest::newRow("limits of nine days warn one day before")
            << u"2026-09-21T10:00"_s << 9 << u"2026-10-09 09:00"_s << u"2026-10-11 00:00"_s;
        QTest::newRow("limits of ten days warn two days before")
            << u"2026-09-21T10:00"_s << 10 << u"2026-10-09 09:00"_s << u"2026-10-13 00:00"_s;
        QTest::newRow("limits of nineteen days warn two days before")
            << u"2026-09-21T10:00"_s << 19 << u"2026-10-21 09:00"_s << u"2026-10-24 00:00"_s;
        QTest::newRow("limits of twenty days warn three days before")
            << u"2026-09-21T10:00"_s << 20 << u"2026-10-21 09:00"_s << u"2026-10-27 00:00"_s;
        QTest::newRow("a one-day limit warns at the opening of its due day")
            << u"2026-09-21T10:00"_s << 1 << u"2026-09-22 09:00"_s << u"2026-09-23 00:00"_s;
        QTest::newRow("a one-day limit over a holiday")
            << u"2026-09-30T16:59"_s << 1 << u"2026-10-08 09:00"_s << u"2026-10-09 00:00"_s;
        QTest::newRow("a one-day limit begun on a free day")
            << u"2026-10-03T10:00"_s << 1 << u"2026-10-08 09:00"_s << u"2026-10-09 00:00"_s;
        QTest::newRow("a two-day limit warns on its first day")
            << u"2026-09-21T10:00"_s << 2 << u"2026-09-22 09:00"_s << u"2026-09-24 00:00"_s;
        QTest::newRow("the warning falls on a make-up Sunday")
            << u"2026-09-14T10:00"_s << 5 << u"2026-09-18 09:00"_s << u"2026-09-21 00:00"_s;
        QTest::newRow("the acceptance notice over labour day")
            << u"2026-04-27T10:00"_s << 5 << u"2026-05-06 09:00"_s << u"2026-05-08 00:00"_s;
    }

    void moments()
    {
        QFETCH(QString, start);
        QFETCH(int, limit);
        const LightMoments found = lightMoments(publishedCalendar(), moment(start), {limit});
        QTEST(formatMoment(found.yellowAt), "yellow");
        QTEST(formatMoment(found.redAt), "red");
        QCOMPARE(found.redAt, found.due.moment);
        QVERIFY(found.yellowAt < found.redAt);
        const LightMoments same =
            lightMoments(usualRules().time({}), moment(start), {Limit::workingDays(limit), {}, {}});
        QCOMPARE(same.yellowAt, found.yellowAt);
        QCOMPARE(same.redAt, found.redAt);
        QCOMPARE(same.due, found.due);
    }

    /// Budgets: extensions and pauses, and limits that are not counted in working days.
    void budgetMoments_data()
    {
        QTest::addColumn<TimeBudget>("budget");
        QTest::addColumn<QString>("yellow");
        QTest::addColumn<QString>("red");
        const auto days = [](int n) { return Limit::workingDays(n); };
        const auto paused = [](const QString& from, const QString& to) {
            return std::vector<Pause>{{dayOn(from), dayOn(to)}};
        };
        const auto row = [](const char* name, const TimeBudget& budget, const QString& yellow,
                            const QString& red) { QTest::newRow(name) << budget << yellow << red; };
        row("nine days and one more warn like ten", {days(9), {days(1)}, {}}, u"2026-10-09 09:00"_s,
            u"2026-10-13 00:00"_s);
        row("twenty days and ten more", {days(20), {days(10)}, {}}, u"2026-11-04 09:00"_s,
            u"2026-11-10 00:00"_s);
        row("twenty days with an inspection of six", {days(20), {}, paused(u"2026-09-28"_s, u"2026-10-12"_s)},
            u"2026-10-29 09:00"_s, u"2026-11-04 00:00"_s);
        row("a pause right before the due day is not a day left",
            {days(5), {}, paused(u"2026-09-28"_s, u"2026-09-30"_s)}, u"2026-09-28 09:00"_s,
            u"2026-10-09 00:00"_s);
        row("a pause before the last two days", {days(5), {}, paused(u"2026-09-24"_s, u"2026-09-28"_s)},
            u"2026-09-29 09:00"_s, u"2026-10-01 00:00"_s);
        row("thirty calendar days hold seventeen working days", {Limit::calendarDays(30), {}, {}},
            u"2026-10-19 09:00"_s, u"2026-10-22 00:00"_s);
        row("a month", {Limit::months(1), {}, {}}, u"2026-10-19 09:00"_s, u"2026-10-22 00:00"_s);
        row("four office hours: the last of them", {Limit::officeHours(4), {}, {}}, u"2026-09-21 14:30"_s,
            u"2026-09-21 15:30"_s);
        row("one office hour: the last quarter", {Limit::officeHours(1), {}, {}}, u"2026-09-21 10:45"_s,
            u"2026-09-21 11:00"_s);
        row("two office hours and two more", {Limit::officeHours(2), {Limit::officeHours(2)}, {}},
            u"2026-09-21 14:30"_s, u"2026-09-21 15:30"_s);
    }

    void budgetMoments()
    {
        QFETCH(TimeBudget, budget);
        const LightMoments found = lightMoments(usualRules().time({}), moment(u"2026-09-21T10:00"_s), budget);
        QTEST(formatMoment(found.yellowAt), "yellow");
        QTEST(formatMoment(found.redAt), "red");
    }

    void theHallNamesTheHoursOfABudget()
    {
        using namespace std::chrono;
        OpeningRule rule;
        rule.hours.morningOpen = hours(8) + minutes(30);
        const auto hall = OpeningCalendar::build(publishedCalendar(), rule);
        QVERIFY(hall.has_value());
        const TimeRules rules{publishedCalendar(), *hall, DueRule::CloseOfBusiness};
        const LightMoments found =
            lightMoments(rules, moment(u"2026-09-21T10:00"_s), {Limit::workingDays(1), {}, {}});
        QCOMPARE(formatMoment(found.yellowAt), u"2026-09-22 08:30"_s);
        QCOMPARE(formatMoment(found.redAt), u"2026-09-22 17:00"_s);
    }

    /// domain.md §3: due 2026-10-26, n = 1: 2026-10-23 09:00.
    void theExampleOfTheRules()
    {
        LightPolicy policy;
        policy.yellowDaysFrom20 = 1;
        const LightMoments found =
            lightMoments(publishedCalendar(), moment(u"2026-09-21T10:00"_s), {20}, policy);
        QCOMPARE(formatDay(found.due.day), u"2026-10-26"_s);
        QCOMPARE(formatMoment(found.yellowAt), u"2026-10-23 09:00"_s);
    }

    void aWarningNeverComesBeforeTheFirstWorkingDay()
    {
        LightPolicy policy;
        policy.yellowDays = 30;
        const LightMoments found =
            lightMoments(publishedCalendar(), moment(u"2026-09-30T10:00"_s), {5}, policy);
        QCOMPARE(formatMoment(found.yellowAt), u"2026-10-08 09:00"_s);
    }

    void thePolicyNamesTheHours()
    {
        using namespace std::chrono;
        LightPolicy policy;
        policy.hours.morningOpen = hours(8) + minutes(30);
        policy.dueRule = DueRule::CloseOfBusiness;
        const LightMoments found =
            lightMoments(publishedCalendar(), moment(u"2026-09-21T10:00"_s), {1}, policy);
        QCOMPARE(formatMoment(found.yellowAt), u"2026-09-22 08:30"_s);
        QCOMPARE(formatMoment(found.redAt), u"2026-09-22 17:00"_s);
    }

    void theDueDayItselfIsNeverRed()
    {
        using namespace std::chrono;
        const LightMoments found = lightMoments(publishedCalendar(), moment(u"2026-09-21T10:00"_s), {20});
        const auto lightAtMoment = [&](LegalTime t) { return lightAt(found.yellowAt, found.redAt, t); };
        QCOMPARE(lightAtMoment(moment(u"2026-10-21T08:59:59.999"_s)), Light::Green);
        QCOMPARE(lightAtMoment(moment(u"2026-10-21T09:00"_s)), Light::Yellow);
        QCOMPARE(lightAtMoment(moment(u"2026-10-26T23:59:59.999"_s)), Light::Yellow);
        QCOMPARE(lightAtMoment(moment(u"2026-10-27T00:00"_s)), Light::Red);
    }

    void daysOfWarning_data()
    {
        QTest::addColumn<int>("limit");
        QTest::addColumn<int>("days");
        QTest::newRow("a limit of one") << 1 << 1;
        QTest::newRow("a limit of nine") << 9 << 1;
        QTest::newRow("a limit of ten") << 10 << 2;
        QTest::newRow("a limit of nineteen") << 19 << 2;
        QTest::newRow("a limit of twenty") << 20 << 3;
        QTest::newRow("a limit of a year") << 250 << 3;
    }

    void daysOfWarning()
    {
        QFETCH(int, limit);
        QTEST(LightPolicy{}.yellowDaysFor({limit}), "days");
    }

    void theWorseOfTwoLights()
    {
        const QList order{Light::Green, Light::White, Light::Yellow, Light::Red};
        for (const Light a : order) {
            for (const Light b : order)
                QCOMPARE(worse(a, b), order.indexOf(a) > order.indexOf(b) ? a : b);
        }
    }
};

QTEST_APPLESS_MAIN(TestLight)
#include "tst_light.moc"
