// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <algorithm>
#include <chrono>

namespace duban {

/// How often the client tries, asks and gives up. Tests use shorter ones.
struct Pace
{
    std::chrono::milliseconds shortestWait{500}; ///< between two tries
    std::chrono::milliseconds longestWait{8000};
    std::chrono::milliseconds heartbeat{5000};
    std::chrono::milliseconds silence{15000}; ///< a connection that says nothing for so long is dead
};

/// Time to wait before a try: exponential backoff with full jitter.
/// @param failures tries that failed so far, >= 0
/// @param chance   uniform in [0, 1)
/// @return between shortestWait and shortestWait × 2^(failures + 1), and never above longestWait.
inline std::chrono::milliseconds waitBeforeTry(const Pace& pace, int failures, double chance) noexcept
{
    const auto doubled = pace.shortestWait * (qint64(2) << std::clamp(failures, 0, 16));
    const auto ceiling = std::min(pace.longestWait, std::chrono::milliseconds(doubled));
    const double span = double((ceiling - pace.shortestWait).count());
    return pace.shortestWait + std::chrono::milliseconds(qint64(chance * std::max(span, 0.0)));
}

} // namespace duban
