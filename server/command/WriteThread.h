// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/command/BatchRunner.h"
#include "server/command/Clocks.h"
#include "server/command/SearchRebuild.h"

#include <condition_variable>
#include <deque>
#include <future>
#include <mutex>
#include <thread>

namespace duban {

/// Where the write thread gets the work of the server itself from: the sweep.
class SystemLane
{
public:
    virtual ~SystemLane() = default;
    /// @return commands owed at `until`, oldest first, at most `limit`.
    virtual Result<std::vector<Job>> due(const ReadTx& tx, LegalTime until, int limit) = 0;
    /// @return when the next one will be owed; not set: nothing is waiting.
    virtual Result<LegalTime> next(const ReadTx& tx) = 0;
    enum class Share { Whole, Small };
    /// @return the next batch of deadlines that do not follow the calendar in force; nothing when all do.
    /// @param share a small batch keeps people waiting less
    virtual Result<std::optional<Job>> behind(const ReadTx& tx, Share share) = 0;
    /// @return what must run before `batch`, so that no step of a case meets a limit of an old calendar.
    virtual Result<std::vector<Job>> catchUp(const ReadTx& tx, const std::vector<Job>& batch) = 0;
    /// @return the legal moment a job of this lane speaks of.
    virtual LegalTime momentOf(const Job& job) const = 0;

    /// @return for how long nothing has been handed out although it may be owed; not set: it is handed out.
    virtual std::optional<std::chrono::milliseconds> heldFor() const { return std::nullopt; }
};

/// What the engine says about itself; read from any thread.
struct EngineReport
{
    SystemTime lastSweep;
    int lagSeconds = 0;
    qint64 lightsGiven = 0;
    int toMove = 0; ///< deadlines that do not follow the calendar in force yet
};

/// The only thread that writes or checkpoints. Takes what is queued, at most 32 commands, commits them
/// together and never waits for more; between batches it gives the lights that are due.
class WriteThread
{
public:
    struct Settings
    {
        QString file;
        SearchKey searchKey;
        std::size_t queueLimit = 1024;
    };

    /// @param publish called in the write thread after each commit
    WriteThread(Settings settings, std::shared_ptr<const Rules> rules, ServerLegalClock& legalClock,
                const SystemClock& systemClock, SystemLane& lane, Publish publish);
    ~WriteThread();

    /// Opens the database and starts working. @return StoreFailed.
    Result<> start();

    /// Hands a command over. @return Busy when the queue is full; the command is then not done.
    Result<> submit(Job job);

    /// Finishes what is queued, closes the database and ends. Called by the destructor too.
    void stop();

    EngineReport engine() const;

    JournalSeq head() const { return {m_headSeq.load()}; }

private:
    void loop(std::promise<Result<>>& started);
    Result<> begin();
    void work();
    std::chrono::milliseconds restBefore(LegalTime now) const;
    std::vector<Job> take();
    void runPeople(std::vector<Job> batch);
    void runAdvance(const Job& job, LegalTime to);
    Result<std::vector<Job>> owedAt(LegalTime until);
    enum class Swept { Nothing, Lights, Failed };
    Swept sweepOnce(LegalTime until, bool moveClock);
    void findBehind();
    std::optional<SystemLane::Share> mayMove(bool busy) const;
    Result<> beginSearch();
    bool mayIndex(bool busy) const;
    void indexOnce();
    bool moveOnce(SystemLane::Share share);
    void letTargetsFollow(std::vector<Job>& batch);
    void finish(std::vector<Completed> completed);
    void keepHouse();
    void noteEngine(int lagSeconds);

    Settings m_settings;
    std::shared_ptr<const Rules> m_rules;
    ServerLegalClock& m_legalClock;
    const SystemClock& m_systemClock;
    SystemLane& m_lane;
    Publish m_publish;

    std::unique_ptr<Database> m_database;
    std::unique_ptr<Dispatcher> m_dispatcher;
    std::unique_ptr<BatchRunner> m_runner;
    LegalTime m_nextLight; ///< when the lane owes something; not set: nothing
    SearchRebuild m_search;
    std::chrono::steady_clock::time_point m_nextIndex; ///< not before
    bool m_behind = false;                             ///< deadlines wait to follow the calendar in force
    std::chrono::steady_clock::time_point m_lastMove;
    std::chrono::steady_clock::time_point m_nextMove; ///< not before, after a failure

    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Job> m_queue;
    bool m_stopping = false;
    EngineReport m_engine;
    std::atomic<qint64> m_headSeq{0};
    std::thread m_thread;
};

} // namespace duban
