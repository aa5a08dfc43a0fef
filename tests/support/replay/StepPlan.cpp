// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/replay/StepPlan.h"

#include <algorithm>

namespace duban::replay {

namespace {

/// A stage that the flow lacks counts as the next one of the flow.
Stage countsAs(const std::vector<StageEntry>& flow, Stage stage)
{
    const auto found =
        std::find_if(flow.begin(), flow.end(), [stage](const StageEntry& e) { return e.stage >= stage; });
    return found == flow.end() ? Stage::Completion : found->stage;
}

} // namespace

std::vector<PlannedCommand> StepPlan::take(const StepRule& step, Position position)
{
    using Verb = PlannedCommand::Verb;
    std::vector<PlannedCommand> plan;
    if (step.effect == Effect::Submit) {
        plan.push_back({Verb::Submit, Stage::Application});
        m_stage = Stage::Acceptance;
        return plan;
    }
    const Stage target = countsAs(m_flow, step.stage);
    while (m_stage < target)
        leaveStage(plan);
    if (step.effect == Effect::Finish && m_stage == target && target != Stage::Completion)
        leaveStage(plan);
    else
        plan.push_back({Verb::AddOpinion, target});
    if (position == Position::Last && m_stage == Stage::Completion) {
        plan.push_back({Verb::Complete, Stage::Completion});
        plan.push_back({Verb::Deliver, Stage::Completion});
    }
    return plan;
}

void StepPlan::noteDeemedAcceptance()
{
    if (awaitsAcceptance())
        m_stage = after(m_stage);
}

void StepPlan::leaveStage(std::vector<PlannedCommand>& plan)
{
    using Verb = PlannedCommand::Verb;
    plan.push_back({m_stage == Stage::Acceptance ? Verb::Accept : Verb::FinishStage, m_stage});
    m_stage = after(m_stage);
}

Stage StepPlan::after(Stage stage) const
{
    return countsAs(m_flow, Stage(quint8(stage) + 1));
}

} // namespace duban::replay
