// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/CalendarRequests.h"
#include "server/command/Dispatcher.h"

namespace duban {

/// Lets deadlines follow the calendar in force. Of the server to itself, between people's commands.
struct MoveDeadlines
{
    static constexpr auto kind = MessageKind::MoveDeadlines;
    static constexpr auto permission = Permission::GiveLight;
    static constexpr auto scope = ScopeRule::NoScope;

    /// Deadlines of one batch. Source: design.md §4.
    static constexpr int Batch = 200;
    static constexpr int SmallBatch = 50; ///< while people work

    CaseId only;      ///< not set: the next of those that are behind
    LegalTime moment; ///< when one of them owes something, for the order of work
    int limit = Batch;
};

class ImportCalendarHandler
{
public:
    /// @return InvalidInput naming the entry of the notice at fault.
    Result<Changes> run(const Grant<ImportCalendar>& grant, const ReadTx& tx,
                        const CommandContext& context) const;
};

class DropCalendarDraftHandler
{
public:
    /// @return NotFound.
    Result<Changes> run(const Grant<DropCalendarDraft>& grant, const ReadTx& tx,
                        const CommandContext& context) const;
};

class ActivateCalendarHandler
{
public:
    /// @return WrongState when nothing lies ready or deadlines are still behind; Conflict when something else
    ///         lies ready than was rehearsed; InvalidInput naming `approver` or `reason`: a red light that
    ///         falls away needs the word of a supervision officer other than the sender.
    /// Source: domain.md §2 (annulled only with a named approval).
    Result<Changes> run(const Grant<ActivateCalendar>& grant, const ReadTx& tx,
                        const CommandContext& context) const;
};

class MoveDeadlinesHandler
{
public:
    /// @return WrongState when none of them is behind (any more).
    Result<Changes> run(const Grant<MoveDeadlines>& grant, const ReadTx& tx,
                        const CommandContext& context) const;
};

} // namespace duban
