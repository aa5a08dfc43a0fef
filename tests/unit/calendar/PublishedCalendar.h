// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/calendar/WorkCalendar.h"

#include <QFile>
#include <QString>

namespace duban::test {

inline constexpr int FirstYear = 2009;
inline constexpr int LastYear = 2027; ///< not published yet

inline QByteArray noticeFile(int year)
{
    QFile file(QStringLiteral(DUBAN_SOURCE_DIR "/resources/calendar/%1.json").arg(year));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(file.fileName()));
    return file.readAll();
}

inline CalendarNotice notice(int year)
{
    auto parsed = parseNotice(noticeFile(year));
    if (!parsed)
        qFatal("%d: %s", year, qPrintable(parsed.error().detail));
    return std::move(*parsed);
}

inline std::vector<CalendarNotice> allNotices()
{
    std::vector<CalendarNotice> notices;
    for (int year = FirstYear; year <= LastYear; ++year)
        notices.push_back(notice(year));
    return notices;
}

inline WorkCalendar calendarOf(const std::vector<CalendarNotice>& notices)
{
    auto built = WorkCalendar::build(notices);
    if (!built)
        qFatal("%s", qPrintable(built.error().detail));
    return std::move(*built);
}

/// The calendar as published, 2009 to 2026.
inline const WorkCalendar& publishedCalendar()
{
    static const WorkCalendar calendar = calendarOf(allNotices());
    return calendar;
}

/// @return the moment in the organisation's zone; the test ends when it is none.
inline LegalTime moment(const QString& iso)
{
    const auto t = parseMoment(iso);
    if (!t)
        qFatal("%s", qPrintable(t.error().detail));
    return *t;
}

inline LocalDay dayOn(const QString& iso)
{
    const auto d = parseDay(iso);
    if (!d)
        qFatal("%s", qPrintable(d.error().detail));
    return *d;
}

} // namespace duban::test
