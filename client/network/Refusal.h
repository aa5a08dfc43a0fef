// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/Replies.h"

namespace duban {

/// A request the server did not carry out. `reply` is what it said: the code, for InvalidInput the field in
/// `number`, for Conflict who (`byPerson`) and when (`at`), and how long to wait (`waitSeconds`).
struct Refusal
{
    CommandReply reply;

    ErrorCode code() const noexcept { return reply.code; }

    /// Name of the field at fault as in the message struct; empty unless the code is InvalidInput.
    QString field() const { return reply.code == ErrorCode::InvalidInput ? reply.number : QString(); }

    static Refusal of(ErrorCode code)
    {
        Refusal refusal;
        refusal.reply.code = code;
        return refusal;
    }
};

/// What comes back for a request: the reply asked for, or why there is none.
template <class T>
using Answer = tl::expected<T, Refusal>;

} // namespace duban
