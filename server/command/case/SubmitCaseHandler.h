// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/Requests.h"
#include "server/command/Dispatcher.h"

namespace duban {

/// Takes an application in at the sender's window.
class SubmitCaseHandler
{
public:
    /// @return the new case with its number; InvalidInput naming variant, channel, applicant.*,
    ///         parties[i].*, materials, remark or what submittedFiles() says; NotAllowed when the sender has
    ///         no window; NotFound when `form` is no parked form of the sender's; StoreFailed.
    Result<Changes> run(const Grant<SubmitCase>& grant, const ReadTx& tx,
                        const CommandContext& context) const;
};

} // namespace duban
