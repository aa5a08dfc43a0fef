// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/Replies.h"
#include "tests/support/replay/Act.h"
#include "tests/support/replay/NaiveCalendar.h"
#include "tests/support/replay/PermitLog.h"

#include <vector>

namespace duban::replay {

/// A light that must have been given.
struct ExpectedLight
{
    Light level{};
    LegalTime moment;  ///< when it became due
    LegalTime givenAt; ///< later than that only for a clock that was opened or moved after the fact
    int run = 1;       ///< of warnings
};

/// A limit that must have run on a case.
struct ExpectedDeadline
{
    ClockKind clock{};
    Stage stage{};     ///< of a stage clock; of the others the stage they began in
    int limitDays = 0; ///< as granted first
    LimitUnit unit = LimitUnit::WorkingDay;
    LegalTime startedAt;
    LegalTime yellowAt;
    LegalTime dueAt;
    LegalTime closedAt; ///< not set: it still runs
    int run = 1;
    bool paused = false; ///< White, if no light of the run was given
    std::vector<ExpectedLight> lights;

    /// @return the highest light of the present run; Green for none.
    Light given() const noexcept;
};

struct ExpectedOpinion
{
    Stage stage{};
    LegalTime at;
};

/// What the log says a case must look like at the end.
struct ExpectedCase
{
    CaseState state{};
    Stage stage{};
    LegalTime receivedAt;
    LegalTime acceptedAt; ///< what the law counts from: of a deemed acceptance the receipt
    LegalTime deemedAt;   ///< when silence accepted the case (视为受理); not set: it did not
    LegalTime decidedAt;
    LegalTime completedAt; ///< the result is handed over at the same moment
    LegalTime stageEnteredAt;
    Stage firstStage{};                    ///< of the department: the one after Acceptance
    std::vector<ExpectedOpinion> opinions; ///< in order
    std::vector<ExpectedDeadline> deadlines;

    /// @return the worst light ever given; Green for none.
    Light worstEver() const noexcept;
    /// @return the worst light of the clocks that still run, red > yellow > white > green.
    Light worstOpen() const noexcept;
};

/// Works a case out from its steps alone, in another way than the server and the replayer do: a stage is left
/// by the first step that reaches beyond it or finishes it, Acceptance of a permit at the latest by silence;
/// everything else follows from those moments.
/// @param steps the case's own, in order of time
/// @param until the legal clock at the end
/// @param acts thrown into the case between acceptance and decision, in order of time, none at the moment of
/// a step
ExpectedCase expectedCase(const std::vector<const LogStep*>& steps, const VariantEntry& variant,
                          const NaiveCalendar& calendar, LegalTime until, const std::vector<Act>& acts = {});

} // namespace duban::replay
