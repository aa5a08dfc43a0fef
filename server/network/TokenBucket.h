// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace duban {

/// Lets `perSecond` through on average and `burst` at once.
class TokenBucket
{
public:
    using Clock = std::chrono::steady_clock;

    TokenBucket(double perSecond, double burst) : m_perSecond(perSecond), m_burst(burst), m_tokens(burst) {}

    /// @return true when one more may pass now.
    bool take(Clock::time_point now);

private:
    double m_perSecond;
    double m_burst;
    double m_tokens;
    Clock::time_point m_at{};
};

} // namespace duban
