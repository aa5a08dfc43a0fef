// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/DataFolder.h"
#include "server/app/FirstStart.h"
#include "server/command/BatchRunner.h"
#include "server/command/calendar/CalendarHandlers.h"
#include "tests/support/bulk/BulkCases.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

#include <chrono>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace duban;

namespace {

constexpr auto Replayed = "2026-09-14T09:00:00";
constexpr int Rounds = 5;
constexpr int MovedEvery = 5; // a fifth of the cases runs over the changed day

/// Stops the program: a figure of half a run would be a lie.
template <class T>
T need(Result<T> result, const char* what)
{
    if (!result) {
        std::fprintf(stderr, "%s: %s %s\n", what, qPrintable(result.error().field),
                     qPrintable(result.error().detail));
        std::exit(1);
    }
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

double msSince(std::chrono::steady_clock::time_point begin)
{
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
}

/// A hall's database with `deadlines` open ones, computed with the published calendar.
class Bench
{
public:
    explicit Bench(int deadlines);

    /// Moves all of them to the next calendar as the server does. @return milliseconds.
    double recompute();
    /// Writes as many rows, one UPDATE each, in batches of the same size. @return milliseconds.
    double floor();

private:
    void activateNext();

    QTemporaryDir m_dir;
    QString m_file;
    MachineClock m_machine;
    ServerLegalClock m_legal{m_machine};
    int m_deadlines;
    bool m_holiday = false;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<Dispatcher> m_dispatcher;
    std::unique_ptr<BatchRunner> m_runner;
    std::shared_ptr<const Principal> m_system;
    ErrorCode m_code{};
};

Bench::Bench(int deadlines) : m_deadlines(deadlines)
{
    StartOptions options;
    options.hallFile = QStringLiteral(DUBAN_SOURCE_DIR "/resources/demo/hall.json");
    options.replayFrom = need(parseMoment(QString::fromLatin1(Replayed)), "moment");
    auto folder = need(DataFolder::open(m_dir.path()), "folder");
    const SearchKey searchKey = need(SearchKey::loadOrMake(folder->searchKey()), "key");
    auto rules = need(prepareDatabase(*folder, options, searchKey, m_legal, m_machine), "first start");
    m_file = folder->database();
    test::BulkCases bulk;
    bulk.deadlines = deadlines;
    bulk.budget = u"10wd"_s;
    bulk.movedEvery = MovedEvery;
    const auto place = [&rules](const QString& start, qint64& at, qint64& yellow, qint64& due) {
        const LegalTime begin = need(parseMoment(start), "start");
        const LightMoments m = lightMoments(rules->clocks({}).time(begin), begin,
                                            {Limit::workingDays(10), {}, {}}, LightPolicy{});
        at = begin.ms;
        yellow = m.yellowAt.ms;
        due = m.redAt.ms;
    };
    place(u"2026-10-20T10:00"_s, bulk.startUtc, bulk.yellowUtc, bulk.dueUtc);
    place(u"2026-09-14T09:00"_s, bulk.movedStartUtc, bulk.movedYellowUtc, bulk.movedDueUtc);
    const QString problem = test::loadBulk(m_file, bulk);
    if (!problem.isEmpty())
        need(Result<>(fail(ErrorCode::StoreFailed, problem)), "bulk");
    m_database = need(Database::open(m_file, Database::Mode::Writer), "open");
    m_dispatcher = std::make_unique<Dispatcher>(rules, m_legal, m_machine, searchKey);
    need(m_dispatcher->reload(*need(ReadTx::begin(*m_database), "read")), "journal");
    m_runner = std::make_unique<BatchRunner>(*m_database, *m_dispatcher, [this](std::vector<Completed> done) {
        for (const Completed& d : done) {
            m_code = d.outcome.code;
            if (d.outcome.applied.rules)
                m_dispatcher->setRules(d.outcome.applied.rules);
        }
    });
    m_system = std::make_shared<const Principal>(Principal{Actor::system(), Visibility::everything()});
}

/// Makes 2026-09-17 a holiday, or a working day again.
void Bench::activateNext()
{
    m_holiday = !m_holiday;
    std::vector<CalendarNotice> notices = m_dispatcher->rules().calendar().notices();
    auto stored = need(CatalogueStore::calendar(*need(ReadTx::begin(*m_database), "read")), "calendar");
    const LocalDay day = need(parseDay(u"2026-09-17"_s), "day");
    for (CalendarNotice& notice : notices) {
        if (notice.year != 2026)
            continue;
        std::erase_if(notice.days, [day](const SpecialDay& s) { return s.day == day; });
        if (m_holiday)
            notice.days.push_back({day, SpecialDay::Kind::Holiday, u"假"_s});
    }
    stored.version.value += 1;
    auto calendar = need(WorkCalendar::build(notices, stored.version), "calendar");
    auto rules = need(m_dispatcher->rules().withCalendar(std::move(calendar)), "rules");
    need(m_runner->run({}, [&](WriteTx& tx) { return CatalogueStore::insertCalendar(tx, stored, {1}); }),
         "version");
    m_dispatcher->setRules(rules);
}

double Bench::recompute()
{
    activateNext();
    const auto begin = std::chrono::steady_clock::now();
    int batches = 0;
    while (true) {
        Job job;
        job.envelope.sender = m_system;
        job.command = std::make_shared<BoundCommand<MoveDeadlines, MoveDeadlinesHandler>>(MoveDeadlines{});
        need(m_runner->run({job}), "batch");
        if (m_code != ErrorCode::None)
            break;
        ++batches;
    }
    const double ms = msSince(begin);
    if (batches != (m_deadlines + MoveDeadlines::Batch - 1) / MoveDeadlines::Batch)
        need(Result<>(fail(ErrorCode::Conflict, u"%1 batches"_s.arg(batches))), "recompute");
    return ms;
}

double Bench::floor()
{
    std::vector<qint64> ids;
    {
        const auto tx = need(ReadTx::begin(*m_database), "read");
        Statement q = tx->statement(u"SELECT id FROM deadline ORDER BY id");
        need(q.run(), "ids");
        while (q.next())
            ids.push_back(q.integer(0));
    }
    const auto begin = std::chrono::steady_clock::now();
    for (std::size_t from = 0; from < ids.size(); from += MoveDeadlines::Batch) {
        const std::size_t to = std::min(from + MoveDeadlines::Batch, ids.size());
        need(m_runner->run(
                 {},
                 [&](WriteTx& tx) -> Result<> {
                     for (std::size_t i = from; i < to; ++i) {
                         const auto done =
                             tx.statement(
                                   u"UPDATE deadline SET yellow_utc = yellow_utc + 0, due_utc = due_utc + 0,"
                                   " next_change_utc = next_change_utc + ?, calendar_version = "
                                   "calendar_version"
                                   " WHERE id = ?")
                                 .run(1, ids[i]);
                         if (!done)
                             return done;
                     }
                     return {};
                 }),
             "floor");
    }
    const double ms = msSince(begin);
    // As it was, or the next round would find other moments.
    need(m_runner->run(
             {},
             [](WriteTx& tx) {
                 return tx.statement(u"UPDATE deadline SET next_change_utc = next_change_utc - 1").run();
             }),
         "undo");
    return ms;
}

} // namespace

/// bench_calendar_stored [--smoke | number of open deadlines]
int main(int argc, char* argv[])
{
    const QCoreApplication app(argc, argv);
    const QString argument = QCoreApplication::arguments().value(1);
    const bool smoke = argument == u"--smoke";
    const int deadlines = smoke ? 3000 : argument.isEmpty() ? 30'000 : argument.toInt() / 3 * 3;
    Bench bench(deadlines);
    std::vector<double> ratios;
    for (int round = 0; round < (smoke ? 1 : Rounds); ++round) {
        const double ours = bench.recompute();
        const double floor = bench.floor();
        std::printf("%d deadlines, %d %% move: recomputed in %.0f ms, one UPDATE a row in %.0f ms\n",
                    deadlines, 100 / MovedEvery, ours, floor);
        ratios.push_back(ours / floor);
    }
    std::sort(ratios.begin(), ratios.end());
    std::printf("calendar-stored ratio=%.3f goal=<=2\n", ratios[ratios.size() / 2]);
    return 0;
}
