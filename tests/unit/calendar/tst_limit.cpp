// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/calendar/Limit.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace duban;

class TestLimit : public QObject
{
    Q_OBJECT

private slots:

    void read_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("count");
        QTest::addColumn<LimitUnit>("unit");
        QTest::addColumn<QString>("written");
        QTest::newRow("a number alone is working days")
            << u"20"_s << 20 << LimitUnit::WorkingDay << u"20wd"_s;
        QTest::newRow("working days") << u"5wd"_s << 5 << LimitUnit::WorkingDay << u"5wd"_s;
        QTest::newRow("calendar days") << u"30d"_s << 30 << LimitUnit::CalendarDay << u"30d"_s;
        QTest::newRow("months") << u"2m"_s << 2 << LimitUnit::Month << u"2m"_s;
        QTest::newRow("office hours") << u"4h"_s << 4 << LimitUnit::OfficeHour << u"4h"_s;
        QTest::newRow("no limit") << u"none"_s << 0 << LimitUnit::None << u"none"_s;
        QTest::newRow("the longest") << u"10000wd"_s << 10'000 << LimitUnit::WorkingDay << u"10000wd"_s;
        QTest::newRow("leading zeros are only zeros") << u"007d"_s << 7 << LimitUnit::CalendarDay << u"7d"_s;
    }

    void read()
    {
        QFETCH(QString, text);
        const auto limit = parseLimit(text);
        QVERIFY(limit.has_value());
        QTEST(limit->count, "count");
        QTEST(limit->unit, "unit");
        QTEST(formatLimit(*limit), "written");
        QCOMPARE(parseLimit(formatLimit(*limit)).value(), *limit);
        QCOMPARE(limit->isSet(), text != u"none"_s);
    }

    void refused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << QString();
        QTest::newRow("no number") << u"wd"_s;
        QTest::newRow("zero") << u"0wd"_s;
        QTest::newRow("negative") << u"-5wd"_s;
        QTest::newRow("one past the longest") << u"10001"_s;
        QTest::newRow("six digits") << u"100000"_s;
        QTest::newRow("an unknown unit") << u"5w"_s;
        QTest::newRow("a unit in capitals") << u"5WD"_s;
        QTest::newRow("half a day") << u"0.5d"_s;
        QTest::newRow("a blank between") << u"5 wd"_s;
        QTest::newRow("a line break behind") << u"5wd\n"_s;
        QTest::newRow("digits of another script") << u"２０wd"_s;
    }

    void refused()
    {
        QFETCH(QString, text);
        const auto limit = parseLimit(text);
        QVERIFY(!limit.has_value());
        QCOMPARE(limit.error().code, ErrorCode::InvalidInput);
        QCOMPARE(limit.error().field, u"limit"_s);
    }

    void longer_data()
    {
        QTest::addColumn<Limit>("a");
        QTest::addColumn<Limit>("b");
        QTest::addColumn<bool>("aLonger");
        QTest::addColumn<bool>("bLonger");
        const auto wd = &Limit::workingDays;
        const auto d = &Limit::calendarDays;
        const auto m = &Limit::months;
        const auto h = &Limit::officeHours;
        QTest::newRow("equal ones") << wd(20) << wd(20) << false << false;
        QTest::newRow("equal units by number") << wd(21) << wd(20) << true << false;
        QTest::newRow("five working days are seven days") << wd(5) << d(7) << false << false;
        QTest::newRow("six working days are more than eight days") << wd(6) << d(8) << true << false;
        QTest::newRow("a month is thirty days") << m(1) << d(30) << false << false;
        QTest::newRow("thirty-one days are more than a month") << m(1) << d(31) << false << true;
        QTest::newRow("twenty-one working days are less than a month") << wd(21) << m(1) << false << true;
        QTest::newRow("thirteen hours are two working days") << h(13) << wd(2) << false << false;
        QTest::newRow("seven hours are more than one") << h(7) << wd(1) << true << false;
        QTest::newRow("six hours are less than one") << h(6) << wd(1) << false << true;
        QTest::newRow("none is longer than any") << Limit{} << m(10'000) << true << false;
        QTest::newRow("none is not longer than none") << Limit{} << Limit{} << false << false;
    }

    void longer()
    {
        QFETCH(Limit, a);
        QFETCH(Limit, b);
        QTEST(isLongerThan(a, b), "aLonger");
        QTEST(isLongerThan(b, a), "bLonger");
    }

    void theNumbersOfTheUnitsNeverChange()
    {
        QCOMPARE(int(LimitUnit::None), 0);
        QCOMPARE(int(LimitUnit::WorkingDay), 1);
        QCOMPARE(int(LimitUnit::CalendarDay), 2);
        QCOMPARE(int(LimitUnit::Month), 3);
        QCOMPARE(int(LimitUnit::OfficeHour), 4);
    }
};

QTEST_APPLESS_MAIN(TestLimit)
#include "tst_limit.moc"
