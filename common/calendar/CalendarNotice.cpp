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

Result<CalendarNotice::Layer> parseLayer(const QJsonValue& value)
{
    if (value.isUndefined() || value == "national"_L1)
        return CalendarNotice::Layer::National;
    if (value == "regional"_L1)
        return CalendarNotice::Layer::Regional;
    return invalid(u"layer"_s, u"must be national or regional"_s);
}

Result<QStringList> parsePapers(const QJsonArray& list, CalendarNotice::Layer layer)
{
    QStringList papers;
    for (const QJsonValue& paper : list) {
        if (paper.toString().trimmed().isEmpty())
            return invalid(u"papers[%1]"_s.arg(papers.size()), u"must be an address"_s);
        papers.append(paper.toString());
    }
    // A national year without papers is one that is not published yet; a region's days have no such state.
    if (papers.isEmpty() && layer == CalendarNotice::Layer::Regional)
        return invalid(u"papers"_s, u"a regional notice must name its paper"_s);
    return papers;
}

Result<std::vector<SpecialDay>> parseDays(const QJsonArray& list, int year)
{
    std::vector<SpecialDay> days;
    QSet<qint64> seen;
    for (int i = 0; i < list.size(); ++i) {
        const auto special = parseSpecialDay(list[i].toObject(), year, i);
        if (!special)
            return tl::unexpected(special.error());
        const qint64 key = special->day.time_since_epoch().count();
        if (seen.contains(key))
            return invalid(u"days[%1].date"_s.arg(i), u"%1 is named twice"_s.arg(formatDay(special->day)));
        seen.insert(key);
        days.push_back(*special);
    }
    return days;
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
    const auto layer = parseLayer(root["layer"_L1]);
    if (!layer)
        return tl::unexpected(layer.error());
    notice.layer = *layer;
    auto papers = parsePapers(root["papers"_L1].toArray(), notice.layer);
    if (!papers)
        return tl::unexpected(papers.error());
    notice.papers = std::move(*papers);
    auto days = parseDays(root["days"_L1].toArray(), notice.year);
    if (!days)
        return tl::unexpected(days.error());
    notice.days = std::move(*days);
    return notice;
}

} // namespace duban
