// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/e2e/faults/LiveHall.h"
#include "tests/e2e/faults/Load.h"

#include <functional>

namespace duban::test {

/// Fills the disk of a working server and frees it again, keeping the ledger of everything.
class DiskFull
{
public:
    /// @param fill makes the disk full, at once or soon; @param release gives the space back
    DiskFull(const HallOptions& options, std::function<void(int)> fill, std::function<void()> release);

    /// Starts the server and lets the crew work until there are cases at every stage.
    /// @return what went wrong, empty when nothing did
    QString open();

    /// One round: the disk becomes full under a pipelined batch, reads go on, space returns, what was turned
    /// away is sent again.
    /// @param n   handed to `fill`
    /// @param bursts how many batches at most until one is turned away
    void round(int n, int bursts);

    const QStringList& findings() const { return m_findings; }

    int turnedAway() const { return m_turnedAway; } ///< requests answered StoreFailed, all rounds together

    int roundsWithFault() const { return m_roundsWithFault; }

    qint64 requests() const { return qint64(m_ledger.entries().size()); }

    LiveHall& hall() { return m_hall; }

private:
    enum class Clock { Real, Moves };

    void note(const QString& finding);
    void note(const QStringList& findings);
    bool everybodyIsTold(const QString& when);
    std::vector<LedgerEntry*> turnedAwaySince(std::size_t first);
    void compareWithServer(std::size_t first, const QString& when);
    void sendAgain(std::size_t first);

    Clock m_clock;
    LiveHall m_hall;
    std::function<void(int)> m_fill;
    std::function<void()> m_release;
    Ledger m_ledger;
    std::unique_ptr<Load> m_load;
    QStringList m_findings;
    QString m_round;
    qsizetype m_seenFindings = 0;
    int m_turnedAway = 0;
    int m_roundsWithFault = 0;
};

} // namespace duban::test
