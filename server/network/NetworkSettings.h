// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/Frame.h"
#include "server/session/LoginThrottle.h"
#include "server/session/SessionRegistry.h"

#include <chrono>

namespace duban {

/// What an administrator can set about connections, all of it configuration keys
/// (server/app/Configuration.h).
struct NetworkSettings
{
    int maxConnections = 5000;
    int maxPerAddress = 1500;                       ///< roomy: a whole hall may sit behind one address
    quint32 frameBeforeLogin = MaxFrameBeforeLogin; ///< bytes; more is refused before anything is allocated
    quint32 frameAfterLogin = MaxFrame;
    double sessionPerSecond = 20;
    double sessionBurst = 60;
    double filePartsPerSecond = 40; ///< 10 MiB: a scan never takes the line from the people beside it
    double addressPerSecond = 2000;
    double addressBurst = 6000;
    std::chrono::seconds helloWithin{15}; ///< a connection must have said Hello by then
    std::chrono::seconds frameWithin{30}; ///< and send a whole message at least so often
    /// Bytes waiting for a slow reader before its feed is cut and nothing more is read from it.
    qint64 backlogLimit = 4 * 1024 * 1024;
    LoginThrottle::Limits login;
    SessionRegistry::Limits session;
};

} // namespace duban
