// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/calendar/Notices.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace duban::test {

Notice Notice::published(int year)
{
    QFile file(QStringLiteral(DUBAN_SOURCE_DIR "/resources/calendar/%1.json").arg(year));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no notice of %d", year);
    Notice notice;
    notice.m_json = QJsonDocument::fromJson(file.readAll()).object();
    return notice;
}

Notice Notice::invented(int year)
{
    Notice notice;
    notice.m_json = {{u"year"_s, year},
                     {u"papers"_s, QJsonArray{u"https://www.gov.cn/notice"_s}},
                     {u"days"_s, QJsonArray()}};
    return notice;
}

Notice Notice::of2020BeforeItWasProlonged()
{
    Notice notice = published(2020);
    notice.silent(u"2020-01-31"_s).silent(u"2020-02-02"_s).silent(u"2020-02-03"_s).working(u"2020-02-01"_s);
    return notice;
}

Notice& Notice::silent(const QString& date)
{
    QJsonArray kept;
    const QJsonArray days = m_json[u"days"_s].toArray();
    for (const QJsonValue& day : days) {
        if (day[u"date"_s].toString() != date)
            kept.append(day);
    }
    m_json[u"days"_s] = kept;
    return *this;
}

Notice& Notice::set(const QString& date, bool isOff)
{
    silent(date);
    QJsonArray days = m_json[u"days"_s].toArray();
    days.append(QJsonObject{{u"date"_s, date}, {u"name"_s, u"假"_s}, {u"isOffDay"_s, isOff}});
    m_json[u"days"_s] = days;
    return *this;
}

Notice& Notice::off(const QString& date)
{
    return set(date, true);
}

Notice& Notice::working(const QString& date)
{
    return set(date, false);
}

QString Notice::text() const
{
    return QString::fromUtf8(QJsonDocument(m_json).toJson());
}

} // namespace duban::test
