// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Result.h"
#include "common/base/Secret.h"

#include <QThreadPool>

#include <atomic>
#include <functional>

namespace duban {

/// argon2id with t = 2, m = 19 MiB, p = 1 (OWASP); about 30 ms.
/// @return libsodium's text form; StoreFailed when there is not enough memory.
Result<QString> hashPassword(const Secret& password);

/// @return true when the password fits. With an empty hash (no such account) the same work is done for
/// nothing,
///         so that the time tells nothing.
bool passwordFits(const Secret& password, const QString& hash);

/// A password of 12 characters without look-alikes, about 59 bits.
QString makeOneTimePassword();

/// 32 random bytes.
QByteArray makeToken();
QByteArray tokenHash(const QByteArray& token);

/// Threads for hashing, off the main thread, with a bounded queue.
class HashPool
{
public:
    static constexpr int QueueLimit = 64;

    /// @param limit so many may wait or run at once
    explicit HashPool(int limit = QueueLimit);
    ~HashPool();

    /// Runs `work` in a hashing thread.
    /// @return Busy when as many wait or run already as may.
    Result<> submit(std::function<void()> work);

    /// Drops what waits and waits for what runs; nothing is posted by this pool afterwards.
    void stop();

private:
    int m_limit;
    QThreadPool m_pool;
    std::atomic<int> m_waiting{0};
};

} // namespace duban
