// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/Frame.h"
#include "server/store/Database.h"

#include <optional>

namespace duban {

/// Small facts about the database itself, counters and kept replies.
class SettingStore
{
public:
    static Result<QString> value(const ReadTx& tx, const QString& name);
    static Result<> setValue(WriteTx& tx, const QString& name, const QString& value);

    /// @return the replayed legal time, never before the newest journal entry; not set in a normal database.
    static Result<LegalTime> replayedTime(const ReadTx& tx);
    static Result<> setReplayedTime(WriteTx& tx, LegalTime now);

    /// @return the last number given in a series, 0 when none was.
    static Result<qint64> lastNumber(const ReadTx& tx, const QString& series);
    static Result<> setLastNumber(WriteTx& tx, const QString& series, qint64 last);

    /// An answer given before.
    struct KeptReply
    {
        QByteArray requestHash;
        QByteArray reply; ///< encoded CommandReply
    };

    static Result<std::optional<KeptReply>> reply(const ReadTx& tx, AccountId account, RequestId id);
    static Result<> keepReply(WriteTx& tx, AccountId account, RequestId id, const KeptReply& kept,
                              SystemTime now);
    /// Forgets the answers given before `before`; a client that asks again so late reloads instead.
    static Result<> dropReplies(WriteTx& tx, SystemTime before);
};

} // namespace duban
