// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/session/LoginThrottle.h"
#include "server/session/SessionRegistry.h"

#include <chrono>

namespace duban {

/// What an administrator can set about connections, all of it configuration keys
/// (server/app/Configuration.h).
struct NetworkSettings
{
    int maxConnections = 5000;
    int maxPerAddress = 1500; ///< roomy: a whole hall may sit behind one address
    double sessionPerSecond = 20;
    double sessionBurst = 60;
    double addressPerSecond = 2000;
    double addressBurst = 6000;
    std::chrono::seconds helloWithin{15};  ///< a connection must have said Hello by then
    std::chrono::seconds frameWithin{30};  ///< and send a whole message at least so often
    qint64 backlogLimit = 4 * 1024 * 1024; ///< bytes waiting for a slow reader before its feed is cut
    LoginThrottle::Limits login;
    SessionRegistry::Limits session;
};

} // namespace duban
