// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Result.h"

namespace duban {

/// In what a limit is counted. Stored and sent: append only, never renumber.
enum class LimitUnit : quint8 {
    None = 0,        ///< there is no limit
    WorkingDay = 1,  ///< 工作日 (行政许可法 art. 82)
    CalendarDay = 2, ///< 日, every day counts
    Month = 3,       ///< 月, to the corresponding day (民法典 art. 202)
    OfficeHour = 4,  ///< time inside the hall's office hours
};

/// A length of time as a rule states it: a number and its unit.
struct Limit
{
    int count = 0;
    LimitUnit unit = LimitUnit::None;

    constexpr bool isSet() const noexcept { return unit != LimitUnit::None && count > 0; }

    static constexpr Limit workingDays(int n) noexcept { return {n, LimitUnit::WorkingDay}; }

    static constexpr Limit calendarDays(int n) noexcept { return {n, LimitUnit::CalendarDay}; }

    static constexpr Limit months(int n) noexcept { return {n, LimitUnit::Month}; }

    static constexpr Limit officeHours(int n) noexcept { return {n, LimitUnit::OfficeHour}; }

    friend constexpr bool operator==(const Limit&, const Limit&) = default;
};

/// The largest number a limit is read with.
inline constexpr int MaxLimitCount = 10'000;

/// Reads a limit: `20` or `20wd` working days, `30d` calendar days, `2m` months, `4h` office hours, `none`.
/// @return InvalidInput (field `limit`) for anything else, and for numbers outside 1 to MaxLimitCount.
Result<Limit> parseLimit(const QString& text);

/// @return the limit in the form that parseLimit() reads, always with its unit; `none` when it is not set.
QString formatLimit(Limit limit);

/// Compares two limits for the rule 'promised is never longer than statutory'.
/// @return true when `a` is longer than `b`: equal units by number, different ones by nominal length (a
/// working
///         day 7/5 of a day, a month 30 days, an office hour 1/6.5 of a working day). One that is not set is
///         longer than every other.
/// Source: domain.md §1; 行政许可法 art. 42 (no longer than the law's limit).
bool isLongerThan(Limit a, Limit b) noexcept;

} // namespace duban
