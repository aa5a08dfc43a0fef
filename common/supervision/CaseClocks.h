// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/Case.h"
#include "common/domain/Catalogue.h"
#include "common/supervision/Light.h"

#include <optional>

namespace duban {

/// What the clock rules need to know: immutable, replaced as a whole.
struct ClockRules
{
    const WorkCalendar& calendar;
    LightPolicy policy;
};

/// Days to give the applicant an answer on acceptance. Source: 行政许可法 art. 32.
inline constexpr WorkingDays AcceptanceNoticeLimit{5};

/// The clocks that `action` stops and starts on a case.
struct ClockChanges
{
    std::vector<Deadline> closed; ///< as they are after closing
    std::vector<Deadline> opened; ///< id not set
};

/// Works out the clocks of one step.
/// @param open   the case's open deadlines before the step
/// @param before the case before; nullopt when the step is its submission
/// @param after  the case after
/// @return Submit opens AcceptanceNotice from receivedAt; Accept closes it and opens both decision clocks and
///         the stage's; FinishStage closes and opens the stage's, and on the decision closes both decision
///         clocks; Complete closes what is left. A stage without a limit gets no clock.
/// Source: domain.md §2, table of clocks.
ClockChanges clocksAfter(const std::vector<Deadline>& open, const std::optional<Case>& before,
                         const Case& after, const ItemVariant& variant, LegalTime now,
                         const ClockRules& rules);

/// A light that a deadline owes.
struct DueLight
{
    Light level;
    LegalTime moment; ///< when it became due, not when it was noticed
};

/// @return the next light a deadline owes at or before `now` and has not got yet; a closed deadline owes only
///         what became due before it was closed.
std::optional<DueLight> nextLight(const Deadline& deadline, LegalTime now);

/// @return when the sweep must look at the deadline again; not set when it owes nothing any more.
LegalTime nextChange(const Deadline& deadline);

/// @return the present colour of an open deadline; Green for a closed one.
Light lightOf(const Deadline& deadline, LegalTime now) noexcept;

} // namespace duban
