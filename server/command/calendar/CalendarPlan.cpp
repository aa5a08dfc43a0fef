// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/command/calendar/CalendarPlan.h"

#include "common/base/Text.h"
#include "server/store/CasePartStore.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr int RedPage = 500;

QString tokenOf(CalendarVersion inForce, const std::vector<CalendarDraft>& drafts)
{
    QByteArray bytes;
    appendLengthPrefixed(bytes, inForce.value);
    for (const CalendarDraft& draft : drafts) {
        appendLengthPrefixed(bytes, draft.seq.value);
        appendLengthPrefixed(bytes, draft.json);
    }
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex().left(32));
}

std::vector<CalendarNotice> laidOver(std::vector<CalendarNotice> notices,
                                     const std::vector<CalendarDraft>& drafts)
{
    for (const CalendarDraft& draft : drafts) {
        std::erase_if(notices, [&](const CalendarNotice& n) {
            return n.layer == draft.notice.layer && n.year == draft.notice.year;
        });
        notices.push_back(draft.notice);
    }
    return notices;
}

} // namespace

Result<CalendarPlan> planCalendar(const ReadTx& tx, const Rules& inForce)
{
    const CalendarVersion version = inForce.calendar().version();
    const auto stored = CalendarStore::version(tx);
    if (!stored)
        return tl::unexpected(stored.error());
    const auto behind = DeadlineStore::stale(tx, version, 1);
    if (!behind)
        return tl::unexpected(behind.error());
    if (*stored != version || !behind->empty())
        return fail(ErrorCode::WrongState, u"a change of the calendar is under way"_s);
    auto drafts = CalendarStore::drafts(tx);
    if (!drafts)
        return tl::unexpected(drafts.error());
    CalendarPlan plan;
    if (drafts->empty())
        return plan;
    auto calendar = WorkCalendar::build(laidOver(inForce.calendar().notices(), *drafts), {version.value + 1});
    if (!calendar)
        return tl::unexpected(calendar.error());
    auto rules = inForce.withCalendar(std::move(*calendar));
    if (!rules)
        return tl::unexpected(rules.error());
    plan.token = tokenOf(version, *drafts);
    plan.drafts = std::move(*drafts);
    plan.rules = std::move(*rules);
    return plan;
}

Result<Deadline> recomputed(const ReadTx& tx, const RunningDeadline& running, LegalTime now,
                            const Rules& rules)
{
    const Deadline& before = running.deadline;
    std::vector<SpecialProcedure> procedures;
    if (!before.budget.pauses.empty() || running.openProcedures > 0) {
        auto found = CasePartStore::procedures(tx, before.caseId);
        if (!found)
            return tl::unexpected(found.error());
        procedures = std::move(*found);
    }
    return rescheduled(before, procedures, now, rules.clocks(running.hall));
}

bool staysWhereItIs(const Deadline& before, const Deadline& after)
{
    Deadline same = after;
    same.calendar = before.calendar;
    same.provisional = before.provisional;
    return same == before;
}

Result<bool> anyRedFalls(const ReadTx& tx, LegalTime now, const Rules& plan)
{
    DeadlineId after;
    while (true) {
        const auto page = DeadlineStore::red(tx, after, RedPage);
        if (!page)
            return tl::unexpected(page.error());
        for (const RunningDeadline& running : *page) {
            const auto moved = recomputed(tx, running, now, plan);
            if (!moved)
                return tl::unexpected(moved.error());
            if (redFalls(running.deadline, *moved))
                return true;
        }
        if (page->size() < std::size_t(RedPage))
            return false;
        after = page->back().deadline.id;
    }
}

} // namespace duban
