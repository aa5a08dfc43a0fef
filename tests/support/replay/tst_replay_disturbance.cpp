// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/replay/ClockWalk.h"
#include "tests/support/replay/Disturbance.h"
#include "tests/support/replay/Story.h"

#include <QFile>
#include <QtTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace duban;
using namespace duban::replay;

namespace {

using Kind = Act::Kind;

LegalTime on(const QString& day, int hour)
{
    return chinaMoment(QDate::fromString(day, Qt::ISODate), hour);
}

Limit days(int n)
{
    return Limit::workingDays(n);
}

/// A limit of twenty working days from Monday 2026-09-21, ten o'clock, walked through these acts.
ExpectedDeadline walked(const std::vector<Act>& acts, const QString& until)
{
    ExpectedDeadline deadline;
    deadline.limitDays = 20;
    const LegalTime start = on(u"2026-09-21"_s, 10);
    const NaiveCalendar published = calendar();
    ClockWalk(published, acts, on(until, 8)).walk(deadline, {start, start, {}});
    return deadline;
}

/// 'run 2, due 2026-11-03, lights 1y 1r'
QString wordsOf(const ExpectedDeadline& d)
{
    QString words =
        u"run %1, due %2"_s.arg(d.run).arg(chinaDay(LegalTime{d.dueAt.ms - 1}).toString(Qt::ISODate));
    for (const ExpectedLight& light : d.lights)
        words += u", %1%2 %3"_s.arg(light.run)
                     .arg(QChar(light.level == Light::Red ? u'r' : u'y'))
                     .arg(chinaDay(light.moment).toString(u"MM-dd"_s));
    return words + (d.paused ? u", white"_s : QString());
}

PermitLog realLog()
{
    QFile file(QStringLiteral(DUBAN_SOURCE_DIR "/resources/demo/permit-log.csv"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read the log");
    return *PermitLog::parse(file.readAll());
}

} // namespace

class ReplayDisturbanceTest : public QObject
{
    Q_OBJECT

private slots:

    /// The check values of domain.md §2 and more, by the walk alone.
    void walks_data()
    {
        QTest::addColumn<std::vector<Act>>("acts");
        QTest::addColumn<QString>("until");
        QTest::addColumn<QString>("expected");
        const QString soon = u"2026-10-12"_s;
        const Act open{Kind::OpenProcedure, 0, on(u"2026-09-28"_s, 10), days(5), 0};
        const Act close{Kind::CloseProcedure, 0, on(u"2026-10-12"_s, 15), {}, 0};
        const Act lengthen{Kind::GrantExtension, 0, on(u"2026-10-13"_s, 10), days(10), 0};
        QTest::newRow("nothing happens") << std::vector<Act>{} << soon << u"run 1, due 2026-10-26"_s;
        QTest::newRow("an inspection runs, to its stated end")
            << std::vector{open} << soon << u"run 1, due 2026-11-02, white"_s;
        QTest::newRow("it ended later")
            << std::vector{open, close} << u"2026-10-13"_s << u"run 1, due 2026-11-03"_s;
        QTest::newRow("and ten days more")
            << std::vector{open, close, lengthen} << u"2026-10-14"_s << u"run 1, due 2026-11-17"_s;
        QTest::newRow("yellow three days before, then red")
            << std::vector<Act>{} << u"2026-10-28"_s << u"run 1, due 2026-10-26, 1y 10-21, 1r 10-27"_s;
        QTest::newRow("warned anew when lengthened in the red")
            << std::vector{Act{Kind::GrantExtension, 0, on(u"2026-10-27"_s, 8), days(10), 0}}
            << u"2026-12-01"_s << u"run 2, due 2026-11-09, 1y 10-21, 1r 10-27, 2y 11-04, 2r 11-10"_s;
        const Act late{Kind::OpenProcedure, 0, on(u"2026-10-22"_s, 10), days(5), 0};
        QTest::newRow("opened and closed on one day: the old yellow again, at once")
            << std::vector{late, Act{Kind::CloseProcedure, 0, on(u"2026-10-22"_s, 16), {}, 0}}
            << u"2026-10-23"_s << u"run 2, due 2026-10-26, 1y 10-21, 2y 10-21"_s;
        QTest::newRow("opened on the due day it moves nothing")
            << std::vector{Act{Kind::OpenProcedure, 0, on(u"2026-10-26"_s, 10), days(5), 0}}
            << u"2026-10-28"_s << u"run 1, due 2026-10-26, 1y 10-21, 1r 10-27"_s;
        QTest::newRow("two that overlap count once")
            << std::vector{open, Act{Kind::OpenProcedure, 0, on(u"2026-09-29"_s, 10), days(2), 1},
                           Act{Kind::CloseProcedure, 0, on(u"2026-09-30"_s, 10), {}, 1}, close}
            << u"2026-10-13"_s << u"run 1, due 2026-11-03"_s;
    }

    void walks()
    {
        QFETCH(std::vector<Act>, acts);
        QFETCH(QString, until);
        QTEST(wordsOf(walked(acts, until)), "expected");
    }

    void calendarDaysEndOnAWorkingDay()
    {
        const WalkedDue due = walkLimit(calendar(), on(u"2026-10-23"_s, 10), Limit::calendarDays(1), {});
        QCOMPARE(due.day.toString(Qt::ISODate), u"2026-10-26"_s);
        QCOMPARE(due.yellowAt, on(u"2026-10-26"_s, 9));
    }

    void theSameSeedGivesTheSameActs()
    {
        const PermitLog log = realLog();
        const VariantEntry kind = variant();
        std::vector<CaseCast> casts(log.cases.size(), CaseCast{&kind, {2}, {3}});
        std::vector<ExpectedCase> plain;
        const NaiveCalendar published = calendar();
        for (const LogCase& one : log.cases) {
            std::vector<const LogStep*> steps;
            for (const std::size_t step : one.steps)
                steps.push_back(&log.steps[step]);
            plain.push_back(expectedCase(steps, kind, published, log.steps.back().at));
        }
        const LegalTime until = log.steps.back().at;
        const Disturbance one = disturb(1, log, casts, plain, until);
        QCOMPARE(disturb(1, log, casts, plain, until).acts, one.acts);
        QVERIFY(disturb(2, log, casts, plain, until).acts != one.acts);
        QVERIFY(one.count(Kind::OpenProcedure) > one.count(Kind::CloseProcedure)); // some never end
        QVERIFY(one.count(Kind::GrantExtension) > 100);
        QCOMPARE(one.count(Kind::AskExtension), one.count(Kind::GrantExtension));
        for (const Act& act : one.acts) {
            const ExpectedCase& e = plain[act.caseIndex];
            QVERIFY(act.at > (e.deemedAt.isSet() ? e.deemedAt : e.acceptedAt));
            QVERIFY(act.at < (e.decidedAt.isSet() ? e.decidedAt : until));
        }
    }
};

QTEST_GUILESS_MAIN(ReplayDisturbanceTest)
#include "tst_replay_disturbance.moc"
