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

/// While people keep the thread busy, a calendar's batches are small and come no closer than this: they never
/// starve, and nobody waits for more than one of them.
constexpr auto MovePause = 25ms;
constexpr auto ReplyLife = 7 * 24h;

/// Cases whose search terms are written in one transaction: some tens of milliseconds. People who are at work
/// get the thread in between.
constexpr int IndexBatch = 100;

} // namespace

WriteThread::WriteThread(Settings settings, std::shared_ptr<const Rules> rules, ServerLegalClock& legalClock,
                         const SystemClock& systemClock, SystemLane& lane, Publish publish)
    : m_settings(std::move(settings)), m_rules(std::move(rules)), m_legalClock(legalClock),
      m_systemClock(systemClock), m_lane(lane), m_publish(std::move(publish)), m_search(m_settings.searchKey)
{
}

WriteThread::~WriteThread()
{
    stop();
}

Result<> WriteThread::start()
{
    std::promise<Result<>> started;
    auto result = started.get_future();
    m_thread = std::thread([this, started = std::move(started)]() mutable { loop(started); });
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

void WriteThread::loop(std::promise<Result<>>& started)
{
    const auto begun = begin();
    started.set_value(begun);
    if (begun)
        work();
    // They belong to this thread.
    m_runner.reset();
    m_dispatcher.reset();
    m_database.reset();
}

Result<> WriteThread::begin()
{
    auto opened = Database::open(m_settings.file, Database::Mode::Writer);
    if (!opened)
        return tl::unexpected(opened.error());
    m_database = std::move(*opened);
    m_dispatcher = std::make_unique<Dispatcher>(m_rules, m_legalClock, m_systemClock, m_settings.searchKey);
    m_runner = std::make_unique<BatchRunner>(
        *m_database, *m_dispatcher, [this](std::vector<Completed> done) { finish(std::move(done)); });
    {
        auto tx = ReadTx::begin(*m_database);
        const auto loaded = tx ? m_dispatcher->reload(**tx) : Result<>(tl::unexpected(tx.error()));
        if (!loaded)
            return loaded;
    }
    m_headSeq = m_dispatcher->head().seq.value;
    findBehind();
    keepHouse();
    // Before the first new case: it brings its own terms, and lies above what is still to be done.
    return beginSearch();
}

void WriteThread::work()
{
    bool moreLights = sweepOnce(m_legalClock.now(), false) == Swept::Lights;
    while (true) {
        std::vector<Job> batch;
        {
            std::unique_lock lock(m_mutex);
            const auto pause = moreLights ? 0ms : restBefore(m_legalClock.now());
            m_wake.wait_for(lock, pause, [this] { return m_stopping || !m_queue.empty(); });
            if (m_stopping && m_queue.empty())
                return;
            batch = take();
        }
        // A light that is due already is given before somebody's step moves or stops its clock.
        while (!batch.empty() && m_nextLight.isSet() && m_nextLight <= m_legalClock.now() &&
               sweepOnce(m_legalClock.now(), false) == Swept::Lights) {
        }
        const bool busy = !batch.empty();
        if (busy)
            runPeople(std::move(batch));
        moreLights = sweepOnce(m_legalClock.now(), false) == Swept::Lights;
        if (const auto share = mayMove(busy))
            moreLights = moveOnce(*share) || moreLights;
        if (mayIndex(busy))
            indexOnce();
    }
}

/// @return how long there is nothing to do when nobody hands a command over.
std::chrono::milliseconds WriteThread::restBefore(LegalTime now) const
{
    std::chrono::milliseconds rest = LongestPause;
    if (m_nextLight.isSet() && !m_legalClock.isReplayed())
        rest = std::clamp(std::chrono::milliseconds(m_nextLight - now), 0ms, rest);
    const auto steady = std::chrono::steady_clock::now();
    if (m_behind)
        rest = m_nextMove <= steady ? 0ms : std::min<std::chrono::milliseconds>(rest, RetryPause);
    if (!m_search.isDone())
        rest = m_nextIndex <= steady ? 0ms : std::min<std::chrono::milliseconds>(rest, RetryPause);
    return rest;
}

std::vector<Job> WriteThread::take()
{
    std::vector<Job> batch;
    while (!m_queue.empty() && batch.size() < BatchLimit) {
        // Moving the clock needs transactions for the lights before it; a calendar is the rule of what
        // follows.
        const bool alone = m_queue.front().command->needsOwnBatch();
        if (alone && !batch.empty())
            break;
        batch.push_back(std::move(m_queue.front()));
        m_queue.pop_front();
        if (alone)
            break;
    }
    return batch;
}

void WriteThread::runPeople(std::vector<Job> batch)
{
    if (const auto to = batch.front().command->advancesTo()) {
        runAdvance(batch.front(), *to);
    } else {
        letTargetsFollow(batch);
        (void)m_runner->run(batch); // everybody was told, whatever happened
    }
    m_headSeq = m_dispatcher->head().seq.value;
}

/// After each commit: what it changed about the rules holds from the next command on.
void WriteThread::finish(std::vector<Completed> completed)
{
    bool newRules = false;
    for (const Completed& done : completed) {
        if (done.outcome.applied.rules) {
            m_dispatcher->setRules(done.outcome.applied.rules);
            newRules = true;
        }
        const std::lock_guard lock(m_mutex);
        m_engine.toMove = std::max(m_engine.toMove - done.outcome.applied.followed, 0);
    }
    if (newRules)
        findBehind();
    m_publish(std::move(completed));
}

void WriteThread::findBehind()
{
    auto tx = ReadTx::begin(*m_database);
    const auto count = tx ? DeadlineStore::countStale(**tx, m_dispatcher->rules().calendar().version())
                          : Result<int>(tl::unexpected(tx.error()));
    if (!count)
        qCCritical(logSchedule).noquote() << "cannot look for deadlines behind:" << count.error().detail;
    m_behind = !count || *count > 0;
    const std::lock_guard lock(m_mutex);
    m_engine.toMove = count.value_or(0);
}

/// Never ahead of people, and never not at all.
std::optional<SystemLane::Share> WriteThread::mayMove(bool busy) const
{
    const auto now = std::chrono::steady_clock::now();
    if (!m_behind || now < m_nextMove)
        return std::nullopt;
    const std::lock_guard lock(m_mutex);
    if (!busy && m_queue.empty())
        return SystemLane::Share::Whole;
    return now - m_lastMove >= MovePause ? std::optional(SystemLane::Share::Small) : std::nullopt;
}

/// Lets one batch of deadlines follow the calendar in force. @return true when that was done.
bool WriteThread::moveOnce(SystemLane::Share share)
{
    std::optional<Job> job;
    {
        auto tx = ReadTx::begin(*m_database);
        auto found = tx ? m_lane.behind(**tx, share) : tl::unexpected(tx.error());
        if (!found)
            qCCritical(logSchedule).noquote() << "cannot read what is behind:" << found.error().detail;
        else if (!*found)
            findBehind();
        else
            job = std::move(**found);
    }
    const bool moved = job && m_runner->run({*job}) && m_dispatcher->head().seq.value > m_headSeq.load();
    m_headSeq = m_dispatcher->head().seq.value;
    m_lastMove = std::chrono::steady_clock::now();
    if (m_behind && !moved)
        m_nextMove = m_lastMove + RetryPause;
    return moved;
}

Result<> WriteThread::beginSearch()
{
    const auto begun = m_runner->run({}, [this](WriteTx& tx) { return m_search.begin(tx); });
    if (begun)
        m_search.noteCommitted();
    return begun;
}

/// Behind people and behind the calendar, but never not at all.
bool WriteThread::mayIndex(bool busy) const
{
    const auto now = std::chrono::steady_clock::now();
    if (m_search.isDone() || now < m_nextIndex)
        return false;
    const std::lock_guard lock(m_mutex);
    return (!busy && m_queue.empty()) || now - m_nextIndex >= MovePause;
}

/// Writes the terms of one batch of cases.
void WriteThread::indexOnce()
{
    const auto done = m_runner->run({}, [this](WriteTx& tx) { return m_search.step(tx, IndexBatch); });
    if (done)
        m_search.noteCommitted();
    m_nextIndex = std::chrono::steady_clock::now() + (done ? 0ms : RetryPause);
}

void WriteThread::letTargetsFollow(std::vector<Job>& batch)
{
    if (!m_behind)
        return;
    auto tx = ReadTx::begin(*m_database);
    auto first = tx ? m_lane.catchUp(**tx, batch) : tl::unexpected(tx.error());
    if (first)
        batch.insert(batch.begin(), std::make_move_iterator(first->begin()),
                     std::make_move_iterator(first->end()));
    else
        qCCritical(logSchedule).noquote() << "cannot read what is behind:" << first.error().detail;
}

void WriteThread::runAdvance(const Job& job, LegalTime to)
{
    LegalTime reached = m_legalClock.now();
    const bool lawful = m_legalClock.isReplayed() && to >= reached &&
                        job.envelope.sender->actor.may(Permission::AdvanceClock);
    bool missed = false;
    if (lawful) {
        // The calendar came before the time that passes now.
        while (m_behind && moveOnce(SystemLane::Share::Whole)) {
        }
        Swept swept{};
        do {
            swept = sweepOnce(to, true);
        } while (swept == Swept::Lights);
        missed = swept == Swept::Failed;
        reached = m_legalClock.now(); // lights were given up to here, so the clock never goes back behind it
        m_legalClock.stand(to);
    }
    const auto tail = [this, lawful, missed, to](WriteTx& tx) -> Result<> {
        if (!lawful)
            return {};
        if (missed)
            return fail(ErrorCode::StoreFailed, u"lights before that moment could not be given"_s);
        if (const auto set = SettingStore::setReplayedTime(tx, to); !set)
            return set;
        // A light that could not be given leaves the mark where it was.
        return m_nextLight.isSet() && m_nextLight <= to ? Result<>() : DeadlineStore::noteSwept(tx, to);
    };
    if (!m_runner->run({job}, tail) && lawful)
        m_legalClock.stand(reached);
}

/// Behind every batch, and mostly nothing is owed: that is asked first.
Result<std::vector<Job>> WriteThread::owedAt(LegalTime until)
{
    auto tx = ReadTx::begin(*m_database);
    const auto next = tx ? m_lane.next(**tx) : tl::unexpected(tx.error());
    if (!next)
        return tl::unexpected(next.error());
    m_nextLight = *next;
    if (!next->isSet() || *next > until)
        return std::vector<Job>();
    return m_lane.due(**tx, until, int(BatchLimit));
}

WriteThread::Swept WriteThread::sweepOnce(LegalTime until, bool moveClock)
{
    auto found = owedAt(until);
    if (!found) {
        qCCritical(logSchedule).noquote() << "the sweep cannot read:" << found.error().detail;
        return Swept::Failed;
    }
    std::vector<Job>& jobs = *found;
    if (jobs.empty()) {
        noteEngine(0);
        return Swept::Nothing;
    }
    const LegalTime first = m_lane.momentOf(jobs.front());
    bool failed = false;
    if (moveClock) {
        // Replayed: each light is given at its own moment, as it would have been, and what it brings about is
        // looked for before the clock goes on.
        const auto later = std::find_if(jobs.begin(), jobs.end(),
                                        [&](const Job& job) { return m_lane.momentOf(job) != first; });
        jobs.erase(later, jobs.end());
        m_legalClock.stand(std::max(first, m_legalClock.now()));
        failed = !m_runner->run(jobs);
    } else {
        failed = !m_runner->run(jobs, [until](WriteTx& tx) -> Result<> {
            // A red may follow the yellow just given, a light the calendar just followed.
            const auto next = DeadlineStore::nextChange(tx);
            if (!next)
                return tl::unexpected(next.error());
            return next->isSet() && *next <= until ? Result<>() : DeadlineStore::noteSwept(tx, until);
        });
    }
    const auto lights = std::count_if(jobs.begin(), jobs.end(), [](const Job& job) {
        return job.command->kind() == MessageKind::GiveLight;
    });
    const bool moved = m_dispatcher->head().seq.value > m_headSeq.load();
    m_headSeq = m_dispatcher->head().seq.value;
    if (failed || !moved) {
        // A full disk or a clock that stepped back: try again soon, but never in a tight loop.
        m_nextLight = m_legalClock.now() + RetryPause;
        failed = true;
    }
    {
        const std::lock_guard lock(m_mutex);
        m_engine.lightsGiven += failed ? 0 : qint64(lights);
    }
    noteEngine(int((until - first) / 1s)); // nothing more is owed: the next look says so
    return failed ? Swept::Failed : Swept::Lights;
}

void WriteThread::noteEngine(int lagSeconds)
{
    const std::lock_guard lock(m_mutex);
    m_engine.lastSweep = m_systemClock.now();
    // Everybody is told that lights wait, also when nobody knows yet whether one is owed.
    const auto held = m_lane.heldFor();
    m_engine.lagSeconds = std::max({lagSeconds, 0, held ? int(*held / 1s) + 1 : 0});
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
