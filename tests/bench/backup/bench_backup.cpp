// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/Upkeep.h"
#include "server/backup/BackupShelf.h"
#include "server/backup/Restore.h"
#include "tests/bench/support/BenchOptions.h"
#include "tests/bench/support/BulkHall.h"
#include "tests/bench/support/Crowd.h"
#include "tests/bench/support/Figures.h"

#include <QCoreApplication>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace duban;
using namespace duban::test;

namespace {

constexpr int Clerks = 8;
constexpr int Backups = 100; // in all rounds together
constexpr double PerSecond = 100;
constexpr double LongestWait = 120; // s

/// A hall whose clerks take cases in at a steady rate, and an administrator who asks for backups. Every case
/// is real, because a backup that does not verify is none.
class BackupBench
{
public:
    explicit BackupBench(const BenchOptions& options)
        : m_options(options), m_dir(options.data + u"/backup-XXXXXX"_s), m_server(serverOptions())
    {
        if (!m_dir.isValid())
            stop(m_dir.errorString());
        need(m_server.start(), "the server");
        m_book = need(m_server.passwords(), "passwords");
        for (int i = 1; i <= Clerks; ++i)
            m_requests.push_back(requestOf(clerk(i)));
        TestClient admin(m_server.address());
        need(admin.signIn(u"sysadmin"_s, m_book), "sign in");
        m_tls = std::make_unique<TlsClients>(m_server.address().caFile);
        m_crowd = std::make_unique<Crowd>(*m_tls);
        QStringList logins;
        for (int i = 1; i <= Clerks; ++i)
            logins << clerk(i);
        m_crowd->enter(m_server.port(), logins, m_book, Clerks);
        m_admin = m_crowd->enter(m_server.port(), {u"sysadmin"_s}, m_book, 1);
        m_crowd->onReply = [this](int person, const CommandReply& reply) { take(person, reply); };
    }

    /// The hall as full as it is measured.
    void fill(int cases)
    {
        say(u"taking in %1 cases"_s.arg(cases));
        while (m_taken < cases)
            work([this, cases] { return m_taken < cases; }, 0);
    }

    /// @return milliseconds from request to answer of a round without backups.
    std::vector<double> without(double seconds)
    {
        const double until = steadySeconds() + seconds;
        return work([until] { return steadySeconds() < until; }, PerSecond);
    }

    /// The same while one backup follows the other, until so many are made.
    std::vector<double> with(int backups)
    {
        const int before = upkeep().backups;
        double asked = 0;
        int made = before;
        return work(
            [&] {
                if (steadySeconds() < asked)
                    return true;
                const UpkeepState state = upkeep();
                if (state.failure != 0)
                    stop(u"a backup failed: "_s + state.failureText);
                made = state.backups;
                if (!state.running && made < before + backups)
                    m_crowd->fetch<CommandReply>(m_admin, AskBackup{});
                asked = steadySeconds() + 0.02;
                return made < before + backups || state.running;
            },
            PerSecond);
    }

    UpkeepState upkeep() { return m_crowd->fetch<UpkeepReply>(m_admin, GetUpkeep{}).state; }

    /// Restores every tenth once more from outside and counts what is there.
    int restoreSome()
    {
        const auto all = BackupShelf(m_server.dataDir() + u"/backup"_s).backups();
        for (std::size_t i = 0; i < all.size(); i += 10) {
            const QString stage = m_dir.filePath(u"stage"_s);
            need(stageBackup(all[i].path, stage), "restore");
            QDir(stage).removeRecursively();
        }
        return int(all.size());
    }

    int taken() const { return m_taken; }

private:
    ServerOptions serverOptions() const
    {
        ServerOptions options = benchServer(m_dir.filePath(u"data"_s));
        options.settings << u"backup.keep=3000"_s << u"backup.per_day=0"_s;
        return options;
    }

    static QString clerk(int number) { return u"clerk%1"_s.arg(number, 2, 10, QLatin1Char('0')); }

    SubmitCase requestOf(const QString& login)
    {
        TestClient client(m_server.address());
        const auto session = need(client.signIn(login, m_book), "sign in");
        const auto catalogue = need(client.call<CatalogueReply>(GetCatalogue{}), "catalogue");
        SubmitCase request;
        request.applicantName = u"申请人"_s;
        for (const WindowEntry& window : catalogue.windows) {
            for (const VariantEntry& variant : catalogue.variants) {
                if (window.id != session.window || request.variant.isValid() ||
                    (window.department.isValid() && variant.department != window.department))
                    continue;
                request.variant = variant.id;
                for (const MaterialEntry& material : variant.materials)
                    request.materials.push_back({material.id, true});
            }
        }
        return request;
    }

    /// Lets the clerks work as long as `goOn` holds.
    /// @param perSecond of all together; 0: as fast as they are answered
    std::vector<double> work(const std::function<bool()>& goOn, double perSecond)
    {
        m_took.clear();
        const double begun = steadySeconds();
        qint64 sent = 0;
        while (goOn()) {
            for (int i = 0; i < Clerks; ++i) {
                const bool due = perSecond <= 0 || double(sent) < (steadySeconds() - begun) * perSecond;
                if (!due || m_since[std::size_t(i)] > 0)
                    continue;
                m_since[std::size_t(i)] = steadySeconds();
                m_crowd->send(i, m_requests[std::size_t(i)]);
                ++sent;
            }
            m_tls->poll(1);
        }
        m_tls->pollUntil(
            [this] { return std::all_of(m_since.begin(), m_since.end(), [](double s) { return s <= 0; }); },
            LongestWait, "the last answers");
        return m_took;
    }

    void take(int person, const CommandReply& reply)
    {
        if (person >= Clerks)
            return;
        if (reply.code != ErrorCode::None)
            stop(u"a case was refused: %1 %2"_s.arg(errorCodeName(reply.code), reply.number));
        m_took.push_back((steadySeconds() - m_since[std::size_t(person)]) * 1000);
        m_since[std::size_t(person)] = 0;
        ++m_taken;
    }

    BenchOptions m_options;
    QTemporaryDir m_dir;
    TestServer m_server;
    PasswordBook m_book;
    std::unique_ptr<TlsClients> m_tls;
    std::unique_ptr<Crowd> m_crowd;
    std::vector<SubmitCase> m_requests;
    std::array<double, Clerks> m_since{}; ///< when the clerk asked; 0: nothing is asked
    std::vector<double> m_took;
    int m_admin = 0;
    int m_taken = 0;
};

void measure(const BenchOptions& options)
{
    QDir().mkpath(options.data);
    BackupBench bench(options);
    bench.fill(options.smoke ? 60 : options.small / 25);
    const int each = std::max(1, (options.smoke ? 2 : Backups) / options.rounds());
    std::vector<double> alone;
    std::vector<double> meanwhile;
    std::vector<double> ratios;
    double seconds = 0;
    for (int round = 0; round < options.rounds(); ++round) {
        const double since = steadySeconds();
        const auto with = bench.with(each);
        seconds += steadySeconds() - since;
        const auto without = bench.without(options.smoke ? 0.5 : steadySeconds() - since);
        meanwhile.push_back(quantile(with, 0.99));
        alone.push_back(quantile(without, 0.99));
        ratios.push_back(meanwhile.back() / alone.back());
        say(u"round %1: %2 cases, %3 ms beside backups, %4 ms without"_s.arg(round + 1)
                .arg(bench.taken())
                .arg(meanwhile.back(), 0, 'f', 2)
                .arg(alone.back(), 0, 'f', 2));
    }
    const int made = bench.restoreSome();
    say(u"%1 backups, each restored and verified, %2 s each, the last of %3 MB"_s.arg(made)
            .arg(seconds / made, 0, 'f', 2)
            .arg(double(bench.upkeep().backupBytes) / 1e6, 0, 'f', 1));
    printFigure("backup-write-p99", median(ratios), Goal::AtMost, 2,
                u"%1 ms beside backups, %2 ms without, %3 cases a second"_s.arg(median(meanwhile), 0, 'f', 2)
                    .arg(median(alone), 0, 'f', 2)
                    .arg(PerSecond, 0, 'f', 0));
}

} // namespace

/// bench_backup [--smoke] [--small N] [--data FOLDER]: how long cases wait for their acknowledgement while
/// one backup follows the other, beside the same work without; 100 backups over a hall of N / 25 real cases.
int main(int argc, char* argv[])
{
    const QCoreApplication app(argc, argv);
    return measured([] { measure(BenchOptions::read(Clerks)); });
}
