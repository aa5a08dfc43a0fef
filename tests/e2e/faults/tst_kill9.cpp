// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/faults/KillRun.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace duban::test;

namespace {

constexpr int CyclesOfAHall = 50; ///< then another hall: each cycle verifies the whole of it, and it grows

int cycles()
{
    const int wanted = qEnvironmentVariableIntValue("DUBAN_KILL_CYCLES");
    return wanted > 0 ? wanted : 60;
}

quint64 seed()
{
    const quint64 wanted = qEnvironmentVariable("DUBAN_KILL_SEED").toULongLong();
    return wanted > 0 ? wanted : QRandomGenerator::global()->generate();
}

void print(const KillPlan& plan, const KillOutcome& outcome)
{
    qInfo("seed %llu: %d kills, %lld acknowledged, %lld not (%lld of them done all the same), %lld lights, "
          "slowest start %lld ms, %lld findings",
          plan.seed, outcome.cycles, outcome.acknowledged, outcome.unacknowledged, outcome.keptUnasked,
          outcome.lights, outcome.slowestStartMs, qint64(outcome.findings.size()));
}

} // namespace

/// kill -9 under load: what was acknowledged is there once, everything else once or not at all. The same run
/// against a server that answers before it commits must find that.
class TestKill9 : public QObject
{
    Q_OBJECT

private slots:
    void losesNothing_data();
    void losesNothing();
    void findsAServerThatAnswersTooEarly();
};

void TestKill9::losesNothing_data()
{
    QTest::addColumn<QString>("replayFrom");
    QTest::addColumn<int>("cycles");
    QTest::newRow("the real legal clock") << QString() << (cycles() + 1) / 2;
    QTest::newRow("the legal clock moves and lights are given") << u"2026-03-02T09:00:00"_s << cycles() / 2;
}

void TestKill9::losesNothing()
{
    QFETCH(QString, replayFrom);
    QFETCH(int, cycles);
    KillOutcome outcome;
    quint64 seedOfHall = seed(); // the first hall's as it was asked for: what is printed can be run again
    for (int left = cycles; left > 0 && outcome.findings.isEmpty(); left -= CyclesOfAHall) {
        const QTemporaryDir dir;
        KillPlan plan;
        plan.folder = dir.path();
        plan.replayFrom = replayFrom;
        plan.cycles = std::min(left, CyclesOfAHall);
        plan.seed = seedOfHall++;
        const KillOutcome ofHall = runKillCycles(plan);
        print(plan, ofHall);
        outcome += ofHall;
    }
    qInfo("in all: %d kills, %lld acknowledged, slowest start %lld ms, %lld findings", outcome.cycles,
          outcome.acknowledged, outcome.slowestStartMs, qint64(outcome.findings.size()));
    QVERIFY2(outcome.findings.isEmpty(), qPrintable(u"\n"_s + outcome.findings.join(u'\n')));
    QCOMPARE(outcome.cycles, cycles);
    QCOMPARE_GT(outcome.acknowledged, cycles); // the load was a load
    QVERIFY(replayFrom.isEmpty() || outcome.lights > 0);
}

void TestKill9::findsAServerThatAnswersTooEarly()
{
    const QTemporaryDir dir;
    KillPlan plan;
    plan.program = QStringLiteral(DUBAN_BIN_DIR "/duban-server-early");
    plan.folder = dir.path();
    plan.cycles = 40;
    plan.seed = seed();
    plan.stopAtFirstFinding = true;
    const KillOutcome outcome = runKillCycles(plan);
    print(plan, outcome);
    const QStringList losses = outcome.findings.filter(u"was acknowledged and is there 0 times"_s);
    QVERIFY2(!losses.isEmpty(), qPrintable(outcome.findings.join(u'\n')));
    qInfo("for example: %s", qPrintable(losses.first()));
}

int main(int argc, char** argv)
{
    // Qt Test ends a function after five minutes; ten thousand kills take longer.
    if (!qEnvironmentVariableIsSet("QTEST_FUNCTION_TIMEOUT"))
        qputenv("QTEST_FUNCTION_TIMEOUT", QByteArray::number(24 * 3600 * 1000));
    QCoreApplication application(argc, argv);
    TestKill9 test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_kill9.moc"
