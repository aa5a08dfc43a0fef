// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/command/Dispatcher.h"

namespace duban {

/// Lets a change hold whose day has come. Of the sweep.
struct BringIntoForce
{
    static constexpr auto kind = MessageKind::BringIntoForce;
    static constexpr auto permission = Permission::GiveLight;
    static constexpr auto scope = ScopeRule::NoScope;
    static constexpr bool changesRules = true;

    RecordId waiting;
    LegalTime moment; ///< 0:00 of its day, for the order of work
};

class BringIntoForceHandler
{
public:
    /// Checks the change anew. One that cannot be carried out any more waits no longer: it is journalled with
    /// the code of what stands against it, and nothing else is written.
    /// @return WrongState when it is not the next one that is due; StoreFailed.
    Result<Changes> run(const Grant<BringIntoForce>& grant, const ReadTx& tx,
                        const CommandContext& context) const;
};

/// @return what a change of this kind demands of whoever makes it; nothing for one that never waits for its
/// day.
std::optional<Permission> permissionOf(MessageKind waiting);

} // namespace duban
