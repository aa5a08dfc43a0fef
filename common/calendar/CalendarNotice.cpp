// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/calendar/CalendarNotice.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

Result<SpecialDay> parseSpecialDay(const QJsonObject& entry, int year, int position)
{
    const QString field = u"days[%1]"_s.arg(position);
    const auto day = parseDay(entry["date"_L1].toString());
    if (!day)
        return invalid(field + u".date"_s, day.error().detail);
    const QDate date = toQDate(*day);
    if (date < QDate(year, 1, 1).addDays(-7) || date > QDate(year, 12, 31).addDays(7))
        return invalid(field + u".date"_s,
                       u"%1 does not belong to %2"_s.arg(date.toString(Qt::ISODate)).arg(year));
    if (!entry["isOffDay"_L1].isBool())
        return invalid(field + u".isOffDay"_s, u"must be true or false"_s);
    const auto kind =
        entry["isOffDay"_L1].toBool() ? SpecialDay::Kind::Holiday : SpecialDay::Kind::MakeUpWorkday;
    return SpecialDay{*day, kind, entry["name"_L1].toString().left(40)};
}

} // namespace

Result<CalendarNotice> parseNotice(const QByteArray& json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject())
        return invalid(u"notice"_s,
                       u"not a JSON object: %1 at %2"_s.arg(error.errorString()).arg(error.offset));
    const QJsonObject root = document.object();
    CalendarNotice notice;
    notice.year = root["year"_L1].toInt();
    if (notice.year < 1992 || notice.year > 2099)
        return invalid(u"year"_s, u"must be a year from 1992 to 2099"_s);
    // Without this a mistyped list would make a year published, or one without holidays.
    for (const QString& list : {u"papers"_s, u"days"_s}) {
        if (!root[list].isArray())
            return invalid(list, u"must be a list"_s);
    }
    const QJsonArray papers = root["papers"_L1].toArray();
    for (const QJsonValue& paper : papers) {
        if (paper.toString().trimmed().isEmpty())
            return invalid(u"papers[%1]"_s.arg(notice.papers.size()), u"must be an address"_s);
        notice.papers.append(paper.toString());
    }
    const QJsonArray days = root["days"_L1].toArray();
    QSet<qint64> seen;
    for (int i = 0; i < days.size(); ++i) {
        const auto special = parseSpecialDay(days[i].toObject(), notice.year, i);
        if (!special)
            return tl::unexpected(special.error());
        const qint64 key = special->day.time_since_epoch().count();
        if (seen.contains(key))
            return invalid(u"days[%1].date"_s.arg(i), u"%1 is named twice"_s.arg(formatDay(special->day)));
        seen.insert(key);
        notice.days.push_back(*special);
    }
    return notice;
}

} // namespace duban
