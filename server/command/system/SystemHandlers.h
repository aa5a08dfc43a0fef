// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/Requests.h"
#include "server/command/Dispatcher.h"

namespace duban {

/// Gives a deadline the light it owes. Of the sweep.
struct GiveLight
{
    static constexpr auto kind = MessageKind::GiveLight;
    static constexpr auto permission = Permission::GiveLight;
    static constexpr auto scope = ScopeRule::NoScope;

    DeadlineId deadline;
    LegalTime moment; ///< when the light became due, for the order of work
};

/// Sets up an empty database. Of the first start.
struct LoadHall
{
    static constexpr auto kind = MessageKind::LoadHall;
    static constexpr auto permission = Permission::SetUp;
    static constexpr auto scope = ScopeRule::NoScope;

    HallSetUp setUp;
};

/// Notes in the journal that this database's legal clock is replayed. Of the first start, before all else.
struct StartReplay
{
    static constexpr auto kind = MessageKind::StartReplay;
    static constexpr auto permission = Permission::SetUp;
    static constexpr auto scope = ScopeRule::NoScope;
};

class GiveLightHandler
{
public:
    /// @return WrongState when the deadline owes nothing (any more).
    Result<Changes> run(const Grant<GiveLight>& grant, const ReadTx& tx, const CommandContext& context) const;
};

class LoadHallHandler
{
public:
    /// @return WrongState when there are accounts already.
    Result<Changes> run(const Grant<LoadHall>& grant, const ReadTx& tx, const CommandContext& context) const;
};

class StartReplayHandler
{
public:
    Result<Changes> run(const Grant<StartReplay>& grant, const ReadTx& tx,
                        const CommandContext& context) const;
};

/// The journal part of moving the clock; the moving itself is the write thread's.
class AdvanceClockHandler
{
public:
    /// @return NotAllowed in a database whose clock is not replayed; InvalidInput naming `to` for a step
    /// back.
    Result<Changes> run(const Grant<AdvanceClock>& grant, const ReadTx& tx,
                        const CommandContext& context) const;
};

} // namespace duban
