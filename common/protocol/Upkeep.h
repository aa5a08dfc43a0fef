// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/Requests.h"

// How the server is kept: backups, room on its disks, checks of all that is stored.

namespace duban {

/// What an administrator has to see to. Sent: append only.
enum class UpkeepAlarm : quint8 {
    BackupsOff = 1,    ///< the configuration says that none are made
    NeverBackedUp = 2, ///< an hour after the start still none
    BackupLate = 3,    ///< two in a row were missed
    BackupFailed = 4,  ///< the last one; `failure` says why
    DataDiskLow = 5,   ///< less than 10 % of the data's disk is free
    DataDiskFull = 6,  ///< less than 5 %
    ShelfDiskLow = 7,  ///< less than 10 % of the backups' disk is free
    ShelfDiskFull = 8, ///< less than 5 %
    TimeSuspect = 9, ///< the machine's clock stepped: no light is given until the time is right or confirmed
};

/// Backups and disks of the server, for who keeps it.
struct UpkeepState
{
    std::vector<UpkeepAlarm> alarms; ///< the most urgent first
    SystemTime lastBackup;           ///< the newest that was verified; not set: none
    qint64 backupBytes = 0;          ///< of it
    int backups = 0;                 ///< so many lie there
    SystemTime nextBackup;           ///< not set: none is planned
    bool running = false;            ///< one is being made
    int failure = 0;                 ///< ErrorCode of the last run; 0: it went well, or there was none
    QString failureText;             ///< in English, for who has to mend it
    QString shelf;                   ///< folder of the backups, on the server
    int dataFree = 100;              ///< percent free on the data's disk
    int shelfFree = 100;             ///< percent free on the backups' disk
    bool sameDisk = false;           ///< a broken disk takes the data and the backups

    DUBAN_FIELDS(visit(1, self.alarms); visit(2, self.lastBackup); visit(3, self.backupBytes);
                 visit(4, self.backups); visit(5, self.nextBackup); visit(6, self.running);
                 visit(7, self.failure); visit(8, self.failureText); visit(9, self.shelf);
                 visit(10, self.dataFree); visit(11, self.shelfFree); visit(12, self.sameDisk);)
};

/// Asks that a backup is made now, beside those of the plan. Journalled; what becomes of it is in GetUpkeep.
/// Answered by CommandReply.
struct AskBackup
{
    static constexpr auto kind = MessageKind::AskBackup;
    static constexpr auto permission = Permission::KeepServer;
    static constexpr auto scope = ScopeRule::NoScope;
    DUBAN_FIELDS()
};

/// How backups and disks are. Answered by Upkeep.
struct GetUpkeep
{
    static constexpr auto kind = MessageKind::GetUpkeep;
    static constexpr auto permission = Permission::KeepServer;
    DUBAN_FIELDS()
};

struct UpkeepReply
{
    static constexpr auto kind = MessageKind::Upkeep;

    UpkeepState state;

    DUBAN_FIELDS(visit(1, self.state);)
};

/// Checks all that is stored, as `duban-server verify` does: seconds, of a large hall minutes. Answered by
/// Verified; Busy while another check runs.
struct VerifyRecords
{
    static constexpr auto kind = MessageKind::VerifyRecords;
    static constexpr auto permission = Permission::VerifyRecords;
    DUBAN_FIELDS()
};

struct VerifiedReply
{
    static constexpr auto kind = MessageKind::Verified;
    /// So many findings are sent; `found` counts all.
    static constexpr int MostSent = 100;

    qint64 entries = 0; ///< of the journal, its chain recomputed
    qint64 contents = 0;
    qint64 cases = 0;
    qint64 deadlines = 0;
    qint64 lights = 0;
    int found = 0;                 ///< 0: everything holds
    std::vector<QString> findings; ///< in English, with ids and without content

    DUBAN_FIELDS(visit(1, self.entries); visit(2, self.contents); visit(3, self.cases);
                 visit(4, self.deadlines); visit(5, self.lights); visit(6, self.found);
                 visit(7, self.findings);)
};

} // namespace duban
