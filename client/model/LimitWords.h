// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/calendar/TimeBudget.h"
#include "common/domain/Catalogue.h"
#include "common/protocol/Replies.h"

#include <QString>

namespace duban {

/// @return a limit with its unit: '10 working days', '2 months', 'no limit'.
QString limitText(Limit limit);

/// @return the limit and every extension: '20 working days + 10 working days'.
QString budgetText(const TimeBudget& budget);

/// @return the budget of a clock as the server tells it; from an old server the limit alone.
TimeBudget budgetOf(const DeadlineEntry& entry);

/// @return law and article that the limit of a stage rests on; empty when none are named.
QString stageBasis(const ItemVariant& variant, Stage stage);

/// @return the unit alone, for a list to choose from; empty for None.
QString unitName(LimitUnit unit);

/// @return the limit that is counted from acceptance: the promised one, or else the law's; none when there is
///         neither.
Limit limitToMeet(const ItemVariant& variant) noexcept;

} // namespace duban
