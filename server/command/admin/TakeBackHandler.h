// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/SetUpRequests.h"
#include "server/command/Dispatcher.h"

namespace duban {

class TakeBackHandler
{
public:
    /// Takes back what waits for its day. The version that was asked for stays, and so does the word against
    /// it: both are records.
    /// @return NotFound when nothing such waits; NotAllowed when the sender may not make such a change;
    ///         WrongState when its day has come, also while the sweep has not brought it into force yet;
    ///         InvalidInput naming `reason`.
    Result<Changes> run(const Grant<TakeBackChange>& grant, const ReadTx& tx,
                        const CommandContext& context) const;
};

} // namespace duban
