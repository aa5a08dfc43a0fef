// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/replay/ClockWalk.h"

#include <algorithm>

namespace duban::replay {

namespace {

bool isFree(const QDate& day, const std::vector<FreeDays>& free)
{
    return std::any_of(free.begin(), free.end(),
                       [&day](const FreeDays& f) { return day > f.from && day <= f.to; });
}

/// How many counted working days before the due day a limit of so many turns yellow. Source: domain.md §3.
std::size_t daysLeftAtYellow(std::size_t counted)
{
    if (counted >= 20)
        return 3;
    return counted >= 10 ? 2 : 1;
}

/// A special procedure as it lies in the acts.
struct Procedure
{
    LegalTime opened;
    LegalTime closed; ///< not set: by `now` it was not
    Limit stated;
};

std::vector<Procedure> proceduresAt(const std::vector<Act>& acts, LegalTime now)
{
    std::vector<Procedure> found;
    for (const Act& act : acts) {
        if (act.at > now)
            break;
        if (act.kind == Act::Kind::OpenProcedure)
            found.push_back({act.at, {}, act.length});
        else if (act.kind == Act::Kind::CloseProcedure)
            found[act.procedure].closed = act.at;
    }
    return found;
}

} // namespace

WalkedDue walkLimit(const NaiveCalendar& calendar, LegalTime start, Limit limit,
                    const std::vector<FreeDays>& free)
{
    std::vector<QDate> counted; // working days only
    QDate day = chinaDay(start);
    const auto counts = [&] { return calendar.isWorkingDay(day) && !isFree(day, free); };
    for (int left = limit.count; left > 0;) {
        day = day.addDays(1);
        if (counts())
            counted.push_back(day);
        if (counts() || limit.unit == LimitUnit::CalendarDay)
            --left;
    }
    while (!counts()) {
        day = day.addDays(1);
        if (counts())
            counted.push_back(day);
    }
    const std::size_t left = daysLeftAtYellow(counted.size());
    const QDate yellow = counted.size() > left ? counted[counted.size() - 1 - left] : counted.front();
    return {day, chinaMoment(yellow, 9), chinaMoment(day, 24)};
}

std::vector<FreeDays> ClockWalk::freeDays(LegalTime now) const
{
    std::vector<FreeDays> free;
    for (const Procedure& p : proceduresAt(m_acts, now)) {
        const QDate end =
            p.closed.isSet() ? chinaDay(p.closed) : walkLimit(m_calendar, p.opened, p.stated, {}).day;
        free.push_back({chinaDay(p.opened), end});
    }
    return free;
}

/// White: a procedure runs that began before the due day.
bool ClockWalk::isPaused(LegalTime now, const QDate& due) const
{
    const auto procedures = proceduresAt(m_acts, now);
    return std::any_of(procedures.begin(), procedures.end(),
                       [&due](const Procedure& p) { return !p.closed.isSet() && chinaDay(p.opened) < due; });
}

void ClockWalk::schedule(ExpectedDeadline& deadline, LegalTime now, const Life& life) const
{
    Limit whole{deadline.limitDays, deadline.unit};
    for (const Act& act : m_acts) {
        if (act.kind == Act::Kind::GrantExtension && act.at > life.opened && act.at <= now)
            whole.count += act.length.count;
    }
    const WalkedDue due = walkLimit(m_calendar, life.start, whole, freeDays(now));
    // A due moment that moves into the future begins a new run of warnings. Source: domain.md §3.
    if (deadline.given() != Light::Green && due.dueAt > now && due.dueAt != deadline.dueAt)
        ++deadline.run;
    deadline.yellowAt = due.yellowAt;
    deadline.dueAt = due.dueAt;
    deadline.paused = isPaused(now, due.day);
}

/// A limit gets what fell due while it was open, its last moment included: the clock is moved first, then the
/// step is done. What fell due before `from` it gets at once.
void ClockWalk::give(ExpectedDeadline& deadline, LegalTime from, LegalTime to)
{
    if (deadline.paused)
        return;
    for (const auto& [level, moment] :
         {std::pair{Light::Yellow, deadline.yellowAt}, std::pair{Light::Red, deadline.dueAt}}) {
        const bool has =
            deadline.given() == level || (level == Light::Yellow && deadline.given() == Light::Red);
        const LegalTime given = std::max(moment, from);
        if (!has && given <= to)
            deadline.lights.push_back({level, moment, given, deadline.run});
    }
}

void ClockWalk::walk(ExpectedDeadline& deadline, const Life& life)
{
    const LegalTime last = life.closed.isSet() ? std::min(life.closed, m_until) : m_until;
    deadline.startedAt = life.start;
    deadline.closedAt = life.closed;
    schedule(deadline, life.opened, life);
    LegalTime from = life.opened;
    for (const Act& act : m_acts) {
        if (act.at <= life.opened || act.at >= last || act.kind == Act::Kind::AskExtension)
            continue;
        give(deadline, from, act.at);
        schedule(deadline, act.at, life);
        from = act.at;
    }
    give(deadline, from, last);
}

} // namespace duban::replay
