// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/faults/Wire.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QtTest>

#include <random>

using namespace Qt::StringLiterals;
using namespace duban;
using namespace duban::test;

namespace {

constexpr int KillsOfOneFolder = 4;

struct FirstStart
{
    QString dataDir;
    QString hallFile;
    int longestMs = 0; ///< of the time after which it is killed
};

QStringList arguments(const FirstStart& plan)
{
    QStringList list{u"run"_s, u"--data"_s, plan.dataDir, u"--port"_s, u"0"_s};
    return plan.hallFile.isEmpty() ? list : list << u"--hall"_s << plan.hallFile;
}

/// Starts and kills it, wherever it is then.
void startAndKill(const FirstStart& plan, std::mt19937_64& random)
{
    QProcess process;
    process.setStandardErrorFile(plan.dataDir + u".log"_s, QIODevice::Append);
    process.start(QStringLiteral(DUBAN_BIN_DIR "/duban-server"), arguments(plan));
    const QDeadlineTimer over(std::uniform_int_distribution(1, plan.longestMs)(random));
    pumpUntil([&] { return over.hasExpired(); }, plan.longestMs + 1000);
    process.kill();
    process.waitForFinished();
}

} // namespace

/// kill -9 while the very first start makes authority, certificate, database and accounts: the next start
/// goes on or begins anew, and the passwords that lie there are the ones that open the accounts.
class TestFirstStart : public QObject
{
    Q_OBJECT

private slots:
    void cutOff_data();
    void cutOff();
    void aLockThatNamesNobody();
};

void TestFirstStart::cutOff_data()
{
    QTest::addColumn<QString>("hallFile");
    QTest::addColumn<int>("folders");
    QTest::addColumn<int>("longestMs");
    QTest::newRow("an empty hall") << QString() << 12 << 250;
    QTest::newRow("the demonstration's hall")
        << QStringLiteral(DUBAN_SOURCE_DIR "/resources/demo/hall.json") << 2 << 2500;
}

void TestFirstStart::cutOff()
{
    QFETCH(QString, hallFile);
    QFETCH(int, folders);
    QFETCH(int, longestMs);
    const quint64 seed = QRandomGenerator::global()->generate();
    qInfo("seed %llu", seed);
    std::mt19937_64 random(seed);
    for (int i = 0; i < folders; ++i) {
        const QTemporaryDir dir;
        const FirstStart plan{dir.filePath(u"data"_s), hallFile, longestMs};
        QDir().mkpath(plan.dataDir);
        for (int kill = 0; kill < KillsOfOneFolder; ++kill)
            startAndKill(plan, random);
        ServerOptions options;
        options.dataDir = plan.dataDir;
        options.hallFile = hallFile;
        TestServer server(options);
        const auto started = server.start();
        QVERIFY2(started.has_value(), started ? "" : qPrintable(started.error().detail));
        const auto passwords = server.passwords();
        QVERIFY2(passwords.has_value(), passwords ? "" : qPrintable(passwords.error().detail));
        const auto book = prepareAccounts(server, {passwords->logins().first(), passwords->logins().last()});
        QVERIFY2(book.has_value(), book ? "" : qPrintable(book.error().detail));
        const VerifyResult verified = server.verify();
        QVERIFY2(verified.isClean(), verified.output.constData());
        QCOMPARE(server.terminate(), 0);
    }
}

/// Killed between making its lock file and writing its number into it; hard to hit, so it is made by hand.
void TestFirstStart::aLockThatNamesNobody()
{
    const QTemporaryDir dir;
    ServerOptions options;
    options.dataDir = dir.filePath(u"data"_s);
    QDir().mkpath(options.dataDir);
    QFile lock(options.dataDir + u"/server.lock"_s);
    QVERIFY(lock.open(QIODevice::WriteOnly));
    lock.close();
    TestServer server(options);
    const auto started = server.start();
    QVERIFY2(started.has_value(), started ? "" : qPrintable(started.error().detail));
    TestServer second(options);
    QVERIFY2(!second.start().has_value(), "a second server is still kept out");
    QCOMPARE(server.terminate(), 0);
}

QTEST_GUILESS_MAIN(TestFirstStart)
#include "tst_first_start.moc"
