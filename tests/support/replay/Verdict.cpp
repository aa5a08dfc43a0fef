// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/replay/Verdict.h"

using namespace Qt::StringLiterals;

namespace duban::replay {

void Tally::count(Light worstEver) noexcept
{
    switch (worstEver) {
    case Light::Red:
        ++red;
        return;
    case Light::Yellow:
        ++yellow;
        return;
    case Light::Green:
    case Light::White:
        ++inTime;
        return;
    }
}

QString Verdict::line() const
{
    if (thrown)
        return u"cases=%1 steps=%2 pauses=%3 extensions=%4 yellow=%5 red=%6 differences=%7 seconds=%8"_s
            .arg(cases)
            .arg(steps)
            .arg(thrown->pauses)
            .arg(thrown->extensions)
            .arg(tally.yellow)
            .arg(tally.red)
            .arg(differences)
            .arg(thrown->seconds, 0, 'f', 1);
    return u"cases=%1 steps=%2 in-time=%3 yellow=%4 red=%5 differences=%6"_s.arg(cases)
        .arg(steps)
        .arg(tally.inTime)
        .arg(tally.yellow)
        .arg(tally.red)
        .arg(differences);
}

} // namespace duban::replay
