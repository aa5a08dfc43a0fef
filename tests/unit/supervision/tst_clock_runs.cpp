// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/supervision/CaseFile.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace duban;
using namespace duban::test;

namespace {

using A = Action;
using Story = std::function<void(CaseFile&)>;

// Every case below is received on Friday 2026-09-18 and accepted on Monday 09-21 at 14:00. 2026-09-20 and
// 10-10 are workdays; 09-25 and 10-01 to 10-07 are off.
constexpr auto Received = "2026-09-18T10:00";

Limit days(int n)
{
    return Limit::workingDays(n);
}

/// Promised, statutory and first stage of twenty working days each: what moves one must move all.
ItemVariant allTwenty()
{
    ItemVariant variant = fullVariant();
    variant.promisedLimit = days(20);
    variant.flow[2].limit = days(20);
    return variant;
}

CaseFile acceptedFile(const ItemVariant& variant)
{
    CaseFile file(variant, QString::fromLatin1(Received));
    file.accept(u"2026-09-21T14:00"_s);
    return file;
}

/// 'run 2, red, due 2026-11-02'
QString wordsOf(const Deadline& deadline)
{
    const QString light = deadline.lightGiven == 0                    ? u"no light"_s
                          : deadline.lightGiven == quint8(Light::Red) ? u"red"_s
                                                                      : u"yellow"_s;
    return u"run %1, %2, due %3"_s.arg(deadline.run).arg(light, dueDay(deadline));
}

} // namespace

Q_DECLARE_METATYPE(Story)

/// When warnings begin anew: domain.md §3, a due moment moved into the future opens a new run.
class TestClockRuns : public QObject
{
    Q_OBJECT

private slots:

    void run_data()
    {
        QTest::addColumn<Story>("story");
        QTest::addColumn<QString>("clock");
        runsOfExtensions();
        runsOfProcedures();
    }

    void run()
    {
        QFETCH(Story, story);
        CaseFile file = acceptedFile(allTwenty());
        story(file);
        for (const ClockKind kind :
             {ClockKind::DecisionPromised, ClockKind::DecisionStatutory, ClockKind::Stage})
            QTEST(wordsOf(file.clock(kind)), "clock");
    }

    void stageRun_data()
    {
        QTest::addColumn<Story>("story");
        QTest::addColumn<QString>("clock");
        const auto handled = [](CaseFile& f, const QString& at) { f.act(A::FinishStage, at); };
        const auto back = [](CaseFile& f, const QString& at) { f.sendBack(at, Stage::Handling); };
        const auto row = [](const char* name, const Story& story, const QString& clock) {
            QTest::newRow(name) << story << clock;
        };
        row(
            "left in the yellow, back with a day left: warned anew",
            [=](CaseFile& f) {
                f.sweep(u"2026-09-23T09:00"_s);
                handled(f, u"2026-09-23T10:00"_s);
                back(f, u"2026-09-28T10:00"_s);
            },
            u"run 2, no light, due 2026-09-29"_s);
        row(
            "left in the yellow, back the same day: the warning stays",
            [=](CaseFile& f) {
                f.sweep(u"2026-09-23T09:00"_s);
                handled(f, u"2026-09-23T10:00"_s);
                back(f, u"2026-09-23T16:00"_s);
            },
            u"run 1, yellow, due 2026-09-24"_s);
        row(
            "left in the green, back in the green",
            [=](CaseFile& f) {
                handled(f, u"2026-09-22T10:00"_s);
                back(f, u"2026-09-24T10:00"_s);
            },
            u"run 1, no light, due 2026-09-29"_s);
        row(
            "left in the red, back in the red",
            [=](CaseFile& f) {
                f.sweep(u"2026-09-28T09:00"_s);
                handled(f, u"2026-09-28T10:00"_s);
                back(f, u"2026-10-08T10:00"_s);
            },
            u"run 1, red, due 2026-09-24"_s);
    }

    void stageRun()
    {
        QFETCH(Story, story);
        CaseFile file = acceptedFile(fullVariant());
        story(file);
        QTEST(wordsOf(file.clock(ClockKind::Stage)), "clock");
        QCOMPARE(file.clock(ClockKind::Stage).stage, Stage::Handling);
    }

    void aNewRunGivesItsLightsAnew()
    {
        CaseFile file = acceptedFile(allTwenty());
        QCOMPARE(file.sweep(u"2026-10-27T00:00"_s).filter(u"promised"_s),
                 (QStringList{u"promised run 1 yellow 2026-10-21 09:00"_s,
                              u"promised run 1 red 2026-10-27 00:00"_s}));
        file.extend(u"2026-10-27T08:00"_s, days(10));
        QCOMPARE(file.sweep(u"2026-11-04T08:59:59.999"_s), QStringList());
        QCOMPARE(file.sweep(u"2026-12-01T08:00"_s).filter(u"promised"_s),
                 (QStringList{u"promised run 2 yellow 2026-11-04 09:00"_s,
                              u"promised run 2 red 2026-11-10 00:00"_s}));
        QCOMPARE(file.sweep(u"2027-01-04T08:00"_s), QStringList());
    }

    /// domain.md §2: a changed calendar moves running deadlines and opens a new run.
    void anotherCalendarCameIntoForce()
    {
        std::vector<CalendarNotice> notices = allNotices();
        for (CalendarNotice& notice : notices) {
            if (notice.year == 2026)
                notice.days.push_back({dayOn(u"2026-10-20"_s), SpecialDay::Kind::Holiday, u"临时放假"_s});
        }
        const auto changed = WorkCalendar::build(notices, {2});
        QVERIFY(changed.has_value());
        const auto hall = OpeningCalendar::build(*changed);
        QVERIFY(hall.has_value());
        CaseFile file = acceptedFile(allTwenty());
        const LegalTime now = moment(u"2026-10-22T10:00"_s);
        const Deadline quiet =
            rescheduled(file.clock(ClockKind::DecisionPromised), {}, now, {*changed, *hall, {}});
        QCOMPARE(wordsOf(quiet), u"run 1, no light, due 2026-10-27"_s);
        QCOMPARE(quiet.calendar.value, 2);
        file.sweep(u"2026-10-22T10:00"_s);
        const Deadline warned =
            rescheduled(file.clock(ClockKind::DecisionPromised), {}, now, {*changed, *hall, {}});
        QCOMPARE(wordsOf(warned), u"run 2, no light, due 2026-10-27"_s);
        QCOMPARE(rescheduled(warned, {}, now, {*changed, *hall, {}}), warned);
    }

private:
    static void runRow(const char* name, const Story& story, const QString& clock)
    {
        QTest::newRow(name) << story << clock;
    }

    static void runsOfExtensions()
    {
        const auto extended = [](const QString& swept, const QString& at, int n) {
            return Story([=](CaseFile& f) {
                if (!swept.isEmpty())
                    f.sweep(swept);
                f.extend(at, days(n));
            });
        };
        runRow("lengthened in the green", extended({}, u"2026-10-20T10:00"_s, 10),
               u"run 1, no light, due 2026-11-09"_s);
        runRow("lengthened in the yellow", extended(u"2026-10-21T09:00"_s, u"2026-10-22T10:00"_s, 10),
               u"run 2, no light, due 2026-11-09"_s);
        runRow("lengthened in the red", extended(u"2026-10-27T00:00"_s, u"2026-10-27T08:00"_s, 10),
               u"run 2, no light, due 2026-11-09"_s);
        runRow("lengthened in the red, but long past the new end, too",
               extended(u"2026-10-27T00:00"_s, u"2026-11-05T10:00"_s, 1), u"run 1, red, due 2026-10-27"_s);
        runRow("granted in the last millisecond of the new limit",
               extended(u"2026-10-27T00:00"_s, u"2026-10-27T23:59:59.999"_s, 1),
               u"run 2, no light, due 2026-10-27"_s);
        runRow("granted a millisecond after it", extended(u"2026-10-27T00:00"_s, u"2026-10-28T00:00"_s, 1),
               u"run 1, red, due 2026-10-27"_s);
    }

    static void runsOfProcedures()
    {
        const auto opened = [](CaseFile& f) {
            f.sweep(u"2026-10-21T09:00"_s);
            f.openProcedure(u"2026-10-22T10:00"_s, days(5));
        };
        runRow("a procedure opened in the yellow", opened, u"run 2, no light, due 2026-11-02"_s);
        runRow(
            "and closed at its stated end",
            [=](CaseFile& f) {
                opened(f);
                f.closeProcedure(1, u"2026-10-29T10:00"_s);
            },
            u"run 2, no light, due 2026-11-02"_s);
        runRow(
            "or later", // no light was given in the white
            [=](CaseFile& f) {
                opened(f);
                f.sweep(u"2026-11-03T09:00"_s);
                f.closeProcedure(1, u"2026-11-03T10:00"_s);
            },
            u"run 2, no light, due 2026-11-05"_s);
        runRow(
            "or on the day it was opened",
            [=](CaseFile& f) {
                opened(f);
                f.closeProcedure(1, u"2026-10-22T16:00"_s);
            },
            u"run 2, no light, due 2026-10-26"_s);
        runRow(
            "a procedure opened in the red moves nothing",
            [](CaseFile& f) {
                f.sweep(u"2026-10-27T00:00"_s);
                f.openProcedure(u"2026-10-27T10:00"_s, days(5));
                f.closeProcedure(1, u"2026-11-03T10:00"_s);
            },
            u"run 1, red, due 2026-10-26"_s);
        runRow(
            "a procedure opened on the due day moves nothing",
            [](CaseFile& f) {
                f.sweep(u"2026-10-26T09:00"_s);
                f.openProcedure(u"2026-10-26T10:00"_s, days(5));
            },
            u"run 1, yellow, due 2026-10-26"_s);
    }
};

QTEST_APPLESS_MAIN(TestClockRuns)
#include "tst_clock_runs.moc"
