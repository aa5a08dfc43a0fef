// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/command/Registry.h"

#include <functional>

namespace duban {

/// A command waiting for its turn.
struct Job
{
    Envelope envelope;
    std::shared_ptr<const PendingCommand> command;
};

/// A command with its result, after COMMIT.
struct Completed
{
    quint64 connection = 0;
    RequestId id;
    Outcome outcome;
};

using Publish = std::function<void(std::vector<Completed>)>;

/// Group commit: runs some commands in one transaction and publishes their results only after COMMIT.
/// Write thread only.
class BatchRunner
{
public:
    BatchRunner(Database& database, Dispatcher& dispatcher, Publish publish)
        : m_database(database), m_dispatcher(dispatcher), m_publish(std::move(publish))
    {
    }

    /// Something more to write in the same transaction, after the commands.
    using Tail = std::function<Result<>(WriteTx&)>;

    /// Exit code of a server whose disk failed: EX_IOERR.
    static constexpr int DiskFailedExit = 74;

    /// Runs all of `jobs` in one transaction. When a statement after a first write fails, the batch is rolled
    /// back and its commands are run again one to a transaction; a full disk answers StoreFailed to all of
    /// them. Any other fault of the disk ends the process at once. Source: reliability: no retry of fsync.
    /// @return StoreFailed when nothing could be written.
    Result<> run(const std::vector<Job>& jobs, const Tail& tail = {});

private:
    Result<std::vector<Completed>> attempt(const std::vector<Job>& jobs, const Tail& tail);
    Completed failed(const Job& job) const;

    Database& m_database;
    Dispatcher& m_dispatcher;
    Publish m_publish;
};

} // namespace duban
