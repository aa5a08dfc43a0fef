// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/calendar/BudgetText.h"
#include "common/calendar/NoticeReminder.h"
#include "common/protocol/Words.h"
#include "server/command/query/QueryRegistry.h"
#include "server/store/PartyStore.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr int BoardLights = 200;
constexpr int BoardEvents = 100;

/// After a restart hundreds come back that hold all of it.
template <class Reply>
Reply orUnchanged(Reply reply, const QByteArray& known)
{
    QByteArray digest = QCryptographicHash::hash(encode(reply), QCryptographicHash::Sha256);
    if (digest == known) {
        reply = {};
        reply.unchanged = true;
    }
    reply.digest = std::move(digest);
    return reply;
}

Result<CatalogueReply> catalogue(const GetCatalogue& ask, const ReadTx&, const QueryContext& context)
{
    const CatalogueRecord& record = context.rules->catalogue();
    CatalogueReply reply;
    for (const Organisation& o : record.organisations)
        reply.organisations.push_back(
            {o.id, o.parent, o.name, o.shortName, o.tier, o.kind, o.closed, o.documentWord});
    for (const Hall& h : record.halls)
        reply.halls.push_back(
            {h.id, h.name, h.opening.has_value(), toEntry(h.opening.value_or(OpeningRule{})), h.closed});
    for (const ServiceWindow& w : record.windows)
        reply.windows.push_back({w.id, w.hall, w.department, w.name, w.closed});
    for (const ItemVariant& v : record.variants) {
        // Ended ones too: cases refer to them. Proposals are the business of those who judge them.
        if (v.status == VariantStatus::Released)
            reply.variants.push_back(toEntry(v));
    }
    for (const ItemKind& kind : record.kinds)
        reply.kinds.push_back(toEntry(kind));
    return orUnchanged(std::move(reply), ask.known);
}

Result<CalendarReply> calendar(const GetCalendar& ask, const ReadTx&, const QueryContext& context)
{
    CalendarReply reply;
    reply.version = context.rules->calendar().version();
    for (const CalendarNotice& notice : context.rules->calendar().notices())
        reply.notices.push_back(toEntry(notice));
    reply.dueRule = context.rules->policies().inForce(dayOf(context.live.engine.legalNow)).dueRule;
    return orUnchanged(std::move(reply), ask.known);
}

Result<> addParts(CaseDetails& details, const ReadTx& tx, CaseId id)
{
    auto opinions = CaseStore::opinions(tx, id);
    if (!opinions)
        return tl::unexpected(opinions.error());
    auto materials = CaseStore::materials(tx, id);
    if (!materials)
        return tl::unexpected(materials.error());
    auto steps = CaseStore::steps(tx, id);
    if (!steps)
        return tl::unexpected(steps.error());
    auto deadlines = DeadlineStore::all(tx, id);
    if (!deadlines)
        return tl::unexpected(deadlines.error());
    auto facts = CasePartStore::factEntries(tx, id);
    auto procedures = CasePartStore::procedureEntries(tx, id);
    auto requests = CasePartStore::requestEntries(tx, id);
    auto questions = QuestionStore::entries(tx, id);
    if (!questions)
        return tl::unexpected(questions.error());
    if (!facts || !procedures || !requests)
        return tl::unexpected(!facts ? facts.error() : !procedures ? procedures.error() : requests.error());
    details.facts = std::move(*facts);
    details.procedures = std::move(*procedures);
    details.requests = std::move(*requests);
    details.questions = std::move(*questions);
    details.opinions = std::move(*opinions);
    details.materials = std::move(*materials);
    details.steps = std::move(*steps);
    for (const Deadline& d : *deadlines) {
        details.deadlines.push_back({d.id, d.clock, d.stage, d.run, d.startedAt, d.budget.limit, d.yellowAt,
                                     d.dueAt, d.provisional, d.closedAt,
                                     d.lightGiven ? Light(d.lightGiven) : Light::Green,
                                     formatBudget(d.budget), d.paused, d.subject});
    }
    return {};
}

Result<CaseDetails> caseDetails(const GetCase& query, const ReadTx& tx, const QueryContext& context)
{
    const auto record = CaseStore::load(tx, query.caseId);
    if (!record)
        return tl::unexpected(record.error());
    if (!context.sender->visibility.reaches(
            {record->file.department, record->file.window, record->file.hall}))
        return fail(ErrorCode::NotFound, u"out of scope"_s);
    const auto intake = CaseStore::intake(tx, query.caseId);
    if (!intake)
        return tl::unexpected(intake.error());
    CaseDetails details;
    details.row = toRow(*record);
    details.applicantKind = intake->applicant.kind;
    details.applicantIdMasked = maskedId(intake->applicant.idNumber);
    details.applicantPhone = maskedPhone(intake->applicant.phone);
    details.remark = intake->remark;
    for (Party party : intake->parties) {
        party.who.idNumber = maskedId(party.who.idNumber);
        party.who.phone = maskedPhone(party.who.phone);
        details.parties.push_back(toEntry(party));
    }
    details.recordedAt = record->file.recordedAt;
    details.decidedAt = record->file.decidedAt;
    if (const auto done = addParts(details, tx, query.caseId); !done)
        return tl::unexpected(done.error());
    if (!details.steps.empty())
        details.takenInByName = details.steps.front().personName;
    return details;
}

Result<CasePage> casePage(const ListCases& query, const ReadTx& tx, const QueryContext& context)
{
    if (query.limit < 1 || query.limit > MaxPage)
        return invalid(u"limit"_s, u"1 to 1000"_s);
    if (query.which != ListCases::Which::Open && query.which != ListCases::Which::All)
        return invalid(u"which"_s, u"open or all"_s);
    return CaseStore::list(tx, context.sender->visibility, query);
}

Result<LightPage> lightPage(const ListLights& query, const ReadTx& tx, const QueryContext& context)
{
    if (query.limit < 1 || query.limit > MaxPage)
        return invalid(u"limit"_s, u"1 to 1000"_s);
    return DeadlineStore::lights(tx, context.sender->visibility, query.before, query.limit);
}

Result<BoardReply> board(const GetBoard&, const ReadTx& tx, const QueryContext& context)
{
    BoardReply reply;
    reply.head = context.live.head;
    reply.engine = context.live.engine;
    for (const DepartmentCounters& c : context.live.counters) {
        if (context.sender->visibility.covers({c.department, {}, {}}))
            reply.counters.push_back(c);
    }
    auto lights = DeadlineStore::lights(tx, context.sender->visibility, {}, BoardLights);
    auto events = Journal::events(tx, context.sender->visibility, BoardEvents);
    if (!lights || !events)
        return tl::unexpected(lights ? events.error() : lights.error());
    reply.lights = std::move(lights->lights);
    reply.events = std::move(*events);
    return reply;
}

Result<StatusReply> status(const GetStatus&, const ReadTx&, const QueryContext& context)
{
    StatusReply reply;
    reply.engine = context.live.engine;
    reply.version = QStringLiteral(DUBAN_VERSION);
    reply.head = context.live.head;
    reply.sessions = context.live.sessions;
    reply.lastPublishedYear = context.rules->calendar().lastPublishedYear();
    reply.noticeMissing = isNoticeMissing(context.rules->calendar(), dayOf(reply.engine.legalNow));
    return reply;
}

} // namespace

void addQueries(QueryRegistry& registry)
{
    registry.add<GetCatalogue, CatalogueReply>(catalogue);
    registry.add<GetCalendar, CalendarReply>(calendar);
    registry.add<GetCase, CaseDetails>(caseDetails);
    registry.add<ListCases, CasePage>(casePage);
    registry.add<ListLights, LightPage>(lightPage);
    registry.add<GetBoard, BoardReply>(board);
    registry.add<GetStatus, StatusReply>(status);
}

} // namespace duban
