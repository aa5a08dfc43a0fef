// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/command/Registry.h"

namespace duban {

const CommandRegistry& CommandRegistry::instance()
{
    static const CommandRegistry registry = [] {
        CommandRegistry r;
        addCaseCommands(r);
        addSystemCommands(r);
        addCalendarCommands(r);
        addPlaceCommands(r);
        addItemCommands(r);
        addPeopleCommands(r);
        addPolicyCommands(r);
        addCounterCommands(r);
        addPartyCommands(r);
        addDeskCommands(r);
        addUpkeepCommands(r);
        addDocumentCommands(r);
        addFileCommands(r);
        return r;
    }();
    return registry;
}

const CommandRegistry::Entry* CommandRegistry::find(MessageKind kind) const
{
    const auto found = m_entries.constFind(kind);
    return found == m_entries.cend() ? nullptr : &*found;
}

std::vector<MessageKind> CommandRegistry::kinds() const
{
    return {m_entries.keyBegin(), m_entries.keyEnd()};
}

} // namespace duban
