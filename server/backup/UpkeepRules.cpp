// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/backup/UpkeepRules.h"

#include "common/calendar/LocalDay.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace duban {

namespace {

constexpr auto QuietStart = 10min;
constexpr auto Grace = 1h;
constexpr int Low = 10;
constexpr int Full = 5;

SystemTime inDay(LocalDay day, std::chrono::minutes time) noexcept
{
    return {momentOf(day, time).ms};
}

} // namespace

bool isLawful(const BackupPlan& plan) noexcept
{
    return plan.hour >= 0 && plan.hour < 24 && plan.perDay >= 0 && plan.perDay <= 24 &&
           (plan.perDay == 0 || 24 % plan.perDay == 0);
}

SystemTime nextOf(const BackupPlan& plan, SystemTime moment) noexcept
{
    if (plan.perDay < 1)
        return {};
    const auto apart = std::chrono::hours(24 / plan.perDay);
    // The day before: its last ones lie behind midnight when the first is late.
    SystemTime next = inDay(dayOf(LegalTime{moment.ms}), std::chrono::hours(plan.hour)) - 24h;
    while (next <= moment)
        next = next + apart;
    return next;
}

SystemTime backupDue(const UpkeepFacts& facts) noexcept
{
    if (facts.plan.perDay < 1)
        return {};
    const SystemTime soonest = facts.started + QuietStart;
    return facts.lastBackup.isSet() ? std::max(nextOf(facts.plan, facts.lastBackup), soonest) : soonest;
}

std::vector<UpkeepAlarm> alarmsOf(const UpkeepFacts& facts, SystemTime now)
{
    std::vector<UpkeepAlarm> alarms;
    const auto add = [&alarms](bool holds, UpkeepAlarm alarm) {
        if (holds)
            alarms.push_back(alarm);
    };
    const bool tellsShelf = !facts.sameDisk;
    add(facts.timeSuspect, UpkeepAlarm::TimeSuspect);
    add(facts.dataFree < Full, UpkeepAlarm::DataDiskFull);
    add(tellsShelf && facts.shelfFree < Full, UpkeepAlarm::ShelfDiskFull);
    add(facts.lastFailed, UpkeepAlarm::BackupFailed);
    add(facts.plan.perDay < 1, UpkeepAlarm::BackupsOff);
    if (facts.plan.perDay > 0) {
        const bool none = !facts.lastBackup.isSet();
        add(none && now > facts.started + Grace, UpkeepAlarm::NeverBackedUp);
        const SystemTime second =
            none ? SystemTime{} : nextOf(facts.plan, nextOf(facts.plan, facts.lastBackup));
        // A server that was off overnight makes it good first.
        add(!none && now > std::max(second, facts.started) + Grace, UpkeepAlarm::BackupLate);
    }
    add(facts.dataFree >= Full && facts.dataFree < Low, UpkeepAlarm::DataDiskLow);
    add(tellsShelf && facts.shelfFree >= Full && facts.shelfFree < Low, UpkeepAlarm::ShelfDiskLow);
    return alarms;
}

} // namespace duban
