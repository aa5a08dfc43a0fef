// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/network/TokenBucket.h"
#include "server/session/LoginThrottle.h"
#include "server/session/PasswordHash.h"
#include "server/session/PasswordPolicy.h"
#include "server/session/SessionRegistry.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace duban;
using namespace std::chrono_literals;

/// Logins, passwords, sessions and rates: rules with the time given.
class TestSession : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fiveFailuresLockThePair();
    void aLockedPairLeavesOthersAlone();
    void aSuccessForgives();
    void anAddressThatFailsMuchIsBanned();
    void newPassword_data();
    void newPassword();
    void hashFitsOnlyItsPassword();
    void oneTimePasswordsDiffer();
    void idleSessionExpires();
    void busySessionEndsAfterTwelveHours();
    void bucketLetsBurstAndRateThrough();

private:
    LoginThrottle::Clock::time_point m_now{std::chrono::hours(1000)};
};

void TestSession::fiveFailuresLockThePair()
{
    LoginThrottle throttle({});
    for (int i = 0; i < 4; ++i)
        throttle.noteFailure(u"zhang"_s, u"10.0.0.1"_s, m_now + i * 20s);
    QCOMPARE_EQ(throttle.waitFor(u"zhang"_s, u"10.0.0.1"_s, m_now + 80s), 0s);
    throttle.noteFailure(u"Zhang"_s, u"10.0.0.1"_s, m_now + 80s); // login names know no case
    QCOMPARE_EQ(throttle.waitFor(u"zhang"_s, u"10.0.0.1"_s, m_now + 80s), 820s);
    QCOMPARE_EQ(throttle.waitFor(u"zhang"_s, u"10.0.0.1"_s, m_now + 900s), 0s);
}

void TestSession::aLockedPairLeavesOthersAlone()
{
    LoginThrottle throttle({});
    for (int i = 0; i < 5; ++i)
        throttle.noteFailure(u"zhang"_s, u"10.0.0.1"_s, m_now);
    QCOMPARE_GT(throttle.waitFor(u"zhang"_s, u"10.0.0.1"_s, m_now), 0s);
    QCOMPARE_EQ(throttle.waitFor(u"zhang"_s, u"10.0.0.2"_s, m_now), 0s);
    QCOMPARE_EQ(throttle.waitFor(u"li"_s, u"10.0.0.1"_s, m_now), 0s);
}

void TestSession::aSuccessForgives()
{
    LoginThrottle throttle({});
    for (int i = 0; i < 4; ++i)
        throttle.noteFailure(u"zhang"_s, u"10.0.0.1"_s, m_now);
    throttle.noteSuccess(u"zhang"_s, u"10.0.0.1"_s);
    throttle.noteFailure(u"zhang"_s, u"10.0.0.1"_s, m_now);
    QCOMPARE_EQ(throttle.waitFor(u"zhang"_s, u"10.0.0.1"_s, m_now), 0s);
}

void TestSession::anAddressThatFailsMuchIsBanned()
{
    LoginThrottle throttle({});
    for (int i = 0; i < 10; ++i)
        throttle.noteFailure(u"user%1"_s.arg(i), u"10.0.0.9"_s, m_now + i * 10s);
    QCOMPARE_EQ(throttle.waitFor(u"anybody"_s, u"10.0.0.9"_s, m_now + 90s), 300s);
    QCOMPARE_EQ(throttle.waitFor(u"anybody"_s, u"10.0.0.9"_s, m_now + 390s), 0s);

    LoginThrottle slow({});
    for (int i = 0; i < 10; ++i)
        slow.noteFailure(u"user%1"_s.arg(i), u"10.0.0.9"_s, m_now + i * 20s);
    QCOMPARE_EQ(slow.waitFor(u"anybody"_s, u"10.0.0.9"_s, m_now + 180s), 0s);
}

void TestSession::newPassword_data()
{
    QTest::addColumn<QString>("password");
    QTest::addColumn<bool>("good");
    QTest::newRow("three kinds, ten characters") << u"abcdefg123X"_s << true;
    QTest::newRow("lower, digit and sign") << u"abc-def-12"_s << true;
    QTest::newRow("nine characters") << u"abC-ef-12"_s << false;
    QTest::newRow("two kinds") << u"abcdefgh1234"_s << false;
    QTest::newRow("holds the login name") << u"xZHANG-12345y"_s << false;
    QTest::newRow("the old one") << u"Old-password-1"_s << false;
    QTest::newRow("longer than 128") << QString(129, u'a') + u"B1"_s << false;
    QTest::newRow("empty") << QString() << false;
}

void TestSession::newPassword()
{
    QFETCH(QString, password);
    const auto checked = checkNewPassword(Secret(password), Secret(u"Old-password-1"_s), u"zhang"_s);
    QTEST(checked.has_value(), "good");
    if (!checked)
        QCOMPARE_EQ(checked.error().code, ErrorCode::PasswordTooWeak);
}

void TestSession::hashFitsOnlyItsPassword()
{
    const auto hash = hashPassword(Secret(u"Correct-horse-1"_s));
    QVERIFY(hash);
    // Programs that people use are held to 19 456 KiB by the build itself; CI runs this test on such a one
    // too.
    QVERIFY(hash->startsWith(u"$argon2id$v=19$m=%1,t=2,p=1$"_s.arg(DUBAN_PASSWORD_MEMORY)));
#ifdef NDEBUG
    QCOMPARE_EQ(DUBAN_PASSWORD_MEMORY, 19456);
#endif
    QVERIFY(passwordFits(Secret(u"Correct-horse-1"_s), *hash));
    QVERIFY(!passwordFits(Secret(u"Correct-horse-2"_s), *hash));
    QVERIFY(!passwordFits(Secret(u"nobody has this password"_s), QString())); // an unknown account never fits
}

void TestSession::oneTimePasswordsDiffer()
{
    QSet<QString> seen;
    for (int i = 0; i < 1000; ++i)
        seen.insert(makeOneTimePassword());
    QCOMPARE_EQ(seen.size(), 1000);
    QCOMPARE_EQ(seen.begin()->size(), 12);
}

void TestSession::idleSessionExpires()
{
    SessionRegistry registry({30min, 12h});
    Session session;
    session.tokenHash = "t";
    session.openedAt = session.seenAt = m_now;
    registry.add(session);
    QVERIFY(registry.touch("t", m_now + 29min));
    QVERIFY(registry.touch("t", m_now + 58min)); // the first one began the time anew
    QVERIFY(!registry.hasExpired("t"));
    QVERIFY(!registry.touch("t", m_now + 89min));
    QVERIFY(!registry.find("t"));
    QVERIFY(registry.hasExpired("t")); // until the database says the same
    registry.forgetExpired("t");
    QVERIFY(!registry.hasExpired("t"));
}

void TestSession::busySessionEndsAfterTwelveHours()
{
    SessionRegistry registry({30min, 12h});
    Session session;
    session.tokenHash = "t";
    session.openedAt = session.seenAt = m_now;
    registry.add(session);
    for (auto t = 20min; t < 12h; t += 20min)
        QVERIFY(registry.touch("t", m_now + t));
    QVERIFY(!registry.touch("t", m_now + 12h));
}

void TestSession::bucketLetsBurstAndRateThrough()
{
    TokenBucket bucket(20, 60);
    int passed = 0;
    for (int i = 0; i < 1000; ++i)
        passed += bucket.take(m_now);
    QCOMPARE_EQ(passed, 60);
    passed = 0;
    for (int i = 0; i < 1000; ++i)
        passed += bucket.take(m_now + i * 1ms);
    QCOMPARE_GE(passed, 18);
    QCOMPARE_LE(passed, 21);
}

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"
