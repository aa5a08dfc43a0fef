// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/replay/Expectation.h"

#include <algorithm>
#include <map>

namespace duban::replay {

namespace {

constexpr int AcceptanceNoticeDays = 5; // 行政许可法 art. 32

/// What the steps of one case do to its stages.
class StageHistory
{
public:
    StageHistory(const std::vector<const LogStep*>& steps, const std::vector<StageEntry>& flow)
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
    }

    const std::vector<Stage>& stages() const noexcept { return m_stages; }

    Stage countedStage(std::size_t step) const { return m_counted[step]; }

    /// @return when a stage was left; not set when it never was.
    LegalTime leftAt(Stage stage) const
    {
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

/// Adds a limit that began at `start`, with the lights it owed before it ended and until the clock stands.
void addDeadline(ExpectedCase& expected, ExpectedDeadline deadline, const NaiveCalendar& calendar,
                 LegalTime until)
{
    if (deadline.limitDays <= 0 || !deadline.startedAt.isSet())
        return;
    deadline.yellowAt = calendar.yellowAt(deadline.startedAt, deadline.limitDays);
    deadline.dueAt = calendar.dueAt(deadline.startedAt, deadline.limitDays);
    const auto owed = [&](LegalTime moment) {
        return moment <= until && (!deadline.closedAt.isSet() || moment < deadline.closedAt);
    };
    if (owed(deadline.yellowAt))
        deadline.lights.push_back({Light::Yellow, deadline.yellowAt});
    if (owed(deadline.dueAt))
        deadline.lights.push_back({Light::Red, deadline.dueAt});
    expected.deadlines.push_back(deadline);
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
    const StageHistory history(steps, variant.flow);
    const auto& stages = history.stages();
    ExpectedCase expected;
    expected.receivedAt = steps.front()->at;
    expected.acceptedAt = history.leftAt(Stage::Acceptance);
    expected.decidedAt = history.leftAt(stages[stages.size() - 2]);
    if (expected.decidedAt.isSet())
        expected.completedAt = steps.back()->at;
    expected.state = expected.completedAt.isSet()  ? CaseState::Completed
                     : expected.acceptedAt.isSet() ? CaseState::Accepted
                                                   : CaseState::Submitted;
    addOpinions(expected, history, steps);
    addDeadline(expected,
                {ClockKind::AcceptanceNotice,
                 Stage::Acceptance,
                 AcceptanceNoticeDays,
                 expected.receivedAt,
                 {},
                 {},
                 expected.acceptedAt,
                 {}},
                calendar, until);
    for (const auto& [clock, limit] : {std::pair{ClockKind::DecisionPromised, variant.promisedLimit.count},
                                       std::pair{ClockKind::DecisionStatutory, variant.statutoryLimit.count}})
        addDeadline(expected, {clock, stages[2], limit, expected.acceptedAt, {}, {}, expected.decidedAt, {}},
                    calendar, until);
    LegalTime entered = expected.receivedAt;
    for (std::size_t i = 1; i < stages.size() && entered.isSet(); ++i) {
        const LegalTime left =
            stages[i] == Stage::Completion ? expected.completedAt : history.leftAt(stages[i]);
        if (stages[i] != Stage::Acceptance)
            addDeadline(expected,
                        {ClockKind::Stage, stages[i], variant.flow[i].limit.count, entered, {}, {}, left, {}},
                        calendar, until);
        expected.stage = stages[i];
        expected.stageEnteredAt = entered;
        entered = left;
        if (stages[i] == Stage::Completion)
            break;
    }
    return expected;
}

} // namespace duban::replay
