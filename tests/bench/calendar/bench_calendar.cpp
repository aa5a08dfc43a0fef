// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/calendar/BudgetWalker.h"
#include "tests/unit/calendar/PublishedCalendar.h"

#include "common/calendar/TimeBudget.h"

#include <QRandomGenerator>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <functional>

using namespace duban;
using namespace duban::test;

namespace {

constexpr int Rounds = 5;

/// Results are added up here so that no measured work can be left out.
volatile qint64 g_sink = 0;

using Work = std::function<qint64()>;

struct Medians
{
    double nsOurs = 0;
    double nsFloor = 0;
    double ratio = 0; ///< median of the ratios of the rounds
};

double nsPer(const Work& work, qint64 operations)
{
    const auto begin = std::chrono::steady_clock::now();
    g_sink = g_sink + work();
    const auto spent = std::chrono::steady_clock::now() - begin;
    return double(std::chrono::duration_cast<std::chrono::nanoseconds>(spent).count()) / double(operations);
}

double median(std::array<double, Rounds> values)
{
    std::sort(values.begin(), values.end());
    return values[Rounds / 2];
}

/// Five rounds in which both take turns, so that a busy machine slows both alike; one unmeasured round
/// before.
Medians measure(const Work& ours, qint64 ourOperations, const Work& floor, qint64 floorOperations)
{
    std::array<double, Rounds> a{};
    std::array<double, Rounds> b{};
    std::array<double, Rounds> ratio{};
    nsPer(ours, ourOperations);
    nsPer(floor, floorOperations);
    for (std::size_t i = 0; i < Rounds; ++i) {
        a[i] = nsPer(ours, ourOperations);
        b[i] = nsPer(floor, floorOperations);
        ratio[i] = a[i] / b[i];
    }
    return {median(a), median(b), median(ratio)};
}

void report(const char* name, const char* floorName, const Medians& m, const char* goal)
{
    std::printf("%s: ours %.1f ns, %s %.1f ns, each\n", name, m.nsOurs, floorName, m.nsFloor);
    std::printf("%s ratio=%.3f goal=<=%s\n", name, m.ratio, goal);
    std::fflush(stdout);
}

/// What the arithmetic cannot go below: two arrays, no checks.
struct BareTables
{
    std::vector<qint32> countUpTo;
    std::vector<qint32> day{0};
    std::vector<char> works;

    explicit BareTables(const WorkCalendar& calendar)
    {
        for (LocalDay d = FirstCoveredDay; d <= LastCoveredDay; d += std::chrono::days(1)) {
            works.push_back(calendar.isWorkingDay(d));
            if (works.back() != 0)
                day.push_back(qint32(works.size()) - 1);
            countUpTo.push_back(qint32(day.size()) - 1);
        }
    }
};

struct Entry
{
    LegalTime start;
    qint32 startIndex = 0;
    qint32 count = 0;
    TimeBudget budget;
    std::vector<WalkPart> parts;
    std::vector<WalkPause> pauses;
};

enum class Shape { Plain, PausedAndExtended };

std::vector<Entry> entries(int count, Shape shape)
{
    QRandomGenerator random(82);
    const qint64 from = walkUtc(QDate(2009, 1, 2), 0);
    const qint64 span = walkUtc(QDate(2026, 9, 1), 0) - from;
    auto made = std::vector<Entry>(std::size_t(count));
    for (Entry& entry : made) {
        entry.start = {from + qint64(random.generate64() % quint64(span))};
        const LocalDay day = dayOf(entry.start);
        entry.startIndex = qint32(DayTable::indexOf(day));
        entry.count = random.bounded(1, 31);
        entry.budget.limit = Limit::workingDays(entry.count);
        entry.parts.push_back({'w', entry.count});
        if (shape == Shape::Plain)
            continue;
        entry.budget.extensions = {Limit::workingDays(10)};
        entry.parts.push_back({'w', 10});
        LocalDay begins = day + std::chrono::days(random.bounded(1, 12));
        for (int i = 0; i < 2; ++i) {
            const LocalDay ends = begins + std::chrono::days(random.bounded(2, 12));
            entry.budget.pauses.push_back({begins, ends});
            entry.pauses.push_back({toQDate(begins), toQDate(ends)});
            begins = ends + std::chrono::days(random.bounded(1, 8));
        }
    }
    return made;
}

void dayArithmetic(const WorkCalendar& calendar, const BareTables& bare, int count)
{
    const auto asked = entries(count, Shape::Plain);
    const auto ours = [&] {
        qint64 sum = 0;
        for (const Entry& entry : asked) {
            const LocalDay day = FirstCoveredDay + std::chrono::days(entry.startIndex);
            const LocalDay due = calendar.nthAfter(day, {entry.count});
            sum += due.time_since_epoch().count() + calendar.between(day, due).count;
        }
        return sum;
    };
    const auto floor = [&] {
        qint64 sum = 0;
        for (const Entry& entry : asked) {
            const auto before = bare.countUpTo[std::size_t(entry.startIndex)];
            const auto due = bare.day[std::size_t(before + entry.count)];
            sum += due + bare.countUpTo[std::size_t(due)] - before;
        }
        return sum;
    };
    report("calendar-day-arithmetic", "bare tables", measure(ours, count, floor, count), "5");
}

/// The plainest walk there is over an array of flags, without dates, hours or colours.
qint64 arrayWalk(const BareTables& bare, const Entry& entry)
{
    qint32 day = entry.startIndex;
    for (qint32 left = entry.count + 10; left > 0;) {
        ++day;
        const LocalDay date = FirstCoveredDay + std::chrono::days(day);
        bool counts = bare.works[std::size_t(day)] != 0;
        for (const Pause& pause : entry.budget.pauses)
            counts = counts && !(pause.from < date && date <= pause.to);
        left -= counts ? 1 : 0;
    }
    return day;
}

void wholeDueMoment(const TimeRules& rules, const BareTables& bare, int count)
{
    const auto asked = entries(count, Shape::PausedAndExtended);
    WalkCalendar walked;
    for (int year = FirstYear; year <= LastYear; ++year)
        walked.read(noticeFile(year));
    const WalkHall hall;
    const auto ours = [&] {
        qint64 sum = 0;
        for (const Entry& entry : asked)
            sum += dueMoment(rules, entry.start, entry.budget).moment.ms;
        return sum;
    };
    const int walks = std::max(count / 50, 1); // it is slow
    const auto naive = [&] {
        qint64 sum = 0;
        for (int i = 0; i < walks; ++i) {
            const Entry& entry = asked[std::size_t(i)];
            sum += BudgetWalker(walked, hall, entry.pauses).due(entry.start.ms, entry.parts).toJulianDay();
        }
        return sum;
    };
    const auto plain = [&] {
        qint64 sum = 0;
        for (const Entry& entry : asked)
            sum += arrayWalk(bare, entry);
        return sum;
    };
    const Medians array = measure(ours, count, plain, count);
    std::printf(
        "calendar-due: beside it, ours %.1f ns against %.1f ns of a walk over an array of flags: %.3f\n",
        array.nsOurs, array.nsFloor, array.ratio);
    report("calendar-due", "naive walk", measure(ours, count, naive, walks), "0.3");
}

void million(const TimeRules& rules, const BareTables& bare, int count)
{
    const auto asked = entries(count, Shape::Plain);
    std::vector<DueMoment> due(asked.size());
    std::vector<qint64> floorDue(asked.size());
    const auto ours = [&] {
        for (std::size_t i = 0; i < asked.size(); ++i)
            due[i] = dueMoment(rules, asked[i].start, asked[i].budget);
        return due.back().moment.ms;
    };
    const auto floor = [&] {
        for (std::size_t i = 0; i < asked.size(); ++i) {
            const auto ordinal = bare.countUpTo[std::size_t(asked[i].startIndex)] + asked[i].count;
            floorDue[i] = qint64(bare.day[std::size_t(ordinal)] + 1) * 86'400'000;
        }
        return floorDue.back();
    };
    const Medians m = measure(ours, count, floor, count);
    std::printf("calendar-million: all %d in %.1f ms, bare tables %.1f ms\n", count, m.nsOurs * count / 1e6,
                m.nsFloor * count / 1e6);
    report("calendar-million", "bare tables", m, "10");
}

} // namespace

/// --smoke: tiny sizes, only to show that it runs; the figures then say nothing.
int main(int argc, char* argv[])
{
    const bool smoke = argc > 1 && std::strcmp(argv[1], "--smoke") == 0;
    const auto opening = OpeningCalendar::build(publishedCalendar());
    if (!opening)
        return 1;
    const TimeRules rules{publishedCalendar(), *opening};
    const BareTables bare(publishedCalendar());
    dayArithmetic(publishedCalendar(), bare, smoke ? 1'000 : 1'000'000);
    wholeDueMoment(rules, bare, smoke ? 500 : 200'000);
    million(rules, bare, smoke ? 1'000 : 1'000'000);
    return 0;
}
