// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/supervision/CaseClocks.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace duban;

namespace {

enum class Given { Nothing = 0, Yellow = int(Light::Yellow), Red = int(Light::Red) };

constexpr qint64 YellowMs = 1'000;
constexpr qint64 DueMs = 2'000;
constexpr qint64 Open = 0;

Deadline deadline(Given given, qint64 closedMs)
{
    Deadline d;
    d.yellowAt = {YellowMs};
    d.dueAt = {DueMs};
    d.lightGiven = quint8(given);
    d.closedAt = {closedMs};
    return d;
}

} // namespace

Q_DECLARE_METATYPE(Given)

/// Which lights a deadline owes, and when the sweep must look at it again. Yellow at 1000 ms, red at 2000 ms.
class TestOwedLights : public QObject
{
    Q_OBJECT

private slots:

    void owed_data()
    {
        QTest::addColumn<Given>("given");
        QTest::addColumn<qint64>("closed");
        QTest::addColumn<qint64>("now");
        QTest::addColumn<int>("owes"); // Light, 0 for none
        const auto row = [](const char* name, Given given, qint64 closed, qint64 now, int owes) {
            QTest::newRow(name) << given << closed << now << owes;
        };
        const int none = 0;
        const int yellow = int(Light::Yellow);
        const int red = int(Light::Red);
        row("open, a millisecond before yellow", Given::Nothing, Open, 999, none);
        row("open, at the yellow moment", Given::Nothing, Open, 1'000, yellow);
        row("open, long past: yellow comes first", Given::Nothing, Open, 9'000, yellow);
        row("open, yellow given, a millisecond before red", Given::Yellow, Open, 1'999, none);
        row("open, yellow given, at the due moment", Given::Yellow, Open, 2'000, red);
        row("open, red given", Given::Red, Open, 9'000, none);
        row("closed before yellow", Given::Nothing, 900, 9'000, none);
        row("closed at the yellow moment", Given::Nothing, 1'000, 9'000, none);
        row("closed a millisecond after yellow, which is still owed", Given::Nothing, 1'001, 9'000, yellow);
        row("closed between the two, yellow given", Given::Yellow, 1'500, 9'000, none);
        row("closed at the due moment", Given::Yellow, 2'000, 9'000, none);
        row("closed a millisecond after the due moment: red is still owed", Given::Yellow, 2'001, 9'000, red);
        row("closed late with nothing given: yellow first", Given::Nothing, 5'000, 9'000, yellow);
        row("closed late, everything given", Given::Red, 5'000, 9'000, none);
        row("closed late, seen from before its red moment", Given::Yellow, 5'000, 1'999, none);
    }

    void owed()
    {
        QFETCH(Given, given);
        QFETCH(qint64, closed);
        QFETCH(qint64, now);
        QFETCH(int, owes);
        const auto light = nextLight(deadline(given, closed), {now});
        QCOMPARE(light ? int(light->level) : 0, owes);
        if (light)
            QCOMPARE(light->moment.ms, light->level == Light::Yellow ? YellowMs : DueMs);
    }

    void lookedAtAgain_data()
    {
        QTest::addColumn<Given>("given");
        QTest::addColumn<qint64>("closed");
        QTest::addColumn<qint64>("next");
        const auto row = [](const char* name, Given given, qint64 closed, qint64 next) {
            QTest::newRow(name) << given << closed << next;
        };
        const qint64 never = 0;
        row("open and green: at yellow", Given::Nothing, Open, YellowMs);
        row("open and yellow: at red", Given::Yellow, Open, DueMs);
        row("open and red: never", Given::Red, Open, never);
        row("closed before yellow: never", Given::Nothing, 900, never);
        row("closed at the yellow moment: never", Given::Nothing, 1'000, never);
        row("closed after yellow, which was not given: at once", Given::Nothing, 1'001, YellowMs);
        row("closed in the yellow span: never", Given::Yellow, 1'500, never);
        row("closed at the due moment: never", Given::Yellow, 2'000, never);
        row("closed after red, which was not given: at once", Given::Yellow, 2'001, DueMs);
        row("closed with everything given: never", Given::Red, 5'000, never);
    }

    void lookedAtAgain()
    {
        QFETCH(Given, given);
        QFETCH(qint64, closed);
        QTEST(nextChange(deadline(given, closed)).ms, "next");
    }

    /// nextChange is exactly the first moment at which there is a light to give or an act to do: nothing is
    /// missed, and the sweep never wakes for nothing.
    void theTwoAgree_data()
    {
        QTest::addColumn<OnRed>("onRed");
        QTest::newRow("a clock that only warns") << OnRed::Nothing;
        QTest::newRow("a clock that acts when it is red") << OnRed::DeemAccepted;
    }

    void theTwoAgree()
    {
        QFETCH(OnRed, onRed);
        for (const Given given : {Given::Nothing, Given::Yellow, Given::Red}) {
            for (qint64 closed = 0; closed < 3'000; closed += closed == 0 ? 990 : 1) {
                Deadline d = deadline(given, closed);
                d.onRed = onRed;
                const auto owes = [&d](LegalTime now) { return nextLight(d, now) || owesAct(d, now); };
                const LegalTime next = nextChange(d);
                if (!next.isSet()) {
                    QVERIFY(!owes({1'000'000}));
                    continue;
                }
                QVERIFY(!owes(next - std::chrono::milliseconds(1)));
                QVERIFY(owes(next));
                if (const auto light = nextLight(d, next))
                    QCOMPARE(light->moment, next);
            }
        }
    }

    void whitePaysNothing_data()
    {
        QTest::addColumn<Given>("given");
        QTest::addColumn<qint64>("closed");
        for (const auto& [name, closed] :
             {std::pair{"open", Open}, std::pair{"closed late", qint64(5'000)}}) {
            QTest::addRow("%s, nothing given", name) << Given::Nothing << closed;
            QTest::addRow("%s, yellow given", name) << Given::Yellow << closed;
            QTest::addRow("%s, red given", name) << Given::Red << closed;
        }
    }

    void whitePaysNothing()
    {
        QFETCH(Given, given);
        QFETCH(qint64, closed);
        Deadline d = deadline(given, closed);
        d.paused = true;
        QVERIFY(!nextLight(d, {9'000}));
        QVERIFY(!nextChange(d).isSet());
        QCOMPARE(lightOf(d, {9'000}), closed == Open ? Light::White : Light::Green);
    }

    void actOwed_data()
    {
        QTest::addColumn<OnRed>("onRed");
        QTest::addColumn<Given>("given");
        QTest::addColumn<qint64>("closed");
        QTest::addColumn<qint64>("now");
        QTest::addColumn<bool>("owed");
        const auto row = [](const char* name, OnRed onRed, Given given, qint64 closed, qint64 now,
                            bool owed) { QTest::newRow(name) << onRed << given << closed << now << owed; };
        const OnRed acts = OnRed::DeemAccepted;
        row("red given, at the due moment", acts, Given::Red, Open, 2'000, true);
        row("red given, a clock that stepped back before it", acts, Given::Red, Open, 1'999, false);
        row("red given, long past", acts, Given::Red, Open, 9'000, true);
        row("yellow given, past due: the light comes first", acts, Given::Yellow, Open, 9'000, false);
        row("nothing given, past due", acts, Given::Nothing, Open, 9'000, false);
        row("red given, answered late", acts, Given::Red, 5'000, 9'000, false);
        row("red given, nothing to do", OnRed::Nothing, Given::Red, Open, 9'000, false);
    }

    void actOwed()
    {
        QFETCH(OnRed, onRed);
        QFETCH(Given, given);
        QFETCH(qint64, closed);
        QFETCH(qint64, now);
        Deadline d = deadline(given, closed);
        d.onRed = onRed;
        QTEST(owesAct(d, {now}), "owed");
    }

    void whenAnActIsLookedAt_data()
    {
        QTest::addColumn<Given>("given");
        QTest::addColumn<qint64>("closed");
        QTest::addColumn<qint64>("next");
        QTest::newRow("open and green: at yellow") << Given::Nothing << Open << YellowMs;
        QTest::newRow("open and yellow: at red") << Given::Yellow << Open << DueMs;
        QTest::newRow("open and red: at once, until it is done") << Given::Red << Open << DueMs;
        QTest::newRow("closed with everything given: never") << Given::Red << qint64(5'000) << qint64(0);
        QTest::newRow("closed after red, which was not given: at once")
            << Given::Yellow << qint64(2'001) << DueMs;
        QTest::newRow("closed in the yellow span: never") << Given::Yellow << qint64(1'500) << qint64(0);
    }

    void whenAnActIsLookedAt()
    {
        QFETCH(Given, given);
        QFETCH(qint64, closed);
        Deadline d = deadline(given, closed);
        d.onRed = OnRed::DeemAccepted;
        QTEST(nextChange(d).ms, "next");
    }

    /// After any downtime the sweep gives what was missed in due order, each once, with the true moments.
    void catchingUpGivesEveryLightOnce()
    {
        for (const qint64 closed : {Open, qint64(5'000)}) {
            Deadline d = deadline(Given::Nothing, closed);
            QList<qint64> moments;
            while (const auto light = nextLight(d, {1'000'000})) {
                moments << light->moment.ms;
                d.lightGiven = quint8(light->level);
                QVERIFY2(moments.size() < 5, "every light once");
            }
            QCOMPARE(moments, (QList<qint64>{YellowMs, DueMs}));
            QVERIFY(!nextChange(d).isSet());
        }
    }

    void presentColour_data()
    {
        QTest::addColumn<qint64>("closed");
        QTest::addColumn<qint64>("now");
        QTest::addColumn<Light>("light");
        QTest::newRow("a millisecond before yellow") << Open << qint64(999) << Light::Green;
        QTest::newRow("at the yellow moment") << Open << qint64(1'000) << Light::Yellow;
        QTest::newRow("a millisecond before red") << Open << qint64(1'999) << Light::Yellow;
        QTest::newRow("at the due moment") << Open << qint64(2'000) << Light::Red;
        QTest::newRow("closed in the red") << qint64(5'000) << qint64(9'000) << Light::Green;
    }

    void presentColour()
    {
        QFETCH(qint64, closed);
        QFETCH(qint64, now);
        QTEST(lightOf(deadline(Given::Nothing, closed), {now}), "light");
    }
};

QTEST_APPLESS_MAIN(TestOwedLights)
#include "tst_owed_lights.moc"
