// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/command/BatchRunner.h"
#include "server/command/Dispatcher.h"

namespace duban {

/// Notes that the database was restored from a backup. Of the first start after it, before all else: every
/// session ends, and clients learn that what they hold is of another history. Never comes off the wire.
struct NoteRestore
{
    static constexpr auto kind = MessageKind::RestoreNoted;
    static constexpr auto permission = Permission::SetUp;
    static constexpr auto scope = ScopeRule::NoScope;

    SystemTime made;    ///< moment of the backup
    qint64 history = 0; ///< a new number, drawn for this restore

    DUBAN_FIELDS(visit(1, self.made); visit(2, self.history);)
};

class NoteRestoreHandler
{
public:
    Result<Changes> run(const Grant<NoteRestore>& grant, const ReadTx& tx,
                        const CommandContext& context) const;
};

/// Notes that somebody with access to the machine confirmed its clock after a step. Never comes off the wire.
struct ConfirmTime
{
    static constexpr auto kind = MessageKind::TimeConfirmed;
    static constexpr auto permission = Permission::SetUp;
    static constexpr auto scope = ScopeRule::NoScope;

    SystemTime counted; ///< what would have counted at that moment
    SystemTime machine; ///< what counts instead

    DUBAN_FIELDS(visit(1, self.counted); visit(2, self.machine);)
};

class ConfirmTimeHandler
{
public:
    Result<Changes> run(const Grant<ConfirmTime>& grant, const ReadTx& tx,
                        const CommandContext& context) const;
};

/// @return the command of the server to itself.
Job timeConfirmed(ConfirmTime confirmed);

/// Name of the setting that holds the number of the present history; 0 until a backup was restored.
inline constexpr auto HistorySetting = "history";

} // namespace duban
