// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <array>

namespace duban {

/// The six stages of a case (申请 受理 承办 审核 批准 办结). Stored and sent: append only.
enum class Stage : quint8 {
    Application = 1,
    Acceptance = 2,
    Handling = 3,
    Review = 4,
    Approval = 5,
    Completion = 6,
};

inline constexpr std::array AllStages{Stage::Application, Stage::Acceptance, Stage::Handling,
                                      Stage::Review,      Stage::Approval,   Stage::Completion};

/// Where a case stands as a whole. Stored and sent: append only.
enum class CaseState : quint8 {
    Submitted = 1, ///< papers received, not yet accepted
    Accepted = 2,  ///< in the hands of the department
    Decided = 3,   ///< approved; the result is to be completed
    Completed = 4, ///< done
};

/// How the papers came. Stored and sent: append only.
enum class Channel : quint8 {
    Counter = 1,
    Internet = 2,
    Post = 3,
    Email = 4,
    Internal = 5,
};

/// What a person can do with a case. Journalled: append only.
enum class Action : quint8 {
    Submit = 1,
    Accept = 2,
    FinishStage = 3,
    Complete = 4,
    AddOpinion = 5,
};

/// The clocks that can run on a case (domain.md §2). Stored and sent: append only.
enum class ClockKind : quint8 {
    AcceptanceNotice = 1, ///< 行政许可法 art. 32: five working days to accept, refuse or ask for supplements
    DecisionPromised = 2,  ///< the item's promised limit, acceptance to decision
    DecisionStatutory = 3, ///< the item's statutory limit, acceptance to decision; art. 42
    Stage = 4,             ///< the stage's own limit, entry to leaving
};

} // namespace duban
