// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/calendar/OpeningCalendar.h"

#include <array>

using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace duban {

namespace {

constexpr quint8 AllWeekdays = 0x7f;

Result<> checkHours(const OfficeHours& hours)
{
    struct Step
    {
        QString field;
        TimeOfDay at;
    };

    const std::array<Step, 4> steps{Step{u"hours.morningOpen"_s, hours.morningOpen},
                                    Step{u"hours.morningClose"_s, hours.morningClose},
                                    Step{u"hours.afternoonOpen"_s, hours.afternoonOpen},
                                    Step{u"hours.afternoonClose"_s, hours.afternoonClose}};
    TimeOfDay before{0};
    for (const Step& step : steps) {
        if (step.at < before || step.at > days(1))
            return invalid(step.field, u"office hours must follow each other within 00:00-24:00"_s);
        before = step.at;
    }
    if (hours.morningOpen == hours.morningClose && hours.afternoonOpen == hours.afternoonClose)
        return invalid(u"hours.afternoonClose"_s, u"the office must be open for some time"_s);
    return {};
}

bool isEarlier(const SpecialDay& a, const SpecialDay& b) noexcept
{
    return a.day < b.day;
}

bool isAlsoOpen(const WorkCalendar& calendar, LocalDay day, quint8 alsoOpenOn) noexcept
{
    const unsigned iso = weekday(sys_days(day.time_since_epoch())).iso_encoding();
    if ((alsoOpenOn >> (iso - 1) & 1) == 0)
        return false;
    const SpecialDay* special = calendar.specialOn(day);
    return !special || special->kind != SpecialDay::Kind::Holiday;
}

} // namespace

Result<OpeningCalendar> OpeningCalendar::build(const WorkCalendar& calendar, OpeningRule rule)
{
    if (const auto checked = checkHours(rule.hours); !checked)
        return tl::unexpected(checked.error());
    if (rule.alsoOpenOn > AllWeekdays)
        return invalid(u"alsoOpenOn"_s, u"a week has seven days"_s);
    std::sort(rule.exceptions.begin(), rule.exceptions.end(), isEarlier);
    const auto twice =
        std::adjacent_find(rule.exceptions.begin(), rule.exceptions.end(),
                           [](const SpecialDay& a, const SpecialDay& b) { return !isEarlier(a, b); });
    if (twice != rule.exceptions.end())
        return invalid(u"exceptions"_s, u"%1 is named twice"_s.arg(formatDay(twice->day)));

    std::vector<char> open(DayTable::coveredDays());
    for (std::size_t i = 0; i < open.size(); ++i) {
        const LocalDay day = FirstCoveredDay + days(i);
        open[i] = calendar.isWorkingDay(day) || isAlsoOpen(calendar, day, rule.alsoOpenOn);
    }
    for (const SpecialDay& exception : rule.exceptions) {
        if (DayTable::covers(exception.day))
            open[DayTable::indexOf(exception.day)] = exception.kind == SpecialDay::Kind::MakeUpWorkday;
    }
    OpeningCalendar opening;
    opening.m_open = DayTable(open);
    opening.m_morning = rule.hours.morningClose - rule.hours.morningOpen;
    opening.m_day = opening.m_morning + (rule.hours.afternoonClose - rule.hours.afternoonOpen);
    opening.m_rule = std::move(rule);
    return opening;
}

QString OpeningCalendar::nameOf(LocalDay day) const
{
    const auto at = std::lower_bound(m_rule.exceptions.begin(), m_rule.exceptions.end(),
                                     SpecialDay{day, {}, {}}, isEarlier);
    const bool closed =
        at != m_rule.exceptions.end() && at->day == day && at->kind == SpecialDay::Kind::Holiday;
    return closed ? at->name : QString();
}

milliseconds OpeningCalendar::openUpTo(LegalTime t) const noexcept
{
    const LocalDay day = dayOf(t);
    if (day < FirstCoveredDay)
        return milliseconds(0);
    const milliseconds whole = m_day * m_open.countUpTo(day);
    if (day > LastCoveredDay || !m_open.contains(day))
        return whole;
    const milliseconds time = t - momentOf(day, {});
    const auto part = [time](TimeOfDay open, TimeOfDay close) {
        return std::clamp<milliseconds>(time, open, close) - open;
    };
    return whole - m_day + part(m_rule.hours.morningOpen, m_rule.hours.morningClose) +
           part(m_rule.hours.afternoonOpen, m_rule.hours.afternoonClose);
}

LegalTime OpeningCalendar::after(LegalTime start, milliseconds open) const noexcept
{
    if (open.count() <= 0 || m_open.size() == 0)
        return start;
    const milliseconds target = std::min<milliseconds>(openUpTo(start) + open, m_day * m_open.size());
    const qint64 ordinal = (target.count() + m_day.count() - 1) / m_day.count();
    const milliseconds rest = target - m_day * (ordinal - 1);
    const LegalTime midnight = momentOf(m_open.member(ordinal), {});
    if (rest <= m_morning)
        return midnight + m_rule.hours.morningOpen + rest;
    return midnight + m_rule.hours.afternoonOpen + (rest - m_morning);
}

} // namespace duban
