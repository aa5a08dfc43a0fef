// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/support/PeerProcess.h"

#include "tests/bench/support/Figures.h"

#include <QDir>
#include <QFile>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace duban::test {

namespace {

constexpr int WordMs = 30'000;

} // namespace

PeerProcess::PeerProcess(const QString& kind, const QString& tls, int reply)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QStringLiteral(DUBAN_BIN_DIR "/bench-peer"),
                    {u"--kind"_s, kind, u"--tls"_s, tls, u"--reply"_s, QString::number(reply)});
    m_port = quint16(word("listening "));
}

PeerProcess::~PeerProcess()
{
    m_process.closeWriteChannel();
    m_process.waitForFinished(WordMs);
}

double PeerProcess::word(const char* begin)
{
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(WordMs))
            stop(u"bench-peer says nothing"_s);
    }
    const QByteArray line = m_process.readLine().trimmed();
    if (!line.startsWith(begin))
        stop(u"bench-peer says: "_s + QString::fromUtf8(line));
    return line.mid(qstrlen(begin)).toDouble();
}

void PeerProcess::push(int size)
{
    m_process.write("push " + QByteArray::number(size) + '\n');
    m_process.waitForBytesWritten(WordMs);
}

double PeerProcess::pushedAt()
{
    return word("pushing ");
}

qint64 privateBytes(qint64 processId)
{
    QFile file(u"/proc/%1/smaps_rollup"_s.arg(processId));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    qint64 bytes = 0;
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray& line : lines) {
        if (line.startsWith("Private_"))
            bytes += line.simplified().split(' ').value(1).toLongLong() * 1024;
    }
    return bytes;
}

std::map<qint64, double> threadSeconds(qint64 processId)
{
    std::map<qint64, double> threads;
    const QDir folder(u"/proc/%1/task"_s.arg(processId));
    const QStringList names = folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString& name : names) {
        QFile file(folder.filePath(name + u"/stat"_s));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray line = file.readAll();
        const QList<QByteArray> fields = line.mid(line.lastIndexOf(')') + 2).split(' ');
        const double ticks = fields.value(11).toDouble() + fields.value(12).toDouble();
        threads[name.toLongLong()] = ticks / double(sysconf(_SC_CLK_TCK));
    }
    return threads;
}

ServerCost ServerCost::between(const std::map<qint64, double>& before, const std::map<qint64, double>& after,
                               qint64 processId)
{
    ServerCost cost;
    for (const auto& [thread, seconds] : after) {
        const auto known = before.find(thread);
        const double used = seconds - (known == before.end() ? 0 : known->second);
        if (thread == processId)
            cost.main = used;
        else
            cost.writer = std::max(cost.writer, used);
    }
    return cost;
}

} // namespace duban::test
