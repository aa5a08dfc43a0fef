// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/calendar/WorkCalendar.h"

namespace duban {

/// What 'the limit ends with the n-th working day' means. Numbers are stored: append only.
enum class DueRule : quint8 {
    EndOfDay = 1,        ///< at 24:00 of the due day; the due day itself is never red
    CloseOfBusiness = 2, ///< when the office closes on the due day (民法典 art. 203)
};

/// Where a limit of working days ends.
struct DueMoment
{
    LocalDay day{};           ///< the due day as printed on papers
    LegalTime moment;         ///< from this moment on the limit is over
    bool provisional = false; ///< the span reaches into a year without a notice

    friend bool operator==(const DueMoment&, const DueMoment&) = default;
};

/// Computes where a limit ends.
/// @param start the moment of the event; its day does not count, whether it is a working day or not
/// @param limit working days, >= 1; smaller values are treated as 1
/// @return never fails; past the last published year it is computed on weekdays alone and provisional.
/// Source: 行政许可法 art. 82 (working days), 民法典 art. 201 (the day of the event does not count), art.
/// 203.
DueMoment dueMoment(const WorkCalendar& calendar, LegalTime start, WorkingDays limit,
                    DueRule rule = DueRule::EndOfDay, const OfficeHours& hours = {}) noexcept;

} // namespace duban
