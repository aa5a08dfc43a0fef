// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/SetUpReplies.h"
#include "common/protocol/Words.h"
#include "server/command/admin/DutyHandlers.h"
#include "server/command/query/QueryRegistry.h"
#include "server/store/RecordStore.h"

using namespace Qt::StringLiterals;

namespace duban {

namespace {

Result<DutyPage> duties(const ListDuties& query, const ReadTx& tx, const QueryContext& context)
{
    const LegalTime since = query.since.isSet() ? query.since : context.live.engine.legalNow;
    const auto found = DutyStore::list(tx, since);
    if (!found)
        return tl::unexpected(found.error());
    DutyPage page;
    for (const NamedDuty& named : *found) {
        const WindowDuty& d = named.duty;
        const auto mine = mayArrange(tx, context.sender->actor, *context.rules, d);
        if (!mine)
            return tl::unexpected(mine.error());
        if (!*mine)
            continue;
        page.rows.push_back({d.id, d.person, named.personName, d.window, d.from, d.until, d.standsFor,
                             named.standsForName, d.cancelled});
        if (page.rows.size() == std::size_t(MaxPage))
            break;
    }
    return page;
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

bool seesProposal(const ItemVariant& variant, const Actor& actor, const std::vector<OrganisationId>& subtree)
{
    const bool ofUnit = actor.has(Role::DepartmentHead) || actor.has(Role::UnitAdmin);
    return !ofUnit || std::find(subtree.begin(), subtree.end(), variant.department) != subtree.end();
}

Result<PlannedPage> planned(const ListPlanned&, const ReadTx& tx, const QueryContext& context)
{
    const auto waiting = RecordStore::waiting(tx);
    if (!waiting)
        return tl::unexpected(waiting.error());
    PlannedPage page;
    for (const RecordVersion& v : *waiting) {
        const auto name = DutyStore::personName(tx, v.person);
        if (!name)
            return tl::unexpected(name.error());
        page.rows.push_back(
            {v.verb, v.subject, v.from.value_or(LocalDay{}), titleOf(v), *name, v.person, v.at, v.body});
        if (page.rows.size() == std::size_t(MaxPage))
            break;
    }
    const Actor& actor = context.sender->actor;
    const auto subtree = context.rules->subtree(actor.department);
    for (const ItemVariant& variant : context.rules->catalogue().variants) {
        if (variant.status == VariantStatus::Proposed && seesProposal(variant, actor, subtree))
            page.proposals.push_back(toEntry(variant));
    }
    return page;
}

} // namespace

void addPlaceQueries(QueryRegistry& registry)
{
    registry.add<ListDuties, DutyPage>(duties);
    registry.add<ListPlanned, PlannedPage>(planned);
}

} // namespace duban
