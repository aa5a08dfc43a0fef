// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/support/LiveBench.h"
#include "tests/bench/support/RawSqlite.h"
#include "tests/bench/support/StepWriters.h"

#include <QCoreApplication>
#include <QFile>

using namespace Qt::StringLiterals;
using namespace duban;
using namespace duban::test;

namespace {

constexpr int Writers = 20;
constexpr double Ready = 5; // seconds; reliability.md §2 and §4

/// @return seconds of reading what the server reads of all cases before it listens
/// (server/network/Board.cpp), by
///         SQLite alone. A server runs: what a crash left in the log is recovered already.
double countAlone(const QString& database)
{
    const double since = steadySeconds();
    RawDatabase db(database, RawDatabase::Mode::Read);
    for (const char* sql :
         {"SELECT department_id, light, count(*) FROM case_file WHERE state IN (1, 2, 3, 5)"
          " GROUP BY department_id, light",
          "SELECT department_id, worst_light = 3, count(*) FROM case_file WHERE state NOT IN (1, 2, 3, 5)"
          " GROUP BY department_id, worst_light = 3"})
        (void)db.number(sql);
    return steadySeconds() - since;
}

/// The server's program, started again and again.
class StartBench
{
public:
    explicit StartBench(const BenchOptions& options) : m_options(options), m_live(options, options.large)
    {
        m_live.enter(StepWriters::logins(m_live.hall(), Writers), Writers);
        m_tokens = m_live.crowd().tokens();
    }

    void run()
    {
        std::vector<double> clean;
        std::vector<double> killed;
        std::vector<double> counted;
        for (int i = 0; i < m_options.rounds(); ++i) {
            m_live.disconnect();
            m_live.server().terminate();
            clean.push_back(firstAnswer());
            counted.push_back(countAlone(m_live.database()));
            killUnderLoad();
            killed.push_back(firstAnswer());
            say(u"round %1: first answer %2 s after a clean stop, %3 s after kill -9 under load with a log "
                u"of %4 MB; "
                "SQLite alone counts the cases in %5 s"_s.arg(i + 1)
                    .arg(clean.back(), 0, 'f', 2)
                    .arg(killed.back(), 0, 'f', 2)
                    .arg(m_logMb, 0, 'f', 1)
                    .arg(counted.back(), 0, 'f', 2));
        }
        print("start-clean", clean, counted);
        print("start-killed", killed, counted);
    }

private:
    /// Starts the server. @return seconds from then to the first answer over TLS.
    double firstAnswer()
    {
        const double since = steadySeconds();
        need(m_live.server().start(), "the server");
        m_live.connectAnew();
        m_live.crowd().greet(m_live.server().port());
        return steadySeconds() - since;
    }

    /// SIGKILL in the middle of steps.
    void killUnderLoad()
    {
        m_live.disconnect();
        m_live.connectAnew();
        const int first = m_live.crowd().resume(m_live.server().port(), m_tokens);
        StepWriters writers(m_live.crowd(), m_live.tls(), m_live.hall(), first, Writers, m_stepped);
        writers.begin(Writers, 0);
        const double end = steadySeconds() + m_options.seconds;
        while (steadySeconds() < end)
            m_live.tls().poll(1);
        m_live.server().kill9();
        m_stepped = writers.mostSteps();
        m_live.disconnect();
        m_logMb = double(QFile(m_live.database() + u"-wal"_s).size()) / 1e6;
    }

    void print(const char* name, const std::vector<double>& seconds, const std::vector<double>& counted) const
    {
        printFigure(name, median(seconds) / Ready, Goal::AtMost, 1,
                    u"%1 s to the first answer (%2 s at most), %3 cases; SQLite alone counts them in %4 s"_s
                        .arg(median(seconds), 0, 'f', 2)
                        .arg(Ready)
                        .arg(m_options.large)
                        .arg(median(counted), 0, 'f', 2));
    }

    BenchOptions m_options;
    LiveBench m_live;
    std::vector<Secret> m_tokens;
    qint64 m_stepped = 0;
    double m_logMb = 0;
};

} // namespace

/// bench_start [--smoke] [--large N] [--seconds S] [--data FOLDER]: from the start of the server's program to
/// its first answer over TLS, after a clean stop and after kill -9 under load. The files are in the system's
/// cache.
int main(int argc, char* argv[])
{
    const QCoreApplication app(argc, argv);
    return measured([] { StartBench(BenchOptions::read(Writers)).run(); });
}
