// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Instant.h"
#include "common/protocol/Frame.h"

#include <QHash>
#include <QStringList>

namespace duban::test {

/// What a check of a folder after a power cut found; every sentence says what is wrong.
struct CutFindings
{
    QStringList lost;         ///< was told to somebody and is not there
    QStringList corrupt;      ///< does not open, or SQLite or a backup's own hashes object
    QStringList inconsistent; ///< is there twice, half or against the rules

    bool isEmpty() const { return lost.isEmpty() && corrupt.isEmpty() && inconsistent.isEmpty(); }
};

/// How much of a database is looked at.
enum class CutDepth {
    Structure, ///< integrity_check and foreign_key_check
    Verify,    ///< everything that `duban-server verify` checks, these two among it
};

/// What a database says of the requests it carried out.
struct CutState
{
    qint64 head = 0; ///< number of the last journal entry
    qint64 accounts = 0;
    LegalTime clock;
    QHash<std::pair<qint64, qint64>, QByteArray> replies; ///< kept answers by client and counter
    QHash<QString, int> marks;  ///< texts that one request each wrote, and how often
    QHash<int, qint64> entries; ///< journal entries of what succeeded, by verb

    /// Opens a database with the product's own means, as a server does at its start, and reads it.
    /// @param unfinished the first start may have been cut off: the schema is brought up to date first
    /// @return nothing when it does not open; `findings` says why
    static std::optional<CutState> read(const QString& database, CutDepth depth, bool unfinished,
                                        CutFindings& findings);
};

} // namespace duban::test
