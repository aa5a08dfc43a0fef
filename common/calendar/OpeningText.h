// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/calendar/OpeningCalendar.h"

#include <QByteArray>

namespace duban {

/// Writes a hall's hours as JSON:
/// `{"hours": ["09:00", "12:00", "13:30", "17:00"], "alsoOpenOn": [6], "days": [{"date": …, "isOffDay": …,
/// "name": …}]}`; the weekdays are ISO's, Monday is 1.
QByteArray formatOpening(const OpeningRule& rule);

/// Reads what formatOpening() writes; what is left out is the default.
/// @return InvalidInput naming the field. Whether the hours are in order is OpeningCalendar::build()'s to
/// say.
Result<OpeningRule> parseOpening(const QByteArray& json);

} // namespace duban
