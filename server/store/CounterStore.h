// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/Stage.h"
#include "common/protocol/WatchReplies.h"
#include "server/store/Database.h"

namespace duban {

/// What happened at a counter without a case.
struct CounterRecord
{
    HallId hall;
    WindowId window;
    PersonId person;
    LegalTime at;
    CounterOutcome outcome{};
    VariantId variant; ///< not valid: none was named
    QString organ;     ///< the right one, of NotOurs
    QString applicant;
    QString note;
};

/// Outcomes at the counter. Insert-only.
class CounterStore
{
public:
    /// @return the id of the record.
    static Result<qint64> insert(WriteTx& tx, const CounterRecord& record, JournalSeq seq);

    /// A page of records, newest first: of the reader's window, or those about an item of the reader's
    /// departments or at a window that serves one of them; whoever sees the whole tree sees all.
    /// @param before id of the last one of the page before; 0: from the newest
    static Result<CounterPage> list(const ReadTx& tx, const Visibility& visibility, qint64 before, int limit);
};

} // namespace duban
