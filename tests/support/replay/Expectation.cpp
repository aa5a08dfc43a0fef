// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/replay/Expectation.h"

#include "tests/support/replay/ClockWalk.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace duban::replay {

namespace {

constexpr int AcceptanceNoticeDays = 5; // 行政许可法 art. 32
constexpr int DeliveryDays = 10;        // 行政许可法 art. 44

/// Silence accepts permits only: the law of other kinds does not say so. Source: 行政许可法 art. 32.
bool silenceAccepts(const VariantEntry& variant)
{
    return variant.kindName == u"行政许可"_s;
}

/// What the steps of one case do to its stages, and what silence does to the second.
class StageHistory
{
public:
    /// @param silentUntil when silence accepts the case, if nothing led it past Acceptance before; not set:
    ///        never
    StageHistory(const std::vector<const LogStep*>& steps, const std::vector<StageEntry>& flow,
                 LegalTime silentUntil)
        : m_steps(steps)
    {
        for (const StageEntry& entry : flow)
            m_stages.push_back(entry.stage);
        for (const LogStep* step : steps) {
            Stage counted = step->rule->stage;
            while (std::find(m_stages.begin(), m_stages.end(), counted) == m_stages.end())
                counted = Stage(int(counted) + 1);
            m_counted.push_back(counted);
        }
        for (const Stage stage : m_stages)
            findLeaving(stage);
        // The clock is moved before a step is done: silence comes first, also at the very same moment.
        if (silentUntil.isSet() &&
            (!leftAt(Stage::Acceptance).isSet() || silentUntil <= leftAt(Stage::Acceptance))) {
            m_deemedAt = silentUntil;
            m_leftBy.erase(Stage::Acceptance);
        }
    }

    const std::vector<Stage>& stages() const noexcept { return m_stages; }

    Stage countedStage(std::size_t step) const { return m_counted[step]; }

    LegalTime deemedAt() const noexcept { return m_deemedAt; }

    /// @return when a stage was left; not set when it never was.
    LegalTime leftAt(Stage stage) const
    {
        if (stage == Stage::Acceptance && m_deemedAt.isSet())
            return m_deemedAt;
        const auto found = m_leftBy.find(stage);
        return found == m_leftBy.end() ? LegalTime{} : m_steps[found->second]->at;
    }

    /// @return the stages that a step left, in order of the flow.
    std::vector<Stage> leftBy(std::size_t step) const
    {
        std::vector<Stage> left;
        for (const auto& [stage, by] : m_leftBy) {
            if (by == step)
                left.push_back(stage);
        }
        return left;
    }

private:
    void findLeaving(Stage stage)
    {
        if (stage == Stage::Completion)
            return;
        for (std::size_t i = 0; i < m_steps.size(); ++i) {
            const bool beyond = m_counted[i] > stage || (stage == Stage::Application && i == 0);
            if (beyond || (m_counted[i] == stage && m_steps[i]->rule->effect == Effect::Finish)) {
                m_leftBy[stage] = i;
                return;
            }
        }
    }

    const std::vector<const LogStep*>& m_steps;
    std::vector<Stage> m_stages;
    std::vector<Stage> m_counted;
    std::map<Stage, std::size_t> m_leftBy;
    LegalTime m_deemedAt;
};

void addOpinions(ExpectedCase& expected, const StageHistory& history,
                 const std::vector<const LogStep*>& steps)
{
    for (std::size_t i = 1; i < steps.size(); ++i) {
        const std::vector<Stage> left = history.leftBy(i);
        for (const Stage stage : left)
            expected.opinions.push_back({stage, steps[i]->at});
        const Stage own = history.countedStage(i);
        if (std::find(left.begin(), left.end(), own) == left.end())
            expected.opinions.push_back({own, steps[i]->at});
    }
}

/// Writes the limits of a case with the lights that each owed.
class Clocks
{
public:
    Clocks(ExpectedCase& expected, const NaiveCalendar& calendar, const std::vector<Act>& acts,
           LegalTime until)
        : m_expected(expected), m_walk(calendar, acts, until), m_plain(calendar, m_none, until)
    {
    }

    void add(ClockKind clock, Stage stage, Limit limit, const Life& life)
    {
        if (limit.count <= 0 || !life.start.isSet())
            return;
        ExpectedDeadline deadline;
        deadline.clock = clock;
        deadline.stage = stage;
        deadline.limitDays = limit.count;
        deadline.unit = limit.unit;
        (isMovedByActs(clock) ? m_walk : m_plain).walk(deadline, life);
        m_expected.deadlines.push_back(deadline);
    }

    void add(ClockKind clock, Stage stage, int limitDays, const Life& life)
    {
        add(clock, stage, Limit::workingDays(limitDays), life);
    }

private:
    /// Special procedures and extensions act on promised, statutory and stage limit. Source: domain.md §2.
    static bool isMovedByActs(ClockKind clock)
    {
        return clock == ClockKind::DecisionPromised || clock == ClockKind::DecisionStatutory ||
               clock == ClockKind::Stage;
    }

    ExpectedCase& m_expected;
    const std::vector<Act> m_none;
    ClockWalk m_walk;
    ClockWalk m_plain;
};

/// The limits that run over several stages.
void addCaseClocks(Clocks& clocks, const ExpectedCase& e, const VariantEntry& variant,
                   LegalTime leftAcceptance)
{
    clocks.add(ClockKind::AcceptanceNotice, Stage::Acceptance, AcceptanceNoticeDays,
               {e.receivedAt, e.receivedAt, leftAcceptance});
    for (const auto& [clock, limit] : {std::pair{ClockKind::DecisionPromised, variant.promisedLimit.count},
                                       std::pair{ClockKind::DecisionStatutory, variant.statutoryLimit.count}})
        clocks.add(clock, e.firstStage, limit, {e.acceptedAt, leftAcceptance, e.decidedAt});
    clocks.add(ClockKind::Delivery, Stage::Completion, DeliveryDays,
               {e.decidedAt, e.decidedAt, e.completedAt});
}

/// Goes through the stages as they were entered; notes the last one.
void addStages(Clocks& clocks, ExpectedCase& expected, const StageHistory& history,
               const VariantEntry& variant)
{
    LegalTime entered = expected.receivedAt;
    for (std::size_t i = 1; i < variant.flow.size() && entered.isSet(); ++i) {
        const Stage stage = history.stages()[i];
        const LegalTime left = stage == Stage::Completion ? expected.completedAt : history.leftAt(stage);
        if (stage != Stage::Acceptance)
            clocks.add(ClockKind::Stage, stage, variant.flow[i].limit.count, {entered, entered, left});
        expected.stage = stage;
        expected.stageEnteredAt = entered;
        entered = left;
    }
}

/// The stage in which a case stands at a moment after its acceptance.
Stage stageAt(const StageHistory& history, LegalTime t)
{
    Stage stage = history.stages()[2];
    for (std::size_t i = 2; i + 1 < history.stages().size(); ++i) {
        const LegalTime left = history.leftAt(history.stages()[i]);
        if (left.isSet() && left < t)
            stage = history.stages()[i + 1];
    }
    return stage;
}

/// What the acts write down and the clocks of the procedures themselves.
void addActs(Clocks& clocks, ExpectedCase& expected, const StageHistory& history,
             const std::vector<Act>& acts)
{
    std::size_t opened = 0;
    for (const Act& act : acts) {
        expected.opinions.push_back({stageAt(history, act.at), act.at});
        if (act.kind != Act::Kind::OpenProcedure)
            continue;
        const auto end = std::find_if(acts.begin(), acts.end(), [opened](const Act& a) {
            return a.kind == Act::Kind::CloseProcedure && a.procedure == opened;
        });
        clocks.add(ClockKind::SpecialProcedure, stageAt(history, act.at), act.length,
                   {act.at, act.at, end == acts.end() ? LegalTime{} : end->at});
        ++opened;
    }
    std::stable_sort(expected.opinions.begin(), expected.opinions.end(),
                     [](const ExpectedOpinion& a, const ExpectedOpinion& b) { return a.at < b.at; });
}

} // namespace

Light ExpectedDeadline::given() const noexcept
{
    return lights.empty() || lights.back().run != run ? Light::Green : lights.back().level;
}

Light ExpectedCase::worstEver() const noexcept
{
    Light worst = Light::Green;
    for (const ExpectedDeadline& deadline : deadlines) {
        for (const ExpectedLight& light : deadline.lights) {
            if (light.level == Light::Red || worst == Light::Green)
                worst = light.level;
        }
    }
    return worst;
}

Light ExpectedCase::worstOpen() const noexcept
{
    const auto shows = [this](Light light) {
        return std::any_of(deadlines.begin(), deadlines.end(), [light](const ExpectedDeadline& d) {
            const Light own = d.given() == Light::Green && d.paused ? Light::White : d.given();
            return !d.closedAt.isSet() && own == light;
        });
    };
    for (const Light light : {Light::Red, Light::Yellow, Light::White}) {
        if (shows(light))
            return light;
    }
    return Light::Green;
}

ExpectedCase expectedCase(const std::vector<const LogStep*>& steps, const VariantEntry& variant,
                          const NaiveCalendar& calendar, LegalTime until, const std::vector<Act>& acts)
{
    ExpectedCase expected;
    expected.receivedAt = steps.front()->at;
    LegalTime silentUntil = calendar.dueAt(expected.receivedAt, AcceptanceNoticeDays);
    if (silentUntil > until || !silenceAccepts(variant))
        silentUntil = {};
    const StageHistory history(steps, variant.flow, silentUntil);
    const auto& stages = history.stages();
    const LegalTime leftAcceptance = history.leftAt(Stage::Acceptance);
    expected.deemedAt = history.deemedAt();
    expected.acceptedAt = expected.deemedAt.isSet() ? expected.receivedAt : leftAcceptance;
    expected.firstStage = stages[2];
    expected.decidedAt = history.leftAt(stages[stages.size() - 2]);
    if (expected.decidedAt.isSet())
        expected.completedAt = steps.back()->at;
    expected.state = expected.completedAt.isSet()  ? CaseState::Delivered
                     : expected.acceptedAt.isSet() ? CaseState::Accepted
                                                   : CaseState::Submitted;
    addOpinions(expected, history, steps);
    Clocks clocks(expected, calendar, acts, until);
    addCaseClocks(clocks, expected, variant, leftAcceptance);
    addStages(clocks, expected, history, variant);
    addActs(clocks, expected, history, acts);
    return expected;
}

} // namespace duban::replay
