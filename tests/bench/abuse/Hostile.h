// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Secret.h"
#include "tests/support/faults/BlockingPeer.h"

#include <QString>

#include <atomic>
#include <functional>
#include <thread>
#include <vector>

namespace duban::test {

/// Where the hostile ones of a measurement go, and with what.
struct Target
{
    quint16 port = 0;
    QString caFile;
    Secret token; ///< of a session that some of them have got hold of
    QString device;
};

/// Connections that hold on, each from an address of its own, so that no cap of an address keeps them out:
/// most say nothing, a tenth begins to shake hands and stops in the middle, a tenth shakes hands and stops
/// there, and some are logged in and subscribed, ask and ask, and never read. Who is cut off comes again at
/// once.
class SilentOnes
{
public:
    /// Returns when all of them are there.
    SilentOnes(const Target& target, int count, int neverReading);
    ~SilentOnes(); ///< they hang up

    /// @return how often one of them was cut off.
    int cuts() const { return m_cuts; }

private:
    std::unique_ptr<BlockingPeer> made(std::size_t number) const;
    void holdOn();

    Target m_target;
    int m_neverReading;
    BlockingPeer::Context m_context;
    std::vector<std::unique_ptr<BlockingPeer>> m_peers;
    std::atomic<bool> m_ends{false};
    std::atomic<int> m_cuts{0};
    std::thread m_thread;
};

/// One that sends hostile frames, each as soon as the one before was answered; a quarter of its connections
/// are nobody's, the others have a session. The server hangs up on what is no frame, and it comes again.
class NoiseMaker
{
public:
    NoiseMaker(const Target& target, quint64 seed, int frames);
    ~NoiseMaker(); ///< waits for the last frame

    bool isDone() const { return m_done; }

    /// Only when it is done:
    int answered() const { return m_answered; }

    int hungUpOn() const { return m_hungUpOn; }

    /// Empty when every frame was answered or hung up on.
    QString trouble() const { return m_trouble; }

private:
    void run(int frames);
    std::unique_ptr<BlockingPeer> made(int number);

    Target m_target;
    quint64 m_seed;
    BlockingPeer::Context m_context;
    int m_answered = 0;
    int m_hungUpOn = 0;
    QString m_trouble;
    std::atomic<bool> m_done{false};
    std::thread m_thread;
};

} // namespace duban::test
