// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/replay/NaiveCalendar.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace duban::replay {

namespace {

constexpr int ChinaSeconds = 8 * 3600;

} // namespace

QDate chinaDay(LegalTime t)
{
    return QDateTime::fromMSecsSinceEpoch(t.ms, Qt::OffsetFromUTC, ChinaSeconds).date();
}

LegalTime chinaMoment(const QDate& day, int hour)
{
    const QDateTime midnight(day, QTime(0, 0), Qt::OffsetFromUTC, ChinaSeconds);
    return {midnight.toMSecsSinceEpoch() + hour * qint64(3'600'000)};
}

Result<NaiveCalendar> NaiveCalendar::read(const QString& directory, MakeUpDays makeUpDays)
{
    NaiveCalendar calendar;
    const QDir dir(directory);
    const QStringList names = dir.entryList({u"????.json"_s}, QDir::Files, QDir::Name);
    if (names.isEmpty())
        return fail(ErrorCode::NotFound, u"%1 holds no notices"_s.arg(directory));
    for (const QString& name : names) {
        QFile file(dir.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            return fail(ErrorCode::NotFound, u"%1: %2"_s.arg(file.fileName(), file.errorString()));
        const QJsonArray days = QJsonDocument::fromJson(file.readAll()).object()[u"days"_s].toArray();
        for (const QJsonValue& day : days) {
            const bool off = day[u"isOffDay"_s].toBool();
            if (off || makeUpDays == MakeUpDays::Counted)
                calendar.m_isOff.insert(QDate::fromString(day[u"date"_s].toString(), Qt::ISODate), off);
        }
    }
    return calendar;
}

bool NaiveCalendar::isWorkingDay(const QDate& day) const
{
    const auto named = m_isOff.constFind(day);
    return named == m_isOff.cend() ? day.dayOfWeek() < Qt::Saturday : !*named;
}

QDate NaiveCalendar::step(QDate day, int n) const
{
    const int direction = n < 0 ? -1 : 1;
    for (int left = qAbs(n); left > 0;) {
        day = day.addDays(direction);
        if (isWorkingDay(day))
            --left;
    }
    return day;
}

LegalTime NaiveCalendar::dueAt(LegalTime start, int limitDays) const
{
    return chinaMoment(step(chinaDay(start), limitDays), 24);
}

LegalTime NaiveCalendar::yellowAt(LegalTime start, int limitDays) const
{
    const QDate startDay = chinaDay(start);
    int left = 1;
    if (limitDays >= 10)
        left = 2;
    if (limitDays >= 20)
        left = 3;
    const QDate day = step(step(startDay, limitDays), -left);
    return chinaMoment(day > startDay ? day : step(startDay, 1), 9);
}

} // namespace duban::replay
