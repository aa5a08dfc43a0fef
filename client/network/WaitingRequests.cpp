// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/network/WaitingRequests.h"

#include <algorithm>

namespace duban {

void WaitingRequests::add(Outgoing outgoing)
{
    const qint64 counter = outgoing.id.counter;
    m_byCounter.insert_or_assign(counter, std::move(outgoing));
}

std::optional<Outgoing> WaitingRequests::take(RequestId id)
{
    const auto found = m_byCounter.find(id.counter);
    if (found == m_byCounter.end() || !(found->second.id == id))
        return std::nullopt;
    Outgoing outgoing = std::move(found->second);
    m_byCounter.erase(found);
    return outgoing;
}

std::vector<Outgoing> WaitingRequests::takeAll()
{
    std::vector<Outgoing> all;
    for (auto& [counter, outgoing] : m_byCounter)
        all.push_back(std::move(outgoing));
    m_byCounter.clear();
    return all;
}

std::vector<Outgoing> WaitingRequests::takeAll(MessageKind kind)
{
    std::vector<Outgoing> taken;
    for (auto it = m_byCounter.begin(); it != m_byCounter.end();) {
        if (it->second.kind != kind) {
            ++it;
            continue;
        }
        taken.push_back(std::move(it->second));
        it = m_byCounter.erase(it);
    }
    return taken;
}

const Outgoing* WaitingRequests::find(RequestId id) const
{
    const auto found = m_byCounter.find(id.counter);
    return found != m_byCounter.end() && found->second.id == id ? &found->second : nullptr;
}

int WaitingRequests::commands() const
{
    return int(std::count_if(m_byCounter.begin(), m_byCounter.end(),
                             [](const auto& entry) { return isCommand(entry.second.kind); }));
}

bool isCommand(MessageKind kind) noexcept
{
    return kind >= MessageKind::SubmitCase && kind < MessageKind::GetCatalogue;
}

bool goesBeforeLogin(MessageKind kind) noexcept
{
    return kind == MessageKind::Login;
}

} // namespace duban
