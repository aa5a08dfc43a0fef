// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/calendar/LocalDay.h"

#include <QStringList>

#include <vector>

namespace duban {

/// One day that a notice takes out of the weekly rhythm.
struct SpecialDay
{
    LocalDay day{};
    enum class Kind { Holiday, MakeUpWorkday } kind = Kind::Holiday;
    QString name; ///< of the holiday, in Chinese, as published

    friend bool operator==(const SpecialDay&, const SpecialDay&) = default;
};

/// A notice of one year's holidays and make-up workdays (调休): the State Council's, or a region's own.
struct CalendarNotice
{
    /// Who set the days; a regional notice is laid over the national one. Stored: append only.
    enum class Layer : quint8 { National = 1, Regional = 2 };

    int year = 0;
    QStringList papers; ///< addresses of the notice; empty: the year is not published yet
    std::vector<SpecialDay> days;
    Layer layer = Layer::National;

    /// A year counts as published only when its notice is named. Source: domain.md §2.
    bool isPublished() const noexcept { return !papers.isEmpty(); }
};

/// Reads the JSON form in which the notices are kept: `{year, layer, papers[], days[{date, name,
/// isOffDay}]}`; `layer` is "national" (also when it is absent) or "regional". A notice may name days of the
/// neighbouring years (New Year's Eve).
/// @return InvalidInput naming the entry at fault: not JSON, no year, an unknown layer, no list of papers or
///         days, a blank paper, a regional notice without a paper, a date that is none, given twice, or more
///         than a week away from the year.
Result<CalendarNotice> parseNotice(const QByteArray& json);

} // namespace duban
