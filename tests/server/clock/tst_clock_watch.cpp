// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/command/ClockWatch.h"

#include <QtTest>

using namespace duban;
using namespace std::chrono_literals;

using Ms = std::chrono::milliseconds;

Q_DECLARE_METATYPE(Ms)

namespace {

constexpr Ms Boot = 1h;
const SystemTime Start{1'795'000'000'000};

} // namespace

/// When the machine's time is believed, as a function of two clocks.
class TestClockWatch : public QObject
{
    Q_OBJECT

private slots:

    void aStep_data()
    {
        QTest::addColumn<Ms>("step");
        QTest::addColumn<bool>("suspect");
        QTest::newRow("none") << Ms(0) << false;
        QTest::newRow("a minute forward") << Ms(1min) << false;
        QTest::newRow("a minute backward") << Ms(-1min) << false;
        QTest::newRow("two minutes are still believed") << Ms(120s) << false;
        QTest::newRow("a millisecond more is not") << Ms(120s + 1ms) << true;
        QTest::newRow("two minutes backward are believed") << Ms(-120s) << false;
        QTest::newRow("a millisecond more backward is not") << Ms(-120s - 1ms) << true;
        QTest::newRow("an hour forward") << Ms(1h) << true;
        QTest::newRow("an hour backward") << Ms(-1h) << true;
        QTest::newRow("three days forward") << Ms(72h) << true;
        QTest::newRow("a year backward") << Ms(-24h * 365) << true;
        QTest::newRow("to 2038") << Ms(SystemTime{2'147'483'648'000} - Start) << true;
    }

    void aStep()
    {
        QFETCH(Ms, step);
        QFETCH(bool, suspect);
        ClockWatch watch(Start, Boot);
        QCOMPARE(watch.look(Start + 10s, Boot + 10s), Start + 10s);
        const SystemTime counts = watch.look(Start + 20s + step, Boot + 20s);
        QCOMPARE(watch.isSuspect(), suspect);
        QCOMPARE(counts, suspect ? Start + 20s : Start + 20s + step);
        QCOMPARE(watch.suspectSince(), suspect ? Start + 20s : SystemTime{});
    }

    /// The time that counts goes on with the boot clock, and the step is remembered as it was noticed.
    void whileItLasts()
    {
        ClockWatch watch(Start, Boot);
        watch.look(Start + 72h, Boot + 1s);
        QCOMPARE(watch.look(Start + 72h + 1h, Boot + 1s + 1h), Start + 1s + 1h);
        QCOMPARE(watch.suspectSince(), Start + 1s);
        watch.look(Start - 72h, Boot + 2h); // another step meanwhile
        QCOMPARE(watch.suspectSince(), Start + 1s);
    }

    void itEndsWhenTheClocksAgreeAgain()
    {
        ClockWatch watch(Start, Boot);
        watch.look(Start - 1h, Boot);
        QVERIFY(watch.isSuspect());
        QCOMPARE(watch.look(Start + 1h + 30s, Boot + 1h), Start + 1h + 30s);
        QVERIFY(!watch.isSuspect());
    }

    void itEndsWhenSomebodyConfirms()
    {
        ClockWatch watch(Start, Boot);
        watch.look(Start + 72h, Boot);
        watch.confirm(Start + 72h, Boot);
        QVERIFY(!watch.isSuspect());
        QCOMPARE(watch.look(Start + 73h, Boot + 1h), Start + 73h);
        QVERIFY(!watch.isSuspect());
        watch.look(Start + 1h, Boot + 1h);
        QVERIFY2(watch.isSuspect(), "back again is a step as well");
    }

    void aSlowDriftIsNoStep_data()
    {
        QTest::addColumn<int>("parts"); ///< in a million
        QTest::addColumn<bool>("suspect");
        QTest::newRow("a quartz that is fast") << 100 << false;
        QTest::newRow("a time service that slews as fast as it may") << 500 << false;
        QTest::newRow("slow as well") << -500 << false;
        QTest::newRow("nothing slews so fast") << 1000 << true;
    }

    /// A look a minute for a year.
    void aSlowDriftIsNoStep()
    {
        QFETCH(int, parts);
        ClockWatch watch(Start, Boot);
        bool suspected = false;
        for (Ms passed = 0ms; passed < 24h * 365; passed += 1min) {
            watch.look(Start + passed + passed * parts / 1'000'000, Boot + passed);
            suspected = suspected || watch.isSuspect();
        }
        QTEST(suspected, "suspect");
    }

    /// Many small steps add up.
    void stepsThatHide()
    {
        ClockWatch watch(Start, Boot);
        Ms stepped = 0ms;
        int steps = 0;
        for (; !watch.isSuspect() && steps < 100; ++steps) {
            stepped += 1min;
            watch.look(Start + steps * 10min + stepped, Boot + steps * 10min);
        }
        QCOMPARE(steps, 3); // the third minute is too much
    }
};

QTEST_GUILESS_MAIN(TestClockWatch)
#include "tst_clock_watch.moc"
