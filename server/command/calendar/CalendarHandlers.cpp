// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/command/calendar/CalendarHandlers.h"

#include "common/base/Text.h"
#include "server/command/Registry.h"
#include "server/command/calendar/CalendarPlan.h"
#include "server/command/case/CaseStep.h"

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr qsizetype MaxPapers = 20;
constexpr qsizetype MaxPaper = 500;

/// What parseNotice() leaves to whoever lets strangers in.
Result<> checkTexts(const CalendarNotice& notice)
{
    if (notice.papers.isEmpty())
        return invalid(u"papers"_s, u"a year counts as published only when its notice is named"_s);
    if (notice.papers.size() > MaxPapers)
        return invalid(u"papers"_s, u"at most %1"_s.arg(MaxPapers));
    for (qsizetype i = 0; i < notice.papers.size(); ++i) {
        if (notice.papers[i].size() > MaxPaper || !isPlainText(notice.papers[i]))
            return invalid(u"papers[%1]"_s.arg(i), u"at most 500 characters, no control characters"_s);
    }
    for (std::size_t i = 0; i < notice.days.size(); ++i) {
        if (!isPlainText(notice.days[i].name))
            return invalid(u"days[%1].name"_s.arg(i), u"no control characters"_s);
    }
    return {};
}

bool isFor(const CalendarDraft& draft, CalendarNotice::Layer layer, int year)
{
    return draft.notice.layer == layer && draft.notice.year == year;
}

/// The notices of a new version as they are stored: those in force, and the drafts over them.
Result<CatalogueStore::StoredCalendar> storedWith(const ReadTx& tx, const CalendarPlan& plan)
{
    auto stored = CatalogueStore::calendar(tx);
    if (!stored)
        return tl::unexpected(stored.error());
    stored->version = plan.rules->calendar().version();
    for (const CalendarDraft& draft : plan.drafts) {
        std::erase_if(stored->notices, [&](const QByteArray& json) {
            const auto notice = parseNotice(json);
            return notice && isFor(draft, notice->layer, notice->year);
        });
        stored->notices.push_back(draft.json);
    }
    return stored;
}

/// @return the person who answers for reds that fall away.
Result<PersonId> approverOf(const ActivateCalendar& command, const Actor& sender, const ReadTx& tx,
                            LocalDay today)
{
    const auto account = AccountStore::byLogin(tx, command.approver.trimmed());
    if (!account && account.error().code == ErrorCode::StoreFailed)
        return tl::unexpected(account.error());
    if (!account || account->isBarred(today) || !account->actor.has(Role::SupervisionOfficer))
        return invalid(u"approver"_s, u"must be a supervision officer"_s);
    if (account->actor.person == sender.person)
        return invalid(u"approver"_s, u"must be another person"_s);
    if (const auto good = checkText(command.reason, u"reason"_s, TextNeed::Required); !good)
        return tl::unexpected(good.error());
    return account->actor.person;
}

/// Sorts what a calendar makes of deadlines by case.
class Sorter
{
public:
    Sorter(const ReadTx& tx, const CommandContext& context, CalendarApproval approval)
        : m_tx(tx), m_rules(context.rules), m_approval(std::move(approval))
    {
        // A clock that stepped back behind the activation takes no more lights back than were approved.
        m_move.now = std::max(context.now, m_approval.activatedAt);
        m_move.version = m_rules.calendar().version();
    }

    Result<> add(const RunningDeadline& running);
    Result<CalendarMove> take();

private:
    struct Part
    {
        std::vector<ClockChanges::Moved> moved;
        std::vector<Deadline> marked; ///< only their certainty changed
    };

    Result<CaseMove> caseMove(CaseRecord record, std::vector<Deadline> open, Part part) const;
    Result<> takeBack(CaseId id, CaseMove& move) const;

    const ReadTx& m_tx;
    const Rules& m_rules;
    CalendarApproval m_approval;
    CalendarMove m_move;
    std::map<CaseId, Part> m_parts;
};

Result<> Sorter::add(const RunningDeadline& running)
{
    const Deadline& before = running.deadline;
    auto after = recomputed(m_tx, running, m_move.now, m_rules);
    if (after && redFalls(before, *after) && !m_approval.approvedBy.isValid())
        after = recomputed(m_tx, running, {std::numeric_limits<qint64>::max()}, m_rules); // stays given
    if (!after)
        return tl::unexpected(after.error());
    ++m_move.looked;
    if (staysWhereItIs(before, *after)) {
        (after->provisional ? m_move.provisional : m_move.kept).push_back(before.id);
        if (after->provisional != before.provisional)
            m_parts[before.caseId].marked.push_back(std::move(*after));
        return {};
    }
    const LegalTime owed = after->nextChangeAt;
    if (owed.isSet() && owed <= m_move.now && (!m_move.owedFrom.isSet() || owed < m_move.owedFrom))
        m_move.owedFrom = owed;
    m_parts[before.caseId].moved.push_back({before, std::move(*after)});
    return {};
}

Result<CaseMove> Sorter::caseMove(CaseRecord record, std::vector<Deadline> open, Part part) const
{
    const CaseId id = record.file.id;
    CaseMove move;
    move.subject = std::move(record);
    move.worst = move.subject.summary.worst;
    for (Deadline& d : open) {
        for (const ClockChanges::Moved& m : part.moved)
            d = m.after.id == d.id ? m.after : d;
        for (const Deadline& m : part.marked)
            d = m.id == d.id ? m : d;
    }
    move.open = std::move(open);
    move.moved = std::move(part.moved);
    const auto done = takeBack(id, move);
    return done ? Result<CaseMove>(std::move(move)) : tl::unexpected(done.error());
}

/// Names the reds that fall away, and what is the worst light without them.
Result<> Sorter::takeBack(CaseId id, CaseMove& move) const
{
    const auto falls = [](const ClockChanges::Moved& m) { return redFalls(m.before, m.after); };
    if (std::none_of(move.moved.begin(), move.moved.end(), falls))
        return {};
    const auto lights = DeadlineStore::standing(m_tx, id);
    if (!lights)
        return tl::unexpected(lights.error());
    move.worst = Light::Green;
    for (const StandingLight& light : *lights) {
        const bool back =
            std::any_of(move.moved.begin(), move.moved.end(), [&](const ClockChanges::Moved& m) {
                return m.before.id == light.deadline && m.before.run == light.run && falls(m);
            });
        if (back && light.level == Light::Red)
            move.annulled.push_back(
                {light.id, m_approval.activatedBy, m_approval.approvedBy, m_approval.reason, m_move.now});
        else
            move.worst = worse(move.worst, light.level);
    }
    return {};
}

Result<CalendarMove> Sorter::take()
{
    std::vector<CaseId> ids;
    for (const auto& [id, part] : m_parts)
        ids.push_back(id);
    auto records = CaseStore::load(m_tx, ids);
    auto open = DeadlineStore::open(m_tx, ids);
    if (!records || !open)
        return tl::unexpected(records ? open.error() : records.error());
    auto next = open->begin(); // by case, as the records are
    for (CaseRecord& record : *records) {
        const CaseId id = record.file.id;
        const auto end = std::find_if(next, open->end(), [id](const Deadline& d) { return d.caseId != id; });
        std::vector<Deadline> own(std::make_move_iterator(next), std::make_move_iterator(end));
        next = end;
        auto move = caseMove(std::move(record), std::move(own), std::move(m_parts[id]));
        if (!move)
            return tl::unexpected(move.error());
        m_move.cases.push_back(std::move(*move));
    }
    return std::move(m_move);
}

} // namespace

Result<Changes> ImportCalendarHandler::run(const Grant<ImportCalendar>& grant, const ReadTx&,
                                           const CommandContext& context) const
{
    const QByteArray json = grant.command().notice.toUtf8();
    auto notice = parseNotice(json);
    if (!notice)
        return tl::unexpected(notice.error());
    if (const auto good = checkTexts(*notice); !good)
        return tl::unexpected(good.error());
    Changes changes;
    changes.subject = notice->year;
    changes.reply.subject = notice->year;
    changes.what = CalendarDraft{std::move(*notice), json, grant.actor().person, {}, context.now, {}};
    return changes;
}

Result<Changes> DropCalendarDraftHandler::run(const Grant<DropCalendarDraft>& grant, const ReadTx& tx,
                                              const CommandContext&) const
{
    const DropCalendarDraft& command = grant.command();
    const auto drafts = CalendarStore::drafts(tx);
    if (!drafts)
        return tl::unexpected(drafts.error());
    const bool lies = std::any_of(drafts->begin(), drafts->end(), [&](const CalendarDraft& d) {
        return isFor(d, command.layer, command.year);
    });
    if (!lies)
        return fail(ErrorCode::NotFound, u"no draft for %1"_s.arg(command.year));
    Changes changes;
    changes.subject = command.year;
    changes.reply.subject = command.year;
    changes.what = DraftDrop{command.layer, command.year};
    return changes;
}

Result<Changes> ActivateCalendarHandler::run(const Grant<ActivateCalendar>& grant, const ReadTx& tx,
                                             const CommandContext& context) const
{
    const ActivateCalendar& command = grant.command();
    const auto plan = planCalendar(tx, context.rules);
    if (!plan)
        return tl::unexpected(plan.error());
    if (plan->drafts.empty())
        return fail(ErrorCode::WrongState, u"no notice lies ready"_s);
    if (command.token != plan->token)
        return fail(ErrorCode::Conflict, u"something else was rehearsed"_s);
    CalendarApproval approval{grant.actor().person, context.now, {}, {}};
    if (!command.approver.trimmed().isEmpty()) {
        const auto approver = approverOf(command, grant.actor(), tx, dayOf(context.now));
        if (!approver)
            return tl::unexpected(approver.error());
        approval.approvedBy = *approver;
        approval.reason = command.reason.trimmed();
    } else {
        const auto falls = anyRedFalls(tx, context.now, *plan->rules);
        if (!falls)
            return tl::unexpected(falls.error());
        if (*falls)
            return invalid(u"approver"_s, u"a red light would fall away"_s);
    }
    auto stored = storedWith(tx, *plan);
    if (!stored)
        return tl::unexpected(stored.error());
    Changes changes;
    changes.subject = stored->version.value;
    changes.reply.subject = stored->version.value;
    changes.what = CalendarActivation{std::move(*stored), std::move(approval), plan->rules};
    return changes;
}

Result<Changes> MoveDeadlinesHandler::run(const Grant<MoveDeadlines>& grant, const ReadTx& tx,
                                          const CommandContext& context) const
{
    const CaseId only = grant.command().only;
    const CalendarVersion version = context.rules.calendar().version();
    const auto behind = only.isValid() ? DeadlineStore::stale(tx, version, only)
                                       : DeadlineStore::stale(tx, version, grant.command().limit);
    if (!behind)
        return tl::unexpected(behind.error());
    if (behind->empty())
        return fail(ErrorCode::WrongState, u"every deadline follows the calendar"_s);
    auto approval = CalendarStore::approval(tx, version);
    if (!approval)
        return tl::unexpected(approval.error());
    Sorter sorter(tx, context, std::move(*approval));
    for (const RunningDeadline& running : *behind) {
        if (const auto done = sorter.add(running); !done)
            return tl::unexpected(done.error());
    }
    auto move = sorter.take();
    if (!move)
        return tl::unexpected(move.error());
    Changes changes;
    changes.subject = version.value;
    changes.what = std::move(*move);
    return changes;
}

void addCalendarCommands(CommandRegistry& registry)
{
    registry.add<ImportCalendar, ImportCalendarHandler>();
    registry.add<DropCalendarDraft, DropCalendarDraftHandler>();
    registry.add<ActivateCalendar, ActivateCalendarHandler>();
}

} // namespace duban
