// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/Upkeep.h"
#include "server/backup/BackupShelf.h"
#include "server/backup/Restore.h"
#include "server/store/Durable.h"
#include "tests/server/watch/WatchHall.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace duban;
using namespace duban::test;

namespace {

constexpr int DamagedOnes = 100;
constexpr int KilledOnes = 8;
constexpr int LongestCut = 1200; // ms; a whole restore of this hall takes about so long with sanitizers

void copyFolder(const QString& from, const QString& to)
{
    QDir().mkpath(to);
    const QDir folder(from);
    for (const QFileInfo& entry : folder.entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot)) {
        const QString target = QDir(to).filePath(entry.fileName());
        if (entry.isDir())
            copyFolder(entry.filePath(), target);
        else
            QFile::copy(entry.filePath(), target);
    }
}

/// Turns one bit of a file.
void damage(const QString& path, qint64 position, int bit)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite) || !file.seek(position))
        qFatal("cannot damage %s", qPrintable(path));
    char byte = 0;
    file.getChar(&byte);
    file.seek(position);
    file.putChar(char(byte ^ (1 << bit)));
}

} // namespace

/// A server is brought back from a backup: what was lost is said, nothing is thrown away, and no damaged
/// backup gets that far.
class TestRestore : public QObject
{
    Q_OBJECT

private slots:

    void init()
    {
        m_hall = std::make_unique<WatchHall>(u"2026-09-21T09:30"_s);
        m_kept = m_hall->submit(Permit);
        QCOMPARE(m_hall->details(m_kept).row.id, m_kept); // the officer's password is in the backup
        const ToolResult made = tool({u"backup"_s});
        QVERIFY2(made.exitCode == 0, made.complaint.constData());
        const auto all = BackupShelf(data() + u"/backup"_s).backups();
        QCOMPARE(all.size(), std::size_t(1));
        m_backup = all[0].path;
    }

    void cleanup() { m_hall.reset(); }

    void aTiredAdministratorBringsItBack()
    {
        const CaseId lost = m_hall->submit(Permit);
        const auto refused = tool({u"restore"_s, u"--from"_s, m_backup});
        QVERIFY2(refused.exitCode == 1 && refused.complaint.contains("stop the server first"),
                 refused.complaint.constData());
        QCOMPARE(m_hall->server().terminate(), 0);
        const auto dry = tool({u"restore"_s, u"--from"_s, m_backup, u"--dry-run"_s});
        QVERIFY2(dry.exitCode == 0, dry.complaint.constData());
        QVERIFY2(dry.output.contains("journal entries after the backup are not in it") &&
                     dry.output.contains("nothing was changed"),
                 dry.output.constData());
        QVERIFY(!QFileInfo::exists(data() + u"/.restore"_s));
        QCOMPARE(m_hall->number(u"SELECT count(*) FROM case_file"_s), 2);
        const auto done = tool({u"restore"_s, u"--from"_s, m_backup});
        QVERIFY2(done.exitCode == 0 && done.output.contains("start the server"), done.complaint.constData());
        QCOMPARE(m_hall->number(u"SELECT count(*) FROM case_file"_s), 1);
        const QStringList aside = QDir(data()).entryList({u"before-restore-*"_s}, QDir::Dirs);
        QCOMPARE(aside.size(), 1);
        QVERIFY(QFileInfo(data() + u'/' + aside[0] + u"/duban.db"_s).size() > 0);

        const auto started = m_hall->server().start();
        QVERIFY2(started, started ? "" : qPrintable(started.error().detail));
        m_hall->reconnect();
        QCOMPARE(m_hall->details(m_kept).row.id, m_kept);
        const auto gone = m_hall->as(u"officer"_s).call<CaseDetails>(GetCase{lost});
        QCOMPARE(gone ? ErrorCode::None : gone.error().code, ErrorCode::NotFound);
        QCOMPARE(m_hall->number(
                     u"SELECT count(*) FROM journal WHERE verb = %1"_s.arg(int(MessageKind::RestoreNoted))),
                 1);
        QVERIFY(m_hall->server().verify().isClean());
        m_hall->restart();
        QCOMPARE(m_hall->number(
                     u"SELECT count(*) FROM journal WHERE verb = %1"_s.arg(int(MessageKind::RestoreNoted))),
                 1);
    }

    /// Their numbers may be given anew to others, and what they knew is not what holds.
    void everybodyLogsInAgainAndNobodyGoesOnWithWhatIsGone()
    {
        auto book = m_hall->server().passwords();
        TestClient clerk(m_hall->server().address(), u"pc"_s);
        const auto session = book ? clerk.signIn(u"clerk"_s, *book) : tl::unexpected(book.error());
        QVERIFY(session);
        const auto before = clerk.call<SubscribeReply>(Subscribe{true, false, {}});
        QVERIFY(before);
        QCOMPARE(tool({u"backup"_s}).exitCode, 0); // with that session open
        m_backup = BackupShelf(data() + u"/backup"_s).backups().front().path;
        m_hall->submit(Permit);
        QCOMPARE(m_hall->server().terminate(), 0);
        QCOMPARE(tool({u"restore"_s, u"--from"_s, m_backup}).exitCode, 0);
        QVERIFY(m_hall->server().start());
        QVERIFY(clerk.open() && clerk.hello());
        const auto resumed = clerk.resume(session->token);
        QCOMPARE(resumed ? ErrorCode::None : resumed.error().code, ErrorCode::SessionExpired);
        m_hall->reconnect();
        const auto after = m_hall->as(u"clerk"_s).call<SubscribeReply>(Subscribe{true, false, before->head});
        QVERIFY(after && after->history != before->history);
    }

    void onAnotherMachine()
    {
        QTemporaryDir elsewhere;
        const QString folder = elsewhere.filePath(u"data"_s);
        QCOMPARE(m_hall->server().terminate(), 0);
        const auto done = m_hall->server().tool({u"restore"_s, u"--from"_s, m_backup, u"--data"_s, folder});
        QVERIFY2(done.exitCode == 0, done.complaint.constData());
        for (const QString& name : {u"search.key"_s, u"tls/ca.pem"_s})
            QCOMPARE(*sha256Of(folder + u'/' + name), *sha256Of(data() + u'/' + name));
        const auto verified = m_hall->server().tool({u"verify"_s, u"--data"_s, folder});
        QVERIFY2(verified.exitCode == 0, verified.output.constData());
    }

    void aRestoreThatWasCutOff()
    {
        QCOMPARE(m_hall->server().terminate(), 0);
        // Between the old database and the new one.
        QVERIFY(writeDurably(data() + u"/restore.pending"_s, "cut"));
        QVERIFY(QFile::rename(data() + u"/duban.db"_s, data() + u"/aside.db"_s));
        const auto refused = m_hall->server().start();
        QVERIFY2(!refused, "an empty hall must not take the place of the one that is being restored");
        QVERIFY2(m_hall->server().logTail().contains(u"run restore again"_s),
                 qPrintable(m_hall->server().logTail()));
        QCOMPARE(tool({u"restore"_s, u"--from"_s, m_backup}).exitCode, 0);
        QVERIFY(m_hall->server().start());
        m_hall->reconnect();
        QCOMPARE(m_hall->details(m_kept).row.id, m_kept);
    }

    /// Wherever it is cut, the server holds the old data, or the new, or does not start; never an empty hall.
    void killedAnywhere()
    {
        const CaseId lost = m_hall->submit(Permit);
        QCOMPARE(m_hall->server().terminate(), 0);
        int refused = 0;
        for (int cut = 0; cut < KilledOnes; ++cut) {
            QProcess process;
            process.start(QStringLiteral(DUBAN_BIN_DIR "/duban-server"),
                          {u"restore"_s, u"--data"_s, data(), u"--from"_s, m_backup});
            // A moment of its own each time, from the first to the last of it.
            const bool ended = process.waitForFinished(LongestCut * (cut + 1) / KilledOnes);
            process.kill();
            process.waitForFinished();
            if (RestorePlace(data()).isCutOff()) {
                ++refused;
                QVERIFY(!m_hall->server().start());
                QCOMPARE(tool({u"restore"_s, u"--from"_s, m_backup}).exitCode, 0);
            }
            const auto started = m_hall->server().start();
            QVERIFY2(started, started ? "" : qPrintable(started.error().detail));
            m_hall->reconnect();
            QCOMPARE(m_hall->details(m_kept).row.id, m_kept);
            const auto gone = m_hall->as(u"officer"_s).call<CaseDetails>(GetCase{lost});
            QVERIFY(gone || gone.error().code == ErrorCode::NotFound);
            QVERIFY(!ended || !gone);
            QVERIFY(m_hall->server().verify().isClean());
            QCOMPARE(m_hall->server().terminate(), 0);
        }
        qInfo("cut between the old and the new: %d of %d", refused, KilledOnes);
    }

    void damagedOnesAreRefused()
    {
        QTemporaryDir work;
        QRandomGenerator random(20261126);
        const QStringList files{u"duban.db"_s, u"duban.db"_s, u"manifest.json"_s, u"search.key"_s,
                                u"tls/ca.pem"_s};
        for (int i = 0; i < DamagedOnes; ++i) {
            const QString copy = work.filePath(QString::number(i));
            copyFolder(m_backup, copy);
            const QString file = copy + u'/' + files[i % files.size()];
            const QByteArray before = *sha256Of(file);
            qint64 position = 0;
            do {
                position = random.bounded(QFileInfo(file).size());
            } while (isBlank(file, position));
            damage(file, position, int(random.bounded(8)));
            QVERIFY(*sha256Of(file) != before);
            const auto staged = stageBackup(copy, work.filePath(u"stage"_s));
            QVERIFY2(!staged, qPrintable(u"%1 at %2"_s.arg(file).arg(position)));
            QVERIFY(!QFileInfo::exists(work.filePath(u"stage"_s)));
            QDir(copy).removeRecursively();
        }
        QVERIFY2(stageBackup(m_backup, work.filePath(u"stage"_s)), "the one they were copied from is good");
    }

    void whatIsMissingOrForged_data()
    {
        QTest::addColumn<QString>("what");
        for (const char* what :
             {"no manifest", "no database", "no key", "longer", "empty manifest", "not verified",
              "newer schema", "other format", "leads out", "says another head"})
            QTest::newRow(what) << QString::fromLatin1(what);
    }

    void whatIsMissingOrForged()
    {
        QFETCH(QString, what);
        QTemporaryDir work;
        const QString copy = work.filePath(u"copy"_s);
        copyFolder(m_backup, copy);
        const QString place = copy + u"/manifest.json"_s;
        auto manifest = *readManifest(copy);
        if (what == u"no manifest")
            QVERIFY(QFile::remove(place));
        else if (what == u"no database")
            QVERIFY(QFile::remove(copy + u"/duban.db"_s));
        else if (what == u"no key")
            QVERIFY(QFile::remove(copy + u"/search.key"_s));
        else if (what == u"longer")
            append(copy + u"/duban.db"_s);
        else if (what == u"empty manifest")
            QVERIFY(writeDurably(place, {}));
        else if (what == u"other format")
            QVERIFY(writeDurably(place, toJson(manifest).replace("\"format\": \"1\"", "\"format\": \"2\"")));
        else
            forge(manifest, what, place);
        const bool isGood = what == u"not verified"; // restoring verifies it all the same
        const auto staged = stageBackup(copy, work.filePath(u"stage"_s));
        QCOMPARE(bool(staged), isGood);
        QVERIFY2(isGood || !staged.error().detail.isEmpty(), "it is said why");
        QVERIFY2(!QFileInfo::exists(work.filePath(u"evil"_s)), "nothing leads out of the stage");
    }

    /// What verify would find in the hall is found in the backup of it: it is not called one.
    void aHallThatDoesNotVerifyIsNotBackedUp()
    {
        const QString change = u"UPDATE deadline SET due_utc = due_utc + 60000 WHERE case_id = %1"_s;
        QCOMPARE(m_hall->tamper({change.arg(m_kept.value)}), QString());
        const auto made = tool({u"backup"_s});
        QVERIFY2(made.exitCode == 1 && made.complaint.contains("verify found"), made.complaint.constData());
        QCOMPARE(BackupShelf(data() + u"/backup"_s).backups().size(), std::size_t(1));
    }

private:
    QString data() const { return m_hall->server().dataDir(); }

    ToolResult tool(QStringList arguments) const
    {
        return m_hall->server().tool(arguments += {u"--data"_s, data()});
    }

    /// A blank of the manifest may be turned into another blank, which changes nothing.
    static bool isBlank(const QString& path, qint64 position)
    {
        QFile file(path);
        char byte = 0;
        return file.open(QIODevice::ReadOnly) && file.seek(position) && file.getChar(&byte) &&
               path.endsWith(u".json") && QChar(QLatin1Char(byte)).isSpace();
    }

    static void append(const QString& path)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::Append) && file.write("x") == 1);
    }

    static void forge(BackupManifest manifest, const QString& what, const QString& place)
    {
        if (what == u"not verified")
            manifest.verified = {};
        else if (what == u"newer schema")
            manifest.schema = 9999;
        else if (what == u"leads out")
            manifest.files.push_back({u"../evil"_s, 0, QByteArray(32, '\0')});
        else if (what == u"says another head")
            manifest.head.seq.value += 1;
        QVERIFY(writeDurably(place, toJson(manifest)));
    }

    std::unique_ptr<WatchHall> m_hall;
    CaseId m_kept;
    QString m_backup;
};

QTEST_GUILESS_MAIN(TestRestore)
#include "tst_restore.moc"
