// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/faults/NthCall.h"

#include <QElapsedTimer>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace duban::test;

/// Each call of the server to its disk fails once, one after the other, until the transaction runs through:
/// nothing half, sent again exactly once, and after a sync that failed no second one. A step and the sweep
/// here; DUBAN_FAIL_NTH=all runs every one, DUBAN_FAIL_NTH=TEXT those with the text in their name.
class TestFailNth : public QObject
{
    Q_OBJECT

private slots:
    void everyCallFails_data();
    void everyCallFails();
    void findsADiskThatLies();
};

void TestFailNth::everyCallFails_data()
{
    QTest::addColumn<int>("number");
    const QString wanted = qEnvironmentVariable("DUBAN_FAIL_NTH");
    const auto all = mainTransactions();
    for (std::size_t i = 0; i < all.size(); ++i) {
        const QString name = QString::fromLatin1(all[i].name);
        const bool shortForm = i == 0 || name == u"lights of the sweep"_s;
        const bool fits = wanted == u"all"_s || (wanted.isEmpty() ? shortForm : name.contains(wanted));
        if (fits)
            QTest::newRow(all[i].name) << int(i);
    }
}

void TestFailNth::everyCallFails()
{
    QFETCH(int, number);
    const bool thorough = qEnvironmentVariableIsSet("DUBAN_FAIL_NTH");
    QElapsedTimer timer;
    timer.start();
    NthCall run(mainTransactions()[std::size_t(number)]);
    QList<int> rounds;
    for (const auto fault :
         {DiskShim::Fault::NoSpace, DiskShim::Fault::SyncFails, DiskShim::Fault::OpenFails}) {
        const int before = run.rounds();
        run.toItsEnd(fault, thorough ? 4 : 10);
        rounds << run.rounds() - before;
    }
    qInfo("%s: %d writes, %d syncs and %d opens failed, %d restarts, %lld findings, %.1f s",
          QTest::currentDataTag(), rounds[0], rounds[1], rounds[2], run.restarts(),
          qint64(run.findings().size()), double(timer.elapsed()) / 1000);
    QVERIFY2(run.findings().isEmpty(), qPrintable(u"\n"_s + run.findings().mid(0, 40).join(u'\n')));
    QCOMPARE_GT(rounds[0], 5);
    QCOMPARE_GT(rounds[1], 0);
}

/// The negative control: a write that is claimed and never made is a change that was acknowledged and is
/// gone.
void TestFailNth::findsADiskThatLies()
{
    NthCall run(mainTransactions().front());
    run.toItsEnd(DiskShim::Fault::WriteLies, 1000);
    qInfo("after %d lies: %s", run.rounds(), qPrintable(run.findings().value(0)));
    QVERIFY(!run.findings().isEmpty());
}

QTEST_GUILESS_MAIN(TestFailNth)
#include "tst_fail_nth.moc"
