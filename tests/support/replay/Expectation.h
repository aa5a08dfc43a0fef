// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/Replies.h"
#include "tests/support/replay/NaiveCalendar.h"
#include "tests/support/replay/PermitLog.h"

#include <vector>

namespace duban::replay {

/// A light that must have been given.
struct ExpectedLight
{
    Light level{};
    LegalTime moment;
};

/// A limit that must have run on a case.
struct ExpectedDeadline
{
    ClockKind clock{};
    Stage stage{}; ///< of a stage clock; of the others the stage they began in
    int limitDays = 0;
    LegalTime startedAt;
    LegalTime yellowAt;
    LegalTime dueAt;
    LegalTime closedAt; ///< not set: it still runs
    std::vector<ExpectedLight> lights;
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
    LegalTime acceptedAt;
    LegalTime decidedAt;
    LegalTime completedAt;
    LegalTime stageEnteredAt;
    std::vector<ExpectedOpinion> opinions; ///< in order
    std::vector<ExpectedDeadline> deadlines;

    /// @return the worst light ever given; Green for none.
    Light worstEver() const noexcept;
    /// @return the worst light of the clocks that still run; Green for none.
    Light worstOpen() const noexcept;
};

/// Works a case out from its steps alone, in another way than the server and the replayer do: a stage is left
/// by the first step that reaches beyond it or finishes it; everything else follows from those moments.
/// @param steps the case's own, in order of time
/// @param until the legal clock at the end
ExpectedCase expectedCase(const std::vector<const LogStep*>& steps, const VariantEntry& variant,
                          const NaiveCalendar& calendar, LegalTime until);

} // namespace duban::replay
