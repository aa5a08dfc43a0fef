// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/command/query/ReadPool.h"

using namespace Qt::StringLiterals;

namespace duban {

ReadPool::ReadPool(QString file, int threads, std::size_t queueLimit)
    : m_file(std::move(file)), m_count(threads), m_queueLimit(queueLimit)
{
}

ReadPool::~ReadPool()
{
    stop();
}

Result<> ReadPool::start()
{
    for (int i = 0; i < m_count; ++i) {
        auto started = std::make_shared<std::promise<Result<>>>();
        auto result = started->get_future();
        m_threads.emplace_back([this, started] { loop(started); });
        if (auto done = result.get(); !done)
            return done;
    }
    return {};
}

Result<> ReadPool::submit(Work work)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_stopping || m_queue.size() >= m_queueLimit)
            return fail(ErrorCode::Busy, u"%1 queries wait"_s.arg(m_queue.size()));
        m_queue.push_back(std::move(work));
    }
    m_wake.notify_one();
    return {};
}

void ReadPool::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    for (std::thread& thread : m_threads) {
        if (thread.joinable())
            thread.join();
    }
    m_threads.clear();
}

void ReadPool::loop(std::shared_ptr<std::promise<Result<>>> started)
{
    auto database = Database::open(m_file, Database::Mode::Reader);
    if (!database) {
        started->set_value(tl::unexpected(database.error()));
        return;
    }
    started->set_value({});
    while (true) {
        Work work;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_stopping || !m_queue.empty(); });
            if (m_queue.empty())
                return;
            work = std::move(m_queue.front());
            m_queue.pop_front();
        }
        work(ReadTx::begin(**database));
    }
}

} // namespace duban
