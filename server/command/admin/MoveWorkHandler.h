// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/SetUpRequests.h"
#include "server/command/Dispatcher.h"

namespace duban {

/// Moves every open case assigned to one person in the head's subtree to another, or back to the pool, as one
/// act: for somebody who left. The reply's number says how many moved and how many stayed, "12/3". People
/// filed for a stage of an item (stage_person) stay as filed: that is the supervision office's to change.
class MoveWorkHandler
{
public:
    static constexpr int MostCases = 5000; ///< of one act; more stay and are counted, another act moves them

    /// A case stays where the other person may not work on it: without the stage's role in that department,
    /// not filed, or deciding on what they took in or reviewed (domain.md §8).
    /// @return InvalidInput naming `from`, `to` or `reason`.
    Result<Changes> run(const Grant<MoveWork>& grant, const ReadTx& tx, const CommandContext& context) const;
};

} // namespace duban
