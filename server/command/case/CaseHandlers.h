// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/Requests.h"
#include "server/command/Dispatcher.h"

namespace duban {

/// Accepts an application whose required papers are all there.
class AcceptCaseHandler
{
public:
    /// @return Conflict when another hand was faster; WrongState; InvalidInput naming materials or remark.
    Result<Changes> run(const Grant<AcceptCase>& grant, const ReadTx& tx,
                        const CommandContext& context) const;
};

/// Finishes the stage the case is in.
class FinishStageHandler
{
public:
    /// @return Conflict; WrongState; InvalidInput naming opinion; NotAllowed when the sender took the case in
    ///         and would now approve it (domain.md §8).
    Result<Changes> run(const Grant<FinishStage>& grant, const ReadTx& tx,
                        const CommandContext& context) const;
};

/// Completes a decided case.
class CompleteCaseHandler
{
public:
    /// @return Conflict; WrongState; InvalidInput naming remark.
    Result<Changes> run(const Grant<CompleteCase>& grant, const ReadTx& tx,
                        const CommandContext& context) const;
};

/// Writes a note at the present or an earlier stage.
class AddOpinionHandler
{
public:
    /// @return WrongState for a completed case; InvalidInput naming text or stage (a later one).
    Result<Changes> run(const Grant<AddOpinion>& grant, const ReadTx& tx,
                        const CommandContext& context) const;
};

} // namespace duban
