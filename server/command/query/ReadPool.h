// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/Database.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <future>
#include <mutex>
#include <thread>

namespace duban {

/// Threads that only read, each with a connection of its own and a snapshot a job.
class ReadPool
{
public:
    /// Work on a snapshot; runs in a reader thread. The result is null when the snapshot could not be opened.
    using Work = std::function<void(const Result<std::unique_ptr<ReadTx>>&)>;

    ReadPool(QString file, int threads, std::size_t queueLimit);
    ~ReadPool();

    /// Opens the connections. @return StoreFailed.
    Result<> start();
    /// @return Busy when too much waits already.
    Result<> submit(Work work);
    void stop();

private:
    void loop(std::shared_ptr<std::promise<Result<>>> started);

    QString m_file;
    int m_count;
    std::size_t m_queueLimit;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Work> m_queue;
    bool m_stopping = false;
    std::vector<std::thread> m_threads;
};

} // namespace duban
