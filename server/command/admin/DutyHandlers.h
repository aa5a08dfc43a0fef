// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/SetUpRequests.h"
#include "server/command/Dispatcher.h"

namespace duban {

class SetDutyHandler
{
public:
    /// Heads and unit administrators put people of their own subtree at windows of their subtree, or at those
    /// that serve all; the system administrator anybody anywhere. A duty that has begun keeps its person,
    /// window and beginning: it can be prolonged, cut short or ended.
    /// @return NotFound for an unknown duty or one of others; InvalidInput naming `duty` (it is over or
    /// cancelled),
    ///         `person` (unknown, gone, no clerk, of others, or at another window then), `window` (unknown,
    ///         closed, of others), `from` (in the past, or of a duty that has begun), `until` (not after
    ///         `from`, more than 24 hours later, or in the past), `standsFor`, `reason` (missing of one that
    ///         is cancelled).
    /// Source: domain.md §1 (窗口值守).
    Result<Changes> run(const Grant<SetDuty>& grant, const ReadTx& tx, const CommandContext& context) const;
};

/// @return true when the sender may arrange duties of this person at this window.
Result<bool> mayArrange(const ReadTx& tx, const Actor& actor, const Rules& rules, const WindowDuty& duty);

} // namespace duban
