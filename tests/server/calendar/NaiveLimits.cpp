// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/calendar/NaiveLimits.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace duban::test {

NaiveLimits::NaiveLimits(const std::vector<Notice>& changed)
{
    const QDir published(QStringLiteral(DUBAN_SOURCE_DIR "/resources/calendar"));
    const QStringList names = published.entryList({u"????.json"_s}, QDir::Files);
    for (const QString& name : names)
        QFile::copy(published.filePath(name), m_dir.filePath(name));
    for (const Notice& notice : changed) {
        const QString path = m_dir.filePath(u"%1.json"_s.arg(notice.object()[u"year"_s].toInt()));
        QFile::remove(path);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write %s", qPrintable(path));
        file.write(notice.text().toUtf8());
    }
    auto read = replay::NaiveCalendar::read(m_dir.path(), replay::NaiveCalendar::MakeUpDays::Counted);
    if (!read)
        qFatal("%s", qPrintable(read.error().detail));
    m_calendar = std::move(*read);
}

NaiveMoments NaiveLimits::moments(LegalTime start, int limitDays,
                                  const std::optional<NaivePause>& pause) const
{
    const QDate pauseEnd = pause ? m_calendar->step(pause->from, pause->workingDays) : QDate();
    const auto counts = [&](const QDate& day) {
        const bool paused = pause && day > pause->from && day <= pauseEnd;
        return !paused && m_calendar->isWorkingDay(day);
    };
    const QDate first = replay::chinaDay(start);
    std::vector<QDate> counted; // one a day of the limit
    for (QDate day = first.addDays(1); int(counted.size()) < limitDays; day = day.addDays(1)) {
        if (counts(day))
            counted.push_back(day);
    }
    const int left = limitDays >= 20 ? 3 : limitDays >= 10 ? 2 : 1;
    const int yellow = std::max(limitDays - 1 - left, 0);
    return {replay::chinaMoment(counted[std::size_t(yellow)], 9), replay::chinaMoment(counted.back(), 24)};
}

} // namespace duban::test
