// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A second implementation of the law of time that includes nothing of the library: day after day, for hours
// half-day after half-day, in Qt's dates and UTC date-times.
#include <QDateTime>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <array>
#include <vector>

namespace duban::test {

inline qint64 walkUtc(const QDate& date, qint64 msOfDay)
{
    return QDateTime(date, QTime(0, 0), Qt::OffsetFromUTC, 8 * 3600).toMSecsSinceEpoch() + msOfDay;
}

inline QDate walkDate(qint64 utc)
{
    return QDateTime::fromMSecsSinceEpoch(utc, Qt::OffsetFromUTC, 8 * 3600).date();
}

/// Days off and workdays as written in notices: the nation's below, the region's above.
struct WalkCalendar
{
    QHash<QDate, bool> nationalOff;
    QHash<QDate, bool> regionalOff;
    QSet<int> published;

    void read(const QByteArray& noticeJson)
    {
        using namespace Qt::StringLiterals;
        const QJsonObject root = QJsonDocument::fromJson(noticeJson).object();
        if (!root["papers"_L1].toArray().isEmpty())
            published.insert(root["year"_L1].toInt());
        const QJsonArray days = root["days"_L1].toArray();
        for (const QJsonValue& entry : days) {
            const QStringList ymd = entry["date"_L1].toString().split(u'-');
            nationalOff[QDate(ymd[0].toInt(), ymd[1].toInt(), ymd[2].toInt())] =
                entry["isOffDay"_L1].toBool();
        }
    }

    /// Null when no notice names the day.
    const bool* named(const QDate& date) const
    {
        if (const auto it = regionalOff.constFind(date); it != regionalOff.cend())
            return &*it;
        const auto it = nationalOff.constFind(date);
        return it == nationalOff.cend() ? nullptr : &*it;
    }

    bool works(const QDate& date) const
    {
        const bool* off = named(date);
        return off ? !*off : date.dayOfWeek() < Qt::Saturday;
    }
};

struct WalkHall
{
    std::array<int, 4> minutes{540, 720, 810, 1020}; ///< opens, closes, opens, closes
    int alsoOpenOn = 0;
    QHash<QDate, bool> closedOn; ///< exceptions

    bool isOpen(const WalkCalendar& calendar, const QDate& date) const
    {
        if (const auto it = closedOn.constFind(date); it != closedOn.cend())
            return !*it;
        if (calendar.works(date))
            return true;
        const bool* off = calendar.named(date);
        return !(off && *off) && ((alsoOpenOn >> (date.dayOfWeek() - 1)) & 1) != 0;
    }
};

/// From the day after `from` to `to`.
struct WalkPause
{
    QDate from;
    QDate to;
};

/// Unit: w(orking days), d(ays), m(onths), h(ours).
struct WalkPart
{
    char unit = 'w';
    int count = 1;
};

struct WalkResult
{
    QDate due;
    qint64 moment = 0;
    qint64 yellow = 0;
    bool provisional = false;
    int daysCounted = 0;
    qint64 msCounted = 0;
};

class BudgetWalker
{
public:
    BudgetWalker(const WalkCalendar& calendar, const WalkHall& hall, std::vector<WalkPause> pauses)
        : m_calendar(calendar), m_hall(hall), m_pauses(std::move(pauses))
    {
    }

    bool isPaused(const QDate& date) const
    {
        for (const WalkPause& pause : m_pauses) {
            if (pause.from < date && date <= pause.to)
                return true;
        }
        return false;
    }

    bool countsAsWorkday(const QDate& date) const { return m_calendar.works(date) && !isPaused(date); }

    int workdaysUsed(const QDate& start, const QDate& upTo) const
    {
        int used = 0;
        for (QDate d = start.addDays(1); d <= upTo; d = d.addDays(1))
            used += countsAsWorkday(d) ? 1 : 0;
        return used;
    }

    /// @return the due day alone, of a budget of working days.
    QDate due(qint64 start, const std::vector<WalkPart>& parts) const
    {
        int counted = 0;
        QDate day = walkDate(start);
        for (const WalkPart& part : parts)
            day = walkDays(day, part, &counted);
        return day;
    }

    WalkResult walk(qint64 start, const std::vector<WalkPart>& parts, bool endOfDay) const
    {
        const std::vector<WalkPart> joined = join(parts);
        WalkResult result;
        QDate day = walkDate(start);
        qint64 moment = start;
        qint64 timeOfDay = -1; // not kept before hours were counted
        for (const WalkPart& part : joined) {
            if (part.unit == 'h') {
                moment = walkHours(moment, part.count * 3'600'000LL, day, &result);
                day = walkDate(moment - 1);
                timeOfDay = moment - walkUtc(day, 0);
            } else {
                day = walkDays(day, part, &result.daysCounted);
                moment = walkUtc(day, timeOfDay < 0 ? 24 * 3'600'000LL : timeOfDay);
            }
        }
        if (const char last = joined.back().unit; last == 'd' || last == 'm') {
            while (!countsAsWorkday(day))
                day = day.addDays(1);
        }
        const qint64 untimed = endOfDay ? 24 * 60 : m_hall.minutes[3];
        result.due = day;
        result.moment = walkUtc(day, timeOfDay < 0 ? untimed * 60'000 : timeOfDay);
        result.provisional = !m_calendar.published.contains(day.year());
        result.yellow = yellow(start, joined, day);
        return result;
    }

private:
    static std::vector<WalkPart> join(const std::vector<WalkPart>& parts)
    {
        std::vector<WalkPart> joined;
        for (const WalkPart& part : parts) {
            if (!joined.empty() && joined.back().unit == part.unit)
                joined.back().count += qMax(part.count, 1);
            else
                joined.push_back({part.unit, qMax(part.count, 1)});
        }
        return joined;
    }

    QDate walkDays(QDate day, const WalkPart& part, int* counted) const
    {
        qint64 left = part.unit == 'm' ? day.daysTo(day.addMonths(part.count)) : part.count;
        while (left > 0) {
            day = day.addDays(1);
            if (part.unit == 'w' ? countsAsWorkday(day) : !isPaused(day)) {
                --left;
                ++*counted;
            }
        }
        return day;
    }

    /// @param told the last day of which is known whether it counts
    qint64 walkHours(qint64 from, qint64 need, const QDate& told, WalkResult* result) const
    {
        for (QDate day = walkDate(from);; day = day.addDays(1)) {
            if (!m_hall.isOpen(m_calendar, day) || isPaused(day))
                continue;
            const qint64 before = need;
            qint64 end = 0;
            for (const std::size_t half : {0U, 2U}) {
                const qint64 opens = qMax(from, walkUtc(day, m_hall.minutes[half] * 60'000LL));
                const qint64 closes = walkUtc(day, m_hall.minutes[half + 1] * 60'000LL);
                const qint64 taken = qMin(need, qMax(0LL, closes - opens));
                need -= taken;
                if (taken > 0)
                    end = opens + taken;
                if (need == 0)
                    break;
            }
            if (result) {
                result->msCounted += before - need;
                result->daysCounted += before > need && day > told ? 1 : 0;
            }
            if (need == 0)
                return end;
        }
    }

    /// domain.md §3: the last quarter of hours; else n working days before the due day, by the length of the
    /// limit.
    qint64 yellow(qint64 start, const std::vector<WalkPart>& parts, const QDate& due) const
    {
        if (parts.size() == 1 && parts[0].unit == 'h')
            return walkHours(start, parts[0].count * 2'700'000LL, QDate(), nullptr);
        const QDate began = walkDate(start);
        const int total = workdaysUsed(began, due);
        int left = total >= 20 ? 3 : total >= 10 ? 2 : 1;
        QDate first = began.addDays(1);
        while (!countsAsWorkday(first))
            first = first.addDays(1);
        QDate day = due;
        while (left > 0 && day > first) {
            day = day.addDays(-1);
            left -= countsAsWorkday(day) ? 1 : 0;
        }
        return walkUtc(qMin(qMax(day, first), due), m_hall.minutes[0] * 60'000LL);
    }

    const WalkCalendar& m_calendar;
    const WalkHall& m_hall;
    const std::vector<WalkPause> m_pauses;
};

} // namespace duban::test
