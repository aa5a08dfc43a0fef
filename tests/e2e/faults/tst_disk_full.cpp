// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/faults/DiskFull.h"
#include "tests/e2e/faults/DiskShim.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#ifdef Q_OS_LINUX
#include <sched.h>
#include <sys/mount.h>
#endif

using namespace Qt::StringLiterals;
using namespace duban;
using namespace duban::test;

namespace {

bool mountsArePrivate = false;

/// Gives this process and its children mounts of their own, which end with them. Must come before any thread.
void takePrivateMounts()
{
#ifdef Q_OS_LINUX
    mountsArePrivate =
        unshare(CLONE_NEWNS) == 0 && mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0;
#endif
}

bool mountSmallDisk(const QString& at)
{
#ifdef Q_OS_LINUX
    return mountsArePrivate && QDir().mkpath(at) &&
           mount("tmpfs", qPrintable(at), "tmpfs", 0, "size=24m") == 0;
#else
    return false;
#endif
}

bool makeRoom(const QString& at)
{
#ifdef Q_OS_LINUX
    return mount("tmpfs", qPrintable(at), "tmpfs", MS_REMOUNT, "size=400m") == 0;
#else
    return false;
#endif
}

void unmountSmallDisk(const QString& at)
{
#ifdef Q_OS_LINUX
    umount2(qPrintable(at), MNT_DETACH);
#endif
}

/// Takes all the space that is left.
void writeBallast(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        qFatal("cannot write %s", qPrintable(path));
    for (qint64 size = 1024 * 1024; size >= 512; size /= 2) {
        while (file.write(QByteArray(size, 'x')) == size) {
        }
    }
}

} // namespace

/// The disk becomes full in the middle of a batch: nothing half, everybody told, reads go on, and the service
/// goes on by itself when space returns.
class TestDiskFull : public QObject
{
    Q_OBJECT

private slots:
    void theNthWriteFails_data();
    void theNthWriteFails();
    void findsAServerThatAnswersTooEarly();
    void aSmallDiskIsFull();
    void aSmallShelfIsFull();
};

void TestDiskFull::theNthWriteFails_data()
{
    QTest::addColumn<QString>("replayFrom");
    QTest::newRow("the real legal clock") << QString();
    QTest::newRow("the legal clock moves and lights are given") << u"2026-03-02T09:00:00"_s;
}

void TestDiskFull::theNthWriteFails()
{
    QFETCH(QString, replayFrom);
    const QTemporaryDir dir;
    const DiskShim shim(dir.path());
    DiskFull disk(
        {shim.dataDir(), {}, replayFrom, shim.environment()}, [&](int n) { shim.becomeFull(n); },
        [&] { shim.haveSpace(); });
    const QString problem = disk.open();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    int n = 1;
    for (; n <= 25; ++n)
        disk.round(n, 1);
    for (; n <= 600; n = n * 3 / 2)
        disk.round(n, 1);
    const QStringList findings = disk.findings() + disk.hall().verifyFindings();
    qInfo("%lld requests, %d turned away in %d rounds, %lld lights", disk.requests(), disk.turnedAway(),
          disk.roundsWithFault(), disk.hall().lightsVerified());
    QVERIFY2(findings.isEmpty(), qPrintable(u"\n"_s + findings.join(u'\n')));
    QCOMPARE_GE(disk.roundsWithFault(), 25); // every one of the first 25 writes belongs to the batch
    QVERIFY(replayFrom.isEmpty() || disk.hall().lightsVerified() > 0);
    QCOMPARE(disk.hall().server().terminate(), 0);
}

/// The negative control: who answers before the commit tells of work that the full disk did not take.
void TestDiskFull::findsAServerThatAnswersTooEarly()
{
    const QTemporaryDir dir;
    const DiskShim shim(dir.path());
    DiskFull disk(
        {shim.dataDir(), QStringLiteral(DUBAN_BIN_DIR "/duban-server-early"), {}, shim.environment()},
        [&](int n) { shim.becomeFull(n); }, [&] { shim.haveSpace(); });
    const QString problem = disk.open();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    for (int n = 1; n <= 10 && disk.findings().isEmpty(); ++n)
        disk.round(n, 1);
    qInfo("%lld findings, for example: %s", qint64(disk.findings().size()),
          qPrintable(disk.findings().value(0)));
    QVERIFY(!disk.findings().filter(u"was acknowledged and is there 0 times"_s).isEmpty());
}

void TestDiskFull::aSmallDiskIsFull()
{
    const QTemporaryDir dir;
    HallOptions options;
    options.dataDir = dir.filePath(u"small"_s);
    if (!mountSmallDisk(options.dataDir)) {
        qInfo("no small disk here (mounting a tmpfs needs root): only the failing calls were shown");
        return;
    }
    const QString ballast = options.dataDir + u"/ballast"_s;
    {
        DiskFull disk(
            options, [&](int) { writeBallast(ballast); }, [&] { QFile::remove(ballast); });
        const QString problem = disk.open();
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        disk.round(1, 400);
        qInfo("a disk of 24 MB: %lld requests, %d turned away", disk.requests(), disk.turnedAway());
        const QStringList findings = disk.findings() + disk.hall().verifyFindings();
        QVERIFY2(findings.isEmpty(), qPrintable(u"\n"_s + findings.join(u'\n')));
        QCOMPARE_GT(disk.turnedAway(), 0);
        QCOMPARE(disk.hall().server().terminate(), 0);
    }
    unmountSmallDisk(options.dataDir);
}

/// A backup that finds no room says so and leaves nothing; the server goes on, and the next one is made when
/// there is room. Writes that fail half way through a backup: tst_fail_nth.
void TestDiskFull::aSmallShelfIsFull()
{
    const QTemporaryDir dir;
    const QString shelf = dir.filePath(u"shelf"_s);
    if (!mountSmallDisk(shelf)) {
        qInfo("no small disk here (mounting a tmpfs needs root)");
        return;
    }
    {
        LiveHall hall({dir.filePath(u"data"_s), {}, {}, {}, {u"backup.folder="_s + shelf}});
        const QString problem = hall.open({u"clerk01"_s, u"zj01"_s});
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        const QStringList ask{u"backup"_s, u"--data"_s, hall.server().dataDir()};
        const ToolResult refused = hall.server().tool(ask);
        qInfo("%s", refused.complaint.trimmed().constData());
        QCOMPARE(refused.exitCode, 1);
        QVERIFY(refused.complaint.contains("MiB free, a backup needs"));
        QCOMPARE(QDir(shelf).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
                 QStringList());
        QVERIFY(hall.crew().member(0).wire->fetch<StatusReply>(GetStatus{}));
        QVERIFY(makeRoom(shelf));
        const ToolResult made = hall.server().tool(ask);
        QVERIFY2(made.exitCode == 0, made.complaint.constData());
        QCOMPARE(hall.verifyFindings(), QStringList());
        QCOMPARE(hall.server().terminate(), 0);
    }
    unmountSmallDisk(shelf);
}

int main(int argc, char** argv)
{
    takePrivateMounts();
    QCoreApplication application(argc, argv);
    TestDiskFull test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_disk_full.moc"
