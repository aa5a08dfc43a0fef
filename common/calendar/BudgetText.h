// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/calendar/TimeBudget.h"

namespace duban {

/// The form in which budgets are stored and shown to administrators: the limit, '+' and each extension, '|'
/// and the pauses with commas between: "20wd+10wd|2026-09-28..2026-10-12". A pause names the day it began,
/// which counts, and its last day.
QString formatBudget(const TimeBudget& budget);

/// @return InvalidInput naming budget when `text` is not of that form.
Result<TimeBudget> parseBudget(const QString& text);

/// The same for the part behind '|'.
QString formatPauses(const std::vector<Pause>& pauses);
Result<std::vector<Pause>> parsePauses(const QString& text);

} // namespace duban
