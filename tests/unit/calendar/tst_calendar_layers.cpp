// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/calendar/PublishedCalendar.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace duban;
using namespace duban::test;
using Layer = CalendarNotice::Layer;
using Kind = SpecialDay::Kind;

namespace {

CalendarNotice regional(int year, std::vector<SpecialDay> days)
{
    return {year, {u"https://example.org/notice"_s}, std::move(days), Layer::Regional};
}

/// The nation's calendar with a region's festival on a Tuesday and an office day on national day's second.
WorkCalendar layered()
{
    std::vector<CalendarNotice> notices = allNotices();
    notices.insert(notices.begin(), regional(2026, {{dayOn(u"2026-09-22"_s), Kind::Holiday, u"三月三"_s},
                                                    {dayOn(u"2026-10-02"_s), Kind::MakeUpWorkday, {}}}));
    return calendarOf(notices);
}

Result<CalendarNotice> parsedWith(const QByteArray& layer, const QByteArray& papers)
{
    return parseNotice(R"({"year": 2026, "papers": )" + papers + layer + R"(, "days": []})");
}

} // namespace

class TestCalendarLayers : public QObject
{
    Q_OBJECT

private slots:

    void theRegionHasTheLastWord()
    {
        const WorkCalendar calendar = layered();
        QVERIFY(!calendar.isWorkingDay(dayOn(u"2026-09-22"_s)));
        QVERIFY(calendar.isWorkingDay(dayOn(u"2026-10-02"_s)));
        QVERIFY2(!calendar.isWorkingDay(dayOn(u"2026-10-01"_s)), "the nation's days stand beside it");
        QCOMPARE(calendar.nameOf(dayOn(u"2026-09-22"_s)), u"三月三"_s);
        QCOMPARE(calendar.nameOf(dayOn(u"2026-10-01"_s)), u"国庆节"_s);
        QCOMPARE(calendar.nameOf(dayOn(u"2026-10-02"_s)), QString());
        QCOMPARE(calendar.nameOf(dayOn(u"2026-10-10"_s)), QString());
        QCOMPARE(calendar.nameOf(dayOn(u"2026-09-21"_s)), QString());
        QCOMPARE(calendar.notices().front().layer, Layer::National);
        QCOMPARE(calendar.notices().back().layer, Layer::Regional);
    }

    void theNationAlonePublishesAYear()
    {
        std::vector<CalendarNotice> notices = allNotices();
        notices.push_back(regional(2027, {{dayOn(u"2027-03-03"_s), Kind::Holiday, u"三月三"_s}}));
        const WorkCalendar calendar = calendarOf(notices);
        QVERIFY(!calendar.isWorkingDay(dayOn(u"2027-03-03"_s)));
        QVERIFY(!calendar.isPublished(2027));
        QVERIFY(calendar.isProvisional(dayOn(u"2027-03-04"_s)));
        QCOMPARE(calendar.lastPublishedYear(), 2026);
    }

    void aYearTwiceInOneLayerIsRefused()
    {
        QVERIFY(WorkCalendar::build({notice(2026), regional(2026, {})}).has_value());
        const auto twice = WorkCalendar::build({regional(2026, {}), notice(2026), regional(2026, {})});
        QVERIFY(!twice);
        QCOMPARE(twice.error().code, ErrorCode::InvalidInput);
        QCOMPARE(twice.error().field, u"year"_s);
    }

    void changedDays()
    {
        const auto changed = publishedCalendar().changedDays(layered());
        QCOMPARE(changed, (std::vector<LocalDay>{dayOn(u"2026-09-22"_s), dayOn(u"2026-10-02"_s)}));
        QCOMPARE(layered().changedDays(publishedCalendar()), changed);
        QVERIFY(layered().changedDays(layered()).empty());
    }

    void aWeekendDayThatBecomesAHolidayIsAChange()
    {
        std::vector<CalendarNotice> notices = allNotices();
        notices.push_back(regional(2026, {{dayOn(u"2026-09-12"_s), Kind::Holiday, u"n"_s}}));
        QCOMPARE(publishedCalendar().changedDays(calendarOf(notices)),
                 (std::vector<LocalDay>{dayOn(u"2026-09-12"_s)}));
    }

    void daysOutsideTheTablesChangeNothing()
    {
        CalendarNotice early{
            1992, {u"p"_s}, {{dayOn(u"1991-12-31"_s), Kind::Holiday, u"n"_s}}, Layer::National};
        QVERIFY(calendarOf({early}).isWorkingDay(WorkCalendar::firstDay()));
    }

    void layerIsRead_data()
    {
        QTest::addColumn<QByteArray>("layer");
        QTest::addColumn<QByteArray>("papers");
        QTest::addColumn<QString>("field");
        QTest::addColumn<int>("expected");
        const QByteArray paper = R"(["p"])";
        QTest::newRow("absent is national") << QByteArray() << paper << QString() << 1;
        QTest::newRow("national") << QByteArray(R"(, "layer": "national")") << paper << QString() << 1;
        QTest::newRow("regional") << QByteArray(R"(, "layer": "regional")") << paper << QString() << 2;
        QTest::newRow("regional without a paper")
            << QByteArray(R"(, "layer": "regional")") << QByteArray("[]") << u"papers"_s << 0;
        QTest::newRow("a layer that is none")
            << QByteArray(R"(, "layer": "city")") << paper << u"layer"_s << 0;
        QTest::newRow("a layer as a number") << QByteArray(R"(, "layer": 2)") << paper << u"layer"_s << 0;
        QTest::newRow("no layer in so many words")
            << QByteArray(R"(, "layer": null)") << paper << u"layer"_s << 0;
    }

    void layerIsRead()
    {
        QFETCH(QByteArray, layer);
        QFETCH(QByteArray, papers);
        const auto parsed = parsedWith(layer, papers);
        QTEST(parsed ? QString() : parsed.error().field, "field");
        QTEST(parsed ? int(parsed->layer) : 0, "expected");
    }
};

QTEST_APPLESS_MAIN(TestCalendarLayers)
#include "tst_calendar_layers.moc"
