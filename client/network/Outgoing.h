// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/network/Refusal.h"
#include "common/protocol/Frame.h"

#include <QPointer>

#include <functional>

namespace duban {

/// Turns the answer to one request into a call for the GUI thread. Runs in the network thread, so that large
/// answers are decoded there.
using Delivery = std::function<std::function<void()>(const Answer<Frame>&)>;

/// A request on its way: kept until it is answered, sent again with the same id.
struct Outgoing
{
    RequestId id;
    MessageKind kind{};
    QByteArray frame;
    Delivery deliver;
};

/// @return the typed reply; a CommandReply that refuses is the refusal, also where another reply was due.
template <Fielded Reply>
Answer<Reply> readAnswer(const Answer<Frame>& frame)
{
    if (!frame)
        return tl::unexpected(frame.error());
    if (frame->kind == MessageKind::CommandReply) {
        const auto said = decodeFrom<CommandReply>(frame->body);
        if (said && said->code != ErrorCode::None)
            return tl::unexpected(Refusal{*said});
    }
    if (frame->kind != Reply::kind)
        return tl::unexpected(Refusal::of(ErrorCode::UnknownMessage));
    auto reply = decodeFrom<Reply>(frame->body);
    if (!reply)
        return tl::unexpected(Refusal::of(reply.error().code));
    return *std::move(reply);
}

/// @return a delivery that calls back with Answer<Reply> while `context` lives.
template <Fielded Reply, class Callback>
Delivery deliverTo(QObject* context, Callback callback)
{
    return [guard = QPointer<QObject>(context),
            callback = std::move(callback)](const Answer<Frame>& frame) -> std::function<void()> {
        return [guard, callback, answer = readAnswer<Reply>(frame)] {
            if (guard)
                callback(answer);
        };
    };
}

} // namespace duban
