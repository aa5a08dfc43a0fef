// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/WatchReplies.h"
#include "server/command/query/QueryRegistry.h"
#include "server/store/CounterStore.h"
#include "server/store/PolicyStore.h"

using namespace Qt::StringLiterals;

namespace duban {

namespace {

Result<PolicyPage> policies(const ListPolicies&, const ReadTx& tx, const QueryContext& context)
{
    auto entries = PolicyStore::entries(tx);
    if (!entries)
        return tl::unexpected(entries.error());
    PolicyPage page;
    page.rows = std::move(*entries);
    page.inForce = context.rules->policies().inForce(dayOf(context.live.engine.legalNow)).version;
    return page;
}

Result<CounterPage> counterPage(const ListCounter& query, const ReadTx& tx, const QueryContext& context)
{
    if (query.limit < 1 || query.limit > MaxPage)
        return invalid(u"limit"_s, u"1 to 1000"_s);
    if (query.before < 0)
        return invalid(u"before"_s, u"an id, or 0"_s);
    return CounterStore::list(tx, context.sender->visibility, query.before, query.limit);
}

} // namespace

void addWatchQueries(QueryRegistry& registry)
{
    addRadarQueries(registry);
    registry.add<ListPolicies, PolicyPage>(policies);
    registry.add<ListCounter, CounterPage>(counterPage);
}

} // namespace duban
