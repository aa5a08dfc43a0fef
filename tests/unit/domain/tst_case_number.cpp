// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/CaseNumber.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace duban;

class TestCaseNumber : public QObject
{
    Q_OBJECT

private slots:

    void made_data()
    {
        QTest::addColumn<qint64>("serial");
        QTest::addColumn<QString>("text");
        QTest::newRow("the first of a day") << qint64(1) << u"BL-20260131-00001"_s;
        QTest::newRow("the 42nd") << qint64(42) << u"BL-20260131-00042"_s;
        QTest::newRow("the last of a day") << qint64(99'999) << u"BL-20260131-99999"_s;
        QTest::newRow("one too many") << qint64(100'000) << QString();
        QTest::newRow("zero") << qint64(0) << QString();
        QTest::newRow("negative") << qint64(-1) << QString();
        QTest::newRow("wraps in 32 bits to 1") << (qint64(1) << 32) + 1 << QString();
    }

    void made()
    {
        QFETCH(qint64, serial);
        QFETCH(QString, text);
        const auto number = CaseNumber::make(*parseDay(u"2026-01-31"_s), serial);
        QCOMPARE(number.has_value(), !text.isEmpty());
        if (!number) {
            QCOMPARE(number.error().field, u"serial"_s);
            return;
        }
        QCOMPARE(number->text(), text);
        const auto again = CaseNumber::parse(text);
        QVERIFY(again.has_value());
        QVERIFY(*again == *number);
    }

    void refused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << QString();
        QTest::newRow("another prefix") << u"CL-20260131-00042"_s;
        QTest::newRow("small letters") << u"bl-20260131-00042"_s;
        QTest::newRow("no such day") << u"BL-20260230-00042"_s;
        QTest::newRow("four digits") << u"BL-20260131-0042"_s;
        QTest::newRow("six digits") << u"BL-20260131-000042"_s;
        QTest::newRow("serial zero") << u"BL-20260131-00000"_s;
        QTest::newRow("a plus for a digit") << u"BL-20260131-+0042"_s;
        QTest::newRow("a minus for a digit") << u"BL-20260131--0042"_s;
        QTest::newRow("a blank for a digit") << u"BL-20260131- 0042"_s;
        QTest::newRow("a blank at the end") << u"BL-20260131-0042 "_s;
        QTest::newRow("letters for digits") << u"BL-20260131-0004a"_s;
        QTest::newRow("full-width digits") << u"BL-20260131-０００４２"_s;
        QTest::newRow("full-width date") << u"BL-２０２６0131-00042"_s;
        QTest::newRow("a sign in the date") << u"BL--2260131-00042"_s;
        QTest::newRow("another second dash") << u"BL-20260131_00042"_s;
        QTest::newRow("blanks around") << u" BL-20260131-00042"_s;
    }

    void refused()
    {
        QFETCH(QString, text);
        const auto number = CaseNumber::parse(text);
        QVERIFY(!number.has_value());
        QCOMPARE(number.error().code, ErrorCode::InvalidInput);
        QCOMPARE(number.error().field, u"caseNumber"_s);
    }
};

QTEST_APPLESS_MAIN(TestCaseNumber)
#include "tst_case_number.moc"
