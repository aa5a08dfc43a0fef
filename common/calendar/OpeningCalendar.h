// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/calendar/WorkCalendar.h"

namespace duban {

/// When a hall is open. The defaults open it on every working day with the default hours.
struct OpeningRule
{
    OfficeHours hours;
    quint8 alsoOpenOn = 0;              ///< weekend service: bit i-1 for ISO weekday i (Monday is 1)
    std::vector<SpecialDay> exceptions; ///< the hall's own days: Holiday is closed, MakeUpWorkday is open

    friend bool operator==(const OpeningRule&, const OpeningRule&) = default;
};

/// The open days and office hours of a hall. A day on which a hall is also open does not become a working day
/// in the sense of the law. An immutable value; every question is answered from prefix tables in constant
/// time.
class OpeningCalendar
{
public:
    /// The hall is open on the working days of `calendar` and on the weekdays of `alsoOpenOn` that are no
    /// holiday; an exception decides its day before both.
    /// @return InvalidInput naming the field: hours outside 00:00-24:00 or out of order (`hours.morningOpen`
    ///         … `hours.afternoonClose`; one half-day may be empty, not both), `alsoOpenOn` beyond seven
    ///         days, `exceptions` naming a day twice.
    /// Source: domain.md §2.
    static Result<OpeningCalendar> build(const WorkCalendar& calendar, OpeningRule rule = {});

    bool isOpen(LocalDay day) const noexcept { return m_open.contains(day); }

    const OfficeHours& hours() const noexcept { return m_rule.hours; }

    /// @return the rule the calendar was built from, exceptions in order.
    const OpeningRule& rule() const noexcept { return m_rule; }

    /// @return the name of the hall's own exception on a day it is closed; empty on other days.
    QString nameOf(LocalDay day) const;

    /// @return the number of open days d with after < d <= to; negative when `to` lies before `after`.
    int openDaysBetween(LocalDay after, LocalDay to) const noexcept
    {
        return m_open.countUpTo(to) - m_open.countUpTo(after);
    }

    /// @return how long the hall is open from `from` to `to`; negative when `to` lies before `from`.
    std::chrono::milliseconds openTime(LegalTime from, LegalTime to) const noexcept
    {
        return openUpTo(to) - openUpTo(from);
    }

    /// @return the first moment at which the hall has been open for `open` since `start`: time that ends with
    ///         a half-day ends when it closes, not when it opens again. `start` itself when `open` <= 0.
    LegalTime after(LegalTime start, std::chrono::milliseconds open) const noexcept;

private:
    OpeningCalendar() = default;
    std::chrono::milliseconds openUpTo(LegalTime t) const noexcept;

    OpeningRule m_rule;
    DayTable m_open;
    std::chrono::milliseconds m_morning{}; ///< length of the half-day
    std::chrono::milliseconds m_day{};     ///< of an open day
};

} // namespace duban
