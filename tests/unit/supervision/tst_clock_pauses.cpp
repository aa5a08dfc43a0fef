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

QStringList allDue(const QString& day)
{
    return {u"promised "_s + day, u"statutory "_s + day, u"stage "_s + day};
}

CaseFile acceptedFile(const ItemVariant& variant)
{
    CaseFile file(variant, QString::fromLatin1(Received));
    file.accept(u"2026-09-21T14:00"_s);
    return file;
}

} // namespace

Q_DECLARE_METATYPE(Story)

/// What stands limits still, lengthens them or lets them go on: special procedures, extensions, sending back.
class TestClockPauses : public QObject
{
    Q_OBJECT

private slots:

    void moved_data()
    {
        QTest::addColumn<ItemVariant>("variant");
        QTest::addColumn<Story>("story");
        QTest::addColumn<QStringList>("clocks");
        inspections();
        severalProcedures();
        proceduresAndStages();
        sendingsBack();
    }

    void moved()
    {
        QFETCH(ItemVariant, variant);
        QFETCH(Story, story);
        CaseFile file = acceptedFile(variant);
        story(file);
        QTEST(file.running(), "clocks");
    }

    void aStageWithoutALimitIsEnteredAgain()
    {
        ItemVariant variant = fullVariant();
        variant.flow[2].limit = {};
        CaseFile file = acceptedFile(variant);
        file.act(A::FinishStage, u"2026-09-22T10:00"_s);
        file.sendBack(u"2026-09-24T10:00"_s, Stage::Handling);
        QCOMPARE(file.running(), (QStringList{u"promised 2026-10-12"_s, u"statutory 2026-10-26"_s}));
    }

    /// The clock of a stage that is entered again is the old one, with what it had used.
    void aStageEnteredAgainHasItsOldClock()
    {
        CaseFile file = acceptedFile(fullVariant());
        const Deadline first = file.clock(ClockKind::Stage);
        file.act(A::FinishStage, u"2026-09-22T10:00"_s);
        const ClockChanges changes = file.sendBack(u"2026-09-24T10:00"_s, Stage::Handling);
        QVERIFY(changes.opened.empty());
        QCOMPARE(changes.moved.size(), std::size_t(1));
        const Deadline& again = file.clock(ClockKind::Stage);
        QCOMPARE(again.id, first.id);
        QCOMPARE(again.startedAt, first.startedAt);
        QVERIFY(again.isOpen());
        QVERIFY(again.away == std::vector<Pause>({{dayOn(u"2026-09-22"_s), dayOn(u"2026-09-24"_s)}}));
        QCOMPARE(again.nextChangeAt, again.yellowAt);
    }

    void aClockIsWhiteWhileAProcedureRuns()
    {
        CaseFile file = acceptedFile(allTwenty());
        file.openProcedure(u"2026-09-28T10:00"_s, days(2));
        const LegalTime longAfter = moment(u"2026-12-01T10:00"_s);
        for (const ClockKind kind :
             {ClockKind::DecisionPromised, ClockKind::DecisionStatutory, ClockKind::Stage}) {
            QCOMPARE(lightOf(file.clock(kind), longAfter), Light::White);
            QVERIFY(!nextLight(file.clock(kind), longAfter));
            QVERIFY(!nextChange(file.clock(kind)).isSet() && !file.clock(kind).nextChangeAt.isSet());
        }
        QCOMPARE(file.sweep(u"2026-12-01T10:00"_s), // its own light is not white
                 (QStringList{u"procedure run 1 yellow 2026-09-29 09:00"_s,
                              u"procedure run 1 red 2026-10-01 00:00"_s}));
        file.closeProcedure(1, u"2026-10-12T10:00"_s);
        QCOMPARE(lightOf(file.clock(ClockKind::DecisionPromised), moment(u"2026-10-12T10:00"_s)),
                 Light::Green);
        QCOMPARE(file.clock(ClockKind::DecisionPromised).nextChangeAt, moment(u"2026-10-29T09:00"_s));
    }

    void aCaseThatEndsInTheWhiteOwesNoLight()
    {
        CaseFile file = acceptedFile(allTwenty());
        file.openProcedure(u"2026-09-28T10:00"_s, days(10));
        file.act(A::Withdraw, u"2026-12-01T10:00"_s);
        QVERIFY(file.open().empty());
        QCOMPARE(file.sweep(u"2026-12-02T10:00"_s), // the procedure itself was overdue
                 (QStringList{u"procedure run 1 yellow 2026-10-14 09:00"_s,
                              u"procedure run 1 red 2026-10-17 00:00"_s}));
    }

    /// Only the clocks of work stand still.
    void otherClocksGoOn()
    {
        CaseFile file(allTwenty(), QString::fromLatin1(Received));
        file.act(A::AskSupplement, u"2026-09-18T11:00"_s);
        file.supply(u"2026-09-21T14:00"_s, true);
        file.openProcedure(u"2026-09-22T10:00"_s, days(5));
        const QString work = u"2026-11-02 paused"_s;
        QCOMPARE(file.running(),
                 allDue(work) + QStringList({u"paper 2026-09-29"_s, u"procedure 2026-09-30"_s}));
        file.extend(u"2026-09-23T10:00"_s, days(10));
        QCOMPARE(file.clock(ClockKind::AcceptancePaper).budget.extensions.size(), std::size_t(0));
        QCOMPARE(dueDay(file.clock(ClockKind::AcceptancePaper)), u"2026-09-29"_s);
        QCOMPARE(dueDay(file.clock(ClockKind::SpecialProcedure)), u"2026-09-30"_s);
    }

    void theDaysAProcedureTakes_data()
    {
        QTest::addColumn<QString>("closed");
        QTest::addColumn<QString>("to");
        QTest::newRow("to its stated end while it runs") << QString() << u"2026-10-08"_s;
        QTest::newRow("to its real end, early") << u"2026-09-29T16:00"_s << u"2026-09-29"_s;
        QTest::newRow("to its real end, late") << u"2026-10-12T09:00"_s << u"2026-10-12"_s;
        QTest::newRow("nothing when it was closed at once") << u"2026-09-28T16:00"_s << u"2026-09-28"_s;
    }

    void theDaysAProcedureTakes()
    {
        QFETCH(QString, closed);
        QFETCH(QString, to);
        SpecialProcedure procedure;
        procedure.length = days(3);
        procedure.openedAt = moment(u"2026-09-28T10:00"_s);
        if (!closed.isEmpty())
            procedure.closedAt = moment(closed);
        const Pause pause = pauseOf(procedure, usualRules());
        QCOMPARE(formatDay(pause.from), u"2026-09-28"_s);
        QCOMPARE(formatDay(pause.to), to);
    }

private:
    static void row(const char* name, const ItemVariant& variant, const Story& story,
                    const QStringList& clocks)
    {
        QTest::newRow(name) << variant << story << clocks;
    }

    /// domain.md §2, check values: 2026-09-21, 20 working days.
    static void inspections()
    {
        const ItemVariant twenty = allTwenty();
        const auto opened = [](CaseFile& f) { f.openProcedure(u"2026-09-28T10:00"_s, days(10)); };
        const auto closed = [=](CaseFile& f) {
            opened(f);
            f.closeProcedure(1, u"2026-10-12T10:00"_s);
        };
        row(
            "nothing happens", twenty, [](CaseFile&) {}, allDue(u"2026-10-26"_s));
        row("an inspection runs", twenty, opened,
            allDue(u"2026-11-09 paused"_s) + QStringList(u"procedure 2026-10-16"_s));
        row("an inspection from 09-28 to 10-12", twenty, closed, allDue(u"2026-11-03"_s));
        row(
            "and an extension of ten", twenty,
            [=](CaseFile& f) {
                closed(f);
                f.extend(u"2026-10-13T10:00"_s, days(10));
            },
            allDue(u"2026-11-17"_s));
        row(
            "the extension before the inspection", twenty,
            [=](CaseFile& f) {
                f.extend(u"2026-09-22T10:00"_s, days(10));
                closed(f);
            },
            allDue(u"2026-11-17"_s));
        row(
            "the extension during the inspection", twenty,
            [=](CaseFile& f) {
                opened(f);
                f.extend(u"2026-09-30T10:00"_s, days(10));
                f.closeProcedure(1, u"2026-10-12T10:00"_s);
            },
            allDue(u"2026-11-17"_s));
        row(
            "closed early", twenty,
            [=](CaseFile& f) {
                opened(f);
                f.closeProcedure(1, u"2026-09-30T10:00"_s);
            },
            allDue(u"2026-10-28"_s));
        row(
            "past its stated end, not closed", twenty,
            [](CaseFile& f) {
                f.openProcedure(u"2026-09-28T10:00"_s, days(2));
                f.extend(u"2026-10-09T10:00"_s, days(1));
            },
            allDue(u"2026-10-29 paused"_s) + QStringList(u"procedure 2026-09-30"_s));
        row(
            "closed late", twenty,
            [](CaseFile& f) {
                f.openProcedure(u"2026-09-28T10:00"_s, days(2));
                f.closeProcedure(1, u"2026-10-12T10:00"_s);
            },
            allDue(u"2026-11-03"_s));
        row(
            "closed on the day it was opened", twenty,
            [=](CaseFile& f) {
                opened(f);
                f.closeProcedure(1, u"2026-09-28T16:00"_s);
            },
            allDue(u"2026-10-26"_s));
    }

    static void severalProcedures()
    {
        const ItemVariant twenty = allTwenty();
        const auto both = [](CaseFile& f) {
            f.openProcedure(u"2026-09-28T10:00"_s, days(10));
            f.openProcedure(u"2026-10-09T10:00"_s, days(5));
        };
        row("two that overlap, both running", twenty, both,
            allDue(u"2026-11-09 paused"_s) +
                QStringList({u"procedure 2026-10-16"_s, u"procedure 2026-10-15"_s}));
        row(
            "the first of them was closed", twenty,
            [=](CaseFile& f) {
                both(f);
                f.closeProcedure(1, u"2026-10-12T10:00"_s);
            },
            allDue(u"2026-11-06 paused"_s) + QStringList(u"procedure 2026-10-15"_s));
        row(
            "overlapping ones count as their union", twenty,
            [=](CaseFile& f) {
                both(f);
                f.closeProcedure(1, u"2026-10-12T10:00"_s);
                f.closeProcedure(2, u"2026-10-14T10:00"_s);
            },
            allDue(u"2026-11-05"_s));
        row(
            "one inside the other", twenty,
            [=](CaseFile& f) {
                both(f);
                f.closeProcedure(2, u"2026-10-10T10:00"_s);
                f.closeProcedure(1, u"2026-10-12T10:00"_s);
            },
            allDue(u"2026-11-03"_s));
        row(
            "one after the other", twenty,
            [](CaseFile& f) {
                f.openProcedure(u"2026-09-28T10:00"_s, days(2));
                f.closeProcedure(1, u"2026-09-30T10:00"_s);
                f.openProcedure(u"2026-10-09T10:00"_s, days(3));
                f.closeProcedure(2, u"2026-10-14T10:00"_s);
            },
            allDue(u"2026-11-03"_s));
    }

    static void proceduresAndStages()
    {
        const auto opened = [](const QString& at) {
            return Story([at](CaseFile& f) { f.openProcedure(at, days(5)); });
        };
        row("opened on the due day of the stage: nothing is left to stand still", fullVariant(),
            opened(u"2026-09-24T10:00"_s),
            {u"promised 2026-10-19 paused"_s, u"statutory 2026-11-02 paused"_s, u"stage 2026-09-24"_s,
             u"procedure 2026-10-09"_s});
        row("opened on the day before it", fullVariant(), opened(u"2026-09-23T10:00"_s),
            {u"promised 2026-10-19 paused"_s, u"statutory 2026-11-02 paused"_s, u"stage 2026-10-09 paused"_s,
             u"procedure 2026-10-08"_s});
        row("a stage is entered while one runs", fullVariant(),
            [](CaseFile& f) {
                f.openProcedure(u"2026-09-22T10:00"_s, days(5));
                f.act(A::FinishStage, u"2026-09-23T10:00"_s);
            },
            {u"promised 2026-10-19 paused"_s, u"statutory 2026-11-02 paused"_s, u"stage 2026-10-12 paused"_s,
             u"procedure 2026-09-30"_s});
        row("a stage is entered after one was closed", fullVariant(),
            [](CaseFile& f) {
                f.openProcedure(u"2026-09-22T10:00"_s, days(5));
                f.closeProcedure(1, u"2026-09-23T10:00"_s);
                f.act(A::FinishStage, u"2026-09-24T10:00"_s);
            },
            {u"promised 2026-10-13"_s, u"statutory 2026-10-27"_s, u"stage 2026-10-08"_s});
    }

    /// Sending back stops nothing; days away from a stage do not count in its own clock.
    static void sendingsBack()
    {
        const auto forth = [](CaseFile& f, const QString& at) { f.act(A::FinishStage, at); };
        const auto back = [](CaseFile& f, const QString& at) { f.sendBack(at, Stage::Handling); };
        const auto work = [](const QString& stage) {
            return QStringList{u"promised 2026-10-12"_s, u"statutory 2026-10-26"_s, stage};
        };
        const Story once = [=](CaseFile& f) {
            forth(f, u"2026-09-22T10:00"_s);
            back(f, u"2026-09-24T10:00"_s);
        };
        row("sent back after two days", fullVariant(), once, work(u"stage 2026-09-29"_s));
        row(
            "sent back on the same day", fullVariant(),
            [=](CaseFile& f) {
                forth(f, u"2026-09-22T10:00"_s);
                back(f, u"2026-09-22T15:00"_s);
            },
            work(u"stage 2026-09-24"_s));
        row(
            "handled again: the review goes on, too", fullVariant(),
            [=](CaseFile& f) {
                once(f);
                forth(f, u"2026-09-28T10:00"_s);
            },
            work(u"stage 2026-09-30"_s));
        row(
            "sent back twice", fullVariant(),
            [=](CaseFile& f) {
                once(f);
                forth(f, u"2026-09-28T10:00"_s);
                back(f, u"2026-09-30T10:00"_s);
            },
            work(u"stage 2026-10-08"_s));
        row("the days away and an inspection count once", fullVariant(),
            [=](CaseFile& f) {
                forth(f, u"2026-09-22T10:00"_s);
                f.openProcedure(u"2026-09-23T10:00"_s, days(5));
                back(f, u"2026-09-24T10:00"_s);
                f.closeProcedure(1, u"2026-09-28T10:00"_s);
            },
            {u"promised 2026-10-14"_s, u"statutory 2026-10-28"_s, u"stage 2026-09-30"_s});
    }
};

QTEST_APPLESS_MAIN(TestClockPauses)
#include "tst_clock_pauses.moc"
