// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Instant.h"
#include "common/base/Result.h"

#include <QDate>

#include <chrono>

namespace duban {

/// A calendar day in the organisation's zone, without a time.
using LocalDay = std::chrono::local_days;

/// Time of day in the organisation's zone, from 00:00.
using TimeOfDay = std::chrono::minutes;

/// Offset of the organisation's zone. China keeps UTC+08:00 all year since 1991; days before that are not
/// computed with. Source: State Council notice of 1992-03-05 ending summer time.
inline constexpr std::chrono::hours ZoneOffset{8};

/// @return the local day on which `t` lies.
LocalDay dayOf(LegalTime t) noexcept;

/// @return the moment `time` after midnight of `day`; 24 h is midnight of the next day.
LegalTime momentOf(LocalDay day, TimeOfDay time) noexcept;

QDate toQDate(LocalDay day);
LocalDay fromQDate(const QDate& date);

/// @return InvalidInput when `iso` is not a real date of the form 2026-11-22.
Result<LocalDay> parseDay(const QString& iso);

/// @return the day as 2026-11-22.
QString formatDay(LocalDay day);

/// @return a legal moment as 2026-11-22 17:30 in the organisation's zone.
QString formatMoment(LegalTime t);

/// Reads wall time of the organisation's zone: 2026-11-22T17:30 or with a blank, seconds and fractions
/// allowed; what is finer than a millisecond is cut off.
/// @return InvalidInput when it is not a real moment, or names a zone or an offset.
Result<LegalTime> parseMoment(const QString& iso);

} // namespace duban
