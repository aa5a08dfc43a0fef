// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/peer/Peer.h"
#include "tests/bench/support/Figures.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QtEndian>

#include <cstdio>

#include <sys/resource.h>

using namespace Qt::StringLiterals;

namespace duban::test {

namespace {

constexpr int LengthBytes = 4;

} // namespace

QByteArray peerFrame(int size)
{
    QByteArray bytes(LengthBytes + size, 'x');
    qToBigEndian(quint32(size), bytes.data());
    return bytes;
}

int takeFrames(QByteArray& bytes)
{
    int count = 0;
    qsizetype taken = 0;
    while (bytes.size() - taken >= LengthBytes) {
        const auto length = qsizetype(qFromBigEndian<quint32>(bytes.constData() + taken));
        if (bytes.size() - taken - LengthBytes < length)
            break;
        taken += LengthBytes + length;
        ++count;
    }
    bytes.remove(0, taken);
    return count;
}

int pushSize(const QByteArray& line)
{
    return line.startsWith("push ") ? line.mid(5).trimmed().toInt() : -1;
}

void tell(const char* word, double value)
{
    std::printf("%s %.9f\n", word, value);
    std::fflush(stdout);
}

} // namespace duban::test

/// bench_peer --kind bare|qt --tls FOLDER [--reply BYTES]
int main(int argc, char* argv[])
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({{u"kind"_s, u"bare or qt."_s, u"kind"_s},
                       {u"tls"_s, u"Folder with server.pem and server.key."_s, u"folder"_s},
                       {u"reply"_s, u"Bytes of an answer."_s, u"bytes"_s, u"60"_s}});
    parser.process(app);
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) == 0) {
        limit.rlim_cur = limit.rlim_max;
        setrlimit(RLIMIT_NOFILE, &limit);
    }
    const duban::test::PeerOptions options{parser.value(u"tls"_s), parser.value(u"reply"_s).toInt()};
    return duban::test::measured([&] {
        if (parser.value(u"kind"_s) == u"qt")
            duban::test::runQtPeer(options);
        else
            duban::test::runBarePeer(options);
    });
}
