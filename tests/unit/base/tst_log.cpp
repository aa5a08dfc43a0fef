// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/base/Log.h"

#include <QTemporaryFile>
#include <QtTest>

#include <cstdio>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace duban;

namespace {

/// What `act` writes to stderr while the log handler of the programs is in place.
QByteArray stderrOf(const std::function<void()>& act)
{
    QTemporaryFile file;
    if (!file.open())
        qFatal("no temporary file");
    std::fflush(stderr);
    const int kept = dup(STDERR_FILENO);
    dup2(file.handle(), STDERR_FILENO);
    installLogHandler();
    act();
    qInstallMessageHandler(nullptr);
    dup2(kept, STDERR_FILENO);
    close(kept);
    file.seek(0);
    return file.readAll();
}

} // namespace

class TestLog : public QObject
{
    Q_OBJECT

private slots:

    void linesNameLevelAndCategory()
    {
        qunsetenv("JOURNAL_STREAM");
        const QByteArray written = stderrOf([] {
            qCInfo(logApp) << "started";
            qCWarning(logNetwork).noquote() << u"张三"_s;
            qCCritical(logStore) << "disk full";
            qCDebug(logApp) << "not shown unless asked for";
        });
        QCOMPARE(written, QByteArray("info duban.app: started\n"
                                     "warning duban.network: 张三\n"
                                     "error duban.store: disk full\n"));
    }

    void aPeerCannotForgeALine()
    {
        const QByteArray written = stderrOf([] {
            qCWarning(logNetwork).noquote() << u"device x\nerror duban.store: disk full\r\n<2>forged"_s;
        });
        QCOMPARE(written.count('\n'), 1);
        QVERIFY(!written.contains('\r'));
    }
};

QTEST_APPLESS_MAIN(TestLog)
#include "tst_log.moc"
