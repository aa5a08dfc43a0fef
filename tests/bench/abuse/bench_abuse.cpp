// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/Replies.h"
#include "common/protocol/Requests.h"
#include "tests/bench/abuse/Hostile.h"
#include "tests/bench/support/LiveBench.h"
#include "tests/bench/support/PeerProcess.h"

#include <QCoreApplication>
#include <QDir>
#include <QThread>

using namespace Qt::StringLiterals;
using namespace duban;
using namespace duban::test;

namespace {

constexpr int Silent = 900;
constexpr int NeverReading = 20; // of them
constexpr int Frames = 20'000;
constexpr int Logins = 200; // of a round, at least
constexpr int Cases = 10'000;
constexpr double DropSeconds = 30;
constexpr quint64 Seed = 1;

const QString Device = u"bench"_s;

int descriptorsOf(qint64 processId)
{
    return int(QDir(u"/proc/%1/fd"_s.arg(processId)).entryList(QDir::Files | QDir::System).size());
}

class AbuseBench
{
public:
    explicit AbuseBench(const BenchOptions& options)
        : m_options(options), m_live(options, options.smoke ? options.small : Cases)
    {
        m_live.enter(consoleLogins(), 1);
        const ServerAddress address = m_live.server().address();
        m_context = BlockingPeer::contextFor(address.caFile);
        m_target = {address.port, address.caFile, m_live.crowd().tokens().front(), Device};
        m_book = need(m_live.server().passwords(), "passwords");
        m_logins = consoleLogins();
        for (const Department& department : m_live.hall().departments)
            m_logins << department.handler;
    }

    void run()
    {
        const int share = m_options.smoke ? 10 : 1;
        const int rounds = m_options.rounds();
        (void)logInOften(Logins / 10 / share, [] { return true; }); // what only happens once
        const int descriptors = descriptorsOf(m_live.server().processId());
        std::vector<double> calm;
        std::vector<double> abused;
        qint64 memory = 0;
        for (int i = 0; i < rounds; ++i) {
            const auto quiet = logInOften(Logins / share, [] { return true; });
            const auto loud = abusedRound(i, Logins / share, Silent / share, Frames / share / rounds);
            say(u"round %1: login p50 %2 ms, p99 %3 ms; abused p50 %4 ms, p99 %5 ms (%6 logins); %7 hostile "
                u"frames: "
                u"%8 answered, %9 hung up on"_s.arg(i + 1)
                    .arg(median(quiet), 0, 'f', 1)
                    .arg(quantile(quiet, 0.99), 0, 'f', 1)
                    .arg(median(loud), 0, 'f', 1)
                    .arg(quantile(loud, 0.99), 0, 'f', 1)
                    .arg(loud.size())
                    .arg(m_answered + m_hungUpOn)
                    .arg(m_answered)
                    .arg(m_hungUpOn));
            calm.insert(calm.end(), quiet.begin(), quiet.end());
            abused.insert(abused.end(), loud.begin(), loud.end());
            awaitGone(descriptors);
            const qint64 now = privateBytes(m_live.server().processId());
            say(u"         silent ones cut off and back %1 times; server's memory %2 MB during it, %3 MB after it"_s
                    .arg(m_cuts)
                    .arg(double(m_memory) / 1e6, 0, 'f', 1)
                    .arg(double(now) / 1e6, 0, 'f', 1));
            memory = std::max(memory, m_memory);
        }
        const double quiet = quantile(calm, 0.99);
        const double loud = quantile(abused, 0.99);
        printFigure(
            "login-abused", loud / quiet, Goal::AtMost, 2,
            u"p99 of %1 logins %2 ms beside %3 silent, half-open and never reading peers and hostile frames, "
            u"%4 ms of %5 without; medians %6 and %7 ms"_s.arg(abused.size())
                .arg(loud, 0, 'f', 1)
                .arg(Silent / share)
                .arg(quiet, 0, 'f', 1)
                .arg(calm.size())
                .arg(median(abused), 0, 'f', 1)
                .arg(median(calm), 0, 'f', 1));
    }

private:
    /// @return milliseconds from the first packet to the open session.
    double logIn()
    {
        const QString& login = m_logins[m_turn++ % m_logins.size()];
        const double since = steadySeconds();
        BlockingPeer peer(m_target.port, 1);
        if (!peer.shakeHands(m_context.get()) || !peer.ask(Hello{ProtocolVersion, {}, u"good"_s}))
            stop(u"a good client cannot connect"_s);
        const auto answer = peer.ask(Login{login, m_book.passwordOf(login), Device});
        if (!answer || answer->kind != MessageKind::LoginReply)
            stop(login + u" could not log in"_s);
        return (steadySeconds() - since) * 1000;
    }

    /// Logs in so often, one after the other, and on until `done`.
    std::vector<double> logInOften(int times, const std::function<bool()>& done)
    {
        std::vector<double> took;
        while (int(took.size()) < times || !done())
            took.push_back(logIn());
        return took;
    }

    std::vector<double> abusedRound(int number, int logins, int silent, int frames)
    {
        const SilentOnes silentOnes(m_target, silent, silent * NeverReading / Silent);
        const NoiseMaker noise(m_target, Seed + quint64(number), frames);
        auto took = logInOften(logins, [&noise] { return noise.isDone(); });
        if (!noise.trouble().isEmpty())
            stop(noise.trouble());
        m_answered = noise.answered();
        m_hungUpOn = noise.hungUpOn();
        if (m_answered + m_hungUpOn != frames)
            stop(u"hostile frames were left over"_s);
        m_cuts = silentOnes.cuts();
        m_memory = privateBytes(m_live.server().processId());
        return took;
    }

    /// The next round begins as the one before did.
    void awaitGone(int descriptors)
    {
        const double end = steadySeconds() + DropSeconds;
        while (descriptorsOf(m_live.server().processId()) > descriptors) {
            if (steadySeconds() > end)
                stop(u"the server holds connections that are gone"_s);
            QThread::yieldCurrentThread();
        }
    }

    BenchOptions m_options;
    LiveBench m_live;
    BlockingPeer::Context m_context{nullptr, SSL_CTX_free};
    Target m_target;
    PasswordBook m_book;
    QStringList m_logins;
    qsizetype m_turn = 0;
    int m_answered = 0;
    int m_hungUpOn = 0;
    int m_cuts = 0;
    qint64 m_memory = 0;
};

} // namespace

/// bench_abuse [--smoke] [--data FOLDER]: how long logins take while others hold 900 connections that say
/// nothing, stop in the middle of a handshake or never read, each from an address of its own, and one sends
/// 20 000 hostile frames; beside logins without all that, in turns. Rates are not limited, so that no limit
/// hides what such peers cost.
int main(int argc, char* argv[])
{
    const QCoreApplication app(argc, argv);
    return measured([] { AbuseBench(BenchOptions::read(1)).run(); });
}
