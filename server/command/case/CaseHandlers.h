// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/Requests.h"
#include "server/command/Dispatcher.h"

namespace duban {

/// Writes a note at the present or an earlier stage. It has no handler of the other steps: a note never
/// conflicts with a step, so it names no revision.
class AddOpinionHandler
{
public:
    /// @return WrongState for an ended case; InvalidInput naming text or stage (a later one).
    Result<Changes> run(const Grant<AddOpinion>& grant, const ReadTx& tx,
                        const CommandContext& context) const;
};

} // namespace duban
