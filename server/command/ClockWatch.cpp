// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/command/ClockWatch.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace duban {

namespace {

/// What a time service corrects without a step, at most: 500 parts in a million.
constexpr int SlewParts = 2000;
constexpr auto FollowEvery = 1min;

} // namespace

SystemTime ClockWatch::look(SystemTime machine, Duration sinceBoot) noexcept
{
    const SystemTime expected = m_machine + (sinceBoot - m_boot);
    if (std::chrono::abs(machine - expected) > Tolerance) {
        if (!isSuspect())
            m_suspectSince = expected;
        return expected;
    }
    m_suspectSince = {};
    follow(machine, expected, sinceBoot);
    return machine;
}

/// A slow drift is forgotten, so that a year of it is no step; many small steps still add up.
void ClockWatch::follow(SystemTime machine, SystemTime expected, Duration sinceBoot) noexcept
{
    const Duration passed = sinceBoot - m_boot;
    if (passed < FollowEvery)
        return;
    const Duration most = passed / SlewParts;
    m_machine = expected + std::clamp(machine - expected, -most, most);
    m_boot = sinceBoot;
}

void ClockWatch::confirm(SystemTime machine, Duration sinceBoot) noexcept
{
    *this = ClockWatch(machine, sinceBoot);
}

} // namespace duban
