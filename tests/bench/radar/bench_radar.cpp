// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/calendar/LocalDay.h"
#include "common/protocol/DocumentRequests.h"
#include "tests/support/client/TestClient.h"
#include "tests/support/faults/Wire.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <iterator>

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
    /// @param together cases completed at once; divides CasesAtOnce
    Desk(const QString& program, int together)
        : m_together(together), m_server(options(m_dir.filePath(u"data"_s), program))
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
            return IssueDocument{{c.subject}, c.revision, DocumentKind::PermitDecision, {}};
        });
        complete(cases);
        phase(*m_clerk, cases, [](const CommandReply& c) {
            return DeliverCase{{c.subject}, c.revision, DeliveryWay::HandedOver, u"本人"_s};
        });
        m_rates.push_back(CasesAtOnce * 8 * 1000.0 / double(timer.elapsed()));
        m_processor += processorSeconds(m_server.processId()) - before;
    }

    /// @return steps a second, the median of the rounds.
    double rate() { return median(m_rates); }

    /// @return processor time of the server for one step, in microseconds: over all rounds, for the kernel
    /// counts
    ///         in hundredths of a second.
    double cost() const { return m_processor * 1e6 / (double(m_rates.size()) * CasesAtOnce * 8); }

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

    void pass(std::chrono::milliseconds time)
    {
        m_now = m_now + time;
        need(m_admin->run(AdvanceClock{m_now}));
    }

    template <class Make>
    void phase(TestClient& client, std::vector<CommandReply>& cases, Make make)
    {
        pass(std::chrono::seconds(70));
        ask(client, cases.begin(), cases.end(), make);
    }

    using Cases = std::vector<CommandReply>::iterator;

    template <class Make>
    static void ask(TestClient& client, Cases from, Cases to, Make make)
    {
        std::vector<RequestId> asked;
        std::transform(from, to, std::back_inserter(asked),
                       [&](const CommandReply& one) { return client.send(make(one)); });
        for (const RequestId id : asked) {
            *from = need(client.takeReply<CommandReply>(id));
            if (from->code != ErrorCode::None)
                stop(u"refused: "_s + errorCodeName(from->code) + u' ' + from->number);
            ++from;
        }
    }

    /// Completed by one person: all at once, which the radar counts every time, or a few and then a while.
    void complete(std::vector<CommandReply>& cases)
    {
        for (auto from = cases.begin(); from != cases.end(); from += m_together) {
            pass(std::chrono::minutes(11));
            ask(*m_clerk, from, from + m_together, [](const CommandReply& c) {
                return CompleteCase{{c.subject}, c.revision, {}};
            });
        }
    }

    static double median(std::vector<double> values)
    {
        std::sort(values.begin(), values.end());
        return values.empty() ? 0 : values[values.size() / 2];
    }

    int m_together;
    QTemporaryDir m_dir;
    TestServer m_server;
    std::unique_ptr<TestClient> m_clerk;
    std::unique_ptr<TestClient> m_handler;
    std::unique_ptr<TestClient> m_admin;
    SubmitCase m_request;
    LegalTime m_now;
    std::vector<double> m_rates;
    double m_processor = 0;
};

} // namespace

/// bench_radar [--rounds N] [--burst] [--against PROGRAM]: how many steps of whole cases the server takes a
/// second, beside another duban-server, for example one without the radar. The rounds of the two take turns.
int main(int argc, char* argv[])
{
    const QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({{u"rounds"_s, u"Batches of 64 cases."_s, u"n"_s, u"40"_s},
                       {u"burst"_s, u"One person completes all 64 at once: the radar's worst case."_s},
                       {u"against"_s, u"The server to compare with."_s, u"program"_s}});
    parser.process(app);
    const int rounds = std::max(parser.value(u"rounds"_s).toInt(), 1);
    const int together = parser.isSet(u"burst"_s) ? CasesAtOnce : 4;
    Desk own({}, together);
    std::unique_ptr<Desk> other;
    if (parser.isSet(u"against"_s))
        other = std::make_unique<Desk>(parser.value(u"against"_s), together);
    for (int i = 0; i < rounds; ++i) {
        own.round();
        if (other)
            other->round();
    }
    if (other)
        std::printf("without: %.0f steps/s, %.0f us of processor a step\n", other->rate(), other->cost());
    std::printf("with:    %.0f steps/s, %.0f us of processor a step\n", own.rate(), own.cost());
    if (other)
        std::printf("radar steps=%d ratio-rate=%.3f ratio-cost=%.3f\n", rounds * CasesAtOnce * 8,
                    own.rate() / other->rate(), own.cost() / other->cost());
    return 0;
}
