// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Instant.h"

#include <atomic>

namespace duban {

/// The machine's clock.
class MachineClock final : public SystemClock
{
public:
    SystemTime now() const override;
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
