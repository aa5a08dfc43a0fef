// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/command/WriteThread.h"

#include "common/base/Log.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace duban {

namespace {

constexpr std::size_t BatchLimit = 32;
constexpr auto LongestPause = 60s;
constexpr auto RetryPause = 1000ms;
constexpr auto ReplyLife = 7 * 24h;

} // namespace

WriteThread::WriteThread(Settings settings, std::shared_ptr<const Rules> rules, ServerLegalClock& legalClock,
                         const SystemClock& systemClock, SystemLane& lane, Publish publish)
    : m_settings(std::move(settings)), m_rules(std::move(rules)), m_legalClock(legalClock),
      m_systemClock(systemClock), m_lane(lane), m_publish(std::move(publish))
{
}

WriteThread::~WriteThread()
{
    stop();
}

Result<> WriteThread::start()
{
    auto started = std::make_shared<std::promise<Result<>>>();
    auto result = started->get_future();
    m_thread = std::thread([this, started] { loop(started); });
    return result.get();
}

Result<> WriteThread::submit(Job job)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_stopping || m_queue.size() >= m_settings.queueLimit)
            return fail(ErrorCode::Busy, u"%1 commands wait"_s.arg(m_queue.size()));
        m_queue.push_back(std::move(job));
    }
    m_wake.notify_one();
    return {};
}

void WriteThread::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_one();
    if (m_thread.joinable())
        m_thread.join();
}

EngineReport WriteThread::engine() const
{
    const std::lock_guard lock(m_mutex);
    return m_engine;
}

void WriteThread::loop(std::shared_ptr<std::promise<Result<>>> started)
{
    auto opened = Database::open(m_settings.file, Database::Mode::Writer);
    if (!opened) {
        started->set_value(tl::unexpected(opened.error()));
        return;
    }
    m_database = std::move(*opened);
    m_dispatcher = std::make_unique<Dispatcher>(m_rules, m_legalClock, m_systemClock);
    m_runner = std::make_unique<BatchRunner>(*m_database, *m_dispatcher, m_publish);
    {
        auto tx = ReadTx::begin(*m_database);
        const auto loaded = tx ? m_dispatcher->reload(**tx) : Result<>(tl::unexpected(tx.error()));
        if (!loaded) {
            started->set_value(loaded);
            return;
        }
    }
    m_headSeq = m_dispatcher->head().seq.value;
    keepHouse();
    started->set_value({});
    bool moreLights = sweepOnce(m_legalClock.now(), false);
    while (true) {
        std::vector<Job> batch;
        {
            std::unique_lock lock(m_mutex);
            const LegalTime now = m_legalClock.now();
            auto pause = std::chrono::milliseconds(LongestPause);
            if (m_nextLight.isSet() && !m_legalClock.isReplayed())
                pause = std::clamp(std::chrono::milliseconds(m_nextLight - now), 0ms, pause);
            if (moreLights)
                pause = 0ms;
            m_wake.wait_for(lock, pause, [this] { return m_stopping || !m_queue.empty(); });
            if (m_stopping && m_queue.empty())
                break;
            batch = take();
        }
        if (!batch.empty())
            runPeople(std::move(batch));
        moreLights = sweepOnce(m_legalClock.now(), false);
    }
    m_runner.reset();
    m_dispatcher.reset();
    m_database.reset();
}

std::vector<Job> WriteThread::take()
{
    std::vector<Job> batch;
    while (!m_queue.empty() && batch.size() < BatchLimit) {
        // Moving the clock is a batch of its own: it needs transactions for the lights before it.
        const bool advances = m_queue.front().command->kind() == MessageKind::AdvanceClock;
        if (advances && !batch.empty())
            break;
        batch.push_back(std::move(m_queue.front()));
        m_queue.pop_front();
        if (advances)
            break;
    }
    return batch;
}

void WriteThread::runPeople(std::vector<Job> batch)
{
    if (const auto to = batch.front().command->advancesTo())
        runAdvance(batch.front(), *to);
    else
        (void)m_runner->run(batch); // everybody was told, whatever happened
    m_headSeq = m_dispatcher->head().seq.value;
}

void WriteThread::runAdvance(const Job& job, LegalTime to)
{
    LegalTime reached = m_legalClock.now();
    const bool lawful = m_legalClock.isReplayed() && to >= reached &&
                        job.envelope.sender->actor.may(Permission::AdvanceClock);
    if (lawful) {
        while (sweepOnce(to, true)) {
        }
        reached = m_legalClock.now(); // lights were given up to here, so the clock never goes back behind it
        m_legalClock.stand(to);
    }
    const auto tail = [this, lawful, to](WriteTx& tx) -> Result<> {
        if (!lawful)
            return {};
        if (const auto set = SettingStore::setReplayedTime(tx, to); !set)
            return set;
        // A light that could not be given leaves the mark where it was.
        return m_nextLight.isSet() && m_nextLight <= to ? Result<>() : DeadlineStore::noteSwept(tx, to);
    };
    if (!m_runner->run({job}, tail) && lawful)
        m_legalClock.stand(reached);
}

bool WriteThread::sweepOnce(LegalTime until, bool moveClock)
{
    std::vector<Job> jobs;
    {
        auto tx = ReadTx::begin(*m_database);
        auto found = tx ? m_lane.due(**tx, until, int(BatchLimit)) : tl::unexpected(tx.error());
        if (!found) {
            qCCritical(logSchedule).noquote() << "the sweep cannot read:" << found.error().detail;
            return false;
        }
        jobs = std::move(*found);
        const auto next = m_lane.next(**tx);
        m_nextLight = next ? *next : LegalTime{};
    }
    if (jobs.empty()) {
        noteEngine(0);
        return false;
    }
    const LegalTime first = m_lane.momentOf(jobs.front());
    bool failed = false;
    if (moveClock) {
        // Replayed: each light is given at its own moment, as it would have been.
        std::size_t i = 0;
        while (i < jobs.size() && !failed) {
            const LegalTime moment = m_lane.momentOf(jobs[i]);
            std::vector<Job> same;
            while (i < jobs.size() && m_lane.momentOf(jobs[i]) == moment)
                same.push_back(jobs[i++]);
            m_legalClock.stand(std::max(moment, m_legalClock.now()));
            failed = !m_runner->run(same);
        }
    } else {
        const bool all = jobs.size() < BatchLimit;
        failed = !m_runner->run(jobs, [all, until](WriteTx& tx) {
            return all ? DeadlineStore::noteSwept(tx, until) : Result<>();
        });
    }
    const bool moved = m_dispatcher->head().seq.value > m_headSeq.load();
    m_headSeq = m_dispatcher->head().seq.value;
    if (failed || !moved) {
        // A full disk or a clock that stepped back: try again soon, but never in a tight loop.
        m_nextLight = m_legalClock.now() + RetryPause;
        failed = true;
    }
    {
        const std::lock_guard lock(m_mutex);
        m_engine.lightsGiven += failed ? 0 : qint64(jobs.size());
    }
    noteEngine(failed || jobs.size() == BatchLimit ? int((until - first) / 1s) : 0);
    return !failed;
}

void WriteThread::noteEngine(int lagSeconds)
{
    const std::lock_guard lock(m_mutex);
    m_engine.lastSweep = m_systemClock.now();
    m_engine.lagSeconds = std::max(lagSeconds, 0);
}

void WriteThread::keepHouse()
{
    const SystemTime before =
        m_systemClock.now() - std::chrono::duration_cast<std::chrono::milliseconds>(ReplyLife);
    const auto done =
        m_runner->run({}, [before](WriteTx& tx) { return SettingStore::dropReplies(tx, before); });
    if (!done)
        qCWarning(logStore).noquote() << "cannot drop old replies:" << done.error().detail;
}

} // namespace duban
