// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/support/LiveBench.h"
#include "tests/bench/support/PeerProcess.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using namespace duban;
using namespace duban::test;

namespace {

constexpr int Consoles = 500;
constexpr double AnswerSeconds = 30;

/// So many come first: what a process takes once for all is not a console's.
int warmUp(int consoles)
{
    return consoles / 5;
}

double kilobytes(qint64 more, int connections)
{
    return double(more) / 1000 / connections;
}

/// @return kilobytes of the server for each console that is logged in, sees cases and board and asks nothing.
double consoleKb(LiveBench& live, const std::vector<Secret>& tokens)
{
    live.restart();
    const auto first = tokens.begin() + warmUp(int(tokens.size()));
    const auto enter = [&live](const std::vector<Secret>& some) {
        const int from = live.crowd().resume(live.server().port(), some);
        live.crowd().subscribe(from, int(some.size()));
    };
    enter({tokens.begin(), first});
    const qint64 before = privateBytes(live.server().processId());
    enter({first, tokens.end()});
    return kilobytes(privateBytes(live.server().processId()) - before, int(tokens.end() - first));
}

/// @return kilobytes of a server that only holds QSslSockets, for each of as many connections.
double socketKb(LiveBench& live, int connections)
{
    const PeerProcess peer(u"qt"_s, live.tlsFolder(), 64);
    TlsClients clients(live.server().address().caFile);
    int answers = 0;
    clients.onFrame = [&answers](int, const QByteArray&) { ++answers; };
    const auto enter = [&](int upTo) {
        while (clients.size() < upTo)
            clients.send(clients.open(peer.port()), QByteArray("\0\0\0\1x", 5));
        clients.pollUntil([&] { return answers == upTo; }, AnswerSeconds, "the peer's answers");
    };
    enter(warmUp(connections));
    const qint64 before = privateBytes(peer.processId());
    enter(connections);
    return kilobytes(privateBytes(peer.processId()) - before, connections - warmUp(connections));
}

void measure(const BenchOptions& options)
{
    LiveBench live(options, options.small);
    live.enter(consoleLogins(), options.clients);
    const std::vector<Secret> tokens = live.crowd().tokens();
    std::vector<double> consoles;
    std::vector<double> sockets;
    std::vector<double> ratios;
    for (int i = 0; i < options.rounds(); ++i) {
        consoles.push_back(consoleKb(live, tokens));
        sockets.push_back(socketKb(live, options.clients));
        ratios.push_back(consoles.back() / sockets.back());
        say(u"round %1: %2 kB a console, %3 kB a QSslSocket"_s.arg(i + 1)
                .arg(consoles.back(), 0, 'f', 1)
                .arg(sockets.back(), 0, 'f', 1));
    }
    printFigure("memory-console", median(ratios), Goal::AtMost, 1.2,
                u"%1 kB of the server for each of %2 idle consoles, %3 kB a bare QSslSocket"_s
                    .arg(median(consoles), 0, 'f', 1)
                    .arg(options.clients)
                    .arg(median(sockets), 0, 'f', 1));
}

} // namespace

/// bench_memory [--smoke] [--small N] [--clients CONSOLES] [--data FOLDER]: memory of the server for each
/// console that only watches, beside a server that only holds sockets.
int main(int argc, char* argv[])
{
    const QCoreApplication app(argc, argv);
    return measured([] { measure(BenchOptions::read(Consoles)); });
}
