// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/supervision/BoardView.h"
#include "tests/gui/app/CuttingProxy.h"
#include "tests/gui/views/ViewDesk.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace duban;

// A busy machine takes its time.
#define SOON_VERIFY(expression) QTRY_VERIFY_WITH_TIMEOUT(expression, 30'000)
#define SOON_COMPARE(actual, expected) QTRY_COMPARE_WITH_TIMEOUT(actual, expected, 30'000)

/// A console whose line was down while lights were given, and whose server was started anew meanwhile: it
/// remembers nothing of what was missed. Against a real server over TLS whose legal clock is replayed.
class tst_console_back : public QObject
{
    Q_OBJECT

private slots:

    void initTestCase()
    {
        QVERIFY(m_hall.start());
        m_password = m_hall.passwordOf(u"officer01"_s);
        QVERIFY(!m_password.isEmpty());
        QVERIFY(m_hall.moveClock(u"2026-11-23T09:30:00"_s));
        QVERIFY(takeIn(u"登录前就红的"_s));
        QVERIFY(m_hall.moveClock(u"2026-12-08T09:30:00"_s));
    }

    void red_lights_of_the_gap_sound_once()
    {
        CuttingProxy proxy(m_hall.server().port());
        ViewDesk desk(m_hall.path(u"back.ini"_s));
        int heard = 0;
        const RedAlarm alarm(
            desk.replica, nullptr, nullptr, [&heard](Tone tone, int) { heard += tone == Tone::Red ? 1 : 0; },
            std::chrono::hours(1));
        desk.logIn(m_hall.server(), u"officer01"_s, m_password, proxy.port());
        SOON_VERIFY(desk.isAtWork() && desk.view<BoardView>());
        const int old = waiting(desk);
        QVERIFY(old > 0);
        QCOMPARE(heard, 0); // they were there when the person came

        QVERIFY(takeIn(u"断线时变红的"_s) && takeIn(u"断线时也变红的"_s));
        SOON_VERIFY(desk.view<BoardView>()->card(BoardView::Open)->figure() >= 3);
        proxy.cut();
        SOON_VERIFY(!desk.link.isLoggedIn());
        QVERIFY(m_hall.moveClock(u"2026-12-24T10:00:00"_s));
        QVERIFY(m_hall.server().restart());
        QCOMPARE(heard, 0);
        proxy.mend();
        SOON_VERIFY(waiting(desk) >= old + 2);
        SOON_COMPARE(heard, 1);
        const int given = waiting(desk) - old;
        QCOMPARE(alarm.ringing(), given);
        QCOMPARE(desk.view<BoardView>()->lightsPanel()->alarm()->ringing(), given);

        QVERIFY(comeBackAnew(desk, proxy));
        QCOMPARE(heard, 1); // they were shown before
        QCOMPARE(alarm.ringing(), given);

        desk.view<BoardView>()->lightsPanel()->desk()->acknowledge(waitingLights(desk));
        SOON_COMPARE(alarm.ringing(), 0);
        QVERIFY(comeBackAnew(desk, proxy));
        QCOMPARE(alarm.ringing(), 0);
        QCOMPARE(heard, 1);
    }

    void the_record_verifies()
    {
        const VerifyResult result = m_hall.server().verify();
        QVERIFY2(result.isClean(), result.output.constData());
    }

private:
    bool takeIn(const QString& applicant)
    {
        return m_hall.accept(u"clerk01"_s, m_hall.takeIn(u"clerk01"_s, u"施工许可证核发"_s, applicant));
    }

    /// The server is started anew while the line is down, after something happened that it remembers nothing
    /// of; waits until the board was fetched again.
    bool comeBackAnew(ViewDesk& desk, CuttingProxy& proxy)
    {
        proxy.cut();
        if (!QTest::qWaitFor([&] { return !desk.link.isLoggedIn(); }, 30'000) || !takeIn(u"断线时来的"_s) ||
            !m_hall.server().restart())
            return false;
        bool replaced = false;
        const auto told =
            connect(&desk.replica, &Replica::boardReplaced, this, [&replaced] { replaced = true; });
        proxy.mend();
        const bool back = QTest::qWaitFor([&] { return replaced; }, 30'000);
        disconnect(told);
        return back;
    }

    static std::vector<LightRow> waitingLights(const ViewDesk& desk)
    {
        std::vector<LightRow> red;
        for (const LightRow& light : desk.replica.lights()) {
            if (light.level == Light::Red && needsEye(light))
                red.push_back(light);
        }
        return red;
    }

    static int waiting(const ViewDesk& desk) { return int(waitingLights(desk).size()); }

    ViewHall m_hall{u"2026-11-23T09:00:00"_s};
    QString m_password;
};

QTEST_MAIN(tst_console_back)
#include "tst_console_back.moc"
