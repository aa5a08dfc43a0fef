// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/network/Refusal.h"

#include <QDeadlineTimer>
#include <QMetaType>

#include <optional>

namespace duban {

/// How the client stands with its server.
enum class LinkState {
    Disconnected, ///< nobody asked for a connection
    Connecting,   ///< TCP, TLS or the greeting is under way for the first time
    Connected,    ///< TLS stands and both have greeted; nobody is logged in
    LoggedIn,     ///< a session is open
    Reconnecting, ///< lost; tried again at `nextTry`
    PinMismatch,  ///< the server is not the one whose key was confirmed; nothing was sent, no more tries
    Refused,      ///< the server does not talk to this program; no more tries
};

/// State with what a person wants to know about it.
struct LinkStatus
{
    LinkState state = LinkState::Disconnected;
    QDeadlineTimer nextTry;         ///< Reconnecting: when; steady clock
    std::optional<Refusal> refusal; ///< Refused: why
    QString detail;                 ///< English, for the log and 'details'
};

} // namespace duban

Q_DECLARE_METATYPE(duban::LinkStatus)
