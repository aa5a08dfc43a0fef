// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/calendar/LocalDay.h"
#include "common/protocol/CalendarReplies.h"
#include "common/protocol/CalendarRequests.h"
#include "tests/bench/recompute/StepLoad.h"
#include "tests/support/bulk/BulkCases.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace duban;
using namespace duban::test;

namespace {

constexpr auto Replayed = "2026-09-14T09:00:00";
constexpr int Clients = 50;
constexpr int MovedEvery = 5;

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

qint64 utc(const QString& moment)
{
    return need(parseMoment(moment)).ms;
}

/// 2026 with one more holiday in the fifth week of the running limits.
QString changedNotice()
{
    QFile file(QStringLiteral(DUBAN_SOURCE_DIR "/resources/calendar/2026.json"));
    if (!file.open(QIODevice::ReadOnly))
        stop(file.errorString());
    QString text = QString::fromUtf8(file.readAll());
    text.replace(u"\"days\": ["_s,
                 u"\"days\": [{\"date\": \"2026-09-17\", \"name\": \"假\", \"isOffDay\": true},"_s);
    return text;
}

BulkCases bulkOf(int deadlines)
{
    BulkCases bulk;
    bulk.deadlines = deadlines;
    bulk.budget = u"10wd"_s;
    bulk.movedEvery = MovedEvery;
    bulk.startUtc = utc(u"2026-10-20T10:00"_s);
    bulk.yellowUtc = utc(u"2026-10-30T09:00"_s);
    bulk.dueUtc = utc(u"2026-11-04T00:00"_s);
    bulk.movedStartUtc = utc(u"2026-09-14T09:00"_s);
    bulk.movedYellowUtc = utc(u"2026-09-23T09:00"_s);
    bulk.movedDueUtc = utc(u"2026-09-29T00:00"_s);
    return bulk;
}

class Change
{
public:
    explicit Change(TestServer& server, PasswordBook& book) : m_admin(server.address())
    {
        need(m_admin.signIn(u"sysadmin"_s, book));
    }

    /// Every page of the rehearsal. @return the longest wait for one, in milliseconds.
    double rehearse()
    {
        RehearseCalendar ask;
        double longest = 0;
        int pages = 0;
        while (true) {
            QElapsedTimer timer;
            timer.start();
            const auto page = need(m_admin.call<Rehearsal>(ask));
            longest = std::max(longest, double(timer.nsecsElapsed()) / 1e6);
            m_token = page.token;
            m_moved += page.count.moved;
            ++pages;
            if (!page.next.isValid())
                break;
            ask.after = page.next;
        }
        std::printf("rehearsed: %d pages, %d deadlines would move, longest page %.0f ms\n", pages, m_moved,
                    longest);
        return longest;
    }

    void import() { need(m_admin.run(ImportCalendar{changedNotice()})); }

    void activate() { need(m_admin.run(ActivateCalendar{m_token, {}, {}})); }

    /// @return true once every deadline follows; asks the server at most ten times a second.
    bool isThrough()
    {
        if (!m_asked.isValid() || m_asked.elapsed() > 100) {
            m_asked.start();
            m_through = need(m_admin.call<StatusReply>(GetStatus{})).engine.toMove == 0;
        }
        return m_through;
    }

private:
    TestClient m_admin;
    QString m_token;
    QElapsedTimer m_asked;
    int m_moved = 0;
    bool m_through = false;
};

void report(const char* what, const std::vector<double>& took, int clients, double seconds)
{
    std::printf("%s: %zu steps of %d clients in %.1f s, p99 %.1f ms\n", what, took.size(), clients, seconds,
                StepLoad::p99(took));
    std::fflush(stdout);
}

} // namespace

/// bench_calendar_change [--smoke | number of open deadlines]
int main(int argc, char* argv[])
{
    const QCoreApplication app(argc, argv);
    const QString argument = QCoreApplication::arguments().value(1);
    const bool smoke = argument == u"--smoke";
    const int deadlines = smoke ? 3000 : argument.isEmpty() ? 200'000 : argument.toInt();
    const int clients = smoke ? 5 : Clients;
    const QTemporaryDir dir;
    ServerOptions options;
    options.dataDir = dir.filePath(u"data"_s);
    options.hallFile = QStringLiteral(DUBAN_SOURCE_DIR "/resources/demo/hall.json");
    options.replayFrom = QString::fromLatin1(Replayed);
    options.settings = withoutRateLimits();
    TestServer server(options);
    need(server.start());
    server.terminate();
    const QString problem = loadBulk(options.dataDir + u"/duban.db"_s, bulkOf(deadlines));
    if (!problem.isEmpty())
        stop(problem);
    need(server.start());
    auto load = need(StepLoad::enter(server, clients));
    auto book = need(server.passwords());
    Change change(server, book);
    change.import();
    change.rehearse();

    QElapsedTimer clock;
    const auto forSeconds = [&clock](double seconds) {
        return [&clock, seconds] { return double(clock.elapsed()) / 1000 >= seconds; };
    };
    clock.start();
    load->work(forSeconds(smoke ? 0.2 : 3)); // warm
    clock.start();
    const auto before = load->work(forSeconds(smoke ? 0.5 : 15));
    report("calendar at rest", before, clients, double(clock.elapsed()) / 1000);
    change.activate();
    clock.start();
    const auto during = load->work([&change] { return change.isThrough(); });
    report("during the change", during, clients, double(clock.elapsed()) / 1000);
    clock.start();
    const auto after = load->work(forSeconds(smoke ? 0.5 : 15));
    report("at rest again", after, clients, double(clock.elapsed()) / 1000);
    // Other work of the machine comes and goes: at rest is what was measured on both sides of the change.
    const double rest = (StepLoad::p99(before) + StepLoad::p99(after)) / 2;
    std::printf("calendar-change ratio=%.3f goal=<=2\n", StepLoad::p99(during) / rest);
    return 0;
}
