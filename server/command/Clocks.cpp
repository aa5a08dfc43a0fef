// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/command/Clocks.h"

#include "common/base/Log.h"

#include <QDateTime>

#ifdef Q_OS_WIN
#include <windows.h>
#else
#include <ctime>
#endif

namespace duban {

SystemTime MachineClock::now() const
{
    return {QDateTime::currentMSecsSinceEpoch()};
}

std::chrono::milliseconds BootClock::now() const
{
#if defined(Q_OS_WIN)
    return std::chrono::milliseconds(GetTickCount64());
#else
#if defined(CLOCK_BOOTTIME)
    constexpr clockid_t SinceBoot = CLOCK_BOOTTIME;
#else
    constexpr clockid_t SinceBoot = CLOCK_MONOTONIC;
#endif
    timespec time{};
    clock_gettime(SinceBoot, &time);
    return std::chrono::seconds(time.tv_sec) + std::chrono::milliseconds(time.tv_nsec / 1'000'000);
#endif
}

WatchedClock::WatchedClock() : m_watch(m_machine.now(), m_boot.now()) {}

/// With the lock held.
SystemTime WatchedClock::look() const
{
    const bool before = m_watch.isSuspect();
    const SystemTime machine = m_machine.now();
    const SystemTime counts = m_watch.look(machine, m_boot.now());
    if (m_watch.isSuspect() && !before)
        qCCritical(logSchedule).noquote()
            << "the machine's clock stepped by" << (machine - counts).count() / 1000
            << "s: the time is suspect, no light is given until it is right again or confirmed";
    else if (before && !m_watch.isSuspect())
        qCWarning(logSchedule) << "the machine's clock agrees again: lights are given";
    return counts;
}

SystemTime WatchedClock::now() const
{
    const std::lock_guard lock(m_mutex);
    return look();
}

std::optional<std::chrono::milliseconds> WatchedClock::suspectFor() const
{
    const std::lock_guard lock(m_mutex);
    const SystemTime counts = look();
    return m_watch.isSuspect() ? std::optional(counts - m_watch.suspectSince()) : std::nullopt;
}

std::optional<WatchedClock::Confirmed> WatchedClock::confirm()
{
    const std::lock_guard lock(m_mutex);
    const SystemTime counted = look();
    if (!m_watch.isSuspect())
        return std::nullopt;
    const SystemTime machine = m_machine.now();
    m_watch.confirm(machine, m_boot.now());
    qCWarning(logSchedule) << "the machine's time was confirmed: it counts from now on";
    return Confirmed{counted, machine};
}

LegalTime ServerLegalClock::now() const
{
    const qint64 replayed = m_replayedMs.load();
    return {replayed != 0 ? replayed : m_system.now().ms};
}

} // namespace duban
