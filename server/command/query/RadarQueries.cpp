// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/WatchReplies.h"
#include "server/command/query/QueryRegistry.h"
#include "server/store/FindingStore.h"

using namespace Qt::StringLiterals;

namespace duban {

namespace {

/// Of the reader's own subtree; findings go nowhere else than to who asks for them.
Result<FindingPage> findingPage(const ListFindings& query, const ReadTx& tx, const QueryContext& context)
{
    if (query.limit < 1 || query.limit > MaxPage)
        return invalid(u"limit"_s, u"1 to 1000"_s);
    if (query.before < 0)
        return invalid(u"before"_s, u"an id of a finding, or 0"_s);
    return FindingStore::page(tx, context.sender->visibility, query.before, query.limit);
}

} // namespace

void addRadarQueries(QueryRegistry& registry)
{
    registry.add<ListFindings, FindingPage>(findingPage);
}

} // namespace duban
