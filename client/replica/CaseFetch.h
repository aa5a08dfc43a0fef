// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/replica/Replica.h"

#include <QSet>

namespace duban {

/// One fetch of all cases. Pages are older than the feed that runs beside them; this remembers what the feed
/// said meanwhile.
struct Replica::CaseFetch
{
    bool fromNothing = true; ///< nothing was here: one reset at the end instead of a signal for each row
    QSet<CaseId> confirmed;  ///< named by a page or by the feed
    QHash<CaseId, JournalSeq> gone;

    /// @return false for a row that left after the page was read.
    bool admits(const CaseRow& row) const { return !gone.contains(row.id) || gone.value(row.id) < row.seq; }

    void noteGone(CaseId id, JournalSeq at)
    {
        confirmed.remove(id);
        gone.insert(id, at);
    }
};

} // namespace duban
