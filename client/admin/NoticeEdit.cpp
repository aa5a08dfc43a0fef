// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/NoticeEdit.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr int NearDays = 7;

bool isBefore(const SpecialDay& a, const SpecialDay& b)
{
    return a.day < b.day;
}

std::vector<SpecialDay> inOrder(std::vector<SpecialDay> days)
{
    std::sort(days.begin(), days.end(), isBefore);
    return days;
}

} // namespace

const SpecialDay* specialIn(const CalendarNotice& notice, LocalDay day)
{
    const auto found = std::find_if(notice.days.begin(), notice.days.end(),
                                    [day](const SpecialDay& special) { return special.day == day; });
    return found == notice.days.end() ? nullptr : &*found;
}

void setSpecial(CalendarNotice& notice, LocalDay day, const std::optional<SpecialDay>& special)
{
    std::erase_if(notice.days, [day](const SpecialDay& one) { return one.day == day; });
    if (special)
        notice.days.push_back(*special);
    notice.days = inOrder(std::move(notice.days));
}

QString nameBeside(const CalendarNotice& notice, LocalDay day)
{
    for (int away = 1; away <= NearDays; ++away) {
        for (const LocalDay neighbour : {day - LocalDay::duration(away), day + LocalDay::duration(away)}) {
            const SpecialDay* special = specialIn(notice, neighbour);
            if (special && !special->name.isEmpty())
                return special->name;
        }
    }
    return {};
}

std::vector<SpecialDay> daysOutside(const CalendarNotice& notice)
{
    std::vector<SpecialDay> outside;
    for (const SpecialDay& special : inOrder(notice.days)) {
        if (toQDate(special.day).year() != notice.year)
            outside.push_back(special);
    }
    return outside;
}

bool saysTheSame(const CalendarNotice& a, const CalendarNotice& b)
{
    return a.year == b.year && a.layer == b.layer && a.papers == b.papers &&
           inOrder(a.days) == inOrder(b.days);
}

QByteArray noticeJson(const CalendarNotice& notice)
{
    QJsonArray days;
    for (const SpecialDay& special : inOrder(notice.days)) {
        days.append(QJsonObject{{u"date"_s, formatDay(special.day)},
                                {u"name"_s, special.name},
                                {u"isOffDay"_s, special.kind == SpecialDay::Kind::Holiday}});
    }
    const bool regional = notice.layer == CalendarNotice::Layer::Regional;
    const QJsonObject object{{u"year"_s, notice.year},
                             {u"layer"_s, regional ? u"regional"_s : u"national"_s},
                             {u"papers"_s, QJsonArray::fromStringList(notice.papers)},
                             {u"days"_s, days}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace duban
