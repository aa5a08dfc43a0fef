// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/calendar/LocalDay.h"
#include "tests/support/client/TestClient.h"
#include "tests/support/faults/Wire.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace duban;
using namespace duban::test;

namespace {

constexpr int CasesAtOnce = 64; // twice what one transaction takes
constexpr auto Begin = "2026-09-14T09:00";

[[noreturn]] void stop(const QString& why)
{
    std::fprintf(stderr, "%s\n", qPrintable(why));
    std::exit(1);
}

template <class T>
T need(Result<T> result)
{
    if (!result)
        stop(errorCodeName(result.error().code) + u' ' + result.error().field + u' ' + result.error().detail);
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

/// @return processor time the process has used so far, in seconds: other work of the machine does not count.
double processorSeconds(qint64 process)
{
    QFile stat(u"/proc/%1/stat"_s.arg(process));
    if (!stat.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = stat.readAll();
    const QList<QByteArray> fields = text.mid(text.lastIndexOf(')') + 2).split(' ');
    return (fields[11].toDouble() + fields[12].toDouble()) / double(sysconf(_SC_CLK_TCK));
}

/// A server with a clerk and a handler who take whole cases through it, many at a time.
class Desk
{
public:
    explicit Desk(const QString& program) : m_server(options(m_dir.filePath(u"data"_s), program))
    {
        need(m_server.start());
        auto book = need(m_server.passwords());
        m_clerk = std::make_unique<TestClient>(m_server.address());
        m_handler = std::make_unique<TestClient>(m_server.address());
        m_admin = std::make_unique<TestClient>(m_server.address());
        need(m_clerk->signIn(u"clerk01"_s, book));
        need(m_admin->signIn(u"sysadmin"_s, book));
        const auto session = need(m_handler->signIn(u"zj01"_s, book));
        const auto hall = need(m_clerk->call<CatalogueReply>(GetCatalogue{}));
        for (const VariantEntry& v : hall.variants) {
            if (v.department == session.department && v.flow.size() == 6)
                m_request.variant = v.id;
            if (v.id != m_request.variant)
                continue;
            m_request.materials.clear();
            for (const MaterialEntry& m : v.materials)
                m_request.materials.push_back({m.id, true});
        }
        m_request.applicantName = u"申请人"_s;
        m_now = need(parseMoment(QString::fromLatin1(Begin)));
    }

    /// One batch of cases from intake to delivery, more than a minute a stage.
    void round()
    {
        const double before = processorSeconds(m_server.processId());
        QElapsedTimer timer;
        timer.start();
        std::vector<CommandReply> cases(CasesAtOnce);
        phase(*m_clerk, cases, [this](const CommandReply&) { return m_request; });
        phase(*m_clerk, cases, [](const CommandReply& c) {
            return AcceptCase{{c.subject}, c.revision, {}, {}};
        });
        for (int stage = 0; stage < 3; ++stage)
            phase(*m_handler, cases, [](const CommandReply& c) {
                return FinishStage{{c.subject}, c.revision, u"同意"_s, false};
            });
        phase(*m_clerk, cases, [](const CommandReply& c) {
            return CompleteCase{{c.subject}, c.revision, {}};
        });
        phase(*m_clerk, cases, [](const CommandReply& c) {
            return DeliverCase{{c.subject}, c.revision, DeliveryWay::HandedOver, u"本人"_s};
        });
        m_rates.push_back(CasesAtOnce * 7 * 1000.0 / double(timer.elapsed()));
        m_costs.push_back((processorSeconds(m_server.processId()) - before) * 1e6 / (CasesAtOnce * 7));
    }

    /// @return steps a second, the median of the rounds.
    double rate() { return median(m_rates); }

    /// @return processor time of the server for one step, in microseconds, the median of the rounds.
    double cost() { return median(m_costs); }

private:
    static ServerOptions options(const QString& dataDir, const QString& program)
    {
        ServerOptions options;
        options.dataDir = dataDir;
        options.hallFile = QStringLiteral(DUBAN_SOURCE_DIR "/resources/demo/hall.json");
        options.replayFrom = QString::fromLatin1(Begin);
        options.settings = withoutRateLimits();
        options.program = program;
        return options;
    }

    template <class Make>
    void phase(TestClient& client, std::vector<CommandReply>& cases, Make make)
    {
        m_now = m_now + std::chrono::seconds(70);
        need(m_admin->run(AdvanceClock{m_now}));
        std::vector<RequestId> asked;
        for (const CommandReply& one : cases)
            asked.push_back(client.send(make(one)));
        for (std::size_t i = 0; i < cases.size(); ++i) {
            cases[i] = need(client.takeReply<CommandReply>(asked[i]));
            if (cases[i].code != ErrorCode::None)
                stop(u"refused: "_s + errorCodeName(cases[i].code) + u' ' + cases[i].number);
        }
    }

    static double median(std::vector<double> values)
    {
        std::sort(values.begin(), values.end());
        return values.empty() ? 0 : values[values.size() / 2];
    }

    QTemporaryDir m_dir;
    TestServer m_server;
    std::unique_ptr<TestClient> m_clerk;
    std::unique_ptr<TestClient> m_handler;
    std::unique_ptr<TestClient> m_admin;
    SubmitCase m_request;
    LegalTime m_now;
    std::vector<double> m_rates;
    std::vector<double> m_costs;
};

} // namespace

/// bench_radar [--rounds N] [--against PROGRAM]: how many steps of whole cases the server takes a second,
/// beside another duban-server, for example one without the radar. The rounds of the two take turns.
int main(int argc, char* argv[])
{
    const QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({{u"rounds"_s, u"Batches of 64 cases."_s, u"n"_s, u"40"_s},
                       {u"against"_s, u"The server to compare with."_s, u"program"_s}});
    parser.process(app);
    const int rounds = std::max(parser.value(u"rounds"_s).toInt(), 1);
    Desk own({});
    std::unique_ptr<Desk> other;
    if (parser.isSet(u"against"_s))
        other = std::make_unique<Desk>(parser.value(u"against"_s));
    for (int i = 0; i < rounds; ++i) {
        own.round();
        if (other)
            other->round();
    }
    if (other)
        std::printf("without: %.0f steps/s, %.0f us of processor a step\n", other->rate(), other->cost());
    std::printf("with:    %.0f steps/s, %.0f us of processor a step\n", own.rate(), own.cost());
    if (other)
        std::printf("radar steps=%d ratio-rate=%.3f ratio-cost=%.3f\n", rounds * CasesAtOnce * 7,
                    own.rate() / other->rate(), own.cost() / other->cost());
    return 0;
}
