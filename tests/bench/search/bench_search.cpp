// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/DataFolder.h"
#include "server/app/FirstStart.h"
#include "server/command/search/CaseSearch.h"
#include "server/store/CaseStore.h"
#include "tests/bench/search/ManyCases.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>

using namespace Qt::StringLiterals;
using namespace duban;
using namespace duban::test;

namespace {

constexpr int Page = 50;
constexpr int Rounds = 15;

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

/// @return processor time of this thread so far, in milliseconds: other work of the machine does not count.
double processorMs()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

/// What people type, one line a kind; each round takes the next text of the line.
struct Kind
{
    const char* name;
    QStringList texts;
};

std::vector<Kind> kinds(int cases)
{
    Invented people(20260921); // those that were loaded
    Kind phone{"telephone", {}};
    Kind ends{"last four digits", {}};
    Kind id{"ID number", {}};
    for (int i = 0; i < Rounds; ++i) {
        const Applicant who = people.applicant();
        phone.texts += who.phone;
        ends.texts += who.phone.last(4);
        id.texts += who.idNumber.last(6);
    }
    Kind number{"number", {}};
    for (int i = 0; i < Rounds; ++i)
        number.texts += u"%1"_s.arg((cases / 3 + i) % 1500 + 1, 5, 10, QChar(u'0'));
    return {{"frequent surname", {u"王"_s, u"李"_s, u"张"_s}},
            {"rare surname", {u"覃"_s, u"单"_s, u"仇"_s}},
            {"whole name", {u"王建国"_s, u"李文华"_s, u"张明"_s, u"刘志强"_s}},
            {"company", {u"长乐"_s, u"医疗器械"_s, u"物流有限"_s}},
            {"two initials", {u"zs"_s, u"wj"_s, u"lx"_s}},
            {"three initials", {u"wjg"_s, u"lwh"_s, u"zzq"_s, u"slm"_s}},
            {"pinyin", {u"wangjianguo"_s, u"liwenhua"_s, u"zhangming"_s, u"shanwei"_s}},
            {"half a syllable", {u"zhan"_s, u"zh"_s, u"qia"_s}},
            {"name and item", {u"张 经营"_s, u"李 许可"_s, u"wj 登记"_s}},
            {"item", {u"许可"_s, u"登记"_s, u"xk"_s}},
            {"name and day", {u"王 0105"_s, u"zs 0102"_s}},
            {"nobody", {u"覃仇单"_s, u"qqqqq"_s, u"某某某"_s}},
            std::move(number),
            std::move(phone),
            std::move(ends),
            std::move(id)};
}

/// A hall with many cases and a clerk who looks for one.
class Desk
{
public:
    explicit Desk(int cases);

    /// @return milliseconds of processor for a first page, the median of the rounds.
    double firstPage(const Kind& kind);

private:
    QTemporaryDir m_dir;
    MachineClock m_machine;
    ServerLegalClock m_legal{m_machine};
    std::optional<SearchKey> m_key;
    std::shared_ptr<const Rules> m_rules;
    std::unique_ptr<Database> m_reader;
    Visibility m_clerk;
};

Desk::Desk(int cases)
{
    StartOptions options;
    options.hallFile = QStringLiteral(DUBAN_SOURCE_DIR "/resources/demo/hall.json");
    auto folder = need(DataFolder::open(m_dir.path()), "folder");
    m_key = need(SearchKey::loadOrMake(folder->searchKey()), "key");
    m_rules = need(prepareDatabase(*folder, options, *m_key, m_legal, m_machine), "first start");
    const auto begin = std::chrono::steady_clock::now();
    if (const QString problem = loadCases(folder->database(), *m_key, cases); !problem.isEmpty()) {
        std::fprintf(stderr, "load: %s\n", qPrintable(problem));
        std::exit(1);
    }
    const auto taken = std::chrono::steady_clock::now() - begin;
    std::printf("%d cases loaded in %lld s, database of %lld MB\n", cases,
                static_cast<long long>(std::chrono::duration_cast<std::chrono::seconds>(taken).count()),
                static_cast<long long>(QFile(folder->database()).size() / 1'000'000));
    std::fflush(stdout);
    m_reader = need(Database::open(folder->database(), Database::Mode::Reader), "reader");
    const ServiceWindow& window = m_rules->catalogue().windows.front();
    Actor clerk;
    clerk.role = Role::WindowClerk;
    clerk.window = window.id;
    clerk.hall = window.hall;
    m_clerk = Visibility::of(clerk, {});
}

double Desk::firstPage(const Kind& kind)
{
    std::vector<double> times;
    for (int i = 0; i < Rounds; ++i) {
        const QString& text = kind.texts[i % kind.texts.size()];
        const double begin = processorMs();
        const auto tx = need(ReadTx::begin(*m_reader), "snapshot");
        const CaseSearch search = need(CaseSearch::of(text, *m_key, m_rules->catalogue()), "words");
        const FoundCases found = need(search.page(*tx, m_clerk, {}, Page), "page");
        std::vector<CaseId> ids;
        for (const FoundCase& one : found.cases)
            ids.push_back(one.id);
        need(CaseStore::load(*tx, ids), "rows");
        times.push_back(processorMs() - begin);
    }
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

} // namespace

/// bench_search [--small N] [--large N]: what the first page of a search costs among so many cases, and what
/// among so many more. One reader, as one of the server has it; no network.
int main(int argc, char* argv[])
{
    const QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({{u"small"_s, u"Cases of the small hall."_s, u"n"_s, u"200"_s},
                       {u"large"_s, u"Cases of the large hall."_s, u"n"_s, u"2000"_s}});
    parser.process(app);
    const int fewCases = std::max(parser.value(u"small"_s).toInt(), 100);
    const int manyCases = std::max(parser.value(u"large"_s).toInt(), fewCases);
    Desk few(fewCases);
    Desk many(manyCases);
    double fewTime = 0;
    double manyTime = 0;
    for (const Kind& kind : kinds(fewCases)) {
        const double a = few.firstPage(kind);
        const double b = many.firstPage(kind);
        std::printf("%-20s %8.3f ms  %8.3f ms  %.2f\n", kind.name, a, b, b / a);
        fewTime += a;
        manyTime += b;
    }
    std::printf("search-first-page ratio=%.2f goal=<=3\n", manyTime / fewTime);
    return 0;
}
