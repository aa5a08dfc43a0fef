// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/calendar/PublishedCalendar.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace duban;
using namespace duban::test;

namespace {

/// JSON written with single quotes, which are easier on the eyes in C++.
QByteArray quoted(QByteArray json)
{
    return json.replace('\'', '"');
}

} // namespace

class TestNotice : public QObject
{
    Q_OBJECT

private slots:

    void publishedYears_data()
    {
        QTest::addColumn<int>("year");
        for (int year = 2009; year <= 2026; ++year)
            QTest::addRow("the notice of %d", year) << year;
    }

    void publishedYears()
    {
        QFETCH(int, year);
        const auto notice = parseNotice(noticeFile(year));
        QVERIFY2(notice.has_value(), qPrintable(notice ? QString() : notice.error().detail));
        QCOMPARE(notice->year, year);
        QVERIFY(notice->isPublished());
        QVERIFY2(notice->days.size() >= 25, "a year has at least its seven holidays");
        const auto isOff = [](const SpecialDay& d) { return d.kind == SpecialDay::Kind::Holiday; };
        const auto off = std::count_if(notice->days.begin(), notice->days.end(), isOff);
        QVERIFY2(off < qsizetype(notice->days.size()), "every year has made-up workdays");
        for (const SpecialDay& special : notice->days)
            QVERIFY(!special.name.isEmpty());
    }

    void aYearWithoutANoticeIsNotPublished()
    {
        const auto notice = parseNotice(noticeFile(2027));
        QVERIFY(notice.has_value());
        QVERIFY(!notice->isPublished());
        QVERIFY(notice->days.empty());
    }

    void daysAreReadAsPublished()
    {
        const auto notice =
            parseNotice(quoted("{'year': 2026, 'papers': ['https://x'], 'days': ["
                               "{'name': '国庆节', 'date': '2026-10-10', 'isOffDay': false},"
                               "{'name': '国庆节', 'date': '2026-10-01', 'isOffDay': true}]}"));
        QVERIFY(notice.has_value());
        QCOMPARE(notice->papers, QStringList{u"https://x"_s});
        QCOMPARE(notice->days.size(), std::size_t(2));
        QCOMPARE(notice->days[0].kind, SpecialDay::Kind::MakeUpWorkday);
        QCOMPARE(formatDay(notice->days[0].day), u"2026-10-10"_s);
        QCOMPARE(notice->days[1].kind, SpecialDay::Kind::Holiday);
        QCOMPARE(notice->days[1].name, u"国庆节"_s);
    }

    void aNoticeMayNameDaysOfTheNeighbouringYears_data()
    {
        QTest::addColumn<QByteArray>("date");
        QTest::addColumn<bool>("taken");
        QTest::newRow("a week before the year") << QByteArray("2025-12-25") << true;
        QTest::newRow("eight days before the year") << QByteArray("2025-12-24") << false;
        QTest::newRow("a week after the year") << QByteArray("2027-01-07") << true;
        QTest::newRow("eight days after the year") << QByteArray("2027-01-08") << false;
    }

    void aNoticeMayNameDaysOfTheNeighbouringYears()
    {
        QFETCH(QByteArray, date);
        const auto notice =
            parseNotice(quoted("{'year': 2026, 'papers': ['p'], 'days': [{'name': 'n', 'date': '" + date +
                               "', 'isOffDay': true}]}"));
        QTEST(notice.has_value(), "taken");
        if (!notice)
            QCOMPARE(notice.error().field, u"days[0].date"_s);
    }

    void aNoticeIsRefused_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("field");
        const QByteArray head = "{'year': 2026, 'papers': ['p'], 'days': [";
        const QByteArray good = "{'name': 'n', 'date': '2026-01-01', 'isOffDay': true}";
        QTest::newRow("nothing") << QByteArray() << u"notice"_s;
        QTest::newRow("not JSON") << QByteArray("year 2026") << u"notice"_s;
        QTest::newRow("cut off") << head + good << u"notice"_s;
        QTest::newRow("a list instead of an object") << "[" + good + "]" << u"notice"_s;
        QTest::newRow("something behind the object") << head + "]} x" << u"notice"_s;
        QTest::newRow("no year") << QByteArray("{'papers': [], 'days': []}") << u"year"_s;
        QTest::newRow("a year in words")
            << QByteArray("{'year': '2026', 'papers': [], 'days': []}") << u"year"_s;
        QTest::newRow("half a year") << QByteArray("{'year': 2026.5, 'papers': [], 'days': []}") << u"year"_s;
        QTest::newRow("a year before the calendar")
            << QByteArray("{'year': 1991, 'papers': [], 'days': []}") << u"year"_s;
        QTest::newRow("a year after the calendar")
            << QByteArray("{'year': 2100, 'papers': [], 'days': []}") << u"year"_s;
        QTest::newRow("papers missing") << QByteArray("{'year': 2026, 'days': []}") << u"papers"_s;
        QTest::newRow("papers not a list")
            << QByteArray("{'year': 2026, 'papers': 'p', 'days': []}") << u"papers"_s;
        QTest::newRow("a paper that is nothing")
            << QByteArray("{'year': 2026, 'papers': [null], 'days': []}") << u"papers[0]"_s;
        QTest::newRow("a paper that is blank")
            << QByteArray("{'year': 2026, 'papers': ['p', ' '], 'days': []}") << u"papers[1]"_s;
        QTest::newRow("days missing: not a year without holidays")
            << QByteArray("{'year': 2026, 'papers': ['p']}") << u"days"_s;
        QTest::newRow("days not a list")
            << QByteArray("{'year': 2026, 'papers': ['p'], 'days': {}}") << u"days"_s;
        QTest::newRow("a day that is no object") << head + good + ", 5]}" << u"days[1].date"_s;
        QTest::newRow("a day without a date")
            << head + good + ", {'name': 'n', 'isOffDay': true}]}" << u"days[1].date"_s;
        QTest::newRow("a date that is none")
            << head + "{'name': 'n', 'date': '2026-02-30', 'isOffDay': true}]}" << u"days[0].date"_s;
        QTest::newRow("a date of another year")
            << head + "{'name': 'n', 'date': '2025-05-01', 'isOffDay': true}]}" << u"days[0].date"_s;
        QTest::newRow("neither off nor workday")
            << head + "{'name': 'n', 'date': '2026-05-01'}]}" << u"days[0].isOffDay"_s;
        QTest::newRow("off in words")
            << head + "{'name': 'n', 'date': '2026-05-01', 'isOffDay': 'true'}]}" << u"days[0].isOffDay"_s;
        QTest::newRow("off as a number")
            << head + "{'name': 'n', 'date': '2026-05-01', 'isOffDay': 1}]}" << u"days[0].isOffDay"_s;
        QTest::newRow("a day given twice") << head + good + "," + good + "]}" << u"days[1].date"_s;
        QTest::newRow("a day given twice, once off and once not")
            << head + good + ", {'name': 'n', 'date': '2026-01-01', 'isOffDay': false}]}"
            << u"days[1].date"_s;
    }

    void aNoticeIsRefused()
    {
        QFETCH(QByteArray, json);
        const auto notice = parseNotice(quoted(json));
        QVERIFY(!notice.has_value());
        QCOMPARE(notice.error().code, ErrorCode::InvalidInput);
        QTEST(notice.error().field, "field");
    }

    void aLongNameIsCut()
    {
        const auto notice = parseNotice(quoted(
            "{'year': 2026, 'papers': ['p'], 'days': [{'date': '2026-01-01', 'isOffDay': true, 'name': '" +
            QByteArray(5'000, 'n') + "'}]}"));
        QVERIFY(notice.has_value());
        QCOMPARE(notice->days[0].name.size(), 40);
    }
};

QTEST_APPLESS_MAIN(TestNotice)
#include "tst_notice.moc"
