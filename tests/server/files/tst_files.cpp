// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/backup/BackupShelf.h"
#include "server/command/Clocks.h"
#include "server/file/FileKeeper.h"
#include "tests/server/files/SentFiles.h"
#include "tests/server/watch/WatchHall.h"

#include <QDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace duban;
using namespace duban::test;

/// Files of cases at the real server: how they come, what cuts them, who reads them, what never gets in.
class TestFiles : public QObject
{
    Q_OBJECT

private slots:

    void init()
    {
        m_hall = std::make_unique<WatchHall>(u"2026-09-21T09:30"_s);
        m_case = m_hall->submit(Permit);
    }

    void cleanup()
    {
        const VerifyResult verified = m_hall->server().verify();
        QVERIFY2(verified.isClean(), verified.output.constData());
        m_hall.reset();
    }

    void comesAndGoesWhole()
    {
        const QByteArray file = pdfOf(3 * FilePartBytes + 5);
        NAMES(attach(file), u"sha256"_s); // it has not come
        send(u"clerk"_s, file);
        const CommandReply attached = attach(file);
        ANSWERS(attached, ErrorCode::None);
        QCOMPARE(attached.number, u"扫描件.pdf"_s);
        const auto row = files().rows.at(0);
        QCOMPARE(row.bytes, file.size());
        QCOMPARE(row.type, FileType::Pdf);
        QCOMPARE(row.attachedBy, u"窗口甲"_s);
        QCOMPARE(row.sha256, hashOf(file));
        QCOMPARE(read(u"handler"_s, row.id), file);
        ANSWERS(attach(file), ErrorCode::Conflict); // once
        ANSWERS(attach(file, FileAbout::Material, m_hall->material(Permit, u"图纸"_s).value),
                ErrorCode::None);
        QCOMPARE(contents(), 1); // its content once
        QVERIFY(m_hall->details(m_case).steps.back().verb == MessageKind::AttachFile);
    }

    void takenOutItStaysToBeRead()
    {
        const QByteArray file = pdfOf(1000);
        send(u"clerk"_s, file);
        const AttachmentId id{attach(file).subject};
        NAMES(m_hall->ask(u"clerk"_s, VoidAttachment{m_case, id, u" "_s}), u"reason"_s);
        NAMES(m_hall->ask(u"clerk"_s, VoidAttachment{m_case, AttachmentId{99}, u"传错"_s}), u"attachment"_s);
        ANSWERS(m_hall->ask(u"clerk"_s, VoidAttachment{m_case, id, u"传错"_s}), ErrorCode::None);
        ANSWERS(m_hall->ask(u"clerk"_s, VoidAttachment{m_case, id, u"传错"_s}), ErrorCode::Conflict);
        const auto row = files().rows.at(0);
        QCOMPARE(row.voidReason, u"传错"_s);
        QCOMPARE(row.voidedBy, u"窗口甲"_s);
        QCOMPARE(read(u"clerk"_s, id), file);
        ANSWERS(attach(file), ErrorCode::None); // it may come again
        QVERIFY(!m_hall->tamper({u"DELETE FROM attachment"_s}).isEmpty());
        QVERIFY(!m_hall->tamper({u"UPDATE attachment SET name = 'x'"_s}).isEmpty());
    }

    /// A part that came before is passed over, one that lies ahead is not taken.
    void partsInAnyOrderMakeTheFile()
    {
        const QByteArray file = pdfOf(4 * FilePartBytes);
        QCOMPARE(begin(u"clerk"_s, file).received, 0);
        QCOMPARE(part(file, 2 * FilePartBytes).received, 0);
        QCOMPARE(part(file, 0).received, FilePartBytes);
        QCOMPARE(part(file, 0).received, FilePartBytes);
        QCOMPARE(part(file, FilePartBytes - FilePiece).received, 2 * FilePartBytes - FilePiece); // half known
        QCOMPARE(part(file, 3 * FilePartBytes).received, 2 * FilePartBytes - FilePiece);
        QCOMPARE(begin(u"clerk"_s, file).received, 2 * FilePartBytes - FilePiece);
        send(u"clerk"_s, file);
        QVERIFY(begin(u"clerk"_s, file).whole);
        QVERIFY(part(file, 0).whole); // an answer that was lost is given again
        ANSWERS(attach(file), ErrorCode::None);
    }

    /// Killed at every part, it goes on where it stopped: nothing twice, nothing lost.
    void killedAtEveryPart()
    {
        const QByteArray file = pdfOf(6 * FilePartBytes + 77);
        for (qint64 at = 0; at < file.size(); at += FilePartBytes) {
            const FileProgress progress = begin(u"clerk"_s, file);
            QCOMPARE(progress.received, at);
            part(file, at);
            m_hall->restart();
        }
        QVERIFY(begin(u"clerk"_s, file).whole);
        ANSWERS(attach(file), ErrorCode::None);
        m_hall->restart();
        QCOMPARE(read(u"clerk"_s, files().rows.at(0).id), file);
    }

    /// What a cut of power tore is noticed by its hash and comes again.
    void tornOnTheDiskComesAgain()
    {
        const QByteArray file = pdfOf(3 * FilePartBytes);
        begin(u"clerk"_s, file);
        part(file, 0);
        part(file, FilePartBytes);
        m_hall->server().kill9();
        const QDir arriving(data() + u"/files/arriving"_s);
        QFile torn(arriving.filePath(arriving.entryList(QDir::Files).at(0)));
        QVERIFY(torn.open(QIODevice::ReadWrite) && torn.seek(1000) &&
                torn.write(QByteArray(4096, '\0')) == 4096);
        torn.close();
        m_hall->restart();
        QCOMPARE(begin(u"clerk"_s, file).received, 2 * FilePartBytes);
        const FileProgress refused = part(file, 2 * FilePartBytes);
        QVERIFY(!refused.whole);
        QCOMPARE(refused.received, 0);
        send(u"clerk"_s, file);
        ANSWERS(attach(file), ErrorCode::None);
    }

    /// Knowing the hash of somebody else's file gives nothing.
    void aHashIsNoKey()
    {
        const QByteArray file = pdfOf(1000);
        send(u"clerk"_s, file);
        ANSWERS(attach(file), ErrorCode::None);
        AttachFile theirs{m_case, hashOf(file), u"x.pdf"_s, FileAbout::Case, 0};
        NAMES(m_hall->ask(u"handler"_s, theirs), u"sha256"_s);
        QVERIFY(!begin(u"handler"_s, file).whole);
    }

    void onlyWhoWorksOnTheCase()
    {
        const QByteArray file = pdfOf(1000);
        send(u"handler"_s, file);
        AttachFile command{m_case, hashOf(file), u"x.pdf"_s, FileAbout::Case, 0};
        ANSWERS(m_hall->ask(u"officer"_s, command), ErrorCode::NotAllowed); // sees it, does not work on it
        ANSWERS(m_hall->ask(u"handler"_s, command), ErrorCode::None);
        QVERIFY(!read(u"officer"_s, files().rows.at(0).id).isEmpty());
        for (const QString& login : {u"officer"_s, u"sysadmin"_s}) {
            const auto sent = m_hall->as(login).call<FileProgress>(BeginFile{hashOf(file), file.size()});
            QVERIFY(!sent);
            QCOMPARE(sent.error().code, ErrorCode::NotAllowed);
        }
    }

    void refusedFields()
    {
        const QByteArray file = pdfOf(1000);
        send(u"clerk"_s, file);
        NAMES(attach(file, FileAbout::Material, 999), u"aboutId"_s);
        NAMES(attach(file, FileAbout::Document, 1), u"aboutId"_s);
        NAMES(attach(file, FileAbout::Case, 1), u"aboutId"_s);
        NAMES(attach(file, static_cast<FileAbout>(9)), u"about"_s);
        NAMES(m_hall->ask(u"clerk"_s, AttachFile{m_case, hashOf(file), {}, {}, 0}), u"name"_s);
        refuses(BeginFile{"short", 1}, u"sha256"_s);
        refuses(BeginFile{hashOf(file), 0}, u"bytes"_s);
        refuses(BeginFile{hashOf(file), qint64(301) << 20}, u"bytes"_s);
        const QByteArray other = pdfOf(2000);
        begin(u"clerk"_s, other);
        refuses(SendFilePart{hashOf(other), 2000, 0, {}}, u"pieces"_s);
        refuses(SendFilePart{hashOf(other), 2000, 0, {QByteArray()}}, u"pieces"_s);
        refuses(SendFilePart{hashOf(other), 2000, 1500, {QByteArray(501, 'x')}}, u"offset"_s);
        refuses(SendFilePart{hashOf(other), 2000, -1, {QByteArray(5, 'x')}}, u"offset"_s);
        const auto unknown = m_hall->as(u"clerk"_s).call<FileProgress>(partOf(pdfOf(100), 0));
        QVERIFY(!unknown && unknown.error().code == ErrorCode::NotFound); // nobody announced it
    }

    void hostileContentStaysOut_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::newRow("program") << QByteArray("MZ\x90 this program cannot be run");
        QTest::newRow("web page") << QByteArray("<html><script>x()</script></html>");
        QTest::newRow("svg") << QByteArray("<svg onload='x()'/>");
        QTest::newRow("text") << QByteArray("plain words");
        QTest::newRow("script") << QByteArray("#!/bin/sh\n");
    }

    void hostileContentStaysOut()
    {
        QFETCH(const QByteArray, file);
        begin(u"clerk"_s, file);
        refuses(partOf(file, 0), u"file"_s);
        NAMES(attach(file), u"sha256"_s);
        QCOMPARE(contents(), 0);
        QVERIFY(QDir(data() + u"/files/arriving"_s).isEmpty(QDir::Files));
    }

    void tooManyAtOnce()
    {
        for (int i = 0; i < 8; ++i)
            begin(u"clerk"_s, pdfOf(1000));
        const QByteArray file = pdfOf(1000);
        const auto refused = m_hall->as(u"clerk"_s).call<FileProgress>(BeginFile{hashOf(file), file.size()});
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::WrongState);
    }

    void whatIsMissingOrDamagedIsFound()
    {
        const QByteArray file = pdfOf(5000);
        send(u"clerk"_s, file);
        ANSWERS(attach(file), ErrorCode::None);
        const QString place = FileShelf(data() + u"/files"_s).place(hashOf(file));
        QVERIFY(QFile::rename(place, place + u".away"_s));
        QVERIFY(m_hall->server().verify().output.contains("attached file is missing"));
        const auto gone =
            m_hall->as(u"clerk"_s).call<FilePart>(GetFilePart{m_case, files().rows.at(0).id, 0});
        QVERIFY(!gone && gone.error().code == ErrorCode::StoreFailed);
        QByteArray wrong = file;
        wrong[2500] = char(wrong[2500] ^ 1);
        QFile written(place);
        QVERIFY(written.open(QIODevice::WriteOnly) && written.write(wrong) == wrong.size());
        written.close();
        QVERIFY(m_hall->server().verify().output.contains("attached file is damaged"));
        QVERIFY(QFile::remove(noteOf(u"clerk"_s, file)));
        send(u"clerk"_s, file); // whoever still has it makes it good again
        QCOMPARE(read(u"clerk"_s, files().rows.at(0).id), file);
        QVERIFY(QFile::remove(place + u".away"_s));
    }

    void aBackupBringsThemBack()
    {
        const QByteArray kept = pdfOf(70'000);
        send(u"clerk"_s, kept);
        ANSWERS(attach(kept), ErrorCode::None);
        QCOMPARE(tool({u"backup"_s}).exitCode, 0);
        const QByteArray later = pdfOf(900);
        send(u"clerk"_s, later);
        ANSWERS(attach(later), ErrorCode::None);
        QCOMPARE(tool({u"backup"_s}).exitCode, 0);
        const auto backups = BackupShelf(data() + u"/backup"_s).backups();
        QCOMPARE(backups.size(), std::size_t(2));
        QCOMPARE(m_hall->server().terminate(), 0);
        QVERIFY(QDir(data() + u"/files"_s).removeRecursively()); // the disk is lost, the backups are not
        const ToolResult restored = tool({u"restore"_s, u"--from"_s, backups[0].path});
        QVERIFY2(restored.exitCode == 0, restored.complaint.constData());
        m_hall->restart();
        QCOMPARE(read(u"clerk"_s, files().rows.at(0).id), kept);
        QCOMPARE(read(u"clerk"_s, files().rows.at(1).id), later);
        // A content that is not what its name says is refused, and nothing was changed.
        QFile damaged(FileShelf(data() + u"/backup/files"_s).place(hashOf(kept)));
        QVERIFY(damaged.open(QIODevice::ReadWrite) && damaged.seek(60'000) && damaged.putChar('\0'));
        damaged.close();
        QCOMPARE(m_hall->server().terminate(), 0);
        const QString aside = data() + u"/files-aside"_s;
        QVERIFY(QDir().rename(data() + u"/files"_s, aside));
        const ToolResult refused = tool({u"restore"_s, u"--from"_s, backups[0].path});
        QVERIFY2(refused.exitCode == 1 && refused.complaint.contains("nothing was changed"),
                 refused.complaint.constData());
        QDir(data() + u"/files"_s).removeRecursively();
        QVERIFY(QDir().rename(aside, data() + u"/files"_s));
        m_hall->restart();
    }

    /// What no case wants goes after its time, what one has stays.
    void tidied()
    {
        const QByteArray wanted = pdfOf(1000);
        const QByteArray unwanted = pdfOf(1000);
        send(u"clerk"_s, wanted);
        send(u"clerk"_s, unwanted);
        ANSWERS(attach(wanted), ErrorCode::None);
        begin(u"clerk"_s, pdfOf(1000)); // stops coming
        QCOMPARE(m_hall->server().terminate(), 0);
        {
            const MachineClock clock;
            FileKeeper keeper(data() + u"/duban.db"_s, {}, clock);
            const auto none = std::chrono::hours(-1);
            keeper.tidy(none, none);
            QCOMPARE(contents(), 2); // a round later
            QVERIFY(QDir(data() + u"/files/arriving"_s).isEmpty(QDir::Files));
            keeper.tidy(none, none);
        }
        QCOMPARE(contents(), 1);
        QVERIFY(QFile::exists(FileShelf(data() + u"/files"_s).place(hashOf(wanted))));
        m_hall->restart();
        QVERIFY(!begin(u"clerk"_s, unwanted).whole);
    }

private:
    QString data() const { return m_hall->server().dataDir(); }

    ToolResult tool(QStringList arguments) const
    {
        return m_hall->server().tool(arguments << u"--data"_s << data());
    }

    FileProgress begin(const QString& login, const QByteArray& file)
    {
        return m_hall->fetch<FileProgress>(login, BeginFile{hashOf(file), file.size()});
    }

    FileProgress part(const QByteArray& file, qint64 offset)
    {
        return m_hall->fetch<FileProgress>(u"clerk"_s, partOf(file, offset));
    }

    void send(const QString& login, const QByteArray& file) { sendWhole(m_hall->as(login), file); }

    CommandReply attach(const QByteArray& file, FileAbout about = FileAbout::Case, qint64 aboutId = 0)
    {
        return m_hall->ask(u"clerk"_s, AttachFile{m_case, hashOf(file), u"扫描件.pdf"_s, about, aboutId});
    }

    AttachmentPage files() { return m_hall->fetch<AttachmentPage>(u"clerk"_s, ListAttachments{m_case}); }

    QByteArray read(const QString& login, AttachmentId id)
    {
        QByteArray bytes;
        while (true) {
            const auto part = m_hall->fetch<FilePart>(login, GetFilePart{m_case, id, bytes.size()});
            if (part.pieces.empty())
                return bytes;
            for (const QByteArray& piece : part.pieces)
                bytes += piece;
        }
    }

    /// @return where it is noted that a file of this account came whole.
    QString noteOf(const QString& login, const QByteArray& file)
    {
        const qint64 account = m_hall->number(u"SELECT id FROM account WHERE login = '%1'"_s.arg(login));
        return FileShelf(data() + u"/files"_s).note(AccountId{account}, hashOf(file));
    }

    /// @return contents on the shelf.
    int contents() const
    {
        int count = 0;
        const QDir shelf(data() + u"/files"_s);
        for (const QString& folder : shelf.entryList({u"??"_s}, QDir::Dirs | QDir::NoDotAndDotDot))
            count += int(QDir(shelf.filePath(folder)).entryList(QDir::Files).size());
        return count;
    }

    template <class Message>
    void refuses(const Message& message, const QString& field)
    {
        const auto answer = m_hall->as(u"clerk"_s).call<FileProgress>(message);
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, ErrorCode::InvalidInput);
        QCOMPARE(answer.error().field, field);
    }

    std::unique_ptr<WatchHall> m_hall;
    CaseId m_case;
};

QTEST_GUILESS_MAIN(TestFiles)

#include "tst_files.moc"
