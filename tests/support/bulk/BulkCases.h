// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace duban::test {

/// A mass of open deadlines for measurements, written past the server: they have no journal, so `verify` of
/// such a database is not clean.
struct BulkCases
{
    int deadlines = 0; ///< three a case: promised, statutory, stage
    qint64 startUtc = 0;
    qint64 dueUtc = 0; ///< of a share of them; what the calendar says is not asked
    QString budget;    ///< the form of formatBudget()

    /// Every n-th case starts at `movedStartUtc`, with due moments that a change of the calendar moves.
    int movedEvery = 0;
    qint64 movedStartUtc = 0;
    qint64 movedDueUtc = 0;
    qint64 movedYellowUtc = 0;
    qint64 yellowUtc = 0;
};

/// Writes them in one transaction into a database that the server has set up and does not have open.
/// @return what went wrong; empty: nothing.
QString loadBulk(const QString& databaseFile, const BulkCases& bulk);

} // namespace duban::test
