// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/PcClock.h"

namespace duban {

namespace {

class PcClock : public SystemClock
{
public:
    SystemTime now() const override { return {QDateTime::currentMSecsSinceEpoch()}; }
};

} // namespace

const SystemClock& pcClock()
{
    static const PcClock clock;
    return clock;
}

QDateTime localTimeOf(SystemTime t)
{
    return QDateTime::fromMSecsSinceEpoch(t.ms);
}

} // namespace duban
