// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/command/ClockWatch.h"

#include <atomic>
#include <mutex>
#include <optional>

namespace duban {

/// The machine's clock.
class MachineClock final : public SystemClock
{
public:
    SystemTime now() const override;
};

/// Time since the machine was booted, sleep included; nobody sets it.
class BootClock
{
public:
    std::chrono::milliseconds now() const;
};

/// The machine's clock as long as it agrees with the boot clock; while it does not, what ClockWatch makes of
/// the two. Safe from every thread.
class WatchedClock final : public SystemClock
{
public:
    WatchedClock();

    SystemTime now() const override;

    /// @return for how long the time has been suspect; not set when it is believed.
    std::optional<std::chrono::milliseconds> suspectFor() const;

    struct Confirmed
    {
        SystemTime counted; ///< until then
        SystemTime machine; ///< from then on
    };

    /// Believes what the machine's clock says now. @return nothing when it was believed already.
    std::optional<Confirmed> confirm();

private:
    SystemTime look() const;

    MachineClock m_machine;
    BootClock m_boot;
    mutable std::mutex m_mutex;
    mutable ClockWatch m_watch;
};

/// Legal time of a server: the machine's, or in a replayed database a moment that only the write thread
/// moves. Reading is safe from every thread.
class ServerLegalClock final : public LegalClock
{
public:
    /// @param system must outlive this clock.
    explicit ServerLegalClock(const SystemClock& system) : m_system(system) {}

    LegalTime now() const override;

    bool isReplayed() const noexcept { return m_replayedMs.load() != 0; }

    /// Write thread only: sets the moment a replayed clock stands at; the clock is replayed from then on.
    void stand(LegalTime at) noexcept { m_replayedMs.store(at.ms); }

private:
    const SystemClock& m_system;
    std::atomic<qint64> m_replayedMs{0};
};

} // namespace duban
