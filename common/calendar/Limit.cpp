// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/calendar/Limit.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

/// In 1/65 of a day, the largest measure in which all nominal lengths are whole numbers.
constexpr qint64 nominalLength(LimitUnit unit) noexcept
{
    switch (unit) {
    case LimitUnit::None:
        return 0;
    case LimitUnit::WorkingDay:
        return 91;
    case LimitUnit::CalendarDay:
        return 65;
    case LimitUnit::Month:
        return qint64(30) * 65;
    case LimitUnit::OfficeHour:
        return 14;
    }
    return 0;
}

static_assert(nominalLength(LimitUnit::WorkingDay) * 5 == nominalLength(LimitUnit::CalendarDay) * 7);
static_assert(nominalLength(LimitUnit::OfficeHour) * 13 == nominalLength(LimitUnit::WorkingDay) * 2);

LimitUnit unitOf(const QString& suffix)
{
    if (suffix == u"d")
        return LimitUnit::CalendarDay;
    if (suffix == u"m")
        return LimitUnit::Month;
    return suffix == u"h" ? LimitUnit::OfficeHour : LimitUnit::WorkingDay;
}

} // namespace

Result<Limit> parseLimit(const QString& text)
{
    if (text == u"none")
        return Limit{};
    static const QRegularExpression form(u"^([0-9]{1,5})(wd|d|m|h)?\\z"_s);
    const auto match = form.match(text);
    const int count = match.captured(1).toInt();
    if (!match.hasMatch() || count < 1 || count > MaxLimitCount) {
        return invalid(u"limit"_s,
                       u"'%1' is not a limit; write 20wd, 30d, 2m, 4h or none, with a number from 1 to %2"_s
                           .arg(text.left(40))
                           .arg(MaxLimitCount));
    }
    return Limit{count, unitOf(match.captured(2))};
}

QString formatLimit(Limit limit)
{
    if (!limit.isSet())
        return u"none"_s;
    const QString number = QString::number(limit.count);
    switch (limit.unit) {
    case LimitUnit::None:
        return u"none"_s;
    case LimitUnit::WorkingDay:
        return number + u"wd"_s;
    case LimitUnit::CalendarDay:
        return number + u"d"_s;
    case LimitUnit::Month:
        return number + u"m"_s;
    case LimitUnit::OfficeHour:
        return number + u"h"_s;
    }
    return u"none"_s;
}

bool isLongerThan(Limit a, Limit b) noexcept
{
    if (!a.isSet() || !b.isSet())
        return !a.isSet() && b.isSet();
    return a.count * nominalLength(a.unit) > b.count * nominalLength(b.unit);
}

} // namespace duban
