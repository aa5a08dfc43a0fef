// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/FileReplies.h"
#include "common/protocol/FileRequests.h"
#include "server/file/FileShelf.h"

#include <QFile>

#include <condition_variable>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <thread>
#include <utility>

namespace duban {

/// Takes files that clients send, part by part, in a thread of its own: neither the main thread nor the write
/// thread ever waits for it. A file that came whole is checked and put on the shelf; a command makes it one
/// of a case. What was cut goes on where it stopped, also after the server was killed.
class FileKeeper
{
public:
    struct Limits
    {
        qint64 fileBytes = qint64(300) << 20;
        int arriving = 8; ///< files of one account on their way
    };

    /// Called in the keeper's thread.
    using Done = std::function<void(const Result<FileProgress>&)>;

    /// @param database beside which the shelf lies
    FileKeeper(QString database, Limits limits, const SystemClock& clock);
    ~FileKeeper();

    /// Begins to work. @return StoreFailed when the shelf cannot be made.
    Result<> start();
    /// Finishes what is queued and ends.
    void stop();

    /// @return Busy when too much waits; `done` is then never called.
    Result<> begin(AccountId account, BeginFile message, Done done);
    Result<> take(AccountId account, SendFilePart message, Done done);

    /// Throws away what stopped coming a week ago, and what came whole two days ago and no case wants; that
    /// in two rounds. Called once a day by the keeper itself.
    void tidy(std::chrono::hours arriving = std::chrono::hours(24 * 7),
              std::chrono::hours unwanted = std::chrono::hours(48));

private:
    using Key = std::pair<AccountId, QByteArray>; ///< whose, and the hash

    Result<> submit(std::function<void()> work);
    void loop();
    Result<FileProgress> progressOf(AccountId account, const BeginFile& message);
    Result<FileProgress> received(AccountId account, const SendFilePart& message);
    Result<FileProgress> finish(const Key& key, qint64 bytes);
    Result<> checkRoom(AccountId account, qint64 bytes) const;
    Result<QFile*> open(const Key& key);
    void close(const Key& key);
    void throwAway(const QString& note);

    QString m_database;
    FileShelf m_shelf;
    Limits m_limits;
    const SystemClock& m_clock;
    std::map<Key, std::unique_ptr<QFile>> m_open;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<std::function<void()>> m_queue;
    bool m_stopping = false;
    std::thread m_thread;
};

} // namespace duban
