// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/client/TestServer.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace duban;

namespace {

constexpr int LongestMs = 850'000; // a whole replay under a sanitizer

QString inSource(const QString& path)
{
    return QStringLiteral(DUBAN_SOURCE_DIR "/") + path;
}

struct Ran
{
    int exitCode = -1;
    QStringList lines; ///< of stdout
    QString complaints;

    QString all() const { return lines.join(u'\n') + u'\n' + complaints; }
};

/// A server with the demonstration's hall, its legal clock replayed, and the replayer that plays to it.
class Theatre
{
public:
    enum class Stage { Disk, Memory };

    /// @param stage Memory: where only figures are judged, sixteen thousand commits need not wait for a disk
    explicit Theatre(Stage stage = Stage::Disk)
        : m_dir(folder(stage)), m_server(options(m_dir.filePath(u"data"_s)))
    {
    }

    TestServer& server() { return m_server; }

    QString path(const QString& name) const { return m_dir.filePath(name); }

    Ran play(const QStringList& more) const
    {
        const ServerAddress address = m_server.address();
        QStringList arguments{u"--server"_s,    u"%1:%2"_s.arg(address.host).arg(address.port),
                              u"--ca"_s,        address.caFile,
                              u"--pin"_s,       QString::fromLatin1(address.pin),
                              u"--passwords"_s, m_server.firstPasswordsFile(),
                              u"--secrets"_s,   m_server.secretsFile(),
                              u"--calendar"_s,  inSource(u"resources/calendar"_s)};
        QProcess replayer;
        replayer.start(QStringLiteral(DUBAN_BIN_DIR "/duban-replay"), arguments + more);
        Ran ran;
        if (!replayer.waitForFinished(LongestMs) || replayer.exitStatus() != QProcess::NormalExit)
            return ran;
        ran.exitCode = replayer.exitCode();
        ran.lines = QString::fromUtf8(replayer.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
        ran.complaints = QString::fromUtf8(replayer.readAllStandardError());
        return ran;
    }

private:
    static QString folder(Stage stage)
    {
        const QFileInfo memory(u"/dev/shm"_s);
        const QString parent =
            stage == Stage::Memory && memory.isWritable() ? memory.filePath() : QDir::tempPath();
        return parent + u"/duban-theatre-XXXXXX"_s;
    }

    static ServerOptions options(const QString& dataDir)
    {
        ServerOptions options;
        options.dataDir = dataDir;
        options.hallFile = inSource(u"resources/demo/hall.json"_s);
        options.replayFrom = u"2010-10-01T00:00"_s;
        options.settings = {u"rate.session_per_second=100000"_s, u"rate.session_burst=100000"_s,
                            u"rate.address_per_second=100000"_s, u"rate.address_burst=100000"_s};
        return options;
    }

    QTemporaryDir m_dir;
    TestServer m_server;
};

constexpr int CasesOfAPart = 160; ///< the demonstration plays the whole log, and so does the long form

const QString RealLog = inSource(u"resources/demo/permit-log.csv"_s);

} // namespace

class ReplayTest : public QObject
{
    Q_OBJECT

private slots:
    void theLogAgrees();
    void theDisturbedLogAgrees();
    void aSpoiltRecomputationDiffers();
    void aPacedReplayTakesItsTime();
    void aBadRowIsRefusedBeforeAnythingIsPlayed();
    void aWrongPinIsRefused();
};

void ReplayTest::theLogAgrees()
{
    const bool whole = qEnvironmentVariableIsSet("DUBAN_WHOLE_LOG");
    const QString cases = QString::number(whole ? 717 : CasesOfAPart);
    Theatre theatre;
    const auto started = theatre.server().start();
    QVERIFY2(started.has_value(), started ? "" : qPrintable(started.error().detail));
    const Ran ran = theatre.play({u"--log"_s, RealLog, u"--fast"_s, u"--limit-cases"_s, cases});
    QVERIFY2(ran.exitCode == 0, qPrintable(ran.all().right(4000)));
    const QRegularExpression form(
        u"^cases=%1 steps=%2 in-time=(\\d+) yellow=(\\d+) red=(\\d+) differences=0$"_s.arg(
            cases, whole ? u"4276"_s : u"\\d+"_s));
    const auto match = form.match(ran.lines.last());
    QVERIFY2(match.hasMatch(), qPrintable(ran.lines.last()));
    QCOMPARE(match.captured(1).toInt() + match.captured(2).toInt() + match.captured(3).toInt(),
             cases.toInt());
    qInfo().noquote() << ran.lines.last() << ran.complaints.trimmed();
    const QRegularExpression silence(u"accepted by silence: [1-9]\\d* of %1 cases"_s.arg(cases));
    QVERIFY2(ran.complaints.contains(silence), qPrintable(ran.complaints));

    const VerifyResult running = theatre.server().verify();
    QVERIFY2(running.isClean(), running.output.constData());
    QCOMPARE(theatre.server().terminate(), 0);
    const VerifyResult ended = theatre.server().verify();
    QVERIFY2(ended.isClean(), ended.output.constData());
}

/// Special procedures and extensions thrown into every case, the lights walked day by day beside the server.
void ReplayTest::theDisturbedLogAgrees()
{
    Theatre theatre(Theatre::Stage::Memory);
    const auto started = theatre.server().start();
    QVERIFY2(started.has_value(), started ? "" : qPrintable(started.error().detail));
    const QStringList seed{u"--disturb"_s, qEnvironmentVariable("DUBAN_DISTURB_SEED", u"20261125"_s)};
    const Ran ran = theatre.play(QStringList{u"--log"_s, RealLog, u"--fast"_s} + seed);
    QVERIFY2(ran.exitCode == 0, qPrintable(ran.all().right(4000) + theatre.server().logTail()));
    static const QRegularExpression form(
        u"^cases=717 steps=4276 pauses=(\\d+) extensions=(\\d+) yellow=\\d+ red=\\d+ differences=0 seconds=[0-9.]+$"_s);
    const auto match = form.match(ran.lines.last());
    QVERIFY2(match.hasMatch(), qPrintable(ran.lines.last()));
    qInfo().noquote() << ran.lines.last() << ran.complaints.trimmed();
    QVERIFY2(match.captured(1).toInt() > 300, "hardly any case was paused");
    QVERIFY2(match.captured(2).toInt() > 100, "hardly any case was lengthened");
    const VerifyResult ended = theatre.server().verify();
    QVERIFY2(ended.isClean(), ended.output.constData());
}

void ReplayTest::aSpoiltRecomputationDiffers()
{
    Theatre theatre;
    const auto started = theatre.server().start();
    QVERIFY2(started.has_value(), started ? "" : qPrintable(started.error().detail));
    const Ran ran =
        theatre.play({u"--log"_s, RealLog, u"--fast"_s, u"--limit-cases"_s, u"60"_s, u"--spoil"_s});
    QVERIFY2(ran.exitCode == 1, qPrintable(ran.all().right(4000)));
    static const QRegularExpression form(u"^cases=60 steps=\\d+ .* differences=([1-9]\\d*)$"_s);
    const auto match = form.match(ran.lines.last());
    QVERIFY2(match.hasMatch(), qPrintable(ran.lines.last()));
    QCOMPARE(ran.lines.size() - 1, match.captured(1).toLongLong()); // each is printed
    QVERIFY2(ran.lines.first().contains(u"expected"_s), qPrintable(ran.lines.first()));
}

void ReplayTest::aPacedReplayTakesItsTime()
{
    Theatre theatre;
    const auto started = theatre.server().start();
    QVERIFY2(started.has_value(), started ? "" : qPrintable(started.error().detail));
    QElapsedTimer since;
    since.start();
    const Ran ran = theatre.play({u"--log"_s, RealLog, u"--minutes"_s, u"0.1"_s, u"--limit-cases"_s, u"5"_s});
    QVERIFY2(ran.exitCode == 0, qPrintable(ran.all().right(4000)));
    QVERIFY(since.elapsed() >= 6000);

    // The passwords it kept open the console as well.
    auto book = theatre.server().passwords();
    QVERIFY(book.has_value());
    TestClient client(theatre.server().address());
    const auto session = client.signIn(u"officer01"_s, *book);
    QVERIFY2(session.has_value(), session ? "" : qPrintable(session.error().detail));
    QCOMPARE(session->personName, u"监察员 01"_s);
    QVERIFY(session->replayed);
    const auto page = client.call<CasePage>(ListCases{{}, 500, ListCases::Which::All});
    QVERIFY2(page.has_value(), page ? "" : qPrintable(page.error().detail));
    QCOMPARE(page->rows.size(), std::size_t(5));
    client.drop();
    QVERIFY(client.open().has_value());
    QVERIFY(client.hello().has_value());
    const auto resumed = client.resume(session->token);
    QVERIFY2(resumed.has_value(), resumed ? "" : qPrintable(resumed.error().detail));
    QCOMPARE(resumed->person, session->person);
    QVERIFY(client.call<BoardReply>(GetBoard{}).has_value());
}

void ReplayTest::aBadRowIsRefusedBeforeAnythingIsPlayed()
{
    Theatre theatre; // not started: the log is read first
    QFile real(RealLog);
    QVERIFY(real.open(QIODevice::ReadOnly));
    QList<QByteArray> lines = real.readAll().split('\n').mid(0, 10);
    lines[5].replace("2010-", "2010/");
    QFile bad(theatre.path(u"bad.csv"_s));
    QVERIFY(bad.open(QIODevice::WriteOnly));
    bad.write(lines.join('\n') + '\n');
    bad.close();
    const Ran ran = theatre.play({u"--log"_s, bad.fileName(), u"--fast"_s, u"--pin"_s, QString(64, u'0')});
    QCOMPARE(ran.exitCode, 2);
    QVERIFY2(ran.complaints.contains(u"line 6, column time:timestamp: "_s), qPrintable(ran.complaints));
}

void ReplayTest::aWrongPinIsRefused()
{
    Theatre theatre;
    const auto started = theatre.server().start();
    QVERIFY2(started.has_value(), started ? "" : qPrintable(started.error().detail));
    const Ran ran = theatre.play({u"--log"_s, RealLog, u"--fast"_s, u"--pin"_s, QString(64, u'0')});
    QCOMPARE(ran.exitCode, 3);
    QVERIFY2(ran.complaints.contains(u"the server's key is another one"_s), qPrintable(ran.complaints));
}

QTEST_GUILESS_MAIN(ReplayTest)
#include "tst_e2e_replay.moc"
