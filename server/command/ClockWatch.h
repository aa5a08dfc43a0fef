// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Instant.h"

namespace duban {

/// Compares a clock that people and the network set with the time since boot, which nobody sets. A step of
/// more than two minutes makes the time suspect; what counts from then on is the last time that was believed
/// plus what passed since boot, so that nothing is dated wrongly and order never turns round. It ends when
/// the clocks agree again, or when somebody confirms the new time. A function of what it is told; belongs to
/// one thread at a time. Source: reliability: clock steps; domain §2: a clock that jumps never gives a light
/// early.
class ClockWatch
{
public:
    using Duration = std::chrono::milliseconds;

    /// A larger difference is no drift and no leap second.
    static constexpr Duration Tolerance = std::chrono::seconds(120);

    /// Both clocks at the same moment; the machine's is believed then, for want of anything better.
    ClockWatch(SystemTime machine, Duration sinceBoot) noexcept : m_machine(machine), m_boot(sinceBoot) {}

    /// Looks at both clocks, the later the more often. @return the time that counts.
    SystemTime look(SystemTime machine, Duration sinceBoot) noexcept;

    bool isSuspect() const noexcept { return m_suspectSince.isSet(); }

    /// @return when the step was noticed, in the time that counts; not set: the time is believed.
    SystemTime suspectSince() const noexcept { return m_suspectSince; }

    /// Believes the machine's clock from now on.
    void confirm(SystemTime machine, Duration sinceBoot) noexcept;

private:
    void follow(SystemTime machine, SystemTime expected, Duration sinceBoot) noexcept;

    SystemTime m_machine;
    Duration m_boot;
    SystemTime m_suspectSince;
};

} // namespace duban
