// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/replay/Casting.h"
#include "tests/support/replay/Expectation.h"

namespace duban::replay {

/// Special procedures and extensions thrown into the cases of a log.
struct Disturbance
{
    std::vector<Act> acts; ///< of all cases, in order of time

    /// @return those of one case, in order of time.
    std::vector<Act> of(std::size_t caseIndex) const;
    int count(Act::Kind kind) const noexcept;
};

/// Makes up what happens to the cases between acceptance and decision: procedures of every length, some
/// closed the same day, some long past their stated end, some never, overlapping ones; one extension at most,
/// within the ten working days of the law, asked for early or after the limit. Many of them lie around the
/// due day. The same seed gives the same acts everywhere.
/// @param plain what is expected of each case without them: tells from when to when it can have any
/// @param until the legal clock at the end
Disturbance disturb(quint32 seed, const PermitLog& log, const std::vector<CaseCast>& casts,
                    const std::vector<ExpectedCase>& plain, LegalTime until);

} // namespace duban::replay
