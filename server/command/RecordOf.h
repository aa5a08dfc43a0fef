// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/command/Registry.h"

namespace duban {

/// @param subject what is changed; 0: `write` makes it
/// @return changes that keep a command as it was asked for; `write` is still to be set.
template <class Command>
RecordChange recordOf(const Grant<Command>& grant, const CommandContext& context, qint64 subject = 0)
{
    RecordChange change;
    change.verb = Command::kind;
    change.subject = subject;
    change.body = encode(grant.command());
    change.person = grant.actor().person;
    change.at = context.now;
    change.changesRules = changesRules<Command>();
    return change;
}

} // namespace duban
