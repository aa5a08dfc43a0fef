// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/MessageKind.h"
#include "tests/bench/return/Office.h"
#include "tests/bench/support/LiveBench.h"
#include "tests/bench/support/PeerProcess.h"
#include "tests/bench/support/RawSqlite.h"
#include "tests/bench/support/StepWriters.h"

#include <QCoreApplication>
#include <QLoggingCategory>

#include <ctime>
#include <map>
#include <numeric>

using namespace Qt::StringLiterals;
using namespace duban;
using namespace duban::test;

namespace {

constexpr int Clients = 500;
constexpr int SmokeClients = 40;
constexpr int Cases = 10'000; // of the hall: about 600 in each handler's list
constexpr double InStep = 15; // seconds; reliability.md §2
constexpr double StepsPerSecond = 50;
constexpr int TriesOfLongOutage = 5; // by then the waits have grown to their longest
constexpr double EnterSeconds = 900;
constexpr double PatienceSeconds = 120;

/// Everything that a check of passwords leaves behind: a session, or a failure.
qint64 passwordsChecked(const QString& database)
{
    RawDatabase db(database, RawDatabase::Mode::Read);
    auto failed = db.statement("SELECT count(*) FROM journal WHERE verb = ?");
    failed.bind(qint64(MessageKind::FailedLogin));
    (void)failed.next();
    return db.number("SELECT count(*) FROM session") + failed.integer(0);
}

/// The newest change of each department's cases; under no department that of all.
std::map<OrganisationId, JournalSeq> newestChanges(const QString& database)
{
    RawDatabase db(database, RawDatabase::Mode::Read);
    auto query = db.statement("SELECT c.department_id, max(v.valid_from_seq) FROM case_version v"
                              "  JOIN case_file c ON c.id = v.case_id GROUP BY c.department_id");
    std::map<OrganisationId, JournalSeq> newest;
    while (query.next()) {
        const JournalSeq seq{query.integer(1)};
        newest[OrganisationId{query.integer(0)}] = seq;
        newest[OrganisationId{}] = std::max(newest[OrganisationId{}], seq);
    }
    return newest;
}

/// Seconds of processor of all threads of this program.
double ownProcessorSeconds()
{
    timespec used{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used);
    return double(used.tv_sec) + double(used.tv_nsec) / 1e9;
}

class ReturnBench
{
public:
    explicit ReturnBench(const BenchOptions& options)
        : m_options(options), m_live(options, options.smoke ? options.small : Cases),
          m_departments(int(m_live.hall().departments.size()))
    {
        m_live.enter(StepWriters::logins(m_live.hall(), m_departments), m_departments);
        m_tokens = m_live.crowd().tokens();
        const PasswordBook book = need(m_live.server().passwords(), "passwords");
        for (int i = 0; i < options.clients; ++i)
            m_seats.push_back(seat(i, book));
        m_seats.push_back(seat(0, book));
        m_seats.back().follows = Seat::Follows::OnlyAtFirst;
        m_office = std::make_unique<Office>(m_live.server().address(), m_seats);
        m_office->enter(EnterSeconds);
        say(u"%1 clients are logged in and subscribed, half of them consoles, half of them handlers of %2 departments"_s
                .arg(options.clients)
                .arg(m_departments));
    }

    void run()
    {
        std::vector<double> seconds;
        for (int i = 0; i < m_options.rounds(); ++i)
            seconds.push_back(round(i + 1, i % 2 == 1 && !m_options.smoke));
        checkControls();
        const double worst = *std::max_element(seconds.begin(), seconds.end());
        printFigure(
            "clients-back-500", worst, Goal::AtMost, InStep,
            u"%1 s at most, %2 s in the middle of %3 rounds, until the last of %4 clients was in step; "
            u"no password was checked"_s.arg(worst, 0, 'f', 2)
                .arg(median(seconds), 0, 'f', 2)
                .arg(seconds.size())
                .arg(m_options.clients));
    }

private:
    Seat seat(int number, const PasswordBook& book) const
    {
        if (number % 2 == 0) {
            const QString login = consoleLogins()[number / 2 % consoleLogins().size()];
            return {login, book.passwordOf(login), {}, Seat::Follows::Always};
        }
        const Department& department = m_live.hall().departments[std::size_t(number / 2 % m_departments)];
        return {department.handler, book.passwordOf(department.handler), department.id,
                Seat::Follows::Always};
    }

    /// @return how many of those who should be are in step: they hold the newest change they may see.
    int inStep(const std::vector<DeskState>& states, const std::map<OrganisationId, JournalSeq>& newest) const
    {
        int count = 0;
        for (std::size_t i = 0; i < std::size_t(m_options.clients); ++i)
            count += states[i].newest == newest.at(m_seats[i].department) ? 1 : 0;
        return count;
    }

    void awaitInStep(const char* what)
    {
        const auto newest = newestChanges(m_live.database());
        const auto all = [&](const std::vector<DeskState>& states) {
            return inStep(states, newest) == m_options.clients;
        };
        if (!m_office->await(all, PatienceSeconds))
            stop(u"%1: only %2 of %3 are in step"_s.arg(QString::fromUtf8(what))
                     .arg(inStep(m_office->states(), newest))
                     .arg(m_options.clients));
    }

    /// SIGKILL in the middle of steps.
    void killUnderLoad()
    {
        m_live.disconnect();
        m_live.connectAnew();
        const int first = m_live.crowd().resume(m_live.server().port(), m_tokens);
        StepWriters writers(m_live.crowd(), m_live.tls(), m_live.hall(), first, m_departments, m_stepped);
        writers.begin(m_departments, StepsPerSecond);
        const double end = steadySeconds() + m_options.seconds;
        while (steadySeconds() < end) {
            m_live.tls().poll(1);
            writers.pace();
        }
        m_office->beginAnew();
        m_live.server().kill9();
        m_stepped = writers.mostSteps();
        m_live.disconnect();
    }

    /// One step in every department.
    void stepEverywhere()
    {
        m_live.disconnect();
        m_live.connectAnew();
        const int first = m_live.crowd().resume(m_live.server().port(), m_tokens);
        StepWriters writers(m_live.crowd(), m_live.tls(), m_live.hall(), first, m_departments, m_stepped);
        for (int i = 0; i < m_departments; ++i)
            writers.workAlone(i, 1);
        m_stepped = writers.mostSteps();
    }

    /// @return seconds from the server's port answering again to the last client in step.
    double round(int number, bool longOutage)
    {
        const qint64 before = passwordsChecked(m_live.database());
        killUnderLoad();
        const double killed = steadySeconds();
        const auto haveTried = [](const std::vector<DeskState>& states) {
            return std::all_of(states.begin(), states.end(),
                               [](const DeskState& state) { return state.tries >= TriesOfLongOutage; });
        };
        if (longOutage && !m_office->await(haveTried, PatienceSeconds))
            stop(u"not everybody goes on trying"_s);
        need(m_live.server().start(), "the server");
        const double answers = steadySeconds();
        const double usedBefore = ownProcessorSeconds();
        stepEverywhere();
        awaitInStep("after the return");
        const auto used = threadSeconds(m_live.server().processId());
        const double last = report(number, killed, answers, used);
        say(u"         processor of the clients, which share this machine with it: %1 s"_s.arg(
            ownProcessorSeconds() - usedBefore, 0, 'f', 2));
        stepEverywhere(); // and the subscription lives
        awaitInStep("afterwards");
        if (passwordsChecked(m_live.database()) != before)
            stop(u"a password was checked"_s);
        return last;
    }

    double report(int number, double killed, double answers, const std::map<qint64, double>& used) const
    {
        std::vector<double> resumed;
        std::vector<double> inStepAt;
        int tries = 0;
        const auto states = m_office->states();
        for (std::size_t i = 0; i < std::size_t(m_options.clients); ++i) {
            if (!states[i].trouble.isEmpty())
                stop(u"client %1: %2"_s.arg(i).arg(states[i].trouble));
            resumed.push_back(states[i].resumedAt - answers);
            inStepAt.push_back(std::max(states[i].newestAt, states[i].resumedAt) - answers);
            tries += states[i].tries;
        }
        const double processor =
            std::accumulate(used.begin(), used.end(), 0.0,
                            [](double sum, const auto& thread) { return sum + thread.second; });
        const auto main = used.find(m_live.server().processId());
        say(u"round %1: down for %2 s, %3 tries a client; sessions resumed after %4 s (first), %5 s (a "
            u"tenth), "
            u"%6 s (half), %7 s (nine tenths), %8 s (last); last in step after %9 s"_s.arg(number)
                .arg(answers - killed, 0, 'f', 1)
                .arg(double(tries) / m_options.clients, 0, 'f', 1)
                .arg(quantile(resumed, 0), 0, 'f', 2)
                .arg(quantile(resumed, 0.1), 0, 'f', 2)
                .arg(quantile(resumed, 0.5), 0, 'f', 2)
                .arg(quantile(resumed, 0.9), 0, 'f', 2)
                .arg(quantile(resumed, 1), 0, 'f', 2)
                .arg(quantile(inStepAt, 1), 0, 'f', 2));
        say(u"         processor of the server since its start: %1 s, of it %2 s in the thread of the network"_s
                .arg(processor, 0, 'f', 2)
                .arg(main == used.end() ? 0 : main->second, 0, 'f', 2));
        return quantile(inStepAt, 1);
    }

    /// What must be found when it is so: a client that does not subscribe anew, and a password.
    void checkControls()
    {
        const DeskState deaf = m_office->states().back();
        if (deaf.resumedAt == 0 ||
            deaf.newest == newestChanges(m_live.database()).at(m_seats.back().department))
            stop(u"control: a client that does not subscribe anew counts as in step"_s);
        const qint64 before = passwordsChecked(m_live.database());
        m_live.enter({m_live.hall().departments.front().handler}, 1);
        if (passwordsChecked(m_live.database()) != before + 1)
            stop(u"control: a password that was checked is not counted"_s);
    }

    BenchOptions m_options;
    mutable LiveBench m_live;
    int m_departments;
    std::vector<Secret> m_tokens;
    std::vector<Seat> m_seats;
    std::unique_ptr<Office> m_office;
    qint64 m_stepped = 0;
};

} // namespace

/// bench_return [--smoke] [--clients N] [--seconds S] [--data FOLDER]: the server is killed with clients
/// logged in and subscribed, and started again, at once or when their waits have grown; they are the
/// product's own (client/network, client/replica), come back by session token, and are in step when they hold
/// the newest change they may see, which is made after the return.
int main(int argc, char* argv[])
{
    const QCoreApplication app(argc, argv);
    QLoggingCategory::setFilterRules(u"duban.network.info=false"_s); // hundreds say when they try again
    return measured([] {
        BenchOptions options = BenchOptions::read(Clients);
        if (options.smoke)
            options.clients = SmokeClients;
        ReturnBench(options).run();
    });
}
