// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/file/FileShelf.h"

#include <QStringList>

namespace duban {

/// What a full check of the database found.
struct VerifyReport
{
    qint64 entries = 0;   ///< journal entries walked
    qint64 contents = 0;  ///< of them, content hashes recomputed
    qint64 deadlines = 0; ///< limits whose moments were recomputed
    qint64 lights = 0;    ///< lights compared with the recomputation
    qint64 cases = 0;
    QStringList findings; ///< empty: everything holds; at most 1000 are kept

    bool isClean() const noexcept { return findings.isEmpty(); }

    void find(const QString& what);
};

/// Checks everything that can be checked: the journal's chain, the content hashes whose salt is still there,
/// versions without gaps, every due and yellow moment against the calendar it was computed with, every light
/// against those moments (one missing and one too many alike), the summaries of the cases, SQLite's own
/// integrity and foreign keys.
/// @return StoreFailed when the database cannot be read; what is wrong in it comes as findings.
Result<VerifyReport> verify(const ReadTx& tx);

/// verify(), and the contents of attached files that lie beside the database.
Result<VerifyReport> verifyWithFiles(const ReadTx& tx, FileCheck check);

/// The part of verify() about limits and lights.
Result<> verifyLights(const ReadTx& tx, VerifyReport& report);

/// The part of verify() about the radar: lets it look at every step again, out of the stored rows.
/// WithdrawnAgain is only checked where it stands, not searched for: an applicant's data can be erased.
Result<> verifyFindings(const ReadTx& tx, VerifyReport& report);

} // namespace duban
