// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/support/RawSqlite.h"

#include <span>

namespace duban::test {

/// One statement of a step with its values.
struct RowWrite
{
    int statement = 0; ///< place in the list of StepRows.cpp
    RawRow values;
};

/// Everything that one step wrote.
using StepRows = std::vector<RowWrite>;

/// Reads back what steps wrote into the server's database. Each case may be stepped once between two takes.
class StepReader
{
public:
    /// @param databaseFile of the server; steps that are there already are left out
    explicit StepReader(const QString& databaseFile);

    /// @return the rows of all FinishStage steps since the last take, in the order of the journal. The
    /// program
    ///         ends when something else wrote meanwhile.
    std::vector<StepRows> take();

private:
    void addContent(StepRows& step, qint64 caseId, qint64 revision, qint64 seq);
    void addClocks(StepRows& step, qint64 caseId, qint64 moment);

    RawDatabase m_db;
    qint64 m_seq = 0;
    qint64 m_replied = 0; ///< system time of the newest reply taken
};

/// Writes the rows of steps again into a twin of the database, as fast as the C API can: the floor of a step.
class StepTwin
{
public:
    explicit StepTwin(const QString& databaseFile);

    /// @param batch steps to a commit
    /// @return seconds of each commit, from BEGIN on
    std::vector<double> write(std::span<const StepRows> steps, std::size_t batch);

    /// Stops when the twin does not hold what the server's database holds: as many rows in every
    /// table that a step writes, and the same cases, clocks, versions and journal.
    void compareWith(const QString& databaseFile);

private:
    RawDatabase m_db;
    std::vector<RawStatement> m_statements;
};

} // namespace duban::test
