// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/network/Outgoing.h"

#include <map>
#include <optional>
#include <vector>

namespace duban {

/// The requests that have no answer yet, in the order they were made. Lives in the network thread.
class WaitingRequests
{
public:
    void add(Outgoing outgoing);

    /// Takes a request out to answer it; nothing when the id is unknown or already answered.
    std::optional<Outgoing> take(RequestId id);

    /// Takes out every request.
    std::vector<Outgoing> takeAll();

    /// Takes out the requests of one kind.
    std::vector<Outgoing> takeAll(MessageKind kind);

    /// @return the request, or nullptr.
    const Outgoing* find(RequestId id) const;

    /// @return how many change something on the server.
    int commands() const;

    auto begin() const { return m_byCounter.begin(); }

    auto end() const { return m_byCounter.end(); }

private:
    std::map<qint64, Outgoing> m_byCounter;
};

/// @return true for messages that change something and that a person would miss if they were lost.
bool isCommand(MessageKind kind) noexcept;

/// @return true for messages that need no session.
bool goesBeforeLogin(MessageKind kind) noexcept;

} // namespace duban
