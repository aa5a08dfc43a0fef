// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/DeskReplies.h"
#include "common/protocol/DeskRequests.h"
#include "server/command/query/QueryRegistry.h"
#include "server/store/AccountStore.h"
#include "server/store/FigureStore.h"
#include "server/store/FormStore.h"
#include "server/store/PageRoom.h"
#include "server/store/PreferenceStore.h"
#include "server/store/QuestionStore.h"

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr std::chrono::days LongestSpan{366};

Result<PreferencePage> preferences(const ListPreferences&, const ReadTx& tx, const QueryContext& context)
{
    auto rows = PreferenceStore::all(tx, context.sender->actor.account);
    if (!rows)
        return tl::unexpected(rows.error());
    return PreferencePage{std::move(*rows)};
}

Result<FormPage> forms(const ListForms& query, const ReadTx& tx, const QueryContext& context)
{
    const PersonId person = context.sender->actor.person;
    if (query.before.value != 0) {
        const auto own = FormStore::isOf(tx, query.before, person);
        if (!own)
            return tl::unexpected(own.error());
        if (!*own)
            return invalid(u"before"_s, u"no parked form of the sender's"_s);
    }
    return FormStore::page(tx, person, query.before);
}

Result<QuestionPage> questions(const ListQuestions& query, const ReadTx& tx, const QueryContext& context)
{
    if (query.limit < 1 || query.limit > MaxPage)
        return invalid(u"limit"_s, u"1 to 1000"_s);
    return QuestionStore::page(tx, context.sender->actor.department, query);
}

SessionRow sessionRow(const NamedSession& session, const LiveSession* live)
{
    SessionRow row;
    row.id = session.id;
    row.account = session.account;
    row.login = session.login;
    row.personName = session.personName;
    row.role = session.role;
    row.department = session.department;
    row.window = live ? live->window : session.window;
    row.device = session.device;
    row.openedAt = session.openedAt;
    if (live) {
        row.address = live->address;
        row.heardAt = live->heardAt;
        row.connected = !live->address.isEmpty();
    }
    return row;
}

/// Fills the page; @return false when it is full and there may be more.
bool addSessions(const std::vector<NamedSession>& open, const QueryContext& context, int limit,
                 PageRoom& room, SessionPage& page)
{
    QHash<SessionId, const LiveSession*> known;
    for (const LiveSession& session : context.live.open)
        known.insert(session.id, &session);
    for (const NamedSession& session : open) {
        const LiveSession* now = known.value(session.id);
        if (now && !now->alive)
            continue;
        SessionRow row = sessionRow(session, now);
        row.own = session.id == context.sender->actor.session;
        if (int(page.rows.size()) == limit || !room.take(row))
            return false;
        page.rows.push_back(std::move(row));
    }
    return true;
}

/// Those that the main thread does not know were opened before the server started and may still be resumed.
Result<SessionPage> sessions(const ListSessions& query, const ReadTx& tx, const QueryContext& context)
{
    if (query.limit < 1 || query.limit > MaxPage)
        return invalid(u"limit"_s, u"1 to 1000"_s);
    const LiveState& live = context.live;
    SessionPage page;
    page.at = live.engine.systemNow;
    PageRoom room;
    SessionId before = query.before;
    while (true) {
        const auto open =
            AccountStore::openSessions(tx, live.sessionsSince, dayOf(live.engine.legalNow), before, MaxPage);
        if (!open)
            return tl::unexpected(open.error());
        page.more = !addSessions(*open, context, query.limit, room, page);
        if (page.more || int(open->size()) < MaxPage)
            return page;
        before = open->back().id;
    }
}

/// @return the moments from 0:00 of the first day to 24:00 of the last; InvalidInput.
Result<FigureSpan> spanOf(LocalDay from, LocalDay until)
{
    if (until < from)
        return invalid(u"until"_s, u"before the first day"_s);
    const LocalDay end = until + std::chrono::days(1);
    if (end - from > LongestSpan)
        return invalid(u"until"_s, u"at most 366 days"_s);
    return FigureSpan{momentOf(from, TimeOfDay{0}), momentOf(end, TimeOfDay{0})};
}

Result<FiguresReply> figures(const GetFigures& query, const ReadTx& tx, const QueryContext& context)
{
    const auto span = spanOf(query.from, query.until);
    if (!span)
        return tl::unexpected(span.error());
    auto rows = FigureStore::count(tx, context.sender->visibility, *span);
    if (!rows)
        return tl::unexpected(rows.error());
    return FiguresReply{query.from, query.until, context.live.engine.legalNow, std::move(*rows)};
}

Result<FigureCasePage> figureCases(const ListFigureCases& query, const ReadTx& tx,
                                   const QueryContext& context)
{
    if (query.figure < SpanFigure::Received || query.figure > SpanFigure::Red)
        return invalid(u"figure"_s, u"no figure of a span"_s);
    if (query.limit < 1 || query.limit > MaxPage)
        return invalid(u"limit"_s, u"1 to 1000"_s);
    const auto span = spanOf(query.from, query.until);
    if (!span)
        return tl::unexpected(span.error());
    return FigureStore::list(tx, context.sender->visibility, query, *span);
}

} // namespace

void addDeskQueries(QueryRegistry& registry)
{
    registry.add<ListPreferences, PreferencePage>(preferences);
    registry.add<ListForms, FormPage>(forms);
    registry.add<ListQuestions, QuestionPage>(questions);
    registry.add<ListSessions, SessionPage>(sessions);
    registry.add<GetFigures, FiguresReply>(figures);
    registry.add<ListFigureCases, FigureCasePage>(figureCases);
}

} // namespace duban
