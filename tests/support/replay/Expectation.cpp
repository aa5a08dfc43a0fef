// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/replay/Expectation.h"

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

/// From when to when a limit runs.
struct Life
{
    LegalTime start;  ///< what its days are counted from; not set: it never began
    LegalTime opened; ///< when it was set up: later than `start` when silence had accepted the case
    LegalTime closed; ///< not set: it still runs
};

/// Writes the limits of a case with the lights that each owed.
class Clocks
{
public:
    Clocks(ExpectedCase& expected, const NaiveCalendar& calendar, LegalTime until)
        : m_expected(expected), m_calendar(calendar), m_until(until)
    {
    }

    void add(ClockKind clock, Stage stage, int limitDays, const Life& life)
    {
        if (limitDays <= 0 || !life.start.isSet())
            return;
        ExpectedDeadline deadline;
        deadline.clock = clock;
        deadline.stage = stage;
        deadline.limitDays = limitDays;
        deadline.startedAt = life.start;
        deadline.closedAt = life.closed;
        deadline.yellowAt = m_calendar.yellowAt(life.start, limitDays);
        deadline.dueAt = m_calendar.dueAt(life.start, limitDays);
        addLight(deadline, Light::Yellow, deadline.yellowAt, life);
        addLight(deadline, Light::Red, deadline.dueAt, life);
        m_expected.deadlines.push_back(deadline);
    }

private:
    /// A limit gets what fell due while it was open, its last moment included: the clock is moved first, then
    /// the step is done. What fell due before it was set up it gets at once.
    void addLight(ExpectedDeadline& deadline, Light level, LegalTime moment, const Life& life) const
    {
        const LegalTime given = std::max(moment, life.opened);
        if (given <= m_until && (!life.closed.isSet() || given <= life.closed))
            deadline.lights.push_back({level, moment, given});
    }

    ExpectedCase& m_expected;
    const NaiveCalendar& m_calendar;
    LegalTime m_until;
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

} // namespace

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
    Light worst = Light::Green;
    for (const ExpectedDeadline& deadline : deadlines) {
        if (deadline.closedAt.isSet() || deadline.lights.empty() || worst == Light::Red)
            continue;
        worst = deadline.lights.back().level;
    }
    return worst;
}

ExpectedCase expectedCase(const std::vector<const LogStep*>& steps, const VariantEntry& variant,
                          const NaiveCalendar& calendar, LegalTime until)
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
    Clocks clocks(expected, calendar, until);
    addCaseClocks(clocks, expected, variant, leftAcceptance);
    addStages(clocks, expected, history, variant);
    return expected;
}

} // namespace duban::replay
