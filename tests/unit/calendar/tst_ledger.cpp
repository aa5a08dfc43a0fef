// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/calendar/Ledger.h"
#include "tests/unit/calendar/PublishedCalendar.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace duban;
using namespace duban::test;
using namespace std::chrono;

namespace {

/// One sign per day: E event, number or + counted, M make-up, w weekend, h holiday, p paused, > moved on, c
/// closed.
QString signsOf(const std::vector<BudgetDay>& ledger)
{
    QString signs;
    for (const BudgetDay& entry : ledger)
        signs += u"?E+Mwhp>c"_s[int(entry.kind)];
    return signs;
}

const OpeningCalendar& hall()
{
    static const OpeningCalendar built = [] {
        OpeningRule rule;
        rule.exceptions = {{dayOn(u"2026-09-22"_s), SpecialDay::Kind::Holiday, u"搬迁"_s}};
        return *OpeningCalendar::build(publishedCalendar(), rule);
    }();
    return built;
}

const TimeRules& rules()
{
    static const TimeRules made{publishedCalendar(), hall()};
    return made;
}

} // namespace

class TestLedger : public QObject
{
    Q_OBJECT

private slots:

    void signs_data()
    {
        QTest::addColumn<QString>("start");
        QTest::addColumn<TimeBudget>("budget");
        QTest::addColumn<QString>("signs");
        const Pause inspection{dayOn(u"2026-09-28"_s), dayOn(u"2026-10-12"_s)};
        QTest::newRow("a make-up Sunday counts")
            << u"2026-09-18"_s << TimeBudget{Limit::workingDays(5), {}, {}} << u"EwM++++"_s;
        QTest::newRow("an inspection takes six days out")
            << u"2026-09-21"_s << TimeBudget{Limit::workingDays(5), {}, {inspection}}
            << u"E+++hhh+pphhhhhhhpppwp+"_s;
        QTest::newRow("an end on a holiday moves on")
            << u"2026-09-21"_s << TimeBudget{Limit::calendarDays(4), {}, {}} << u"E++++>>>"_s;
        QTest::newRow("every paused day of a calendar limit")
            << u"2026-09-21"_s
            << TimeBudget{Limit::calendarDays(2), {}, {{dayOn(u"2026-09-22"_s), dayOn(u"2026-09-26"_s)}}}
            << u"E+pppp+>"_s;
        QTest::newRow("hours over a closed Tuesday")
            << u"2026-09-21"_s << TimeBudget{Limit::officeHours(6), {}, {}} << u"Ec+"_s;
        QTest::newRow("without a limit there is nothing to tell")
            << u"2026-09-21"_s << TimeBudget{} << QString();
    }

    void signs()
    {
        QFETCH(QString, start);
        QFETCH(TimeBudget, budget);
        const LegalTime began = moment(start + u"T16:00"_s);
        const auto ledger = ledgerOf(rules(), began, budget);
        QTEST(signsOf(ledger), "signs");
        if (!ledger.empty())
            QCOMPARE(ledger.back().day, dueMoment(rules(), began, budget).day);
    }

    void numbersAndNames()
    {
        const auto ledger =
            ledgerOf(rules(), moment(u"2026-09-21T10:00"_s), TimeBudget{Limit::workingDays(20), {}, {}});
        QCOMPARE(ledger.size(), std::size_t(36));
        QCOMPARE(ledger.front().number, 0);
        QCOMPARE(ledger[1].number, 1);
        QCOMPARE(ledger[4].holiday, u"中秋节"_s);
        QCOMPARE(ledger[4].number, 3);
        QCOMPARE(ledger[10].holiday, u"国庆节"_s);
        QCOMPARE(ledger[19].kind, BudgetDayKind::MakeUpWorkday);
        QCOMPARE(ledger[19].holiday, QString());
        QCOMPARE(ledger.back().number, 20);
    }

    void hoursOfTheDays()
    {
        const auto ledger =
            ledgerOf(rules(), moment(u"2026-09-21T16:00"_s), TimeBudget{Limit::officeHours(6), {}, {}});
        QCOMPARE(ledger.size(), std::size_t(3));
        QCOMPARE(ledger[0].counted, milliseconds(hours(1)));
        QCOMPARE(ledger[1].counted, milliseconds(0));
        QCOMPARE(ledger[1].holiday, u"搬迁"_s);
        QCOMPARE(ledger[2].counted, milliseconds(hours(5)));
        QCOMPARE(ledger[2].number, 1);
    }
};

QTEST_APPLESS_MAIN(TestLedger)
#include "tst_ledger.moc"
