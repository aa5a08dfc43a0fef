// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/backup/BackupShelf.h"

#include <functional>

namespace duban {

/// What is backed up, and where to.
struct BackupOrder
{
    QString dataFolder;
    QString shelf;   ///< the folder of the backups
    QString program; ///< version of this program
    int keep = 14;   ///< so many stay
};

/// Copies database, search key and TLS identity of a server that goes on working, as they are at one moment;
/// restores the copy beside it, verifies that, and only then calls it a backup. Older ones beyond
/// `order.keep` are thrown away afterwards. In any thread; takes as long as reading the database three times.
/// @param now   names the backup
/// @param goOn  false: give up
/// @return the backup; StoreFailed when a disk refuses or has no room for two copies, InvalidInput when what
///         was copied does not verify, Busy when it was told to give up. What was begun is cleared away.
Result<ShelvedBackup> makeBackup(const BackupOrder& order, SystemTime now, const std::function<bool()>& goOn);

} // namespace duban
