// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/calendar/LocalDay.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace duban {

namespace {

const LocalDay QDateEpoch = local_days{year{1970} / 1 / 1};

milliseconds sinceLocalEpoch(LegalTime t) noexcept
{
    return milliseconds(t.ms) + ZoneOffset;
}

} // namespace

LocalDay dayOf(LegalTime t) noexcept
{
    return LocalDay{floor<days>(sinceLocalEpoch(t))};
}

LegalTime momentOf(LocalDay day, TimeOfDay time) noexcept
{
    return {duration_cast<milliseconds>(day.time_since_epoch() + time - ZoneOffset).count()};
}

QDate toQDate(LocalDay day)
{
    return QDate(1970, 1, 1).addDays((day - QDateEpoch).count());
}

LocalDay fromQDate(const QDate& date)
{
    return QDateEpoch + days(QDate(1970, 1, 1).daysTo(date));
}

Result<LocalDay> parseDay(const QString& iso)
{
    const QDate date = QDate::fromString(iso, u"yyyy-MM-dd"_s);
    if (!date.isValid())
        return invalid(u"date"_s, u"'%1' is not a date of the form 2026-11-22"_s.arg(iso.left(40)));
    return fromQDate(date);
}

QString formatDay(LocalDay day)
{
    return toQDate(day).toString(u"yyyy-MM-dd"_s);
}

QString formatMoment(LegalTime t)
{
    const QTime time =
        QTime::fromMSecsSinceStartOfDay(int((sinceLocalEpoch(t) - dayOf(t).time_since_epoch()).count()));
    return formatDay(dayOf(t)) + u' ' + time.toString(u"HH:mm"_s);
}

Result<LegalTime> parseMoment(const QString& iso)
{
    // Not by QDateTime: its wall time is that of the machine's zone, where an hour may be missing in spring.
    static const QRegularExpression form(
        u"^([0-9-]{10})[T ]([0-9]{2}):([0-9]{2})(?::([0-9]{2})(?:\\.([0-9]+))?)?$"_s);
    const auto match = form.match(iso.trimmed());
    const auto number = [&match](int group) { return match.captured(group).toInt(); };
    const auto day = parseDay(match.captured(1));
    const int fraction = match.captured(5).leftJustified(3, u'0', true).toInt();
    const QTime time(number(2), number(3), number(4), fraction);
    if (!match.hasMatch() || !day || !time.isValid())
        return invalid(u"moment"_s, u"'%1' is not a moment of the form 2026-11-22T17:30"_s.arg(iso.left(40)));
    return LegalTime{momentOf(*day, {}).ms + time.msecsSinceStartOfDay()};
}

} // namespace duban
