// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/Replies.h"

#include <QElapsedTimer>

#include <chrono>
#include <optional>

namespace duban {

/// Knows the server's clocks from what it last told and the steady time since. The PC's own clock is never
/// asked: it may be wrong.
class ReplicaClock
{
public:
    /// Takes what the server told just now.
    void tell(const EngineState& engine);

    /// Forgets everything.
    void clear() { *this = ReplicaClock(); }

    bool isKnown() const { return m_since.isValid(); }

    const EngineState& engine() const { return m_engine; }

    /// @return the legal time; a replayed one stands where it was last told.
    LegalTime now() const;

    /// @return how long ago the sweep last ran; nothing while unknown.
    std::optional<std::chrono::seconds> sinceSweep() const;

private:
    EngineState m_engine;
    QElapsedTimer m_since;
};

} // namespace duban
