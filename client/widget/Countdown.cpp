// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/widget/Countdown.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr LocalDay::duration OneDay{1};

QString words(const char* english)
{
    return QCoreApplication::translate("duban::Countdown", english);
}

int overlap(TimeOfDay open, TimeOfDay close, TimeOfDay until)
{
    return std::clamp(int((until - open).count()), 0, int((close - open).count()));
}

/// Office minutes of an open day before `until`.
int officeMinutes(const OfficeHours& hours, TimeOfDay until)
{
    return overlap(hours.morningOpen, hours.morningClose, until) +
           overlap(hours.afternoonOpen, hours.afternoonClose, until);
}

TimeOfDay timeOf(LegalTime t)
{
    return std::chrono::floor<TimeOfDay>(t - momentOf(dayOf(t), TimeOfDay{0}));
}

/// The day a limit ends on and the time of day, midnight as 24:00 of the day before.
std::pair<LocalDay, TimeOfDay> endOf(LegalTime due)
{
    const LocalDay day = dayOf(due);
    const TimeOfDay time = timeOf(due);
    if (time.count() > 0)
        return {day, time};
    return {day - OneDay, TimeOfDay{24 * 60}};
}

QString clockText(TimeOfDay time)
{
    const auto minutes = time.count();
    return u"%1:%2"_s.arg(minutes / 60, 2, 10, QChar(u'0')).arg(minutes % 60, 2, 10, QChar(u'0'));
}

QString weekdayText(LocalDay day)
{
    switch (toQDate(day).dayOfWeek()) {
    case 1:
        return words(QT_TRANSLATE_NOOP("duban::Countdown", "Mon"));
    case 2:
        return words(QT_TRANSLATE_NOOP("duban::Countdown", "Tue"));
    case 3:
        return words(QT_TRANSLATE_NOOP("duban::Countdown", "Wed"));
    case 4:
        return words(QT_TRANSLATE_NOOP("duban::Countdown", "Thu"));
    case 5:
        return words(QT_TRANSLATE_NOOP("duban::Countdown", "Fri"));
    case 6:
        return words(QT_TRANSLATE_NOOP("duban::Countdown", "Sat"));
    default:
        return words(QT_TRANSLATE_NOOP("duban::Countdown", "Sun"));
    }
}

QString leftText(const WorkingSpan& left)
{
    const int hours = left.minutes / 60;
    if (left.days > 0 && hours > 0)
        return words(QT_TRANSLATE_NOOP("duban::Countdown", "%1 d %2 h left")).arg(left.days).arg(hours);
    if (left.days > 0)
        return words(QT_TRANSLATE_NOOP("duban::Countdown", "%1 d left")).arg(left.days);
    if (hours > 0)
        return words(QT_TRANSLATE_NOOP("duban::Countdown", "%1 h left")).arg(hours);
    if (left.minutes > 0)
        return words(QT_TRANSLATE_NOOP("duban::Countdown", "%1 min left")).arg(left.minutes);
    return words(QT_TRANSLATE_NOOP("duban::Countdown", "due today"));
}

QString overText(const WorkingSpan& over)
{
    const int hours = over.minutes / 60;
    if (over.days > 0)
        return words(QT_TRANSLATE_NOOP("duban::Countdown", "%1 d over")).arg(over.days);
    if (hours > 0)
        return words(QT_TRANSLATE_NOOP("duban::Countdown", "%1 h over")).arg(hours);
    if (over.minutes > 0)
        return words(QT_TRANSLATE_NOOP("duban::Countdown", "%1 min over")).arg(over.minutes);
    return words(QT_TRANSLATE_NOOP("duban::Countdown", "just over"));
}

} // namespace

WorkingSpan workingSpan(const WorkCalendar& calendar, const OfficeHours& hours, LegalTime from, LegalTime to)
{
    if (to <= from)
        return {};
    const int whole = officeMinutes(hours, TimeOfDay{24 * 60});
    const LocalDay first = dayOf(from);
    const auto [last, lastTime] = endOf(to);
    const int before = calendar.isWorkingDay(first) ? officeMinutes(hours, timeOf(from)) : 0;
    const int until = calendar.isWorkingDay(last) ? officeMinutes(hours, lastTime) : 0;
    if (first >= last)
        return {0, std::max(0, until - before)};
    WorkingSpan span;
    span.days = calendar.between(first, last - OneDay).count;
    span.minutes = (calendar.isWorkingDay(first) ? whole - before : 0) + until;
    span.days += span.minutes / whole;
    span.minutes %= whole;
    return span;
}

QString countdownText(const WorkCalendar& calendar, LegalTime now, LegalTime due, const OfficeHours& hours)
{
    if (!due.isSet())
        return {};
    return now < due ? leftText(workingSpan(calendar, hours, now, due))
                     : overText(workingSpan(calendar, hours, due, now));
}

QString dayText(LocalDay day)
{
    return u"%1 %2"_s.arg(formatDay(day), weekdayText(day));
}

QString dueMomentText(LegalTime due)
{
    const auto [day, time] = endOf(due);
    return u"%1 %2"_s.arg(dayText(day), clockText(time));
}

QString shortDueText(LegalTime due, LegalTime now)
{
    if (!due.isSet())
        return {};
    const auto [day, time] = endOf(due);
    const bool thisYear = toQDate(day).year() == toQDate(dayOf(now)).year();
    return u"%1 %2"_s.arg(thisYear ? formatDay(day).mid(5) : formatDay(day), clockText(time));
}

QString shortMomentText(LegalTime t)
{
    return t.isSet() ? formatMoment(t).mid(5) : QString();
}

QString timeText(LegalTime t)
{
    return clockText(timeOf(t));
}

} // namespace duban
