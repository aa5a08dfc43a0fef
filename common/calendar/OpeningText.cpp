// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/calendar/OpeningText.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

QString clockText(TimeOfDay time)
{
    return u"%1:%2"_s.arg(time.count() / 60, 2, 10, QChar(u'0')).arg(time.count() % 60, 2, 10, QChar(u'0'));
}

Result<TimeOfDay> parseClock(const QJsonValue& value, const QString& field)
{
    const QString text = value.toString();
    bool hoursGood = false;
    bool minutesGood = false;
    const int hours = text.left(2).toInt(&hoursGood);
    const int minutes = text.mid(3).toInt(&minutesGood);
    const bool good = text.size() == 5 && text[2] == u':' && hoursGood && minutesGood && hours >= 0 &&
                      hours <= 24 && minutes >= 0 && minutes < 60;
    if (!good)
        return invalid(field, u"must be a time as 09:00"_s);
    return TimeOfDay(hours * 60 + minutes);
}

Result<OfficeHours> parseHours(const QJsonArray& list)
{
    OfficeHours hours;
    const std::array targets{&hours.morningOpen, &hours.morningClose, &hours.afternoonOpen,
                             &hours.afternoonClose};
    if (list.size() != qsizetype(targets.size()))
        return invalid(u"hours"_s, u"must be four times"_s);
    for (std::size_t i = 0; i < targets.size(); ++i) {
        const auto time = parseClock(list[qsizetype(i)], u"hours[%1]"_s.arg(i));
        if (!time)
            return tl::unexpected(time.error());
        *targets[i] = *time;
    }
    return hours;
}

Result<std::vector<SpecialDay>> parseOwnDays(const QJsonArray& list)
{
    std::vector<SpecialDay> days;
    for (int i = 0; i < list.size(); ++i) {
        const QJsonObject entry = list[i].toObject();
        const auto day = parseDay(entry["date"_L1].toString());
        if (!day || !entry["isOffDay"_L1].isBool())
            return invalid(u"days[%1]"_s.arg(i), u"needs a date and whether it is off"_s);
        days.push_back(
            {*day,
             entry["isOffDay"_L1].toBool() ? SpecialDay::Kind::Holiday : SpecialDay::Kind::MakeUpWorkday,
             entry["name"_L1].toString().left(40)});
    }
    return days;
}

} // namespace

QByteArray formatOpening(const OpeningRule& rule)
{
    QJsonArray weekdays;
    for (int weekday = 1; weekday <= 7; ++weekday) {
        if ((rule.alsoOpenOn >> (weekday - 1)) & 1)
            weekdays.append(weekday);
    }
    QJsonArray days;
    for (const SpecialDay& day : rule.exceptions) {
        days.append(QJsonObject{{u"date"_s, formatDay(day.day)},
                                {u"isOffDay"_s, day.kind == SpecialDay::Kind::Holiday},
                                {u"name"_s, day.name}});
    }
    const OfficeHours& h = rule.hours;
    const QJsonObject root{{u"hours"_s, QJsonArray{clockText(h.morningOpen), clockText(h.morningClose),
                                                   clockText(h.afternoonOpen), clockText(h.afternoonClose)}},
                           {u"alsoOpenOn"_s, weekdays},
                           {u"days"_s, days}};
    return QJsonDocument(root).toJson(QJsonDocument::Compact);
}

Result<OpeningRule> parseOpening(const QByteArray& json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject())
        return invalid(u"opening"_s, u"not a JSON object"_s);
    const QJsonObject root = document.object();
    OpeningRule rule;
    if (root.contains("hours"_L1)) {
        const auto hours = parseHours(root["hours"_L1].toArray());
        if (!hours)
            return tl::unexpected(hours.error());
        rule.hours = *hours;
    }
    const QJsonArray weekdays = root["alsoOpenOn"_L1].toArray();
    for (const QJsonValue& value : weekdays) {
        const int weekday = value.toInt();
        if (weekday < 1 || weekday > 7)
            return invalid(u"alsoOpenOn"_s, u"must be weekdays from 1 to 7"_s);
        rule.alsoOpenOn = quint8(rule.alsoOpenOn | 1 << (weekday - 1));
    }
    auto days = parseOwnDays(root["days"_L1].toArray());
    if (!days)
        return tl::unexpected(days.error());
    rule.exceptions = std::move(*days);
    return rule;
}

} // namespace duban
