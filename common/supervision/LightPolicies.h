// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/Stage.h"
#include "common/supervision/Light.h"

#include <QString>

#include <vector>

namespace duban {

/// The numbers of one clock.
struct ClockPolicy
{
    ClockKind clock{};        ///< 0: every clock without a line of its own
    int yellowDays = 1;       ///< working days left when it turns yellow; 0: see LightPolicy::yellowDaysFor()
    int yellowDaysFrom10 = 2; ///< the same for limits of 10 working days and more
    int yellowDaysFrom20 = 3; ///< the same for limits of 20 working days and more
    int redAfter = 0;         ///< working days past the due day until it turns red

    friend bool operator==(const ClockPolicy&, const ClockPolicy&) = default;
};

/// One version of the light policies (domain.md §3): data, proposed by one officer and activated by another.
struct PolicyVersion
{
    int version = 1;
    LocalDay from{}; ///< for clocks that start on or after this day
    DueRule dueRule = DueRule::EndOfDay;
    std::vector<ClockPolicy> lines{ClockPolicy{}}; ///< one of them for every clock (0)

    /// @return the numbers of a clock: its own line, or the one of every clock.
    LightPolicy policyFor(ClockKind clock) const;

    friend bool operator==(const PolicyVersion&, const PolicyVersion&) = default;
};

/// Range of every number of a policy, in working days.
inline constexpr int MaxPolicyDays = 60;

/// Checks the lines of a policy.
/// @return InvalidInput naming `lines` when there is none for every clock (0), or naming the line at fault:
///         `lines[2].clock` for an unknown clock or one that is there twice, `lines[2].yellowDays`,
///         `lines[2].redAfter`, … for a number outside 0 to 60 working days.
/// Source: domain.md §3 (a policy is data).
Result<> checkPolicy(const std::vector<ClockPolicy>& lines);

/// Every version that came into force. Immutable; a deadline keeps the version it was opened with, so none of
/// them is ever taken away.
class LightPolicies
{
public:
    /// The default preset alone.
    LightPolicies() : m_versions{PolicyVersion{}} {}

    /// @param versions in any order; without any, the default preset
    explicit LightPolicies(std::vector<PolicyVersion> versions);

    /// @return the version for clocks that start on `day`: of those whose first day has come the one with the
    ///         latest first day, of several with the same one the newest version. Before the first day of all
    ///         of them, the version with the earliest.
    const PolicyVersion& inForce(LocalDay day) const noexcept;

    /// @return the numbers of a clock that starts on `day`.
    LightPolicy startingOn(ClockKind clock, LocalDay day) const { return inForce(day).policyFor(clock); }

    /// @return the numbers of a clock under a version; of an unknown one the default's, under its number.
    LightPolicy of(ClockKind clock, int version) const;

    /// @return by first day, then by version.
    const std::vector<PolicyVersion>& versions() const noexcept { return m_versions; }

private:
    std::vector<PolicyVersion> m_versions; ///< by first day, then by version; never empty
};

/// A policy that ships, for an officer to propose as it is or changed.
struct PolicyPreset
{
    QString name; ///< data, in Chinese like the names of item kinds
    DueRule dueRule = DueRule::EndOfDay;
    std::vector<ClockPolicy> lines;
};

/// @return the presets, each of which passes checkPolicy(): the default of domain.md §3; a stricter one that
///         warns earlier; and the school of cards (提示 · 黄牌 · 红牌) on two levels: the yellow card when
///         the limit is over, the red one three working days later.
const std::vector<PolicyPreset>& policyPresets();

} // namespace duban
