// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/network/Link.h"

#include <deque>

namespace duban {

/// A link without a server: requests wait until the test answers them, in any order.
class ScriptedLink : public Link
{
    Q_OBJECT

public:
    /// @return how many requests of a kind wait for an answer.
    int waiting(MessageKind kind) const
    {
        return int(std::count_if(m_waiting.begin(), m_waiting.end(),
                                 [kind](const Outgoing& outgoing) { return outgoing.kind == kind; }));
    }

    /// @return the kinds of the requests that wait, in the order they were sent.
    QList<MessageKind> kinds() const
    {
        QList<MessageKind> all;
        for (const Outgoing& outgoing : m_waiting)
            all << outgoing.kind;
        return all;
    }

    /// Answers the oldest waiting request of a kind. @return false when there is none.
    template <Fielded Reply>
    bool answer(MessageKind kind, const Reply& reply)
    {
        const auto found = std::find_if(m_waiting.begin(), m_waiting.end(),
                                        [kind](const Outgoing& outgoing) { return outgoing.kind == kind; });
        if (found == m_waiting.end())
            return false;
        const Outgoing outgoing = *found;
        m_waiting.erase(found);
        const auto frame = decodeFrame(encodeFrame(outgoing.id, reply).mid(4));
        outgoing.deliver (*frame)();
        return true;
    }

    /// @return the oldest waiting request of a kind, read back.
    template <Fielded Message>
    Message asked() const
    {
        for (const Outgoing& outgoing : m_waiting) {
            if (outgoing.kind == Message::kind)
                return *decodeFrom<Message>(decodeFrame(outgoing.frame.mid(4))->body);
        }
        return {};
    }

protected:
    void send(Outgoing outgoing) override { m_waiting.push_back(std::move(outgoing)); }

private:
    std::deque<Outgoing> m_waiting;
};

} // namespace duban
