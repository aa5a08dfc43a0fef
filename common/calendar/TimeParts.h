// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How a budget is walked part by part; for TimeBudget.cpp and Ledger.cpp only.
#include "common/calendar/TimeBudget.h"

#include <optional>
#include <span>

namespace duban {

/// The union of a budget's pauses, cut to the covered days. Copies them only when they are not in order.
class OrderedPauses
{
public:
    explicit OrderedPauses(const std::vector<Pause>& pauses);
    OrderedPauses(const OrderedPauses&) = delete;
    OrderedPauses& operator=(const OrderedPauses&) = delete;

    std::span<const Pause> all() const noexcept { return m_all; }

    bool contain(LocalDay day) const noexcept;

private:
    std::vector<Pause> m_own;
    std::span<const Pause> m_all;
};

/// The limit, or an extension; neighbours of one unit added up.
struct TimePart
{
    LimitUnit unit = LimitUnit::None;
    qint64 count = 0;
};

/// Gives the parts of a budget in order.
class PartSequence
{
public:
    explicit PartSequence(const TimeBudget& budget) noexcept : m_budget(budget) {}

    /// @return nullopt after the last part.
    std::optional<TimePart> next() noexcept;

private:
    std::optional<TimePart> single() noexcept;

    const TimeBudget& m_budget;
    std::size_t m_taken = 0; ///< the limit is number 0, the extensions follow
};

/// Where the counting stands between two parts.
struct TimeCursor
{
    LocalDay day{};
    LegalTime moment;   ///< from which hours go on: the start, the end of the day, or an exact moment on it
    bool exact = false; ///< hours were counted: the time of day is kept

    static TimeCursor at(LegalTime start) noexcept { return {dayOf(start), start, false}; }

    /// @return the cursor on another day, at the same time of day when it is exact.
    TimeCursor movedTo(LocalDay other) const noexcept;
};

/// @return the first moment at which, outside the pauses, the hall has been open for `open` since `from`;
///         `from` itself when `open` <= 0.
LegalTime afterOpenTime(const OpeningCalendar& hours, std::span<const Pause> pauses, LegalTime from,
                        std::chrono::milliseconds open);

/// @return the end of the part that begins at `from`, not moved on.
TimeCursor endOf(const TimeRules& rules, std::span<const Pause> pauses, const TimeCursor& from,
                 TimePart part);

/// @return the end of a whole budget whose last part, of unit `last`, ended at `end`.
/// Source: 民法典 art. 203 (an end on a holiday moves on).
TimeCursor movedOn(const TimeRules& rules, std::span<const Pause> pauses, const TimeCursor& end,
                   LimitUnit last);

} // namespace duban
