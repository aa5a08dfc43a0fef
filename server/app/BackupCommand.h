// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Instant.h"
#include "server/app/DeadlineCommand.h"

namespace duban {

/// Folder of the backups when the configuration names none.
QString defaultShelf(const QString& dataFolder);

/// `backup --data FOLDER [--shelf FOLDER]`: makes a verified backup now; through the running server, which
/// keeps it where its configuration says, else on the data folder itself.
/// @param arguments what follows the word `backup`
/// @return exit code 0; 2 when the input is wrong; 1 when the backup failed, saying why.
ToolAnswer runBackupTool(const QStringList& arguments, const SystemClock& clock);

/// `backups --data FOLDER | --shelf FOLDER`: lists what can be restored, the newest first.
ToolAnswer runBackupsTool(const QStringList& arguments);

/// `restore --data FOLDER --from BACKUP [--dry-run]`: checks a backup as a whole and puts it in place of what
/// the data folder holds, which is moved aside, never deleted. The server must be stopped.
/// @return exit code 0; 2 when the input is wrong; 1 when the backup is not good, the folder is in use, or a
///         disk refuses: then nothing was changed, unless it says so.
ToolAnswer runRestoreTool(const QStringList& arguments, const SystemClock& clock);

} // namespace duban
