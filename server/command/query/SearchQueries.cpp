// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/DeskReplies.h"
#include "common/protocol/DeskRequests.h"
#include "server/command/TextChecks.h"
#include "server/command/query/QueryRegistry.h"
#include "server/command/search/CaseSearch.h"
#include "server/store/PartyStore.h"

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr int MaxFound = 200;

/// How long whole numbers may be read after somebody asked to see them.
constexpr auto RevealLasts = std::chrono::minutes(5);

/// `more` with no row says that nothing fitted among the many cases one page looks through: the next page
/// goes on below `next`.
Result<FoundPage> searchCases(const SearchCases& query, const ReadTx& tx, const QueryContext& context)
{
    if (query.limit < 1 || query.limit > MaxFound)
        return invalid(u"limit"_s, u"1 to 200"_s);
    if (query.text.size() > MaxLine)
        return invalid(u"text"_s, u"at most 200 characters"_s);
    const auto search = CaseSearch::of(query.text, context.searchKey, context.rules->catalogue());
    if (!search)
        return tl::unexpected(search.error());
    const auto found = search->page(tx, context.sender->visibility, query.before, query.limit);
    if (!found)
        return tl::unexpected(found.error());
    std::vector<CaseId> ids;
    for (const FoundCase& one : found->cases)
        ids.push_back(one.id);
    const auto records = CaseStore::load(tx, ids); // by id, oldest first
    if (!records)
        return tl::unexpected(records.error());
    FoundPage page;
    page.more = found->more;
    page.next = found->next;
    const auto before = SearchStore::missingBelow(tx);
    if (!before)
        return tl::unexpected(before.error());
    page.incomplete = before->isValid();
    for (std::size_t i = 0; i < ids.size(); ++i)
        page.rows.push_back({toRow((*records)[ids.size() - 1 - i]), found->cases[i].by});
    return page;
}

/// @return NotFound out of scope, as GetCase; NotAllowed without a RevealParties of the same session in the
///         last five minutes of system time.
Result<PartiesReply> parties(const GetParties& query, const ReadTx& tx, const QueryContext& context)
{
    const auto place = CaseStore::placeOf(tx, query.caseId);
    if (!place)
        return tl::unexpected(place.error());
    if (!context.sender->visibility.reaches(*place))
        return fail(ErrorCode::NotFound, u"out of scope"_s);
    const SessionId session = context.sender->actor.session;
    const auto asked = Journal::lastBy(tx, MessageKind::RevealParties, query.caseId.value, session);
    if (!asked)
        return tl::unexpected(asked.error());
    const auto ago = context.live.engine.systemNow - *asked;
    if (!asked->isSet() || ago > RevealLasts)
        return fail(ErrorCode::NotAllowed, u"nobody asked to see the numbers"_s);
    const auto intake = CaseStore::intake(tx, query.caseId);
    if (!intake)
        return tl::unexpected(intake.error());
    PartiesReply reply;
    reply.caseId = query.caseId;
    reply.parties.push_back(toEntry(Party{Party::Part::Applicant, intake->applicant, {}, {}}));
    for (const Party& party : intake->parties)
        reply.parties.push_back(toEntry(party));
    return reply;
}

} // namespace

void addSearchQueries(QueryRegistry& registry)
{
    registry.add<SearchCases, FoundPage>(searchCases);
    registry.add<GetParties, PartiesReply>(parties);
}

} // namespace duban
