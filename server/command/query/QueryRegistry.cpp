// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/command/query/QueryRegistry.h"

namespace duban {

const QueryRegistry& QueryRegistry::instance()
{
    static const QueryRegistry registry = [] {
        QueryRegistry r;
        addQueries(r);
        addCalendarQueries(r);
        addSetUpQueries(r);
        addWatchQueries(r);
        addSearchQueries(r);
        addDeskQueries(r);
        addUpkeepQueries(r);
        addDocumentQueries(r);
        return r;
    }();
    return registry;
}

const QueryRegistry::Entry* QueryRegistry::find(MessageKind kind) const
{
    const auto found = m_entries.constFind(kind);
    return found == m_entries.cend() ? nullptr : &*found;
}

std::vector<MessageKind> QueryRegistry::kinds() const
{
    return {m_entries.keyBegin(), m_entries.keyEnd()};
}

} // namespace duban
