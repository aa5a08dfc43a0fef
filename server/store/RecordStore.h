// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/calendar/LocalDay.h"
#include "common/protocol/MessageKind.h"
#include "server/store/Database.h"

#include <optional>

namespace duban {

struct RecordTag;
using RecordId = Id<RecordTag>;

/// One change of what is not a case, as it was asked for.
struct RecordVersion
{
    RecordId id;
    MessageKind verb{};
    qint64 subject = 0;
    std::optional<LocalDay> from; ///< in force from this day on; not set: at once
    QByteArray body;              ///< the command as CBOR
    PersonId person;
    LegalTime at;
    JournalSeq seq;
};

/// Every change of organisation, items, people and policies, for ever; and those whose day has not come.
class RecordStore
{
public:
    /// @param waits its day has not come
    static Result<> keep(WriteTx& tx, const RecordVersion& version, bool waits);

    /// @return the changes that wait, by day and then in the order they were asked for, behind one of this
    /// day
    ///         and id.
    static Result<std::vector<RecordVersion>> waitingAfter(const ReadTx& tx, LocalDay day, RecordId id,
                                                           int limit);

    /// @return the change when it waits; else nothing.
    static Result<std::optional<RecordVersion>> waiting(const ReadTx& tx, RecordId id);

    /// @return the first change that waits and whose day is `today` or earlier; nothing when there is none.
    static Result<std::optional<RecordVersion>> due(const ReadTx& tx, LocalDay today);

    /// @return the earliest day for which a change waits; nothing when none does.
    static Result<std::optional<LocalDay>> nextDay(const ReadTx& tx);

    /// The day of a waiting change has come, or it was taken back.
    static Result<> settle(WriteTx& tx, RecordId id);

    /// @return the changes of one subject, oldest first.
    static Result<std::vector<RecordVersion>> history(const ReadTx& tx, MessageKind verb, qint64 subject);
};

} // namespace duban
