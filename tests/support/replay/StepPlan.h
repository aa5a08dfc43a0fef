// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/Replies.h"
#include "tests/support/replay/PermitLog.h"

#include <vector>

namespace duban::replay {

/// One command to be sent for a step of the log.
struct PlannedCommand
{
    enum class Verb : quint8 { Submit, Accept, FinishStage, AddOpinion, Complete, Deliver } verb;
    Stage stage; ///< the stage it is done at; tells who sends it: window or department

    friend bool operator==(const PlannedCommand&, const PlannedCommand&) = default;
};

/// @return true for the stages that the window works on, false for those of the department.
constexpr bool isWindowStage(Stage stage) noexcept
{
    return stage == Stage::Application || stage == Stage::Acceptance || stage == Stage::Completion;
}

/// Follows one case and says what to send next. Stage = highest reached; see resources/demo/README.md.
class StepPlan
{
public:
    explicit StepPlan(std::vector<StageEntry> flow) : m_flow(std::move(flow)) {}

    enum class Position : quint8 { Middle, Last };

    /// @return true while the case was taken in and not accepted: silence may accept it at any time.
    bool awaitsAcceptance() const noexcept { return m_stage == Stage::Acceptance; }

    /// Silence accepted the case (视为受理): it stands in the stage after Acceptance, to which later steps of
    /// Acceptance add opinions.
    void noteDeemedAcceptance();

    /// @param position Last for the case's last step in the log: a decided case is then completed and its
    ///        result handed over
    /// @return the commands of one step in order; at least one.
    std::vector<PlannedCommand> take(const StepRule& step, Position position);

private:
    void leaveStage(std::vector<PlannedCommand>& plan);
    Stage after(Stage stage) const;

    std::vector<StageEntry> m_flow;
    Stage m_stage = Stage::Application;
};

} // namespace duban::replay
