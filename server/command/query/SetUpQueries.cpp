// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/command/query/QueryRegistry.h"
#include "server/store/DeadlineStore.h"
#include "server/store/PersonStore.h"
#include "server/store/WorkStore.h"

using namespace Qt::StringLiterals;

namespace duban {

namespace {

/// How long a case may lie in a pool before it is listed, in office time of its hall.
constexpr std::chrono::hours UnclaimedAfter{2};

/// @return whose people the sender may see; nothing: everybody's.
std::optional<std::vector<OrganisationId>> unitsOf(const QueryContext& context)
{
    const Actor& actor = context.sender->actor;
    if (actor.has(Role::SystemAdmin) || actor.has(Role::SecurityAdmin))
        return std::nullopt;
    return context.rules->subtree(actor.department);
}

Result<PeoplePage> people(const ListPeople& query, const ReadTx& tx, const QueryContext& context)
{
    if (query.limit < 1 || query.limit > MaxPage)
        return invalid(u"limit"_s, u"1 to 1000"_s);
    auto page = PersonStore::list(tx, query, unitsOf(context));
    const Actor& actor = context.sender->actor;
    const bool seesPhones = actor.may(Permission::ManageAccounts) || actor.may(Permission::ProposeItems) ||
                            actor.may(Permission::ReleaseItems);
    if (page && !seesPhones) {
        for (PersonEntry& person : page->people)
            person.phone.clear();
    }
    return page;
}

Result<DeputyPage> deputies(const ListDeputies& query, const ReadTx& tx, const QueryContext& context)
{
    if (query.limit < 1 || query.limit > MaxPage)
        return invalid(u"limit"_s, u"1 to 1000"_s);
    ListDeputies dated = query;
    if (dated.since == LocalDay{})
        dated.since = dayOf(context.live.engine.legalNow);
    return PersonStore::deputies(tx, dated, unitsOf(context));
}

/// Adds the case when it has waited long enough.
Result<> addUnclaimed(const ReadTx& tx, const QueryContext& context, CaseId id, UnclaimedPage& page)
{
    const auto record = CaseStore::load(tx, id);
    if (!record)
        return tl::unexpected(record.error());
    const Case& file = record->file;
    const auto since = WorkStore::inPoolSince(tx, file);
    if (!since)
        return tl::unexpected(since.error());
    const auto waited = context.rules->opening(file.hall).openTime(*since, context.live.engine.legalNow);
    if (waited < UnclaimedAfter)
        return {};
    page.rows.push_back({id, file.number, file.variant, file.department, file.stage, *since,
                         int(std::chrono::floor<std::chrono::minutes>(waited).count()),
                         record->summary.dueAt});
    return {};
}

Result<UnclaimedPage> unclaimed(const ListUnclaimed& query, const ReadTx& tx, const QueryContext& context)
{
    if (query.limit < 1 || query.limit > MaxPage)
        return invalid(u"limit"_s, u"1 to 1000"_s);
    const auto open = WorkStore::open(tx, context.sender->visibility, query.after, LookedAtOnce);
    if (!open)
        return tl::unexpected(open.error());
    UnclaimedPage page;
    for (const WorkStore::OpenCase& candidate : *open) {
        if (candidate.waits) {
            if (const auto added = addUnclaimed(tx, context, candidate.id, page); !added)
                return tl::unexpected(added.error());
        }
        if (int(page.rows.size()) == query.limit) {
            page.next = candidate.id;
            return page;
        }
    }
    if (int(open->size()) == LookedAtOnce)
        page.next = open->back().id;
    return page;
}

} // namespace

void addSetUpQueries(QueryRegistry& registry)
{
    addPlaceQueries(registry);
    registry.add<ListPeople, PeoplePage>(people);
    registry.add<ListDeputies, DeputyPage>(deputies);
    registry.add<ListUnclaimed, UnclaimedPage>(unclaimed);
}

} // namespace duban
