// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/command/Clocks.h"
#include "server/schedule/Sweep.h"
#include "server/store/DeadlineStore.h"
#include "tests/bench/support/LiveBench.h"
#include "tests/bench/support/PeerProcess.h"
#include "tests/bench/support/RawSqlite.h"
#include "tests/bench/support/StepWriters.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using namespace duban;
using namespace duban::test;

namespace {

constexpr int Batch = 32; // of the sweep (server/command/WriteThread.cpp)
constexpr int ClocksOfACase = 3;
constexpr int FewDeadlines = 10'000;
constexpr int Ticks = 2000;
constexpr int Handlers = 200;
constexpr double DueSeconds = 120; // from a light's moment until it must have been given

/// What the sweep asks of a database in which nothing is due, as WriteThread::sweepOnce() does: on the kept
/// hall itself, for nothing is written.
class QuietTicks
{
public:
    explicit QuietTicks(const BulkHall& hall)
        : m_database(need(Database::open(hall.database(), Database::Mode::Writer), "open"))
    {
        const auto tx = need(ReadTx::begin(*m_database), "read");
        m_deadlines = need(DeadlineStore::countOpen(*tx), "count");
    }

    int deadlines() const { return m_deadlines; }

    /// @return microseconds of processor for one tick, the mean of many.
    double tick(int times)
    {
        const LegalTime now{MachineClock().now().ms};
        const double since = processorSeconds();
        for (int i = 0; i < times; ++i) {
            const auto tx = need(ReadTx::begin(*m_database), "read");
            if (!need(m_sweep.due(*tx, now, Batch), "due").empty())
                stop(u"something is due"_s);
            if (need(m_sweep.next(*tx), "next") <= now)
                stop(u"the next light lies in the past"_s);
        }
        return (processorSeconds() - since) * 1e6 / times;
    }

private:
    std::unique_ptr<Database> m_database;
    Sweep m_sweep;
    int m_deadlines = 0;
};

void measureTicks(const BenchOptions& options)
{
    const int fewCases = (FewDeadlines + ClocksOfACase - 1) / ClocksOfACase;
    QuietTicks few(bulkHall(options.data, options.smoke ? options.small : fewCases));
    QuietTicks many(bulkHall(options.data, options.large));
    std::vector<double> ratios;
    std::vector<double> fewUs;
    std::vector<double> manyUs;
    for (int i = 0; i < options.rounds(); ++i) {
        fewUs.push_back(few.tick(Ticks));
        manyUs.push_back(many.tick(Ticks));
        ratios.push_back(manyUs.back() / fewUs.back());
        say(u"tick with nothing due: %1 us among %2 open deadlines, %3 us among %4"_s
                .arg(fewUs.back(), 0, 'f', 1)
                .arg(few.deadlines())
                .arg(manyUs.back(), 0, 'f', 1)
                .arg(many.deadlines()));
    }
    printFigure("sweep-quiet-tick", median(ratios), Goal::AtMost, 2,
                u"%1 us among %2 open deadlines, %3 us among %4"_s.arg(median(fewUs), 0, 'f', 1)
                    .arg(few.deadlines())
                    .arg(median(manyUs), 0, 'f', 1)
                    .arg(many.deadlines()));
}

/// Groups of lights, each due at a moment of its own, far enough apart for a round of steps between two.
class Groups
{
public:
    explicit Groups(const BenchOptions& options)
        : lights(options.smoke ? 20 : 4000), m_count(options.smoke ? 60 : 20),
          m_apart(options.smoke ? 5000 : qint64(options.seconds * 1000) + 12'000),
          m_first(MachineClock().now().ms + 10'000)
    {
    }

    const int lights; ///< of a group

    qint64 momentOf(int group) const { return m_first + group * m_apart; }

    /// @return the first group from `group` on that is not due yet.
    int next(int group) const
    {
        constexpr qint64 Ahead = 500;
        while (group < m_count && momentOf(group) < MachineClock().now().ms + Ahead)
            ++group;
        if (group == m_count)
            stop(u"the machine is too slow: every light was due before its round began"_s);
        return group;
    }

    /// Lays the yellow lights of promised limits from all over the hall ready.
    void lay(const QString& database) const
    {
        RawDatabase db(database, RawDatabase::Mode::Write);
        db.execute("BEGIN");
        RawStatement pick = db.statement("SELECT id FROM deadline WHERE clock = 2 AND closed_utc IS NULL"
                                         " ORDER BY id * 7919 % 1000003, id LIMIT ?");
        pick.bind(qint64(m_count) * lights);
        const auto ids = pick.rows();
        if (ids.size() != std::size_t(m_count) * std::size_t(lights))
            stop(u"the hall has too few deadlines"_s);
        RawStatement lay =
            db.statement("UPDATE deadline SET yellow_utc = ?1, next_change_utc = ?1 WHERE id = ?2");
        for (std::size_t i = 0; i < ids.size(); ++i)
            lay.bind(momentOf(int(i) / lights)).bind(ids[i]).run();
        db.execute("COMMIT");
    }

private:
    int m_count;
    qint64 m_apart;
    qint64 m_first;
};

/// @return seconds from the moment of a group until the server says that it gave all lights up to it.
double giveAll(LiveBench& live, int watcher, const Groups& groups, int group)
{
    const qint64 moment = groups.momentOf(group);
    qint64 now = MachineClock().now().ms;
    while (now < moment) { // nobody asks anything until then
        live.tls().poll(int(std::min<qint64>(moment - now, 1000)));
        now = MachineClock().now().ms;
    }
    const double end = steadySeconds() + DueSeconds;
    const qint64 given = qint64(group + 1) * groups.lights;
    while (live.crowd().fetch<StatusReply>(watcher, GetStatus{}).engine.lightsGiven < given) {
        if (steadySeconds() > end)
            stop(u"the lights were not given"_s);
    }
    return double(MachineClock().now().ms - moment) / 1000;
}

void measureLights(const BenchOptions& options)
{
    const int clients = options.clients;
    const Groups groups(options);
    const int lights = groups.lights;
    LiveBench live(options, options.small, [&groups](const QString& database) { groups.lay(database); });
    const int first = live.enter(StepWriters::logins(live.hall(), clients), clients);
    const int watcher = live.enter(consoleLogins(), 1);
    StepWriters writers(live.crowd(), live.tls(), live.hall(), first, clients);
    const qint64 process = live.server().processId();
    std::vector<double> ratios;
    std::vector<double> lightUs;
    std::vector<double> stepUs;
    int group = -1;
    for (int i = 0; i < options.rounds(); ++i) {
        group = groups.next(group + 1);
        const auto before = threadSeconds(process);
        const double gave = giveAll(live, watcher, groups, group);
        const auto between = threadSeconds(process);
        const StepWriters::Work work = writers.work(options.seconds, clients);
        const auto after = threadSeconds(process);
        lightUs.push_back(gave * 1e6 / lights);
        stepUs.push_back(work.seconds * 1e6 / work.acknowledged);
        ratios.push_back(lightUs.back() / stepUs.back());
        say(u"%1 lights: %2 us each (write thread %3 us); steps of %4 clients: %5 us each (write thread %6 us)"_s
                .arg(lights)
                .arg(lightUs.back(), 0, 'f', 0)
                .arg(ServerCost::between(before, between, process).writer * 1e6 / lights, 0, 'f', 0)
                .arg(clients)
                .arg(stepUs.back(), 0, 'f', 0)
                .arg(ServerCost::between(between, after, process).writer * 1e6 / work.sent, 0, 'f', 0));
    }
    printFigure("sweep-light", median(ratios), Goal::AtMost, 2,
                u"a light %1 us, a batched step %2 us, %3 cases"_s.arg(median(lightUs), 0, 'f', 0)
                    .arg(median(stepUs), 0, 'f', 0)
                    .arg(options.small));
}

} // namespace

/// bench_sweep [--smoke] [--small N] [--large N] [--clients N] [--seconds S] [--data FOLDER]: what the sweep
/// costs when nothing is due, and what a light costs beside a step of a person.
int main(int argc, char* argv[])
{
    const QCoreApplication app(argc, argv);
    return measured([] {
        const BenchOptions options = BenchOptions::read(Handlers);
        measureTicks(options);
        measureLights(options);
    });
}
