// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/CaseFlow.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

// FinishStage stays in Accepted until the flow reaches Completion; that step is the decision.
constexpr std::array Table{
    Transition{CaseState::Submitted, Action::Accept, CaseState::Accepted},
    Transition{CaseState::Submitted, Action::AddOpinion, CaseState::Submitted},
    Transition{CaseState::Accepted, Action::FinishStage, CaseState::Accepted},
    Transition{CaseState::Accepted, Action::FinishStage, CaseState::Decided},
    Transition{CaseState::Accepted, Action::AddOpinion, CaseState::Accepted},
    Transition{CaseState::Decided, Action::Complete, CaseState::Completed},
    Transition{CaseState::Decided, Action::AddOpinion, CaseState::Decided},
};

} // namespace

std::span<const Transition> transitions() noexcept
{
    return Table;
}

bool isPossible(CaseState state, Action action) noexcept
{
    return std::any_of(Table.begin(), Table.end(),
                       [=](const Transition& t) { return t.from == state && t.action == action; });
}

Result<Case> transition(const Case& before, Action action, const ItemVariant& variant, LegalTime now)
{
    if (!isPossible(before.state, action))
        return fail(ErrorCode::WrongState,
                    u"action %1 in state %2"_s.arg(int(action)).arg(int(before.state)));
    Case after = before;
    if (action != Action::AddOpinion)
        after.revision.value += 1;
    const auto enter = [&after, now](Stage stage) {
        after.stage = stage;
        after.stageEnteredAt = now;
    };
    switch (action) {
    case Action::Submit:
    case Action::AddOpinion:
        break;
    case Action::Accept:
        after.state = CaseState::Accepted;
        after.acceptedAt = now;
        enter(variant.stageAfter(Stage::Acceptance));
        break;
    case Action::FinishStage:
        enter(variant.stageAfter(before.stage));
        if (after.stage == Stage::Completion) {
            after.state = CaseState::Decided;
            after.decidedAt = now;
        }
        break;
    case Action::Complete:
        after.state = CaseState::Completed;
        after.completedAt = now;
        break;
    }
    return after;
}

} // namespace duban
