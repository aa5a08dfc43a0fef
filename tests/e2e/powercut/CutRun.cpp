// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/powercut/CutRun.h"

#include <QDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace duban::test {

namespace {

constexpr int Examples = 10;
constexpr std::size_t MoveRecords = 60; ///< of a restore: from its mark to its end

using Span = std::pair<std::size_t, std::size_t>;

std::vector<Span> spansOf(const HallDay& day, Workload workload)
{
    const std::size_t steps = day.placeOf(Told::What::Steps);
    const std::size_t backups = day.placeOf(Told::What::Backups);
    const std::size_t closing = day.placeOf(Told::What::Closing);
    switch (workload) {
    case Workload::Import:
        return {{0, steps}, {closing, day.log().records().size()}};
    case Workload::Steps:
        return {{steps, backups}};
    case Workload::Backups:
        return {{backups, closing}};
    case Workload::Moves:
        break;
    }
    std::vector<Span> each;
    for (std::size_t last = day.log().records().size(), at = last - MoveRecords; at < last; ++at)
        each.emplace_back(at, at + 1);
    return each;
}

/// @return records before which the power fails, in their order; equally many in each span.
std::vector<std::size_t> placesOf(const std::vector<Span>& spans, int cuts, std::mt19937_64& random)
{
    std::vector<std::size_t> places;
    for (int i = 0; i < cuts; ++i) {
        const auto [first, last] = spans[std::size_t(i) % spans.size()];
        places.push_back(std::uniform_int_distribution(first + 1, std::max(first + 1, last))(random));
    }
    std::sort(places.begin(), places.end());
    return places;
}

void note(CutOutcome& outcome, const CutFindings& findings, std::size_t place)
{
    outcome.lost += findings.lost.isEmpty() ? 0 : 1;
    outcome.corrupt += findings.corrupt.isEmpty() ? 0 : 1;
    outcome.inconsistent += findings.inconsistent.isEmpty() ? 0 : 1;
    for (const QString& finding :
         findings.corrupt + findings.lost.mid(0, 2) + findings.inconsistent.mid(0, 2)) {
        if (outcome.examples.size() < Examples)
            outcome.examples << u"cut before record %1: %2"_s.arg(place).arg(finding);
    }
}

} // namespace

CutOutcome& CutOutcome::operator+=(const CutOutcome& other)
{
    cuts += other.cuts;
    verified += other.verified;
    lost += other.lost;
    corrupt += other.corrupt;
    inconsistent += other.inconsistent;
    backupsTried += other.backupsTried;
    restoresRepeated += other.restoresRepeated;
    examples += other.examples.mid(0, Examples - examples.size());
    return *this;
}

CutOutcome runCuts(HallDay& day, const CutPlan& plan)
{
    CutOutcome outcome;
    std::mt19937_64 random(plan.seed);
    const QTemporaryDir place(cutPlace());
    Platter platter(day.log(), plan.rules);
    CutJudge judge(day);
    for (const std::size_t record : placesOf(spansOf(day, plan.workload), plan.cuts, random)) {
        platter.goTo(record);
        const QString folder = place.filePath(u"data"_s);
        platter.cut(folder, random);
        const bool whole = outcome.cuts % plan.verifyEvery == 0;
        const CutFindings findings = judge.judge(folder, platter, platter.acknowledged(),
                                                 whole ? CutDepth::Verify : CutDepth::Structure);
        ++outcome.cuts;
        outcome.verified += whole ? 1 : 0;
        note(outcome, findings, record);
        if (!QDir(folder).removeRecursively())
            qFatal("cannot remove %s", qPrintable(folder));
        if (plan.stopAtFirstFinding && !outcome.isClean())
            break;
    }
    outcome.backupsTried = judge.backupsTried();
    outcome.restoresRepeated = judge.restoresRepeated();
    return outcome;
}

} // namespace duban::test
