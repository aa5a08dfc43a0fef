// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/replica/ReplicaClock.h"

namespace duban {

void ReplicaClock::tell(const EngineState& engine)
{
    if (!engine.legalNow.isSet())
        return;
    m_engine = engine;
    m_since.start();
}

LegalTime ReplicaClock::now() const
{
    if (!isKnown() || m_engine.replayed)
        return m_engine.legalNow;
    return m_engine.legalNow + std::chrono::milliseconds(m_since.elapsed());
}

std::optional<std::chrono::seconds> ReplicaClock::sinceSweep() const
{
    if (!isKnown() || !m_engine.lastSweep.isSet() || !m_engine.systemNow.isSet())
        return std::nullopt;
    const auto then = m_engine.systemNow - m_engine.lastSweep;
    const auto now = then + std::chrono::milliseconds(m_since.elapsed());
    return std::max(std::chrono::seconds(0), std::chrono::duration_cast<std::chrono::seconds>(now));
}

} // namespace duban
