// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/command/system/UpkeepHandlers.h"

#include "common/protocol/Upkeep.h"
#include "server/command/RecordOf.h"

namespace duban {

namespace {

class AskBackupHandler
{
public:
    /// The entry that somebody asked; the making itself is the main thread's.
    Result<Changes> run(const Grant<AskBackup>&, const ReadTx&, const CommandContext&) const
    {
        return Changes{};
    }
};

} // namespace

Result<Changes> NoteRestoreHandler::run(const Grant<NoteRestore>& grant, const ReadTx&,
                                        const CommandContext& context) const
{
    RecordChange record = recordOf(grant, context);
    record.write = [history = grant.command().history, at = context.systemNow](WriteTx& to,
                                                                               JournalSeq) -> Result<qint64> {
        const QString name = QString::fromLatin1(HistorySetting);
        if (const auto kept = SettingStore::setValue(to, name, QString::number(history)); !kept)
            return tl::unexpected(kept.error());
        if (const auto ended = AccountStore::endAllSessions(to, at); !ended)
            return tl::unexpected(ended.error());
        return 0;
    };
    Changes changes;
    changes.what = std::move(record);
    return changes;
}

Result<Changes> ConfirmTimeHandler::run(const Grant<ConfirmTime>& grant, const ReadTx&,
                                        const CommandContext& context) const
{
    RecordChange record = recordOf(grant, context);
    record.write = [](WriteTx&, JournalSeq) -> Result<qint64> { return 0; };
    Changes changes;
    changes.what = std::move(record);
    return changes;
}

Job timeConfirmed(ConfirmTime confirmed)
{
    Job job;
    job.envelope.sender =
        std::make_shared<const Principal>(Principal{Actor::system(), Visibility::everything()});
    job.command = std::make_shared<BoundCommand<ConfirmTime, ConfirmTimeHandler>>(confirmed);
    return job;
}

void addUpkeepCommands(CommandRegistry& registry)
{
    registry.add<AskBackup, AskBackupHandler>();
}

} // namespace duban
