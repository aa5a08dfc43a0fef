// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/command/Clocks.h"

#include <QDateTime>

namespace duban {

SystemTime MachineClock::now() const
{
    return {QDateTime::currentMSecsSinceEpoch()};
}

LegalTime ServerLegalClock::now() const
{
    const qint64 replayed = m_replayedMs.load();
    return {replayed != 0 ? replayed : m_system.now().ms};
}

} // namespace duban
