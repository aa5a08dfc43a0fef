// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/command/Clocks.h"
#include "tests/bench/support/LiveBench.h"
#include "tests/bench/support/PeerProcess.h"
#include "tests/bench/support/RawSqlite.h"
#include "tests/bench/support/StepWriters.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

#include <atomic>
#include <cstring>

using namespace Qt::StringLiterals;
using namespace duban;
using namespace duban::test;

namespace {

constexpr int Consoles = 500;
constexpr int Writers = 200;
constexpr double StepsPerSecond = 500;
constexpr qint64 LightsApartMs = 500;
constexpr int LightsLaid = 2400; // twenty minutes of them
constexpr double FrameSeconds = 30;

/// The moments of commits that gave a light, as commit_times.c notes them.
class CommitTimes
{
public:
    explicit CommitTimes(const QString& path) : m_file(path)
    {
        if (!m_file.open(QIODevice::ReadOnly) || !(m_memory = m_file.map(0, m_file.size())))
            stop(path + u": the server notes no commits"_s);
    }

    /// @return the newest such moment before `until`, in seconds of the steady clock.
    double newestBefore(double until) const
    {
        // Written by another process: read anew each time.
        const auto count = reinterpret_cast<const std::atomic<quint64>*>(m_memory)->load();
        const auto places = quint64(m_file.size() - qint64(sizeof count)) / sizeof(double);
        for (quint64 i = count; i-- > (count > places ? count - places : 0);) {
            double at = 0;
            std::memcpy(&at, m_memory + sizeof count + i % places * sizeof at, sizeof at);
            if (at <= until)
                return at;
        }
        stop(u"no light was committed before it came"_s);
    }

private:
    QFile m_file;
    const uchar* m_memory = nullptr;
};

/// One light on its way to all consoles.
struct Arrival
{
    double first = 0;
    double last = 0;
    int size = 0; ///< bytes of its frame
};

/// Watches the frames of all consoles for those that bring a light. All of them get the same bytes.
class Watch
{
public:
    explicit Watch(int consoles) : m_consoles(consoles) {}

    void take(const QByteArray& bytes)
    {
        const double now = steadySeconds();
        Seen& seen = m_seen[bytes];
        if (seen.count++ == 0) {
            seen.arrival = {now, now, int(bytes.size())};
            const Frame frame = need(decodeFrame(bytes), "a feed");
            seen.light = !need(decodeFrom<Feed>(frame.body), "a feed").lights.empty();
        }
        seen.arrival.last = now;
        if (seen.count < m_consoles)
            return;
        if (seen.light)
            m_arrivals.push_back(seen.arrival);
        m_seen.remove(bytes);
    }

    /// Lights that everybody has got since the last clear().
    const std::vector<Arrival>& arrivals() const { return m_arrivals; }

    void clear() { m_arrivals.clear(); }

private:
    struct Seen
    {
        Arrival arrival;
        int count = 0;
        bool light = false;
    };

    int m_consoles;
    QHash<QByteArray, Seen> m_seen;
    std::vector<Arrival> m_arrivals;
};

/// The fan-out of a server without Duban to as many connections.
class PeerFan
{
public:
    PeerFan(const QString& kind, LiveBench& live, int connections)
        : m_peer(kind, live.tlsFolder(), 16), m_clients(live.server().address().caFile)
    {
        for (int i = 0; i < connections; ++i)
            m_clients.open(m_peer.port());
        // An answer to each: then the peer has accepted it and its handshake is over.
        int answers = 0;
        m_clients.onFrame = [&answers](int, const QByteArray&) { ++answers; };
        for (int i = 0; i < connections; ++i)
            m_clients.send(i, QByteArray("\0\0\0\1x", 5));
        m_clients.pollUntil([&] { return answers == connections; }, FrameSeconds, "the peer's answers");
    }

    /// @return milliseconds from the beginning of a push of `size` bytes to its receipt by the last.
    double push(int size)
    {
        int got = 0;
        m_clients.onFrame = [&got](int, const QByteArray&) { ++got; };
        m_peer.push(size);
        m_clients.pollUntil([&] { return got == m_clients.size(); }, FrameSeconds, "a push");
        const double last = steadySeconds();
        return (last - m_peer.pushedAt()) * 1000;
    }

private:
    PeerProcess m_peer;
    TlsClients m_clients;
};

/// Yellow lights of promised limits all over the hall, one each half second from 20 seconds on.
void layLights(const QString& database)
{
    RawDatabase db(database, RawDatabase::Mode::Write);
    db.execute("BEGIN");
    RawStatement pick = db.statement("SELECT id FROM deadline WHERE clock = 2 AND closed_utc IS NULL"
                                     " ORDER BY id * 7919 % 1000003, id LIMIT ?");
    pick.bind(qint64(LightsLaid));
    std::vector<qint64> ids;
    while (pick.next())
        ids.push_back(pick.integer(0));
    RawStatement lay =
        db.statement("UPDATE deadline SET yellow_utc = ?1, next_change_utc = ?1 WHERE id = ?2");
    qint64 at = MachineClock().now().ms + 20'000;
    for (const qint64 id : ids)
        lay.bind(at += LightsApartMs).bind(id).run();
    db.execute("COMMIT");
}

QStringList shim(const QString& times)
{
    const QString asan = qEnvironmentVariable("ASAN_OPTIONS");
    return {QStringLiteral("LD_PRELOAD=" DUBAN_BIN_DIR "/libduban_commit_times.so"),
            u"DUBAN_COMMIT_TIMES="_s + times,
            // The shim comes before the sanitizer's runtime, which would otherwise refuse to start.
            u"ASAN_OPTIONS="_s + asan + (asan.isEmpty() ? u""_s : u":"_s) + u"verify_asan_link_order=0"_s};
}

class PushBench
{
public:
    explicit PushBench(const BenchOptions& options)
        : m_options(options), m_times(m_shim.filePath(u"commit-times"_s)), m_lights(options.smoke ? 2 : 10),
          m_writing(options.smoke ? 10 : Writers), m_live(options, options.small, layLights, shim(m_times)),
          m_first(m_live.enter(StepWriters::logins(m_live.hall(), m_writing), m_writing)),
          m_consoles(m_live.enter(consoleLogins(), options.clients)),
          m_writers(m_live.crowd(), m_live.tls(), m_live.hall(), m_first, m_writing),
          m_watch(options.clients), m_qt(u"qt"_s, m_live, options.clients),
          m_bare(u"bare"_s, m_live, options.clients), m_commits(m_times)
    {
        m_live.crowd().subscribe(m_consoles, options.clients);
        m_live.crowd().onFeed = [this](int, const QByteArray& bytes) { m_watch.take(bytes); };
        say(u"%1 consoles are there"_s.arg(options.clients));
    }

    void run()
    {
        for (int i = 0; i < m_options.rounds(); ++i) {
            idle();
            busy();
            say(u"round %1: idle %2 ms, QSslServer %3 ms, bare OpenSSL %4 ms (frames of %5 bytes); with %6 "
                u"writers "
                "at %7 steps/s: %8 ms"_s.arg(i + 1)
                    .arg(m_idle.back(), 0, 'f', 2)
                    .arg(m_qtMs.back(), 0, 'f', 2)
                    .arg(m_bareMs.back(), 0, 'f', 2)
                    .arg(m_size)
                    .arg(m_writing)
                    .arg(m_rate, 0, 'f', 0)
                    .arg(m_busy.back(), 0, 'f', 2));
        }
        print();
    }

private:
    /// @return milliseconds from the commit of each light to its receipt by the last console, the median.
    double latency() const
    {
        std::vector<double> took;
        for (const Arrival& arrival : m_watch.arrivals())
            took.push_back((arrival.last - m_commits.newestBefore(arrival.first)) * 1000);
        return median(took);
    }

    /// Lights one by one, each followed by the same bytes from the peers.
    void idle()
    {
        std::vector<double> ours;
        std::vector<double> qt;
        std::vector<double> bare;
        while (int(ours.size()) < m_lights) {
            m_watch.clear();
            m_live.tls().pollUntil([this] { return !m_watch.arrivals().empty(); }, FrameSeconds, "a light");
            ours.push_back(latency());
            m_size = m_watch.arrivals().front().size;
            qt.push_back(m_qt.push(m_size));
            bare.push_back(m_bare.push(m_size));
        }
        m_idle.push_back(median(ours));
        m_qtMs.push_back(median(qt));
        m_bareMs.push_back(median(bare));
        m_ratios.push_back(m_idle.back() / m_qtMs.back());
    }

    void busy()
    {
        m_writers.begin(m_writing, m_options.smoke ? StepsPerSecond / 10 : StepsPerSecond);
        m_watch.clear();
        const double end = steadySeconds() + FrameSeconds;
        while (int(m_watch.arrivals().size()) < m_lights) {
            m_live.tls().poll(1);
            m_writers.pace();
            if (steadySeconds() > end)
                stop(u"the lights do not come while others write"_s);
        }
        const StepWriters::Work work = m_writers.end();
        m_rate = work.acknowledged / work.seconds;
        m_busy.push_back(latency());
        m_slower.push_back(m_busy.back() / m_idle.back());
    }

    void print() const
    {
        printFigure(
            "push-idle", median(m_ratios), Goal::AtMost, 1.3,
            u"commit to the last of %1 consoles %2 ms, QSslServer %3 ms, bare OpenSSL %4 ms, %5 bytes"_s
                .arg(m_options.clients)
                .arg(median(m_idle), 0, 'f', 2)
                .arg(median(m_qtMs), 0, 'f', 2)
                .arg(median(m_bareMs), 0, 'f', 2)
                .arg(m_size));
        printFigure("push-busy", median(m_slower), Goal::AtMost, 3,
                    u"%1 ms while %2 write %3 steps/s, idle %4 ms"_s.arg(median(m_busy), 0, 'f', 2)
                        .arg(m_writing)
                        .arg(m_rate, 0, 'f', 0)
                        .arg(median(m_idle), 0, 'f', 2));
    }

    BenchOptions m_options;
    QTemporaryDir m_shim;
    QString m_times;
    int m_lights; ///< of a round
    int m_writing;
    LiveBench m_live;
    int m_first;
    int m_consoles;
    StepWriters m_writers;
    Watch m_watch;
    PeerFan m_qt;
    PeerFan m_bare;
    CommitTimes m_commits;
    int m_size = 0;
    double m_rate = 0;
    std::vector<double> m_idle;
    std::vector<double> m_qtMs;
    std::vector<double> m_bareMs;
    std::vector<double> m_busy;
    std::vector<double> m_ratios;
    std::vector<double> m_slower;
};

} // namespace

/// bench_push [--smoke] [--small N] [--clients CONSOLES] [--data FOLDER]: from the commit of a light to its
/// receipt by the last of many consoles, beside servers that do nothing but send the same bytes.
int main(int argc, char* argv[])
{
    const QCoreApplication app(argc, argv);
    return measured([] { PushBench(BenchOptions::read(Consoles)).run(); });
}
