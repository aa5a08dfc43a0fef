// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/calendar/LocalDay.h"
#include "tests/server/calendar/CalendarHall.h"
#include "tests/support/faults/Wire.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace duban;
using namespace duban::test;

namespace {

constexpr int Cases = 400;
constexpr int Rounds = 20;

QByteArray sentence(const Error& error)
{
    return u"%1 %2 %3"_s.arg(errorCodeName(error.code), error.field, error.detail).toUtf8();
}

} // namespace

#define VERIFY_RESULT(result) QVERIFY2(result, result ? "" : sentence(result.error()).constData())

/// The server dies while deadlines follow a new calendar.
class TestCalendarKill : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void halfOfTheDeadlinesFollowAfterTheRestart();
    void aStepMeetsNoLimitOfTheOldCalendar();
    void timeThatPassesComesAfterTheCalendar();
    void cleanupTestCase();

private:
    Notice festival(bool longer) const;
    qint64 behind();

    std::unique_ptr<CalendarHall> m_hall;
    bool m_longer = false;
};

/// Two notices of 2020 that move every limit running over the end of January.
Notice TestCalendarKill::festival(bool longer) const
{
    return longer ? Notice::published(2020) : Notice::of2020BeforeItWasProlonged();
}

qint64 TestCalendarKill::behind()
{
    return m_hall->number(u"SELECT count(*) FROM deadline WHERE closed_utc IS NULL AND calendar_version <"
                          " (SELECT max(version) FROM calendar_version)"_s);
}

void TestCalendarKill::initTestCase()
{
    m_hall = std::make_unique<CalendarHall>(u"2020-01-20T09:00:00"_s);
    VERIFY_RESULT(m_hall->start());
    m_longer = true; // the published notice is the longer one
    for (int i = 0; i < Cases; ++i) {
        const auto taken = m_hall->takeIn(20);
        VERIFY_RESULT(taken);
        VERIFY_RESULT(m_hall->accept(*taken));
    }
}

void TestCalendarKill::halfOfTheDeadlinesFollowAfterTheRestart()
{
    const qint64 all = m_hall->number(u"SELECT count(*) FROM deadline WHERE closed_utc IS NULL"_s);
    QCOMPARE_GE(all, 2 * Cases);
    int cut = 0;
    for (int round = 0; round < Rounds && cut < 3; ++round) {
        m_longer = !m_longer;
        VERIFY_RESULT(m_hall->import(festival(m_longer)));
        VERIFY_RESULT(m_hall->activate());
        while (behind() == all) { // until the first batch is through
        }
        m_hall->kill();
        const qint64 left = behind();
        cut += left > 0 ? 1 : 0;
        qInfo("killed with %lld of %lld deadlines behind", left, all);
        const VerifyResult half = m_hall->server().verify();
        QVERIFY2(half.isClean(), half.output.constData());
        VERIFY_RESULT(m_hall->restart());
        QVERIFY(m_hall->waitFollowed());
        QCOMPARE_EQ(behind(), 0);
        const VerifyResult verified = m_hall->server().verify();
        QVERIFY2(verified.isClean(), verified.output.constData());
    }
    QCOMPARE_GE(cut, 3);
}

/// A step right behind the activation: its case follows first, in the same commit.
void TestCalendarKill::aStepMeetsNoLimitOfTheOldCalendar()
{
    const auto taken = m_hall->takeIn(20);
    VERIFY_RESULT(taken);
    m_longer = !m_longer;
    VERIFY_RESULT(m_hall->import(festival(m_longer)));
    const auto rehearsed = m_hall->rehearse();
    VERIFY_RESULT(rehearsed);
    // Both are sent before either is answered; the case is the last of those that wait.
    TestClient& admin = m_hall->as(u"sysadmin"_s);
    TestClient& clerk = m_hall->as(u"clerk01"_s);
    const RequestId activation = admin.send(ActivateCalendar{rehearsed->first.token, {}, {}});
    VERIFY_RESULT(admin.takeReply<CommandReply>(activation));
    VERIFY_RESULT(clerk.run(AcceptCase{{taken->subject}, taken->revision, {}}));
    const qint64 old =
        m_hall->number(u"SELECT count(*) FROM deadline WHERE case_id = %1 AND calendar_version <"
                       " (SELECT max(version) FROM calendar_version)"_s.arg(taken->subject));
    QCOMPARE_EQ(old, 0); // the ended acceptance notice followed before it ended
    QVERIFY(m_hall->waitFollowed());
}

/// The legal clock is moved over due moments right behind the activation: no light of the old calendar.
void TestCalendarKill::timeThatPassesComesAfterTheCalendar()
{
    if (m_longer) {
        m_longer = false;
        VERIFY_RESULT(m_hall->import(festival(false)));
        VERIFY_RESULT(m_hall->activate());
        QVERIFY(m_hall->waitFollowed());
    }
    VERIFY_RESULT(m_hall->import(festival(true)));
    VERIFY_RESULT(m_hall->activate());
    VERIFY_RESULT(m_hall->advance(u"2020-02-23T10:00:00"_s)); // red by the shorter festival since 02-22
    QCOMPARE_EQ(m_hall->number(u"SELECT count(*) FROM light l JOIN deadline d ON d.id = l.deadline_id"
                               " WHERE l.level = 3 AND d.clock = 3"_s),
                0);
    VERIFY_RESULT(m_hall->advance(u"2020-02-26T00:00:00"_s));
    QCOMPARE_GE(m_hall->number(u"SELECT count(*) FROM light l JOIN deadline d ON d.id = l.deadline_id"
                               " WHERE l.level = 3 AND d.clock = 3"_s),
                qint64(Cases));
}

void TestCalendarKill::cleanupTestCase()
{
    const VerifyResult verified = m_hall->server().verify();
    QVERIFY2(verified.isClean(), verified.output.constData());
    QCOMPARE(m_hall->server().terminate(), 0);
}

QTEST_GUILESS_MAIN(TestCalendarKill)
#include "tst_calendar_kill.moc"
