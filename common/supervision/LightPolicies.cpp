// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/supervision/LightPolicies.h"

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

const ClockPolicy* lineOf(const std::vector<ClockPolicy>& lines, ClockKind clock)
{
    const auto found = std::find_if(lines.begin(), lines.end(),
                                    [=](const ClockPolicy& line) { return line.clock == clock; });
    return found == lines.end() ? nullptr : &*found;
}

bool isKnown(ClockKind clock)
{
    return clock == ClockKind{} || std::find(AllClocks.begin(), AllClocks.end(), clock) != AllClocks.end();
}

Result<> checkNumbers(const ClockPolicy& line, const QString& name)
{
    const std::initializer_list<std::pair<int, QStringView>> numbers{
        {line.yellowDays, u"yellowDays"},
        {line.yellowDaysFrom10, u"yellowDaysFrom10"},
        {line.yellowDaysFrom20, u"yellowDaysFrom20"},
        {line.redAfter, u"redAfter"},
    };
    for (const auto& [number, field] : numbers) {
        if (number < 0 || number > MaxPolicyDays)
            return invalid(u"%1.%2"_s.arg(name, field), u"0 to %1 working days"_s.arg(MaxPolicyDays));
    }
    return {};
}

} // namespace

LightPolicy PolicyVersion::policyFor(ClockKind clock) const
{
    const ClockPolicy* own = lineOf(lines, clock);
    const ClockPolicy* line = own ? own : lineOf(lines, ClockKind{});
    LightPolicy policy;
    policy.version = version;
    policy.dueRule = dueRule;
    if (!line)
        return policy;
    policy.yellowDays = line->yellowDays;
    policy.yellowDaysFrom10 = line->yellowDaysFrom10;
    policy.yellowDaysFrom20 = line->yellowDaysFrom20;
    policy.redAfter = line->redAfter;
    return policy;
}

Result<> checkPolicy(const std::vector<ClockPolicy>& lines)
{
    std::set<ClockKind> seen;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const QString name = u"lines[%1]"_s.arg(i);
        if (!isKnown(lines[i].clock))
            return invalid(name + u".clock"_s, u"no such clock"_s);
        if (!seen.insert(lines[i].clock).second)
            return invalid(name + u".clock"_s, u"the clock is there twice"_s);
        if (const auto good = checkNumbers(lines[i], name); !good)
            return good;
    }
    if (!seen.contains(ClockKind{}))
        return invalid(u"lines"_s, u"one line must be for every clock"_s);
    return {};
}

LightPolicies::LightPolicies(std::vector<PolicyVersion> versions) : m_versions(std::move(versions))
{
    if (m_versions.empty())
        m_versions.push_back(PolicyVersion{});
    std::sort(m_versions.begin(), m_versions.end(), [](const PolicyVersion& a, const PolicyVersion& b) {
        return std::pair(a.from, a.version) < std::pair(b.from, b.version);
    });
}

const PolicyVersion& LightPolicies::inForce(LocalDay day) const noexcept
{
    const auto later = std::upper_bound(m_versions.begin(), m_versions.end(), day,
                                        [](LocalDay d, const PolicyVersion& v) { return d < v.from; });
    return later == m_versions.begin() ? *later : *std::prev(later);
}

LightPolicy LightPolicies::of(ClockKind clock, int version) const
{
    const auto found = std::find_if(m_versions.begin(), m_versions.end(),
                                    [=](const PolicyVersion& v) { return v.version == version; });
    if (found != m_versions.end())
        return found->policyFor(clock);
    LightPolicy policy;
    policy.version = version;
    return policy;
}

const std::vector<PolicyPreset>& policyPresets()
{
    static const std::vector<PolicyPreset> presets{
        {u"默认"_s, DueRule::EndOfDay, {ClockPolicy{}}},
        {u"从严"_s,
         DueRule::CloseOfBusiness,
         {{ClockKind{}, 2, 4, 6, 0}, {ClockKind::AcceptanceNotice, 3, 4, 6, 0}}},
        {u"黄牌红牌"_s, DueRule::EndOfDay, {{ClockKind{}, 0, 0, 0, 3}}},
    };
    return presets;
}

} // namespace duban
