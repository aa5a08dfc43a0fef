// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Instant.h"
#include "common/protocol/Upkeep.h"

#include <optional>

namespace duban {

/// When backups are made, by the hall's clock.
struct BackupPlan
{
    int perDay = 1; ///< 0: none; 1, 2, 3, 4, 6, 8, 12 or 24, evenly over the day
    int hour = 2;   ///< 0 to 23, of the first one
};

/// @return whether a day can be parted so.
bool isLawful(const BackupPlan& plan) noexcept;

/// @return the first moment of the plan after `moment`; not set when none is planned.
SystemTime nextOf(const BackupPlan& plan, SystemTime moment) noexcept;

/// What the alarms are drawn from.
struct UpkeepFacts
{
    BackupPlan plan;
    SystemTime started;    ///< of the server
    SystemTime lastBackup; ///< not set: none
    bool lastFailed = false;
    int dataFree = 100; ///< percent
    int shelfFree = 100;
    bool sameDisk = false;
    bool timeSuspect = false; ///< ClockWatch
};

/// @return when the next backup is due: at the plan's next moment after the last one, but never in the first
///         ten minutes of a server, when a hall full of clients comes back; not set when none is planned.
SystemTime backupDue(const UpkeepFacts& facts) noexcept;

/// @return what an administrator has to see to, the most urgent first. Two disks are told of once when they
///         are one. Source: reliability: warned at 10 % and 5 %.
std::vector<UpkeepAlarm> alarmsOf(const UpkeepFacts& facts, SystemTime now);

} // namespace duban
