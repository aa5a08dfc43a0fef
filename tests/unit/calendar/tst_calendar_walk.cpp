// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/supervision/Light.h"
#include "tests/unit/calendar/PublishedCalendar.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace duban;
using namespace duban::test;

namespace {

/// A second implementation that shares nothing with the first: its own reading of the files, day after day,
/// in Qt's dates and UTC date-times.
class Walker
{
public:
    Walker()
    {
        for (int year = FirstYear; year <= LastYear; ++year) {
            const QJsonObject root = QJsonDocument::fromJson(noticeFile(year)).object();
            m_known[year] = !root["papers"_L1].toArray().isEmpty();
            const QJsonArray days = root["days"_L1].toArray();
            for (const QJsonValue& entry : days) {
                const QStringList ymd = entry["date"_L1].toString().split(u'-');
                const QDate date(ymd[0].toInt(), ymd[1].toInt(), ymd[2].toInt());
                m_working[date] = !entry["isOffDay"_L1].toBool();
            }
        }
    }

    bool works(const QDate& date) const { return m_working.value(date, date.dayOfWeek() < Qt::Saturday); }

    /// The n-th working day after (before, when negative) a date that itself does not count.
    QDate nth(QDate date, int n) const
    {
        const int step = n < 0 ? -1 : 1;
        for (int left = std::abs(n); left > 0;) {
            date = date.addDays(step);
            if (works(date))
                --left;
        }
        return date;
    }

    int between(const QDate& after, const QDate& to) const
    {
        int count = 0;
        for (QDate d = qMin(after, to).addDays(1); d <= qMax(after, to); d = d.addDays(1))
            count += works(d) ? 1 : 0;
        return after <= to ? count : -count;
    }

    bool isKnown(int year) const { return m_known.value(year, false); }

private:
    QHash<QDate, bool> m_working;
    QHash<int, bool> m_known;
};

qint64 utcOf(const QDate& date, const QTime& time)
{
    return QDateTime(date, time, Qt::OffsetFromUTC, 8 * 3600).toMSecsSinceEpoch();
}

QDate localDate(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::OffsetFromUTC, 8 * 3600).date();
}

/// Yellow as domain.md §3 words it, by the walk.
QDate yellowDate(const Walker& walker, const QDate& start, const QDate& due, int limit)
{
    const int left = limit >= 20 ? 3 : limit >= 10 ? 2 : 1;
    return qMax(walker.nth(due, -left), walker.nth(start, 1));
}

} // namespace

class TestCalendarWalk : public QObject
{
    Q_OBJECT

private slots:

    void everyDayOfTheKnownYears()
    {
        for (QDate d(2008, 1, 1); d.year() < 2029; d = d.addDays(1))
            QCOMPARE(publishedCalendar().isWorkingDay(fromQDate(d)), m_walker.works(d));
    }

    void aHundredThousandRandomCases()
    {
        constexpr int Cases = 100'000;
        QRandomGenerator random(20260921);
        const qint64 from = utcOf(QDate(2008, 12, 1), QTime(0, 0));
        const qint64 to = utcOf(QDate(2028, 6, 30), QTime(0, 0));
        QElapsedTimer timer;
        timer.start();
        int differences = 0;
        for (int i = 0; i < Cases; ++i) {
            const qint64 ms = from + qint64(random.generate64() % quint64(to - from));
            // Mostly limits as laws have them, some long ones, and moments on the very edges of days.
            const int limit = random.bounded(10) == 0 ? random.bounded(1, 260) : random.bounded(1, 31);
            const qint64 start =
                random.bounded(5) == 0 ? utcOf(localDate(ms), QTime(0, 0)) - random.bounded(2) : ms;
            differences += isSame({start}, limit) ? 0 : 1;
        }
        qInfo("%d cases, %d differences, %lld ms", Cases, differences, timer.elapsed());
        QCOMPARE(differences, 0);
    }

    void negativeCountsAndSpans()
    {
        QRandomGenerator random(7460);
        for (int i = 0; i < 20'000; ++i) {
            const QDate date = QDate(2009, 3, 1).addDays(random.bounded(6'800));
            const int n = random.bounded(1, 80);
            QCOMPARE(toQDate(publishedCalendar().nthAfter(fromQDate(date), {-n})), m_walker.nth(date, -n));
            QCOMPARE(toQDate(publishedCalendar().nthAfter(fromQDate(date), {n})), m_walker.nth(date, n));
            const QDate other = date.addDays(random.bounded(-120, 121));
            QCOMPARE(publishedCalendar().between(fromQDate(date), fromQDate(other)).count,
                     m_walker.between(date, other));
        }
    }

private:
    bool isSame(LegalTime start, int limit) const
    {
        const QDate began = localDate(start.ms);
        const QDate due = m_walker.nth(began, limit);
        const DueMoment found = dueMoment(publishedCalendar(), start, {limit});
        const LightMoments lights = lightMoments(publishedCalendar(), start, {limit});
        const bool same = toQDate(found.day) == due &&
                          found.moment.ms == utcOf(due.addDays(1), QTime(0, 0)) &&
                          found.provisional != m_walker.isKnown(due.year()) && lights.redAt == found.moment &&
                          lights.due == found &&
                          lights.yellowAt.ms == utcOf(yellowDate(m_walker, began, due, limit), QTime(9, 0));
        if (!same)
            qWarning("%s, %d working days: due %s, walked %s", qPrintable(formatMoment(start)), limit,
                     qPrintable(formatDay(found.day)), qPrintable(due.toString(Qt::ISODate)));
        return same;
    }

    const Walker m_walker;
};

QTEST_APPLESS_MAIN(TestCalendarWalk)
#include "tst_calendar_walk.moc"
