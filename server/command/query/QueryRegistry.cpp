// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/command/query/QueryRegistry.h"

#include "server/store/CaseStore.h"

namespace duban {

Result<> checkReach(CaseId id, const ReadTx& tx, const QueryContext& context)
{
    const auto place = CaseStore::placeOf(tx, id);
    if (!place)
        return tl::unexpected(place.error());
    return context.sender->visibility.reaches(*place)
               ? Result<>()
               : Result<>(fail(ErrorCode::NotFound, QStringLiteral("out of scope")));
}

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
        addFileQueries(r);
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
