// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/calendar/Ledger.h"

#include <QString>

namespace duban {

/// @return the ledger in one sentence: days counted, weekend days, named holidays, make-up workdays, paused
///         days.
QString ledgerSummary(const std::vector<BudgetDay>& ledger);

/// @return what one day does: 'Day 3', 'Weekend', 'National Day', 'Paused'.
/// @param last the due day of the ledger
QString ledgerDayText(const BudgetDay& entry, LocalDay last);

} // namespace duban
