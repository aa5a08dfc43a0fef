// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/session/LoginThrottle.h"

namespace duban {

namespace {

constexpr qsizetype MostRemembered = 10'000; // pairs and addresses kept before old ones are dropped

QString pairOf(const QString& login, const QString& address)
{
    return login.toLower() + QChar(u'\n') + address;
}

std::chrono::seconds rest(LoginThrottle::Clock::duration d)
{
    return std::chrono::ceil<std::chrono::seconds>(d);
}

} // namespace

std::chrono::seconds LoginThrottle::waitFor(const QString& login, const QString& address,
                                            Clock::time_point now)
{
    const auto banned = m_bannedUntil.constFind(address);
    if (banned != m_bannedUntil.cend() && *banned > now)
        return rest(*banned - now);
    const auto pair = m_pairs.find(pairOf(login, address));
    if (pair == m_pairs.end())
        return {};
    forget(*pair, now - m_limits.pairWindow);
    if (int(pair->size()) < m_limits.pairFailures)
        return {};
    return rest(pair->front() + m_limits.pairWindow - now);
}

void LoginThrottle::noteFailure(const QString& login, const QString& address, Clock::time_point now)
{
    prune(now);
    m_pairs[pairOf(login, address)].push_back(now);
    Times& times = m_addresses[address];
    times.push_back(now);
    forget(times, now - m_limits.addressWindow);
    if (int(times.size()) >= m_limits.addressFailures)
        m_bannedUntil[address] = now + m_limits.addressBan;
}

void LoginThrottle::noteSuccess(const QString& login, const QString& address)
{
    m_pairs.remove(pairOf(login, address));
}

void LoginThrottle::forget(Times& times, Clock::time_point before)
{
    while (!times.empty() && times.front() <= before)
        times.pop_front();
}

void LoginThrottle::prune(Clock::time_point now)
{
    if (m_pairs.size() + m_addresses.size() < MostRemembered)
        return;
    m_pairs.removeIf([&](auto entry) {
        forget(*entry, now - m_limits.pairWindow);
        return entry->empty();
    });
    m_addresses.removeIf([&](auto entry) {
        forget(*entry, now - m_limits.addressWindow);
        return entry->empty();
    });
    m_bannedUntil.removeIf([&](auto entry) { return *entry <= now; });
}

} // namespace duban
