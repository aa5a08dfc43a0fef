// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/SetUpReplies.h"
#include "common/protocol/Words.h"
#include "server/command/admin/BringIntoForce.h"
#include "server/command/admin/DutyHandlers.h"
#include "server/command/query/QueryRegistry.h"
#include "server/store/PageRoom.h"
#include "server/store/RecordStore.h"

using namespace Qt::StringLiterals;

namespace duban {

namespace {

/// Adds those that the sender may arrange. @return false when the page is full.
Result<bool> addDuties(const std::vector<NamedDuty>& found, int limit, const ReadTx& tx,
                       const QueryContext& context, DutyPage& page)
{
    for (const NamedDuty& named : found) {
        const WindowDuty& d = named.duty;
        const auto mine = mayArrange(tx, context.sender->actor, *context.rules, d);
        if (!mine)
            return tl::unexpected(mine.error());
        if (!*mine)
            continue;
        if (int(page.rows.size()) == limit)
            return false;
        page.rows.push_back({d.id, d.person, named.personName, d.window, d.from, d.until, d.standsFor,
                             named.standsForName, d.cancelled});
    }
    return true;
}

Result<DutyPage> duties(const ListDuties& query, const ReadTx& tx, const QueryContext& context)
{
    if (query.limit < 1 || query.limit > MaxPage)
        return invalid(u"limit"_s, u"1 to 1000"_s);
    const LegalTime since = query.since.isSet() ? query.since : context.live.engine.legalNow;
    LegalTime afterFrom = query.afterFrom;
    qint64 after = query.after;
    DutyPage page;
    while (true) {
        const auto found = DutyStore::list(tx, since, afterFrom, after, LookedAtOnce);
        if (!found)
            return tl::unexpected(found.error());
        const auto added = addDuties(*found, query.limit, tx, context, page);
        if (!added)
            return tl::unexpected(added.error());
        page.more = !*added;
        if (page.more || int(found->size()) < LookedAtOnce)
            return page;
        afterFrom = found->back().duty.from;
        after = found->back().duty.id;
    }
}

/// @return the name of what a change is about; empty for a body that cannot be read.
QString titleOf(const RecordVersion& version)
{
    switch (version.verb) {
    case MessageKind::SetOrganisation:
        return decode<SetOrganisation>(version.body).value_or(SetOrganisation{}).organisation.name;
    case MessageKind::SetHall:
        return decode<SetHall>(version.body).value_or(SetHall{}).hall.name;
    case MessageKind::SetWindow:
        return decode<SetWindow>(version.body).value_or(SetWindow{}).window.name;
    case MessageKind::SetKind:
        return decode<SetKind>(version.body).value_or(SetKind{}).itemKind.name;
    default:
        return {};
    }
}

/// Fills the page with changes that wait. @return false when it is full.
Result<bool> addPlans(const ListPlanned& query, const ReadTx& tx, const QueryContext& context, PageRoom& room,
                      PlannedPage& page)
{
    const auto waiting =
        RecordStore::waitingAfter(tx, query.afterDay, RecordId{query.after}, query.limit + 1);
    if (!waiting)
        return tl::unexpected(waiting.error());
    const LocalDay today = dayOf(context.live.engine.legalNow);
    for (const RecordVersion& v : *waiting) {
        const auto name = DutyStore::personName(tx, v.person);
        if (!name)
            return tl::unexpected(name.error());
        const auto needed = permissionOf(v.verb);
        const LocalDay from = v.from.value_or(LocalDay{});
        const bool mine = needed && context.sender->actor.may(*needed) && from > today;
        PlannedEntry entry{v.verb,   v.subject, from,   titleOf(v), *name,
                           v.person, v.at,      v.body, v.id.value, mine};
        if (int(page.rows.size()) == query.limit || !room.take(entry))
            return false;
        page.rows.push_back(std::move(entry));
    }
    return true;
}

/// Those that wait are the business of everybody who judges or made them; those turned down of the unit that
/// made them and of those above it, until they are made anew.
bool seesProposal(const ItemVariant& variant, const Actor& actor, const std::vector<OrganisationId>& subtree,
                  const CatalogueRecord& catalogue)
{
    const bool own = std::find(subtree.begin(), subtree.end(), variant.department) != subtree.end();
    const bool ofUnit = actor.has(Role::DepartmentHead) || actor.has(Role::UnitAdmin);
    if (variant.status == VariantStatus::Proposed)
        return !ofUnit || own;
    if (variant.status != VariantStatus::Rejected || !own)
        return false;
    return std::none_of(catalogue.variants.begin(), catalogue.variants.end(),
                        [&](const ItemVariant& later) { return later.mends == variant.id; });
}

/// @return the proposal with who made it, and what was said against it.
Result<VariantEntry> proposalEntry(const ItemVariant& variant, const ReadTx& tx)
{
    VariantEntry entry = toEntry(variant);
    const auto made = RecordStore::history(tx, MessageKind::ProposeVariant, variant.id.value);
    const auto rejected = RecordStore::history(tx, MessageKind::RejectVariant, variant.id.value);
    if (!made || !rejected)
        return tl::unexpected(made ? rejected.error() : made.error());
    if (!made->empty()) {
        const auto name = DutyStore::personName(tx, made->back().person);
        if (!name)
            return tl::unexpected(name.error());
        entry.proposedBy = made->back().person;
        entry.proposedByName = *name;
        entry.proposedOn = dayOf(made->back().at);
    }
    if (!rejected->empty()) {
        const auto name = DutyStore::personName(tx, rejected->back().person);
        if (!name)
            return tl::unexpected(name.error());
        entry.rejectedByName = *name;
        entry.rejectedOn = dayOf(rejected->back().at);
        entry.rejection = decode<RejectVariant>(rejected->back().body).value_or(RejectVariant{}).reason;
    }
    return entry;
}

Result<PlannedPage> planned(const ListPlanned& query, const ReadTx& tx, const QueryContext& context)
{
    if (query.limit < 1 || query.limit > MaxPage)
        return invalid(u"limit"_s, u"1 to 1000"_s);
    PlannedPage page;
    PageRoom room;
    const auto allPlans = addPlans(query, tx, context, room, page);
    if (!allPlans)
        return tl::unexpected(allPlans.error());
    page.more = !*allPlans;
    const Actor& actor = context.sender->actor;
    const auto subtree = context.rules->subtree(actor.department);
    const CatalogueRecord& catalogue = context.rules->catalogue();
    for (const ItemVariant& variant : catalogue.variants) {
        if (page.more)
            break;
        if (variant.id <= query.afterProposal || !seesProposal(variant, actor, subtree, catalogue))
            continue;
        auto entry = proposalEntry(variant, tx);
        if (!entry)
            return tl::unexpected(entry.error());
        if (int(page.rows.size() + page.proposals.size()) == query.limit || !room.take(*entry))
            page.more = true;
        else
            page.proposals.push_back(std::move(*entry));
    }
    return page;
}

} // namespace

void addPlaceQueries(QueryRegistry& registry)
{
    registry.add<ListDuties, DutyPage>(duties);
    registry.add<ListPlanned, PlannedPage>(planned);
    addHallDutyQuery(registry);
}

} // namespace duban
