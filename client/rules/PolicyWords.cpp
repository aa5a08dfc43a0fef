// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/rules/PolicyWords.h"

#include "client/model/DomainWords.h"

#include <QCoreApplication>

namespace duban {

namespace {

struct PolicyWords
{
    Q_DECLARE_TR_FUNCTIONS(duban::PolicyWords)
};

} // namespace

QString policyClockName(ClockKind clock)
{
    return clock == ClockKind{} ? PolicyWords::tr("every other clock") : clockName(clock);
}

QString policyLineName(ClockKind clock, std::size_t lines)
{
    return clock == ClockKind{} && lines == 1 ? PolicyWords::tr("every clock") : policyClockName(clock);
}

QString policyStanding(const PolicyEntry& policy, int inForce, LocalDay today)
{
    switch (policy.status) {
    case PolicyStatus::Proposed:
        return policy.from < today ? PolicyWords::tr("proposed, its day has passed")
                                   : PolicyWords::tr("proposed");
    case PolicyStatus::Active:
        if (policy.version == inForce)
            return PolicyWords::tr("in force");
        return policy.from > today ? PolicyWords::tr("planned") : PolicyWords::tr("replaced");
    case PolicyStatus::Rejected:
        return PolicyWords::tr("turned down");
    }
    return {};
}

std::vector<ClockPolicy> linesFrom(const std::vector<PolicyLine>& lines)
{
    std::vector<ClockPolicy> made;
    for (const PolicyLine& line : lines)
        made.push_back(
            {line.clock, line.yellowDays, line.yellowDaysFrom10, line.yellowDaysFrom20, line.redAfter});
    return made;
}

std::vector<PolicyLine> linesTo(const std::vector<ClockPolicy>& lines)
{
    std::vector<PolicyLine> made;
    for (const ClockPolicy& line : lines)
        made.push_back(
            {line.clock, line.yellowDays, line.yellowDaysFrom10, line.yellowDaysFrom20, line.redAfter});
    return made;
}

std::vector<PolicySample> samplesOf(const PolicyVersion& policy, ClockKind clock, const Replica& replica,
                                    LegalTime start)
{
    const TimeRules rules{replica.calendar(), replica.opening({}), policy.dueRule};
    std::vector<PolicySample> samples;
    for (const int days : SampleLimits)
        samples.push_back({days, lightMoments(rules, start, TimeBudget{Limit::workingDays(days), {}, {}},
                                              policy.policyFor(clock))});
    return samples;
}

} // namespace duban
