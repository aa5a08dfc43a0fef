// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/replay/Comparison.h"

#include "tests/support/replay/Crew.h"

#include <QDateTime>

#include <algorithm>
#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace duban::replay {

namespace {

constexpr std::size_t AtATime = 32;

QString show(LegalTime t)
{
    if (!t.isSet())
        return u"never"_s;
    return QDateTime::fromMSecsSinceEpoch(t.ms, Qt::OffsetFromUTC, 8 * 3600)
        .toString(u"yyyy-MM-dd HH:mm:ss.zzz"_s);
}

QString show(qint64 number)
{
    return QString::number(number);
}

/// Collects what differs about one subject.
class Findings
{
public:
    explicit Findings(QString subject) : m_subject(std::move(subject)) {}

    template <class T>
    void compare(const QString& what, const T& expected, const T& found)
    {
        if (expected == found)
            return;
        if constexpr (requires { show(expected); })
            add(u"%1 is %2, expected %3"_s.arg(what, show(found), show(expected)));
        else if constexpr (requires { expected.value; })
            add(u"%1 is %2, expected %3"_s.arg(what, show(found.value), show(expected.value)));
        else
            add(u"%1 is %2, expected %3"_s.arg(what, show(qint64(found)), show(qint64(expected))));
    }

    void add(const QString& what) { m_lines << u"%1: %2"_s.arg(m_subject, what); }

    QStringList lines() const { return m_lines; }

private:
    QString m_subject;
    QStringList m_lines;
};

AcceptedHow acceptedHow(const ExpectedCase& expected)
{
    if (expected.deemedAt.isSet())
        return AcceptedHow::Deemed;
    return expected.acceptedAt.isSet() ? AcceptedHow::ByClerk : AcceptedHow::NotYet;
}

void compareOpinions(Findings& findings, const ExpectedCase& expected, const CaseDetails& found)
{
    findings.compare(u"the number of opinions"_s, qint64(expected.opinions.size()),
                     qint64(found.opinions.size()));
    const std::size_t common = std::min(expected.opinions.size(), found.opinions.size());
    for (std::size_t i = 0; i < common; ++i) {
        const QString what = u"opinion %1"_s.arg(i + 1);
        findings.compare(what + u", its stage,"_s, expected.opinions[i].stage, found.opinions[i].stage);
        findings.compare(what + u", its moment,"_s, expected.opinions[i].at, found.opinions[i].at);
    }
}

void compareLights(Findings& findings, const QString& what, const ExpectedDeadline& expected,
                   DeadlineId deadline, const std::vector<LightRow>& lights)
{
    std::map<std::pair<int, Light>, int> seen;
    for (const LightRow& light : lights) {
        if (light.deadline != deadline)
            continue;
        ++seen[{light.run, light.level}];
        const auto owed =
            std::find_if(expected.lights.begin(), expected.lights.end(), [&light](const ExpectedLight& e) {
                return e.level == light.level && e.run == light.run;
            });
        if (owed == expected.lights.end()) {
            findings.add(u"%1 got light %2 of run %3 at %4, which nobody owed"_s.arg(what)
                             .arg(int(light.level))
                             .arg(light.run)
                             .arg(show(light.moment)));
            continue;
        }
        findings.compare(u"%1, its light %2,"_s.arg(what).arg(int(light.level)), owed->moment, light.moment);
        findings.compare(u"%1, when its light %2 was given,"_s.arg(what).arg(int(light.level)), owed->givenAt,
                         light.givenAt);
        findings.compare(u"%1, the clock of its light,"_s.arg(what), expected.clock, light.clock);
    }
    for (const ExpectedLight& owed : expected.lights)
        findings.compare(
            u"%1, how often light %2 of run %3 was given,"_s.arg(what).arg(int(owed.level)).arg(owed.run), 1,
            seen[{owed.run, owed.level}]);
}

void compareDeadline(Findings& findings, const ExpectedDeadline& expected, const DeadlineEntry& found,
                     const std::vector<LightRow>& lights)
{
    const QString what = u"clock %1 of stage %2"_s.arg(int(expected.clock)).arg(int(expected.stage));
    findings.compare(what + u", its limit,"_s, expected.limitDays, found.limit.count);
    findings.compare(what + u", the unit of its limit,"_s, expected.unit, found.limit.unit);
    findings.compare(what + u", its start,"_s, expected.startedAt, found.startedAt);
    findings.compare(what + u", its yellow moment,"_s, expected.yellowAt, found.yellowAt);
    findings.compare(what + u", its due moment,"_s, expected.dueAt, found.dueAt);
    findings.compare(what + u", its end,"_s, expected.closedAt, found.closedAt);
    findings.compare(what + u", its run,"_s, expected.run, found.run);
    findings.compare(what + u", whether it is white,"_s, expected.paused, found.paused);
    findings.compare(what + u", its highest light,"_s, expected.given(), found.light);
    compareLights(findings, what, expected, found.id, lights);
}

void compareDeadlines(Findings& findings, const ExpectedCase& expected, const CaseDetails& found,
                      const std::vector<LightRow>& lights)
{
    std::set<DeadlineId> matched;
    for (const ExpectedDeadline& e : expected.deadlines) {
        const auto twin =
            std::find_if(found.deadlines.begin(), found.deadlines.end(), [&](const DeadlineEntry& d) {
                return d.clock == e.clock && d.stage == e.stage && !matched.contains(d.id);
            });
        if (twin == found.deadlines.end()) {
            findings.add(u"clock %1 of stage %2 is missing"_s.arg(int(e.clock)).arg(int(e.stage)));
            continue;
        }
        matched.insert(twin->id);
        compareDeadline(findings, e, *twin, lights);
    }
    for (const DeadlineEntry& d : found.deadlines) {
        if (!matched.contains(d.id))
            findings.add(u"clock %1 of stage %2 was not expected"_s.arg(int(d.clock)).arg(int(d.stage)));
    }
    for (const LightRow& light : lights) {
        if (light.caseId == found.row.id && !matched.contains(light.deadline))
            findings.add(u"light %1 belongs to no expected clock"_s.arg(light.id.value));
    }
}

/// The journal's words for what no step of the log says, each by whom: the system or a person.
void compareSteps(Findings& findings, const ExpectedCase& expected, const CaseDetails& found)
{
    struct Wanted
    {
        MessageKind verb;
        LegalTime at; ///< not set: never
        Stage stage;
        bool bySystem;
    };

    for (const Wanted& wanted :
         {Wanted{MessageKind::DeemAccepted, expected.deemedAt, expected.firstStage, true},
          Wanted{MessageKind::DeliverCase, expected.completedAt, Stage::Completion, false}}) {
        const QString what = u"step %1"_s.arg(int(wanted.verb));
        qint64 count = 0;
        for (const StepEntry& step : found.steps) {
            if (step.verb != wanted.verb)
                continue;
            ++count;
            findings.compare(what + u", its moment,"_s, wanted.at, step.at);
            findings.compare(what + u", its stage,"_s, wanted.stage, step.stage);
            findings.compare(what + u", whether the system did it,"_s, wanted.bySystem,
                             step.personName.isEmpty());
        }
        findings.compare(what + u", how often,"_s, qint64(wanted.at.isSet() ? 1 : 0), count);
    }
}

int& countOf(DepartmentCounters& counters, Light light)
{
    switch (light) {
    case Light::Red:
        return counters.red;
    case Light::Yellow:
        return counters.yellow;
    case Light::White:
        return counters.white;
    case Light::Green:
        break;
    }
    return counters.green;
}

/// @param today the day of which the number of cases received is asked
DepartmentCounters expectedCounters(const Expected& expected, OrganisationId department, const QDate& today)
{
    DepartmentCounters counters;
    counters.department = department;
    for (std::size_t i = 0; i < expected.cases.size(); ++i) {
        const ExpectedCase& one = expected.cases[i];
        if (expected.casts[i].department != department)
            continue;
        if (chinaDay(one.receivedAt) == today)
            ++counters.receivedToday;
        if (one.completedAt.isSet())
            ++(one.worstEver() == Light::Red ? counters.completedLate : counters.completedInTime);
        else
            ++countOf(counters, one.worstOpen());
    }
    return counters;
}

tl::unexpected<Error> whileAsking(const QString& what, Error error)
{
    error.detail.prepend(u"asking for %1: "_s.arg(what));
    return tl::unexpected(std::move(error));
}

Result<std::vector<LightRow>> fetchLights(TestClient& officer)
{
    std::vector<LightRow> lights;
    ListLights query;
    for (;;) {
        const auto page = callPatiently<LightPage>(officer, query);
        if (!page)
            return whileAsking(u"lights"_s, page.error());
        lights.insert(lights.end(), page->lights.begin(), page->lights.end());
        if (!page->more || page->lights.empty())
            return lights;
        query.before = page->lights.back().id;
    }
}

Result<std::vector<CaseId>> fetchIds(TestClient& officer)
{
    std::vector<CaseId> ids;
    ListCases query{{}, 500, ListCases::Which::All};
    for (;;) {
        const auto page = callPatiently<CasePage>(officer, query);
        if (!page)
            return whileAsking(u"the list of cases"_s, page.error());
        for (const CaseRow& row : page->rows)
            ids.push_back(row.id);
        if (!page->more || page->rows.empty())
            return ids;
        query.after = page->rows.back().id;
    }
}

Result<std::vector<CaseDetails>> fetchCases(TestClient& officer, const std::vector<CaseId>& ids)
{
    std::vector<CaseDetails> cases;
    std::vector<RequestId> pending;
    for (std::size_t i = 0; i < ids.size(); ++i) {
        while (pending.size() < ids.size() && pending.size() < i + AtATime)
            pending.push_back(officer.send(GetCase{ids[pending.size()]}));
        auto details = officer.takeReply<CaseDetails>(pending[i]);
        if (!details &&
            (details.error().code == ErrorCode::Busy || details.error().code == ErrorCode::RateLimited))
            details = callPatiently<CaseDetails>(officer, GetCase{ids[i]});
        if (!details)
            return whileAsking(u"case %1"_s.arg(ids[i].value), details.error());
        cases.push_back(std::move(*details));
    }
    return cases;
}

} // namespace

Result<Found> fetchEverything(TestClient& officer, const std::vector<CaseId>& ids)
{
    auto cases = fetchCases(officer, ids);
    if (!cases)
        return tl::unexpected(cases.error());
    auto lights = fetchLights(officer);
    if (!lights)
        return tl::unexpected(lights.error());
    auto listed = fetchIds(officer);
    if (!listed)
        return tl::unexpected(listed.error());
    auto board = callPatiently<BoardReply>(officer, GetBoard{});
    if (!board)
        return whileAsking(u"the board"_s, board.error());
    return Found{std::move(*cases), std::move(*lights), std::move(board->counters), std::move(*listed)};
}

QStringList compareCase(const LogCase& subject, const ExpectedCase& expected, const CaseCast& cast,
                        const CaseDetails& found, const std::vector<LightRow>& lights)
{
    Findings findings(u"%1 (%2)"_s.arg(subject.name, found.row.number));
    findings.compare(u"the channel"_s, subject.channel, found.row.channel);
    findings.compare(u"the variant"_s, cast.variant->id, found.row.variant);
    findings.compare(u"the department"_s, cast.department, found.row.department);
    findings.compare(u"the window"_s, cast.window, found.row.window);
    findings.compare(u"the state"_s, expected.state, found.row.state);
    findings.compare(u"the stage"_s, expected.stage, found.row.stage);
    findings.compare(u"received"_s, expected.receivedAt, found.row.receivedAt);
    findings.compare(u"accepted"_s, expected.acceptedAt, found.row.acceptedAt);
    findings.compare(u"how it was accepted"_s, acceptedHow(expected), found.row.accepted);
    findings.compare(u"the decision"_s, expected.decidedAt.isSet() ? Decision::Granted : Decision::None,
                     found.row.decision);
    findings.compare(u"the delivery"_s,
                     expected.completedAt.isSet() ? DeliveryWay::HandedOver : DeliveryWay::NotYet,
                     found.row.delivery);
    findings.compare(u"decided"_s, expected.decidedAt, found.decidedAt);
    findings.compare(u"completed"_s, expected.completedAt, found.row.completedAt);
    findings.compare(u"the stage's begin"_s, expected.stageEnteredAt, found.row.stageEnteredAt);
    findings.compare(u"the light"_s, expected.worstOpen(), found.row.light);
    compareOpinions(findings, expected, found);
    compareDeadlines(findings, expected, found, lights);
    compareSteps(findings, expected, found);
    return findings.lines();
}

QStringList compareCounters(const Expected& expected, const std::vector<DepartmentCounters>& found)
{
    std::set<OrganisationId> departments;
    for (const CaseCast& cast : expected.casts)
        departments.insert(cast.department);
    for (const DepartmentCounters& counters : found)
        departments.insert(counters.department);
    QStringList lines;
    for (const OrganisationId department : departments) {
        const auto twin = std::find_if(found.begin(), found.end(), [department](const DepartmentCounters& c) {
            return c.department == department;
        });
        const DepartmentCounters actual = twin == found.end() ? DepartmentCounters{} : *twin;
        const QDate today = QDate(1970, 1, 1).addDays(actual.today.time_since_epoch().count());
        const DepartmentCounters wanted = expectedCounters(expected, department, today);
        Findings findings(u"counters of organisation %1"_s.arg(department.value));
        findings.compare(u"green"_s, wanted.green, actual.green);
        findings.compare(u"yellow"_s, wanted.yellow, actual.yellow);
        findings.compare(u"red"_s, wanted.red, actual.red);
        findings.compare(u"white"_s, wanted.white, actual.white);
        findings.compare(u"completed in time"_s, wanted.completedInTime, actual.completedInTime);
        findings.compare(u"completed late"_s, wanted.completedLate, actual.completedLate);
        findings.compare(u"received today"_s, wanted.receivedToday, actual.receivedToday);
        lines << findings.lines();
    }
    return lines;
}

QStringList compareAll(const PermitLog& log, const Expected& expected, const Found& found)
{
    std::map<CaseId, std::vector<LightRow>> lightsOf;
    for (const LightRow& light : found.lights)
        lightsOf[light.caseId].push_back(light);
    QStringList lines;
    std::set<CaseId> ours;
    for (std::size_t i = 0; i < log.cases.size(); ++i) {
        const CaseDetails& details = found.cases[i];
        ours.insert(details.row.id);
        lines << compareCase(log.cases[i], expected.cases[i], expected.casts[i], details,
                             lightsOf[details.row.id]);
    }
    Findings findings(u"the list of cases"_s);
    for (const CaseId id : found.listed) {
        if (!ours.erase(id))
            findings.add(u"case %1 is not of this log or listed twice"_s.arg(id.value));
    }
    for (const CaseId id : ours)
        findings.add(u"case %1 is missing"_s.arg(id.value));
    return lines + findings.lines() + compareCounters(expected, found.counters);
}

Tally tallyOf(const Found& found)
{
    std::map<CaseId, Light> worstEver;
    for (const LightRow& light : found.lights) {
        Light& worst = worstEver[light.caseId];
        if (worst != Light::Red)
            worst = light.level;
    }
    Tally tally;
    for (const CaseDetails& details : found.cases) {
        const auto worst = worstEver.find(details.row.id);
        tally.count(worst == worstEver.end() ? Light::Green : worst->second);
    }
    return tally;
}

} // namespace duban::replay
