// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/support/LiveBench.h"
#include "tests/bench/support/PeerProcess.h"
#include "tests/bench/support/StepRows.h"
#include "tests/bench/support/StepWriters.h"

#include <QCoreApplication>

#include <numeric>

using namespace Qt::StringLiterals;
using namespace duban;
using namespace duban::test;

namespace {

constexpr std::size_t Batch = 32; // of the server (server/command/WriteThread.cpp)
constexpr int Consoles = 10;
constexpr int StepsAlone = 300;

struct RoundOf
{
    double ours = 0; ///< steps a second, acknowledged
    double bare = 0; ///< the same rows by SQLite alone

    double ratio() const { return ours / bare; }
};

/// What was found in one hall.
struct Found
{
    std::vector<RoundOf> alone;
    std::vector<RoundOf> watched; ///< with consoles
    std::vector<double> oneMs;    ///< median of one client, per round
    std::vector<double> floorMs;  ///< commit and round trip, per round
};

double medianOf(const std::vector<RoundOf>& rounds, double RoundOf::*what)
{
    std::vector<double> values;
    for (const RoundOf& round : rounds)
        values.push_back(round.*what);
    return median(values);
}

double medianRatio(const std::vector<RoundOf>& rounds)
{
    std::vector<double> values;
    for (const RoundOf& round : rounds)
        values.push_back(round.ratio());
    return median(values);
}

/// A hall of one size with its writers, its consoles and the twin of its database.
class StepBench
{
public:
    StepBench(const BenchOptions& options, int cases)
        : m_options(options), m_live(options, cases),
          m_first(m_live.enter(StepWriters::logins(m_live.hall(), options.clients), options.clients)),
          m_consoles(m_live.enter(consoleLogins(), Consoles)),
          m_writers(m_live.crowd(), m_live.tls(), m_live.hall(), m_first, options.clients)
    {
        m_live.crowd().onFeed = [this](int, const QByteArray&) { ++m_feeds; };
        RawDatabase(m_live.database(), RawDatabase::Mode::Read).copyTo(m_live.path(u"twin.db"_s));
        m_twin = std::make_unique<StepTwin>(m_live.path(u"twin.db"_s));
        m_reader = std::make_unique<StepReader>(m_live.database());
    }

    void round(Found& found)
    {
        found.alone.push_back(load("no subscriber"));
        m_live.crowd().subscribe(m_consoles, Consoles);
        m_feeds = 0;
        found.watched.push_back(load("10 consoles"));
        if (m_feeds == 0)
            stop(u"the consoles saw nothing"_s);
        m_live.crowd().subscribe(m_consoles, Consoles, Crowd::Feeds::Nothing);
        one(found);
    }

    /// Pages of both databases come into memory; nothing is told.
    void warm()
    {
        m_writers.work(m_options.seconds / 3, m_options.clients);
        m_twin->write(m_reader->take(), Batch);
    }

    void compare() { m_twin->compareWith(m_live.database()); }

private:
    RoundOf load(const char* what)
    {
        const qint64 process = m_live.server().processId();
        const auto before = threadSeconds(process);
        const StepWriters::Work work = m_writers.work(m_options.seconds, m_options.clients);
        const ServerCost cost = ServerCost::between(before, threadSeconds(process), process);
        const auto steps = m_reader->take();
        if (int(steps.size()) != work.sent)
            stop(u"%1 steps were acknowledged, %2 are there"_s.arg(work.sent).arg(steps.size()));
        const double since = processorSeconds();
        const auto bare = m_twin->write(steps, Batch);
        const double bareCpu = processorSeconds() - since;
        RoundOf round;
        round.ours = work.acknowledged / work.seconds;
        round.bare = double(steps.size()) / std::accumulate(bare.begin(), bare.end(), 0.0);
        const double perStep = 1e6 / std::max(work.sent, 1);
        say(u"  %1, %2 clients: %3 steps/s (median %4 ms, p99 %5 ms; main thread %6 us, write thread %7 us a "
            "step), bare SQLite %8 steps/s (%9 us), ratio %10"_s.arg(QString::fromUtf8(what))
                .arg(m_options.clients)
                .arg(round.ours, 0, 'f', 0)
                .arg(median(work.took), 0, 'f', 1)
                .arg(quantile(work.took, 0.99), 0, 'f', 1)
                .arg(cost.main * perStep, 0, 'f', 0)
                .arg(cost.writer * perStep, 0, 'f', 0)
                .arg(round.bare, 0, 'f', 0)
                .arg(bareCpu * perStep, 0, 'f', 0)
                .arg(round.ratio(), 0, 'f', 3));
        return round;
    }

    /// One client alone, beside one commit of the same rows and one round trip of as many bytes. Those take
    /// turns as they do for the client: a disk and a peer that rest in between answer later than busy ones.
    void one(Found& found)
    {
        const StepWriters::Work work =
            m_writers.workAlone(int(found.oneMs.size()), m_options.smoke ? 20 : StepsAlone);
        std::vector<double> roundTrips;
        std::vector<double> commits;
        std::vector<double> both;
        const std::vector<StepRows> steps = m_reader->take();
        for (const StepRows& step : steps) {
            roundTrips.push_back(ping());
            commits.push_back(m_twin->write({&step, 1}, 1).front() * 1000);
            both.push_back(roundTrips.back() + commits.back());
        }
        found.oneMs.push_back(median(work.took));
        found.floorMs.push_back(median(both));
        say(u"  one client: median %1 ms, p99 %2 ms; commit of the same rows %3 ms, TLS round trip %4 ms"_s
                .arg(found.oneMs.back(), 0, 'f', 3)
                .arg(quantile(work.took, 0.99), 0, 'f', 3)
                .arg(median(commits), 0, 'f', 3)
                .arg(median(roundTrips), 0, 'f', 3));
    }

    /// @return milliseconds of a round trip to a server in bare OpenSSL.
    double ping()
    {
        if (!m_peer) {
            m_peer =
                std::make_unique<PeerProcess>(u"bare"_s, m_live.tlsFolder(), m_live.crowd().answerBytes());
            m_pinger = std::make_unique<TlsClients>(m_live.server().address().caFile);
            m_pinger->open(m_peer->port());
        }
        const QByteArray request =
            encodeFrame(RequestId{1LL << 60, 1},
                        FinishStage{CaseId{m_live.hall().last}, {2}, u"材料齐全，符合法定形式，同意"_s});
        bool answered = false;
        m_pinger->onFrame = [&answered](int, const QByteArray&) { answered = true; };
        const double since = steadySeconds();
        m_pinger->send(0, request);
        m_pinger->pollUntil([&answered] { return answered; }, 10, "a round trip");
        return (steadySeconds() - since) * 1000;
    }

    BenchOptions m_options;
    LiveBench m_live;
    int m_first;
    int m_consoles;
    StepWriters m_writers;
    std::unique_ptr<StepTwin> m_twin;
    std::unique_ptr<StepReader> m_reader;
    std::unique_ptr<PeerProcess> m_peer;
    std::unique_ptr<TlsClients> m_pinger;
    qint64 m_feeds = 0;
};

void print(const char* name, const std::vector<RoundOf>& rounds, int cases, const QString& with)
{
    printFigure(name, medianRatio(rounds), Goal::AtLeast, 0.6,
                u"%1 steps/s acknowledged, bare SQLite %2 steps/s, %3 cases%4"_s
                    .arg(medianOf(rounds, &RoundOf::ours), 0, 'f', 0)
                    .arg(medianOf(rounds, &RoundOf::bare), 0, 'f', 0)
                    .arg(cases)
                    .arg(with));
}

void printGrowth(const Found& few, const Found& many, const BenchOptions& options)
{
    const double ours = medianOf(many.alone, &RoundOf::ours) / medianOf(few.alone, &RoundOf::ours);
    const double bare = medianOf(many.alone, &RoundOf::bare) / medianOf(few.alone, &RoundOf::bare);
    printFigure("steps-growth", ours / bare, Goal::AtLeast, 1,
                u"%1 cases over %2: ours %3, bare SQLite %4"_s.arg(options.large)
                    .arg(options.small)
                    .arg(ours, 0, 'f', 3)
                    .arg(bare, 0, 'f', 3));
}

void printOne(const Found& found, int cases)
{
    std::vector<double> ratios;
    for (std::size_t i = 0; i < found.oneMs.size(); ++i)
        ratios.push_back(found.oneMs[i] / found.floorMs[i]);
    printFigure("steps-one-client", median(ratios), Goal::AtMost, 1.5,
                u"median %1 ms, commit and round trip %2 ms, %3 cases"_s.arg(median(found.oneMs), 0, 'f', 3)
                    .arg(median(found.floorMs), 0, 'f', 3)
                    .arg(cases));
}

void compareHalls(const BenchOptions& options)
{
    Found few;
    Found many;
    {
        StepBench small(options, options.small);
        StepBench large(options, options.large);
        small.warm();
        large.warm();
        for (int i = 0; i < options.rounds(); ++i) {
            say(u"round %1, %2 cases"_s.arg(i + 1).arg(options.small));
            small.round(few);
            say(u"round %1, %2 cases"_s.arg(i + 1).arg(options.large));
            large.round(many);
        }
        small.compare();
        large.compare();
    }
    print("steps-small", few.alone, options.small, {});
    print("steps-large", many.alone, options.large, {});
    print("steps-small-10-consoles", few.watched, options.small, u", 10 consoles"_s);
    print("steps-large-10-consoles", many.watched, options.large, u", 10 consoles"_s);
    printOne(few, options.small);
    printGrowth(few, many, options);
}

} // namespace

/// bench_steps [--smoke] [--small N] [--large N] [--clients N] [--seconds S] [--data FOLDER]: steps a second
/// that are acknowledged after their commit, beside SQLite alone writing the very same rows into a twin of
/// the database.
int main(int argc, char* argv[])
{
    const QCoreApplication app(argc, argv);
    return measured([] { compareHalls(BenchOptions::read(200)); });
}
