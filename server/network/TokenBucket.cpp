// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/network/TokenBucket.h"

#include <algorithm>

namespace duban {

bool TokenBucket::take(Clock::time_point now)
{
    const double seconds = std::chrono::duration<double>(now - m_at).count();
    m_at = now;
    m_tokens = std::min(m_burst, m_tokens + seconds * m_perSecond);
    if (m_tokens < 1)
        return false;
    m_tokens -= 1;
    return true;
}

} // namespace duban
