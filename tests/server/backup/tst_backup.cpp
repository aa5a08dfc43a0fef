// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/Upkeep.h"
#include "server/backup/BackupShelf.h"
#include "server/backup/Restore.h"
#include "tests/server/watch/WatchHall.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace duban;
using namespace duban::test;

/// Backups of a server that works, asked for over the wire and at the command line.
class TestBackup : public QObject
{
    Q_OBJECT

private slots:

    void init() { m_hall = std::make_unique<WatchHall>(u"2026-09-21T09:30"_s); }

    void cleanup()
    {
        const VerifyResult verified = m_hall->server().verify();
        QVERIFY2(verified.isClean(), verified.output.constData());
        m_hall.reset();
    }

    void anAdministratorAsksForOne()
    {
        const auto before = upkeep();
        QVERIFY(!before.lastBackup.isSet() && before.backups == 0 && before.nextBackup.isSet());
        QVERIFY2(alarmsOfBackups(before).empty(), "an hour's grace for a new server");
        m_hall->submit(Permit);
        ANSWERS(m_hall->ask(u"sysadmin"_s, AskBackup{}), ErrorCode::None);
        QTRY_VERIFY_WITH_TIMEOUT(upkeep().lastBackup.isSet(), 60'000);
        const auto after = upkeep();
        QCOMPARE(after.backups, 1);
        QVERIFY(after.backupBytes > 100'000 && after.failure == 0 && !after.running);
        QVERIFY(after.nextBackup > after.lastBackup);
        const auto all = shelf().backups();
        QCOMPARE(all.size(), std::size_t(1));
        QCOMPARE(all[0].manifest.cases, 1);
        QVERIFY(all[0].manifest.verified.isSet());
        const auto names = QDir(all[0].path).entryList(QDir::AllEntries | QDir::NoDotAndDotDot, QDir::Name);
        QCOMPARE(names.join(u' '), u"duban.db manifest.json search.key tls"_s);
        const auto open = QFileInfo(all[0].path + u"/duban.db"_s).permissions() &
                          (QFileDevice::ReadGroup | QFileDevice::ReadOther);
        QVERIFY2(!open, "citizens' data is for the server's own account");
        QCOMPARE(m_hall->number(
                     u"SELECT count(*) FROM journal WHERE verb = %1"_s.arg(int(MessageKind::AskBackup))),
                 1);
    }

    void whoMay()
    {
        for (const char* login : {"clerk", "handler", "head", "officer", "leader", "secadmin", "auditor"}) {
            ANSWERS(m_hall->ask(QString::fromLatin1(login), AskBackup{}), ErrorCode::NotAllowed);
            const auto state = m_hall->as(QString::fromLatin1(login)).call<UpkeepReply>(GetUpkeep{});
            QCOMPARE(state ? ErrorCode::None : state.error().code, ErrorCode::NotAllowed);
        }
        for (const char* login : {"clerk", "officer", "secadmin"}) {
            const auto checked = m_hall->as(QString::fromLatin1(login)).call<VerifiedReply>(VerifyRecords{});
            QCOMPARE(checked ? ErrorCode::None : checked.error().code, ErrorCode::NotAllowed);
        }
    }

    void theCommandLineAsksTheRunningServer()
    {
        const ToolResult made = m_hall->server().tool({u"backup"_s, u"--data"_s, m_hall->server().dataDir()});
        QVERIFY2(made.exitCode == 0, made.complaint.constData());
        const auto all = shelf().backups();
        QCOMPARE(all.size(), std::size_t(1));
        QVERIFY2(made.output.contains(all[0].path.toUtf8()), made.output.constData());
        const ToolResult listed =
            m_hall->server().tool({u"backups"_s, u"--data"_s, m_hall->server().dataDir()});
        QVERIFY(listed.exitCode == 0 && listed.output.contains(all[0].path.toUtf8()));
        QCOMPARE(upkeep().backups, 1);
    }

    /// One after the other while people work: each is of one moment, and the oldest go.
    void whilePeopleWork()
    {
        for (int round = 0; round < 3; ++round) {
            ANSWERS(m_hall->ask(u"sysadmin"_s, AskBackup{}), ErrorCode::None);
            int taken = 0;
            do {
                m_hall->submit(Permit);
                ++taken;
            } while (upkeep().backups <= round && taken < 500);
            QCOMPARE(upkeep().backups, round + 1);
        }
        const auto all = shelf().backups();
        QVERIFY(all[0].manifest.cases > all[1].manifest.cases &&
                all[1].manifest.cases > all[2].manifest.cases);
        shelf().keepNewest(2);
        QCOMPARE(shelf().backups().size(), std::size_t(2));
        QCOMPARE(shelf().backups().front().path, all[0].path);
        QVERIFY(!QFileInfo::exists(all[2].path));
    }

    /// What was begun is no backup, and the next run clears it away.
    void theServerIsKilledMeanwhile()
    {
        for (int round = 0; round < 6; ++round) {
            m_hall->submit(Permit);
            const auto before = shelf().backups().size();
            ANSWERS(m_hall->ask(u"sysadmin"_s, AskBackup{}), ErrorCode::None);
            // Begun, or a step further every round: its database, its manifest, the copy it is tried in.
            QTRY_VERIFY_WITH_TIMEOUT(begun() >= std::min(round, 3) || shelf().backups().size() > before,
                                     60'000);
            m_hall->restart();
            const auto after = shelf().backups();
            QVERIFY(after.size() >= before);
            for (const ShelvedBackup& backup : after) {
                QTemporaryDir work;
                const auto staged = stageBackup(backup.path, work.filePath(u"stage"_s));
                QVERIFY2(staged, staged ? "" : qPrintable(staged.error().detail));
            }
        }
        const auto before = shelf().backups().size();
        ANSWERS(m_hall->ask(u"sysadmin"_s, AskBackup{}), ErrorCode::None);
        QTRY_VERIFY_WITH_TIMEOUT(shelf().backups().size() > before, 60'000);
        QCOMPARE(begun(), 0);
    }

    /// The server may not write there: it says so, and goes on.
    void aShelfThatIsNone()
    {
        const QString path = m_hall->server().dataDir() + u"/backup"_s;
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        ANSWERS(m_hall->ask(u"sysadmin"_s, AskBackup{}), ErrorCode::None);
        QTRY_COMPARE_WITH_TIMEOUT(upkeep().failure, int(ErrorCode::StoreFailed), 60'000);
        const auto state = upkeep();
        QVERIFY(state.failureText.contains(path));
        QCOMPARE(alarmsOfBackups(state), std::vector{UpkeepAlarm::BackupFailed});
        const ToolResult made = m_hall->server().tool({u"backup"_s, u"--data"_s, m_hall->server().dataDir()});
        QVERIFY(made.exitCode == 1 && made.complaint.contains(path.toUtf8()));
        QVERIFY(file.remove());
        ANSWERS(m_hall->ask(u"sysadmin"_s, AskBackup{}), ErrorCode::None);
        QTRY_COMPARE_WITH_TIMEOUT(upkeep().backups, 1, 60'000);
        QVERIFY(alarmsOfBackups(upkeep()).empty() && upkeep().failureText.isEmpty());
    }

    void recordsAreVerifiedFromADesk()
    {
        const CaseId id = m_hall->submit(Permit);
        for (const char* login : {"sysadmin", "auditor"}) {
            const auto good = m_hall->fetch<VerifiedReply>(QString::fromLatin1(login), VerifyRecords{});
            QCOMPARE(good.found, 0);
            QVERIFY(good.entries > 0 && good.cases == 1 && good.deadlines > 0);
        }
        const qint64 due = m_hall->number(u"SELECT due_utc FROM deadline WHERE case_id = %1"_s.arg(id.value));
        const QString change = u"UPDATE deadline SET due_utc = %1 WHERE case_id = %2"_s;
        QCOMPARE(m_hall->tamper({change.arg(due + 60'000).arg(id.value)}), QString());
        const auto bad = m_hall->fetch<VerifiedReply>(u"auditor"_s, VerifyRecords{});
        QVERIFY(bad.found > 0 && !bad.findings.empty());
        QCOMPARE(m_hall->tamper({change.arg(due).arg(id.value)}), QString());
    }

private:
    UpkeepState upkeep() { return m_hall->fetch<UpkeepReply>(u"sysadmin"_s, GetUpkeep{}).state; }

    /// @return without what is said of the disks: how full this machine's are is not the test's to say.
    static std::vector<UpkeepAlarm> alarmsOfBackups(const UpkeepState& state)
    {
        std::vector<UpkeepAlarm> alarms = state.alarms;
        std::erase_if(alarms, [](UpkeepAlarm alarm) {
            return alarm == UpkeepAlarm::DataDiskLow || alarm == UpkeepAlarm::DataDiskFull ||
                   alarm == UpkeepAlarm::ShelfDiskLow || alarm == UpkeepAlarm::ShelfDiskFull;
        });
        return alarms;
    }

    /// @return how far the one that is being made has come: 0 not begun, 1 a folder, 2 a manifest, 3 tried.
    int begun() const
    {
        const QDir folder(m_hall->server().dataDir() + u"/backup"_s);
        const QStringList work = folder.entryList({u".duban-*"_s}, QDir::Dirs | QDir::Hidden);
        if (work.size() > 1)
            return 3;
        return work.isEmpty() ? 0 : 1 + int(folder.exists(work[0] + u"/manifest.json"_s));
    }

    BackupShelf shelf() const { return BackupShelf(m_hall->server().dataDir() + u"/backup"_s); }

    std::unique_ptr<WatchHall> m_hall;
};

QTEST_GUILESS_MAIN(TestBackup)
#include "tst_backup.moc"
