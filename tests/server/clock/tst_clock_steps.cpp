// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/Upkeep.h"
#include "tests/server/cases/Steps.h"

#include <QFileInfo>
#include <QtTest>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace duban;
using namespace duban::test;
using namespace std::chrono_literals;

using Ms = std::chrono::milliseconds;

Q_DECLARE_METATYPE(Ms)

namespace {

constexpr Ms LongTime = 24h * 40; ///< in which every first limit ends

/// Sets the clocks of a server through tests/support/faults/clock.c.
class ClockShim
{
public:
    explicit ClockShim(const QString& folder) : m_file(QFileInfo(folder).canonicalFilePath() + u"/clock"_s) {}

    QStringList environment() const
    {
        const QString asan = qEnvironmentVariable("ASAN_OPTIONS");
        return {
            QStringLiteral("LD_PRELOAD=" DUBAN_BIN_DIR "/libduban_clock.so"), u"DUBAN_CLOCK_FILE="_s + m_file,
            u"ASAN_OPTIONS="_s + asan + (asan.isEmpty() ? u""_s : u":"_s) + u"verify_asan_link_order=0"_s};
    }

    /// @param machine what somebody set the clock forward by; @param boot what passed indeed
    void set(Ms machine, Ms boot = 0ms) const
    {
        const QString fresh = m_file + u".new"_s;
        QFile file(fresh);
        if (!file.open(QIODevice::WriteOnly) ||
            file.write(u"%1 %2"_s.arg(machine.count()).arg(boot.count()).toLatin1()) <= 0)
            qFatal("cannot write %s", qPrintable(fresh));
        file.close();
        QFile::remove(m_file);
        if (!QFile::rename(fresh, m_file))
            qFatal("cannot rename %s", qPrintable(fresh));
    }

private:
    QString m_file;
};

} // namespace

/// The clock of the server's machine is set while it works. Seconds: about 15.
class TestClockSteps : public QObject
{
    Q_OBJECT

private slots:

    void init()
    {
        m_hall = std::make_unique<SmallHall>(QString(), QByteArray(), [this](const QString& folder) {
            m_clock = std::make_unique<ClockShim>(folder);
            return m_clock->environment();
        });
        m_hall->submit(Permit);
        m_hall->as(u"officer"_s);
        m_hall->as(u"sysadmin"_s);
        m_last = {};
    }

    void cleanup()
    {
        QCOMPARE(number(u"SELECT count(*) FROM journal a JOIN journal b ON b.seq = a.seq + 1 WHERE "
                        "b.legal_utc < a.legal_utc - 120000"_s),
                 0);
        const VerifyResult verified = m_hall->server().verify();
        QVERIFY2(verified.isClean(), verified.output.constData());
        m_hall.reset();
    }

    /// One hall, one step after the other; each is taken back again.
    void stepsOfTheClock()
    {
        const SystemTime now = status().engine.systemNow;
        const std::vector<std::pair<Ms, bool>> steps{
            {1min, false},
            {-1min, false},
            {1h, true},
            {-1h, true},
            {72h, true},
            {-24h * 365, true},
            {SystemTime{2'147'483'648'000} - now, true}}; // 2038-01-19
        for (const auto& [step, suspect] : steps) {
            const qint64 lights = number(u"SELECT count(*) FROM light"_s);
            m_clock->set(step);
            checkWork(suspect);
            QCOMPARE(number(u"SELECT count(*) FROM light"_s), lights);
            m_clock->set(0ms);
            checkWork(false);
        }
    }

    /// Lights that are due by a clock nobody confirmed are not given; confirmed, they are made up for.
    void noLightBeforeTheTimeIsConfirmed()
    {
        confirm(); // nothing to confirm, and nothing is noted
        m_clock->set(LongTime);
        checkWork(true);
        QCOMPARE(number(u"SELECT count(*) FROM light"_s), 0);
        confirm();
        checkLightsAreGivenLate();
        QVERIFY(!hasAlarm());
        QTRY_COMPARE(
            number(u"SELECT count(*) FROM journal WHERE verb = %1"_s.arg(int(MessageKind::TimeConfirmed))),
            1);
        const qint64 lights = number(u"SELECT count(*) FROM light"_s);
        m_clock->set(0ms); // a step backward un-gives nothing
        m_last = {};
        checkWork(true);
        QCOMPARE(number(u"SELECT count(*) FROM light"_s), lights);
    }

    /// The control: when the time passed indeed, the boot clock knows it, and nothing is held back.
    void timeThatPassedIsNoStep()
    {
        m_clock->set(LongTime, LongTime);
        checkLightsAreGivenLate();
        QVERIFY(!hasAlarm());
    }

private:
    void confirm()
    {
        const ToolResult done =
            m_hall->server().tool({u"confirm-time"_s, u"--data"_s, m_hall->server().dataDir()});
        QVERIFY2(done.exitCode == 0, done.complaint.constData());
    }

    StatusReply status()
    {
        const auto reply = m_hall->as(u"officer"_s).call<StatusReply>(GetStatus{});
        if (!reply)
            qFatal("%s", qPrintable(reply.error().detail));
        return *reply;
    }

    bool hasAlarm()
    {
        const auto reply = m_hall->as(u"sysadmin"_s).call<UpkeepReply>(GetUpkeep{});
        if (!reply)
            qFatal("%s", qPrintable(reply.error().detail));
        const auto& alarms = reply->state.alarms;
        return std::find(alarms.begin(), alarms.end(), UpkeepAlarm::TimeSuspect) != alarms.end();
    }

    /// Sessions go on, work is dated by the time that counts, and everybody who should know is told.
    void checkWork(bool suspect)
    {
        const LegalTime before = m_last;
        const CaseId id = m_hall->submit(Permit);
        m_last = m_hall->details(id).row.receivedAt;
        const auto jump = before.isSet() ? m_last - before : Ms(0);
        QVERIFY2(std::chrono::abs(jump) < 3min, qPrintable(QString::number(jump.count())));
        QTRY_COMPARE_WITH_TIMEOUT(hasAlarm(), suspect, 10'000);
        QTRY_COMPARE_WITH_TIMEOUT(status().engine.lagSeconds > 0, suspect, 10'000);
    }

    void checkLightsAreGivenLate()
    {
        const QString late =
            u"SELECT count(*) FROM light WHERE given_utc > moment_utc + 60000 AND level = %1"_s.arg(
                int(Light::Red));
        m_hall->submit(Permit); // who works wakes the sweep; it looks by itself once a minute
        QTRY_VERIFY_WITH_TIMEOUT(number(late) > 0, 70'000);
        QCOMPARE(number(u"SELECT count(*) FROM light WHERE given_utc < moment_utc"_s), 0);
    }

    qint64 number(const QString& sql) const { return m_hall->server().number(sql); }

    std::unique_ptr<ClockShim> m_clock;
    std::unique_ptr<SmallHall> m_hall;
    LegalTime m_last;
};

QTEST_GUILESS_MAIN(TestClockSteps)
#include "tst_clock_steps.moc"
