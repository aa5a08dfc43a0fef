// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/CalendarReplies.h"
#include "common/protocol/CalendarRequests.h"
#include "common/protocol/Words.h"
#include "server/command/calendar/CalendarPlan.h"
#include "server/command/query/QueryRegistry.h"

using namespace Qt::StringLiterals;

namespace duban {

namespace {

void count(const Deadline& before, const Deadline& after, const RehearsedDeadline& row, RehearsalCount& to)
{
    if (staysWhereItIs(before, after)) {
        to.confirmed += before.provisional && !after.provisional ? 1 : 0;
        return;
    }
    ++to.moved;
    to.yellowFalls += row.falls && row.given == Light::Yellow ? 1 : 0;
    to.redFalls += row.falls && row.given == Light::Red ? 1 : 0;
    to.yellowComes += row.comes == Light::Yellow ? 1 : 0;
    to.redComes += row.comes == Light::Red ? 1 : 0;
}

/// @return the light that the moved deadline would be given at once; Green: none.
Light comesAtOnce(const Deadline& after, LegalTime now)
{
    if (!nextLight(after, now))
        return Light::Green;
    return after.redFrom() <= now ? Light::Red : Light::Yellow;
}

RehearsedDeadline rowOf(const Deadline& before, const Deadline& after, LegalTime now)
{
    RehearsedDeadline row;
    row.deadline = before.id;
    row.caseId = before.caseId;
    row.clock = before.clock;
    row.stage = before.stage;
    row.dueBefore = before.dueAt;
    row.dueAfter = after.dueAt;
    row.yellowBefore = before.yellowAt;
    row.yellowAfter = after.yellowAt;
    row.provisionalAfter = after.provisional;
    row.given = before.lightGiven != 0 ? Light(before.lightGiven) : Light::Green;
    row.falls = before.lightGiven != 0 && after.run != before.run;
    row.comes = comesAtOnce(after, now);
    return row;
}

Result<> nameCase(const ReadTx& tx, RehearsedDeadline& row)
{
    const auto record = CaseStore::load(tx, row.caseId);
    if (!record)
        return tl::unexpected(record.error());
    row.caseNumber = record->file.number;
    row.department = record->file.department;
    return {};
}

Result<> addPage(const RehearseCalendar& query, const ReadTx& tx, const QueryContext& context,
                 const Rules& plan, Rehearsal& reply)
{
    const LegalTime now = context.live.engine.legalNow;
    const auto page = DeadlineStore::running(tx, reply.inForce, query.after, LookedAtOnce);
    if (!page)
        return tl::unexpected(page.error());
    for (const RunningDeadline& running : *page) {
        const Deadline& before = running.deadline;
        const auto after = recomputed(tx, running, now, plan);
        if (!after)
            return tl::unexpected(after.error());
        ++reply.count.looked;
        RehearsedDeadline row = rowOf(before, *after, now);
        count(before, *after, row, reply.count);
        if (!staysWhereItIs(before, *after)) {
            if (const auto named = nameCase(tx, row); !named)
                return named;
            reply.rows.push_back(std::move(row));
        }
        if (int(reply.rows.size()) == query.limit || reply.count.looked == LookedAtOnce) {
            reply.next = before.id;
            return {};
        }
    }
    return {};
}

Result<Rehearsal> rehearsal(const RehearseCalendar& query, const ReadTx& tx, const QueryContext& context)
{
    if (query.limit < 1 || query.limit > MaxPage)
        return invalid(u"limit"_s, u"1 to 1000"_s);
    const auto plan = planCalendar(tx, *context.rules);
    const auto open = DeadlineStore::countOpen(tx);
    if (!plan || !open)
        return tl::unexpected(plan ? open.error() : plan.error());
    Rehearsal reply;
    reply.token = plan->token;
    reply.inForce = context.rules->calendar().version();
    reply.open = *open;
    if (!query.after.isValid()) {
        for (const CalendarDraft& draft : plan->drafts)
            reply.drafts.push_back({toEntry(draft.notice), draft.importedByName, draft.importedAt});
    }
    if (!plan->rules)
        return reply;
    if (const auto done = addPage(query, tx, context, *plan->rules, reply); !done)
        return tl::unexpected(done.error());
    return reply;
}

} // namespace

void addCalendarQueries(QueryRegistry& registry)
{
    registry.add<RehearseCalendar, Rehearsal>(rehearsal);
}

} // namespace duban
