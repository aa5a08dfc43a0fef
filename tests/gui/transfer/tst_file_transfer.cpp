// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/transfer/FileFetcher.h"
#include "client/transfer/FileSender.h"
#include "tests/gui/app/CuttingProxy.h"
#include "tests/gui/app/LiveClient.h"

#include <QCryptographicHash>
#include <QDir>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace duban;

namespace {

constexpr int Cuts = 20;
constexpr int UsualMiB =
    30; // with sanitizers, to which a large piece of memory is dear; the long form sends 200

// A large file with sanitizers on a busy machine.
#define LATER_VERIFY(expression) QTRY_VERIFY_WITH_TIMEOUT(expression, 240'000)

/// Writes a file that is a PDF as far as its begin goes. @return its hash.
QByteArray writePdf(const QString& path, qint64 bytes, quint32 seed)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write %s", qPrintable(path));
    QRandomGenerator dice(seed);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    QByteArray piece(1 << 20, '\0');
    for (qint64 at = 0; at < bytes; at += piece.size()) {
        dice.generate(reinterpret_cast<quint32*>(piece.data()),
                      reinterpret_cast<quint32*>(piece.data() + piece.size()));
        if (at == 0)
            piece.replace(0, 8, "%PDF-1.7");
        piece.truncate(qsizetype(std::min<qint64>(piece.size(), bytes - at)));
        hash.addData(piece);
        file.write(piece);
    }
    return hash.result();
}

} // namespace

/// Files on their way between the real client and the real server over TLS, and what happens to them on it.
class tst_file_transfer : public QObject
{
    Q_OBJECT

private slots:

    void initTestCase()
    {
        // The limit of the line is what is not measured here.
        m_hall = std::make_unique<LiveHall>(QStringList{u"rate.file_parts_per_second=1000000"_s});
        const auto started = m_hall->server().start();
        QVERIFY2(started, started ? "" : qPrintable(started.error().detail));
        m_password = m_hall->passwordOf(u"clerk01"_s);
        QVERIFY(!m_password.isEmpty());
        m_proxy = std::make_unique<CuttingProxy>(m_hall->server().port());
        m_client = std::make_unique<LiveClient>(m_hall->path(u"files.ini"_s));
        m_hall->trust(*m_client, m_proxy->port());
        m_client->logIn({u"127.0.0.1"_s, m_proxy->port()}, u"clerk01"_s, m_password);
        SOON_VERIFY(m_client->replica.isComplete());
    }

    void cleanupTestCase()
    {
        m_client.reset();
        m_proxy.reset();
        if (m_hall) {
            const auto verified = m_hall->server().verify();
            QVERIFY2(verified.isClean(), verified.output.constData());
        }
        m_hall.reset();
    }

    void init()
    {
        m_case = {};
        SubmitCase submit;
        const ItemVariant& variant = m_client->replica.variants().front();
        submit.variant = variant.id;
        for (const Material& material : variant.materials)
            submit.materials.push_back({material.id, true});
        submit.applicantName = u"申请人甲"_s;
        m_client->link.request<CommandReply>(
            submit, &m_client->window,
            [this](const Answer<CommandReply>& answer) { m_case = CaseId{answer ? answer->subject : -1}; });
        SOON_VERIFY(m_case.isValid());
    }

    /// 200 MB (DUBAN_FILE_MB) over a line that is cut twenty times arrive once, whole, and little of them
    /// twice.
    void cut_twenty_times_it_arrives_once_and_whole()
    {
        const qint64 bytes =
            qint64(qEnvironmentVariableIsSet("DUBAN_FILE_MB") ? qEnvironmentVariableIntValue("DUBAN_FILE_MB")
                                                              : UsualMiB)
            << 20;
        const QString path = m_hall->path(u"large.pdf"_s);
        const QByteArray sha256 = writePdf(path, bytes, 1);
        const qint64 relayed = m_proxy->fromClient();
        QElapsedTimer clock;
        clock.start();
        FileSender sender(m_client->link, path, AttachFile{m_case, {}, {}, {}, 0});
        int cuts = 0;
        connect(&sender, &FileSender::changed, this, [&] {
            if (sender.state() == FileSender::State::Sending && cuts < Cuts &&
                sender.sent() >= (cuts + 1) * bytes / (Cuts + 1) && m_client->link.isLoggedIn()) {
                ++cuts;
                m_proxy->cut();
            }
        });
        connect(&m_client->link, &Link::statusChanged, &sender, [this](const LinkStatus& status) {
            if (status.state == LinkState::Reconnecting)
                m_proxy->mend();
        });
        sender.start();
        LATER_VERIFY(sender.isOver() || sender.fault() != FileSender::Fault::None);
        QCOMPARE(sender.fault(), FileSender::Fault::None);
        QCOMPARE(cuts, Cuts);
        const double twice = double(m_proxy->fromClient() - relayed) / double(bytes);
        qInfo("%lld MiB, %d cuts, %.1f s, %.3f times its size on the line", bytes >> 20, cuts,
              double(clock.elapsed()) / 1000, twice);
        // What is on the way at a cut, twice 256 KiB and what the line holds of it, and the frames around the
        // parts.
        QVERIFY(m_proxy->fromClient() - relayed < bytes + bytes / 20 + (Cuts << 20));
        const auto row = onlyFile();
        QVERIFY(row);
        QCOMPARE(row->sha256, sha256);
        QCOMPARE(row->bytes, bytes);
        QCOMPARE(contents(), 1);
        QVERIFY(QDir(m_hall->server().dataDir() + u"/files/arriving"_s).isEmpty(QDir::Files));

        // And back, over the same line.
        FileFetcher fetcher(m_client->link, m_case, *row);
        bool cut = false;
        connect(&fetcher, &FileFetcher::progressed, this, [&](qint64 received) {
            if (!std::exchange(cut, cut || received > bytes / 2) && cut)
                m_proxy->cut();
        });
        connect(&m_client->link, &Link::statusChanged, &fetcher, [this](const LinkStatus& status) {
            if (status.state == LinkState::Reconnecting)
                m_proxy->mend();
        });
        fetcher.start();
        LATER_VERIFY(fetcher.isReady()); // its hash was right
        QVERIFY(cut);
        const QString saved = m_hall->path(u"saved.pdf"_s);
        QVERIFY(fetcher.saveAs(saved));
        QCOMPARE(QFileInfo(saved).size(), bytes);
        QCOMPARE(QFile(fetcher.path()).permissions() & (QFile::ReadGroup | QFile::ReadOther),
                 QFile::Permissions());
        QFile::remove(saved);
    }

    void a_killed_server_costs_what_was_on_the_way()
    {
        const qint64 bytes = qint64(12) << 20;
        const QString path = m_hall->path(u"killed.pdf"_s);
        const QByteArray sha256 = writePdf(path, bytes, 2);
        FileSender sender(m_client->link, path, AttachFile{m_case, {}, {}, {}, 0});
        sender.start();
        for (int kill = 1; kill <= 3; ++kill) {
            LATER_VERIFY(sender.sent() >= kill * bytes / 4 || sender.isOver());
            QVERIFY(m_hall->server().restart());
        }
        LATER_VERIFY(sender.isOver());
        const auto row = onlyFile();
        QVERIFY(row);
        QCOMPARE(row->sha256, sha256);
    }

    void stopped_it_goes_on_where_it_was()
    {
        const qint64 bytes = qint64(12) << 20;
        const QString path = m_hall->path(u"stopped.pdf"_s);
        writePdf(path, bytes, 3);
        FileSender sender(m_client->link, path, AttachFile{m_case, {}, {}, {}, 0});
        connect(&sender, &FileSender::changed, this, [&sender] {
            if (sender.state() == FileSender::State::Sending && sender.sent() > bytes / 2)
                sender.stop();
        });
        sender.start();
        LATER_VERIFY(sender.state() == FileSender::State::Stopped);
        disconnect(&sender, &FileSender::changed, this, nullptr);
        const qint64 relayed = m_proxy->fromClient();
        sender.start();
        LATER_VERIFY(sender.isOver());
        QVERIFY(m_proxy->fromClient() - relayed < bytes * 3 / 4);
    }

    void a_file_that_is_changed_while_it_is_sent_is_not_taken()
    {
        const qint64 bytes = qint64(8) << 20;
        const QString path = m_hall->path(u"changing.pdf"_s);
        writePdf(path, bytes, 4);
        FileSender sender(m_client->link, path, AttachFile{m_case, {}, {}, {}, 0});
        bool changed = false;
        connect(&sender, &FileSender::changed, this, [&] {
            if (sender.state() != FileSender::State::Sending || std::exchange(changed, true))
                return;
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(bytes - 100) && file.write("other") == 5);
        });
        sender.start();
        LATER_VERIFY(sender.state() == FileSender::State::Failed);
        QCOMPARE(sender.fault(), FileSender::Fault::Changes);
        sender.start(); // as it is now
        LATER_VERIFY(sender.isOver());
    }

    void what_cannot_be_sent_says_why_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<FileSender::Fault>("fault");
        QTest::newRow("empty") << QByteArray("") << FileSender::Fault::Empty;
        QTest::newRow("program") << QByteArray("MZ program") << FileSender::Fault::WrongType;
        QTest::newRow("not there") << QByteArray() << FileSender::Fault::Unreadable;
    }

    void what_cannot_be_sent_says_why()
    {
        QFETCH(const QByteArray, content);
        QFETCH(const FileSender::Fault, fault);
        const QString path = m_hall->path(u"what.pdf"_s);
        QFile::remove(path);
        if (!content.isNull()) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
        }
        FileSender sender(m_client->link, path, AttachFile{m_case, {}, {}, {}, 0});
        sender.start();
        LATER_VERIFY(sender.state() == FileSender::State::Failed);
        QCOMPARE(sender.fault(), fault);
    }

    void a_damaged_file_is_not_shown()
    {
        const QString path = m_hall->path(u"damaged.pdf"_s);
        const QByteArray sha256 = writePdf(path, 1 << 20, 5);
        FileSender sender(m_client->link, path, AttachFile{m_case, {}, {}, {}, 0});
        sender.start();
        LATER_VERIFY(sender.isOver());
        const QString hex = QString::fromLatin1(sha256.toHex());
        QFile kept(u"%1/files/%2/%3"_s.arg(m_hall->server().dataDir(), hex.left(2), hex));
        QVERIFY(kept.open(QIODevice::ReadWrite) && kept.seek(1000));
        char byte = 0;
        QVERIFY(kept.getChar(&byte) && kept.seek(1000) && kept.putChar(char(byte ^ 1)));
        kept.close();
        FileFetcher fetcher(m_client->link, m_case, *onlyFile());
        QString why;
        connect(&fetcher, &FileFetcher::failed, this, [&why](const QString& said) { why = said; });
        fetcher.start();
        LATER_VERIFY(!why.isEmpty());
        QVERIFY(!fetcher.isReady());
        QVERIFY(kept.open(QIODevice::ReadWrite) && kept.seek(1000) && kept.putChar(byte));
    }

private:
    /// The one file of the case; nothing when there is another number of them.
    std::optional<AttachmentEntry> onlyFile()
    {
        std::optional<AttachmentPage> page;
        m_client->link.request<AttachmentPage>(
            ListAttachments{m_case}, &m_client->window,
            [&page](const Answer<AttachmentPage>& answer) { page = answer.value_or(AttachmentPage{}); });
        if (!QTest::qWaitFor([&page] { return page.has_value(); }, 30'000) || page->rows.size() != 1)
            return std::nullopt;
        return page->rows.front();
    }

    int contents() const
    {
        int count = 0;
        const QDir shelf(m_hall->server().dataDir() + u"/files"_s);
        for (const QString& folder : shelf.entryList({u"??"_s}, QDir::Dirs | QDir::NoDotAndDotDot))
            count += int(QDir(shelf.filePath(folder)).entryList(QDir::Files).size());
        return count;
    }

    std::unique_ptr<LiveHall> m_hall;
    std::unique_ptr<CuttingProxy> m_proxy;
    std::unique_ptr<LiveClient> m_client;
    QString m_password;
    CaseId m_case;
};

QTEST_MAIN(tst_file_transfer)
#include "tst_file_transfer.moc"
