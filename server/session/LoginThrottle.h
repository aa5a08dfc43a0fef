// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

#include <chrono>
#include <deque>

namespace duban {

/// Slows down guessing. A pair of account and address is locked after some failures in a window; an address
/// that fails much in a short time is banned for a while. Other addresses and accounts are not touched, so
/// that a stranger cannot lock a hall out.
class LoginThrottle
{
public:
    using Clock = std::chrono::steady_clock;

    struct Limits
    {
        int pairFailures = 5;
        std::chrono::seconds pairWindow{900};
        int addressFailures = 10;
        std::chrono::seconds addressWindow{120};
        std::chrono::seconds addressBan{300};
    };

    explicit LoginThrottle(Limits limits) : m_limits(limits) {}

    /// @return how long this login must wait; zero: it may try.
    std::chrono::seconds waitFor(const QString& login, const QString& address, Clock::time_point now);
    void noteFailure(const QString& login, const QString& address, Clock::time_point now);
    /// A success forgives the pair's failures.
    void noteSuccess(const QString& login, const QString& address);

private:
    using Times = std::deque<Clock::time_point>;
    static void forget(Times& times, Clock::time_point before);
    void prune(Clock::time_point now);

    Limits m_limits;
    QHash<QString, Times> m_pairs;
    QHash<QString, Times> m_addresses;
    QHash<QString, Clock::time_point> m_bannedUntil;
};

} // namespace duban
