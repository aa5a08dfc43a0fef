// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/replica/Replica.h"
#include "common/protocol/WatchReplies.h"
#include "common/supervision/LightPolicies.h"

namespace duban {

/// @return the clock a line is for; 0: every clock without a line of its own.
QString policyClockName(ClockKind clock);

/// @return the same for the line of a policy with so many lines: alone it is for every clock.
QString policyLineName(ClockKind clock, std::size_t lines);

/// @return where a policy stands on `today`: proposed, to come, in force, replaced, turned down.
QString policyStanding(const PolicyEntry& policy, int inForce, LocalDay today);

/// Turns what travels into what rules work on, and back.
std::vector<ClockPolicy> linesFrom(const std::vector<PolicyLine>& lines);
std::vector<PolicyLine> linesTo(const std::vector<ClockPolicy>& lines);

/// What a policy would do to one limit.
struct PolicySample
{
    int workingDays = 0;
    LightMoments moments;
};

/// Limits in working days that a policy is tried on.
inline constexpr std::array SampleLimits{5, 10, 20, 45};

/// Tries a policy on limits of 5, 10, 20 and 45 working days.
/// @param start when the clock would start
std::vector<PolicySample> samplesOf(const PolicyVersion& policy, ClockKind clock, const Replica& replica,
                                    LegalTime start);

} // namespace duban
