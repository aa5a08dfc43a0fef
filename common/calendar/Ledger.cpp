// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/calendar/Ledger.h"

#include "common/calendar/TimeParts.h"

using namespace std::chrono;

namespace duban {

namespace {

bool isWeekend(LocalDay day) noexcept
{
    return weekday(sys_days(day.time_since_epoch())).iso_encoding() > 5;
}

/// Writes the ledger day by day while the parts of the budget are walked.
class LedgerWriter
{
public:
    LedgerWriter(const TimeRules& rules, const OrderedPauses& pauses) : m_rules(rules), m_pauses(pauses) {}

    void writeEventDay(LocalDay day) { append(day, BudgetDayKind::EventDay); }

    /// Writes the days after the last one written to the end of the part.
    void writePart(LimitUnit unit, const TimeCursor& from, const TimeCursor& end)
    {
        // Hours begin in the midst of a day: the event's, or one that an earlier part has written.
        if (unit == LimitUnit::OfficeHour)
            m_days.back().counted += openTime(m_days.back().day, from, end);
        while (m_days.back().day < end.day) {
            const LocalDay day = m_days.back().day + days(1);
            switch (unit) {
            case LimitUnit::CalendarDay:
            case LimitUnit::Month:
                append(day, isPaused(day) ? BudgetDayKind::Paused : BudgetDayKind::Counted);
                break;
            case LimitUnit::OfficeHour:
                append(day, hourKind(day));
                m_days.back().counted = openTime(day, from, end);
                break;
            case LimitUnit::WorkingDay:
            case LimitUnit::None:
                append(day, workingKind(day));
                break;
            }
        }
    }

    void writeMovedOn(LocalDay last)
    {
        while (m_days.back().day < last) {
            const LocalDay day = m_days.back().day + days(1);
            const bool paused = isPaused(day) && m_rules.days.isWorkingDay(day);
            append(day, paused ? BudgetDayKind::Paused : BudgetDayKind::MovedOn);
        }
    }

    std::vector<BudgetDay> take() { return std::move(m_days); }

private:
    bool isPaused(LocalDay day) const noexcept { return m_pauses.contain(day); }

    BudgetDayKind freeKind(LocalDay day) const noexcept
    {
        const SpecialDay* special = m_rules.days.specialOn(day);
        return special || !isWeekend(day) ? BudgetDayKind::Holiday : BudgetDayKind::Weekend;
    }

    BudgetDayKind countedKind(LocalDay day) const noexcept
    {
        if (isPaused(day))
            return BudgetDayKind::Paused;
        const bool madeUp = isWeekend(day) && m_rules.days.isWorkingDay(day);
        return madeUp ? BudgetDayKind::MakeUpWorkday : BudgetDayKind::Counted;
    }

    BudgetDayKind workingKind(LocalDay day) const noexcept
    {
        return m_rules.days.isWorkingDay(day) ? countedKind(day) : freeKind(day);
    }

    BudgetDayKind hourKind(LocalDay day) const noexcept
    {
        if (m_rules.hours.isOpen(day))
            return countedKind(day);
        return m_rules.days.isWorkingDay(day) ? BudgetDayKind::Closed : freeKind(day);
    }

    milliseconds openTime(LocalDay day, const TimeCursor& from, const TimeCursor& end) const noexcept
    {
        const LegalTime begins = std::max(from.moment, momentOf(day, {}));
        const LegalTime ends = std::min(end.moment, momentOf(day, days(1)));
        return isPaused(day) || ends <= begins ? milliseconds(0) : m_rules.hours.openTime(begins, ends);
    }

    void append(LocalDay day, BudgetDayKind kind)
    {
        BudgetDay entry{day, kind, m_days.empty() ? 0 : m_days.back().number, m_rules.days.nameOf(day), {}};
        if (entry.counts())
            ++entry.number;
        if (kind == BudgetDayKind::Closed)
            entry.holiday = m_rules.hours.nameOf(day);
        m_days.push_back(std::move(entry));
    }

    const TimeRules& m_rules;
    const OrderedPauses& m_pauses;
    std::vector<BudgetDay> m_days;
};

} // namespace

std::vector<BudgetDay> ledgerOf(const TimeRules& rules, LegalTime start, const TimeBudget& budget)
{
    if (budget.limit.unit == LimitUnit::None)
        return {};
    const OrderedPauses pauses(budget.pauses);
    LedgerWriter writer(rules, pauses);
    PartSequence parts(budget);
    TimeCursor end = TimeCursor::at(start);
    LimitUnit last = LimitUnit::None;
    writer.writeEventDay(end.day);
    while (const auto part = parts.next()) {
        const TimeCursor from = end;
        end = endOf(rules, pauses.all(), from, *part);
        writer.writePart(part->unit, from, end);
        last = part->unit;
    }
    writer.writeMovedOn(movedOn(rules, pauses.all(), end, last).day);
    return writer.take();
}

} // namespace duban
