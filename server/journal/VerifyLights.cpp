// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/journal/Verify.h"

#include "common/calendar/BudgetText.h"
#include "common/supervision/CaseClocks.h"
#include "server/journal/StoredCalendars.h"
#include "server/store/DeadlineStore.h"
#include "server/store/PlaceStore.h"
#include "server/store/PolicyStore.h"

#include <QHash>

#include <map>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

struct Given
{
    LegalTime yellow;
    LegalTime red;
};

/// A deadline and the run of warnings.
using RunKey = std::pair<qint64, int>;

Result<QHash<RunKey, Given>> lightsByRun(const ReadTx& tx, VerifyReport& report)
{
    QHash<RunKey, Given> given;
    Statement q = tx.statement(u"SELECT deadline_id, run, level, moment_utc FROM light");
    if (const auto ran = q.run(); !ran)
        return tl::unexpected(ran.error());
    while (q.next()) {
        Given& g = given[{q.integer(0), int(q.integer(1))}];
        (q.enumeration<Light>(2) == Light::Red ? g.red : g.yellow) = q.legal(3);
        ++report.lights;
    }
    return given;
}

/// A clock that stopped in the very moment of its light may have it or not: the order of the two steps
/// decided, and both carry the same moment.
void checkOne(LegalTime moment, LegalTime given, LegalTime closed, LegalTime swept, const QString& what,
              VerifyReport& report)
{
    const bool mayHave = !closed.isSet() || moment <= closed;
    const bool mustHave = !closed.isSet() || moment < closed;
    if (given.isSet() && (given != moment || !mayHave))
        report.find(what +
                    u": given for %1, computed %2%3"_s.arg(formatMoment(given), formatMoment(moment),
                                                           mayHave ? QString() : u", closed before"_s));
    if (!given.isSet() && mustHave && moment <= swept)
        report.find(what + u": missing, due "_s + formatMoment(moment));
}

/// A schedule as it is or was in force.
struct Schedule
{
    RunKey run;
    LegalTime started;
    TimeBudget budget;
    LegalTime yellow;
    LegalTime due;
    bool paused = false;
    LegalTime ended; ///< closed, or replaced by another schedule
    CalendarVersion calendar;
    HallId hall;
    LegalTime red;
    LightPolicy policy; ///< the one the clock was opened with
    bool acts = false;  ///< the law acts at the due moment: red comes no later
};

// Columns 0 to 13 of both queries below.
Result<Schedule> readSchedule(const Statement& q, const LightPolicies& policies)
{
    auto budget = parseBudget(q.text(3));
    if (!budget)
        return tl::unexpected(budget.error());
    return Schedule{{q.integer(0), int(q.integer(1))},
                    q.legal(2),
                    std::move(*budget),
                    q.legal(4),
                    q.legal(5),
                    q.integer(6) != 0,
                    q.legal(7),
                    {q.integer(8)},
                    q.id<HallId>(9),
                    q.legal(10),
                    policies.of(q.enumeration<ClockKind>(11), int(q.integer(12))),
                    q.enumeration<OnRed>(13) != OnRed::Nothing};
}

Result<LightMoments> checkMoments(const Schedule& s, StoredCalendars& calendars, const QString& name,
                                  VerifyReport& report)
{
    auto rules = calendars.rulesOf(s.calendar, s.hall, s.started);
    if (!rules)
        return tl::unexpected(rules.error());
    rules->rule = s.policy.dueRule;
    LightMoments m = lightMoments(*rules, s.started, s.budget, s.policy);
    if (s.acts)
        m.redAt = m.due.moment;
    if (m.yellowAt != s.yellow || m.due.moment != s.due || m.redAt != s.red)
        report.find(name + u": stored moments differ from the calendar"_s);
    return m;
}

using Replaced = QHash<RunKey, std::vector<Schedule>>;

/// Schedules that were replaced; their moments fit their calendar.
Result<Replaced> checkReplaced(const ReadTx& tx, StoredCalendars& calendars, const LightPolicies& policies,
                               VerifyReport& report)
{
    Statement q =
        tx.statement(u"SELECT r.deadline_id, r.run, d.started_utc, r.budget, r.yellow_utc, r.due_utc,"
                     " r.paused, r.until_utc, r.calendar_version, c.hall_id, coalesce(r.red_utc, r.due_utc),"
                     " d.clock, r.policy_version, d.on_red FROM deadline_run r"
                     " JOIN deadline d ON d.id = r.deadline_id JOIN case_file c ON c.id = d.case_id");
    if (const auto ran = q.run(); !ran)
        return tl::unexpected(ran.error());
    Replaced replaced;
    while (q.next()) {
        auto s = readSchedule(q, policies);
        if (!s)
            return tl::unexpected(s.error());
        const QString name = u"deadline %1, run %2"_s.arg(s->run.first).arg(s->run.second);
        if (const auto done = checkMoments(*s, calendars, name, report); !done)
            return tl::unexpected(done.error());
        replaced[s->run].push_back(std::move(*s));
    }
    return replaced;
}

bool fits(const std::vector<Schedule>& schedules, LegalTime given, LegalTime Schedule::*moment)
{
    return std::any_of(schedules.begin(), schedules.end(),
                       [&](const Schedule& s) { return s.*moment == given; });
}

/// Every light belongs to a schedule of its run: the one in force or one that was replaced.
void checkRuns(const QHash<RunKey, Given>& given, const QHash<qint64, int>& present, const Replaced& replaced,
               VerifyReport& report)
{
    for (auto it = given.cbegin(); it != given.cend(); ++it) {
        if (present.value(it.key().first) == it.key().second)
            continue; // compared with the schedule in force
        const std::vector<Schedule> schedules = replaced.value(it.key());
        if ((it->yellow.isSet() && !fits(schedules, it->yellow, &Schedule::yellow)) ||
            (it->red.isSet() && !fits(schedules, it->red, &Schedule::red)))
            report.find(u"deadline %1, run %2: a light fits none of its schedules"_s.arg(it.key().first)
                            .arg(it.key().second));
    }
}

/// Lights of the schedule in force; one that an earlier schedule of the same run gave counts.
void checkPresent(const Schedule& s, const LightMoments& m, Given g, const std::vector<Schedule>& earlier,
                  LegalTime swept, VerifyReport& report)
{
    if (fits(earlier, g.yellow, &Schedule::yellow))
        g.yellow = m.yellowAt;
    if (fits(earlier, g.red, &Schedule::red))
        g.red = m.redAt;
    const QString name = u"deadline %1"_s.arg(s.run.first);
    if (s.paused && !g.yellow.isSet() && !g.red.isSet())
        return; // White: it owes nothing
    checkOne(m.yellowAt, g.yellow, s.ended, swept, name + u" yellow"_s, report);
    if (!s.paused)
        checkOne(m.redAt, g.red, s.ended, swept, name + u" red"_s, report);
}

} // namespace

Result<> verifyLights(const ReadTx& tx, VerifyReport& report)
{
    const auto hours = PlaceStore::hours(tx);
    if (!hours)
        return tl::unexpected(hours.error());
    StoredCalendars calendars(tx, *hours);
    const auto given = lightsByRun(tx, report);
    const auto policies = PolicyStore::load(tx);
    if (!policies)
        return tl::unexpected(policies.error());
    const auto replaced = checkReplaced(tx, calendars, *policies, report);
    const auto swept = DeadlineStore::sweptUntil(tx);
    if (!given || !replaced || !swept)
        return tl::unexpected(!given ? given.error() : !replaced ? replaced.error() : swept.error());
    QHash<qint64, int> present;
    Statement q =
        tx.statement(u"SELECT d.id, d.run, d.started_utc, d.budget, d.yellow_utc, d.due_utc, d.paused,"
                     " d.closed_utc, d.calendar_version, c.hall_id, coalesce(d.red_utc, d.due_utc), d.clock,"
                     " d.policy_version, d.on_red, d.light_given, d.provisional"
                     " FROM deadline d JOIN case_file c ON c.id = d.case_id");
    if (const auto ran = q.run(); !ran)
        return ran;
    while (q.next()) {
        ++report.deadlines;
        const auto s = readSchedule(q, *policies);
        if (!s)
            return tl::unexpected(s.error());
        present.insert(s->run.first, s->run.second);
        const QString name = u"deadline %1"_s.arg(s->run.first);
        const auto m = checkMoments(*s, calendars, name, report);
        if (!m)
            return tl::unexpected(m.error());
        if (m->due.provisional != (q.integer(15) != 0))
            report.find(name + u": provisional or not differs from the calendar"_s);
        const Given g = given->value(s->run);
        checkPresent(*s, *m, g, replaced->value(s->run), *swept, report);
        const quint8 highest = g.red.isSet()      ? quint8(Light::Red)
                               : g.yellow.isSet() ? quint8(Light::Yellow)
                                                  : 0;
        if (highest != q.integer(14))
            report.find(name + u": says light %1, has %2"_s.arg(q.integer(14)).arg(highest));
    }
    checkRuns(*given, present, *replaced, report);
    return {};
}

} // namespace duban
