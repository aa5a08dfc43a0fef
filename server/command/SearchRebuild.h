// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/SearchStore.h"

namespace duban {

/// Writes the search terms of cases that have none, or have them under a key that was lost: a case at a time
/// from the newest to the oldest, in batches between the commands of people. How far it came is kept with the
/// terms, so that it goes on after a crash. Write thread only.
class SearchRebuild
{
public:
    explicit SearchRebuild(const SearchKey& key) : m_key(key) {}

    /// Compares the key with the one the database was indexed with, and notes what is to be done.
    Result<> begin(WriteTx& tx);

    /// @return true when every case has its terms.
    bool isDone() const noexcept { return !m_before.isValid(); }

    /// Writes the terms of the next cases.
    /// @param cases most of one batch, > 0
    Result<> step(WriteTx& tx, int cases);

    /// The last begin() or step() was committed: goes on behind it, and tells the log.
    void noteCommitted();

private:
    SearchKey m_key;
    CaseId m_before; ///< cases below have no terms yet; not valid: none
    CaseId m_reached;
    qint64 m_written = 0; ///< cases since the start
    qint64 m_batch = 0;   ///< cases of the step that is not committed yet
};

} // namespace duban
