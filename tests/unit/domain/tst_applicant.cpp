// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/Applicant.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace duban;

namespace {

/// GB 11643 in another form than the program's: weights as powers of two modulo 11, and the whole number with
/// its check digit must leave 1 (ISO 7064 MOD 11-2).
QString idWithCheckDigit(const QString& first17)
{
    for (int check = 0; check <= 10; ++check) {
        int sum = check;
        for (int i = 0; i < 17; ++i) {
            int weight = 1;
            for (int power = 0; power < 17 - i; ++power)
                weight = weight * 2 % 11;
            sum += first17[i].digitValue() * weight;
        }
        if (sum % 11 == 1)
            return first17 + (check == 10 ? u"X"_s : QString::number(check));
    }
    return {};
}

/// GB 32100 in another form: Horner from the right, weights 3^i modulo 31, the sum with the check is 0.
QString codeWithCheckCharacter(const QString& first17)
{
    static const QString alphabet = u"0123456789ABCDEFGHJKLMNPQRTUWXY"_s;
    qsizetype sum = 0;
    for (qsizetype i = 16; i >= 0; --i)
        sum = (sum * 3 + alphabet.indexOf(first17[i])) % 31;
    return first17 + alphabet[(31 - sum) % 31];
}

Applicant person(const QString& name, const QString& id = {}, const QString& phone = {})
{
    return {Applicant::Kind::Person, name, id, phone};
}

} // namespace

class TestApplicant : public QObject
{
    Q_OBJECT

private slots:

    void idNumber_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<bool>("valid");
        // The first is the example of the standard itself.
        QTest::newRow("the example of GB 11643") << u"11010519491231002X"_s << true;
        QTest::newRow("small x as people type it") << u"11010519491231002x"_s << true;
        QTest::newRow("the other example of GB 11643") << u"440524188001010014"_s << true;
        QTest::newRow("born on a leap day") << idWithCheckDigit(u"33010620000229123"_s) << true;
        QTest::newRow("born on a day that was not") << idWithCheckDigit(u"33010619990229123"_s) << false;
        QTest::newRow("born in month 13") << idWithCheckDigit(u"33010619991301123"_s) << false;
        QTest::newRow("born before anybody alive could be")
            << idWithCheckDigit(u"33010618490101123"_s) << false;
        QTest::newRow("the first year taken") << idWithCheckDigit(u"33010618500101123"_s) << true;
        QTest::newRow("nothing") << QString() << false;
        QTest::newRow("17 characters") << u"33010620000229123"_s << false;
        QTest::newRow("19 characters") << u"11010519491231002X0"_s << false;
        QTest::newRow("15 digits of the old kind") << u"110105491231002"_s << false;
        QTest::newRow("X in the middle") << u"1101051949123X0021"_s << false;
        QTest::newRow("full-width digits") << u"１１010519491231002X"_s << false;
        QTest::newRow("a blank in it") << u"110105 9491231002X"_s << false;
    }

    void idNumber()
    {
        QFETCH(QString, id);
        QTEST(isIdNumber(id), "valid");
    }

    void everyOtherCheckDigitIsRefused()
    {
        const QString first = u"33010619850615432"_s;
        int valid = 0;
        for (const QChar check : u"0123456789X"_s)
            valid += isIdNumber(first + check) ? 1 : 0;
        QCOMPARE(valid, 1);
        QVERIFY(isIdNumber(idWithCheckDigit(first)));
    }

    void aWrongOrSwappedDigitIsNoticed()
    {
        const QString good = u"440524188001010014"_s;
        for (int i = 0; i < 17; ++i) {
            QString wrong = good;
            wrong[i] = wrong[i] == u'9' ? u'8' : QChar(wrong[i].unicode() + 1);
            QVERIFY2(!isIdNumber(wrong), qPrintable(wrong));
            if (i == 16 || good[i] == good[i + 1])
                continue;
            QString swapped = good;
            std::swap(swapped[i], swapped[i + 1]);
            QVERIFY2(!isIdNumber(swapped), qPrintable(swapped));
        }
    }

    void creditCode_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<bool>("valid");
        QTest::newRow("a code with M and Y that is published as an example")
            << u"91350100M000100Y43"_s << true;
        QTest::newRow("with its computed check character")
            << codeWithCheckCharacter(u"91330106MA27XYRTU"_s) << true;
        QTest::newRow("all zeros, whose check is zero") << u"000000000000000000"_s << true;
        QTest::newRow("small letters") << codeWithCheckCharacter(u"91330106MA27XYRTU"_s).toLower() << false;
        QTest::newRow("nothing") << QString() << false;
        QTest::newRow("17 characters") << u"91330106MA27XYRTU"_s << false;
        QTest::newRow("19 characters") << codeWithCheckCharacter(u"91330106MA27XYRTU"_s) + u"0"_s << false;
        for (const QChar letter : u"IOSVZ"_s)
            QTest::addRow("the letter %c, which is not in use", letter.toLatin1())
                << u"9133010%1MA27XYRTU0"_s.arg(letter) << false;
        QTest::newRow("a Chinese character") << u"9133010六MA27XYRTU0"_s << false;
    }

    void creditCode()
    {
        QFETCH(QString, code);
        QTEST(isCreditCode(code), "valid");
    }

    void onlyOneCheckCharacterIsTaken()
    {
        const QString first = u"12330100470116574"_s;
        int valid = 0;
        for (const QChar check : u"0123456789ABCDEFGHJKLMNPQRTUWXY"_s)
            valid += isCreditCode(first + check) ? 1 : 0;
        QCOMPARE(valid, 1);
        QVERIFY(isCreditCode(codeWithCheckCharacter(first)));
    }

    void phone_data()
    {
        QTest::addColumn<QString>("phone");
        QTest::addColumn<bool>("valid");
        QTest::newRow("a mobile number") << u"13957112345"_s << true;
        QTest::newRow("a mobile number with a digit missing") << u"1395711234"_s << false;
        QTest::newRow("a mobile number with two digits missing") << u"139571123"_s << false;
        QTest::newRow("a mobile number with a digit too many") << u"139571123456"_s << false;
        QTest::newRow("eight digits that begin with 1: a line in a large city") << u"12345678"_s << true;
        QTest::newRow("a line with area code") << u"0571-87654321"_s << true;
        QTest::newRow("a line with country code") << u"+86 571 8765 4321"_s << true;
        QTest::newRow("a mobile number with country code") << u"+86 13957112345"_s << true;
        QTest::newRow("seven digits") << u"8765432"_s << true;
        QTest::newRow("six digits") << u"876543"_s << false;
        QTest::newRow("twenty digits") << u"20345678901234567890"_s << true;
        QTest::newRow("twenty-one digits") << u"203456789012345678901"_s << false;
        QTest::newRow("nothing") << QString() << false;
        QTest::newRow("letters") << u"0571-8765432a"_s << false;
        QTest::newRow("full-width digits") << u"１3957112345"_s << false;
        QTest::newRow("a line break") << u"0571\n87654321"_s << false;
        QTest::newRow("enough digits under a heap of dashes") << u"8765432"_s + QString(1'000, u'-') << false;
    }

    void phone()
    {
        QFETCH(QString, phone);
        QTEST(isPhoneNumber(phone), "valid");
    }

    void checkedAsTyped_data()
    {
        QTest::addColumn<Applicant>("applicant");
        QTest::addColumn<QString>("field");
        const QString id = u"11010519491231002X"_s;
        const QString code = codeWithCheckCharacter(u"91330106MA27XYRTU"_s);
        const auto firm = [](const QString& number) {
            return Applicant{Applicant::Kind::Organisation, u"某某公司"_s, number, {}};
        };
        QTest::newRow("a name alone") << person(u"张三"_s) << QString();
        QTest::newRow("everything") << person(u"张三"_s, id, u"13957112345"_s) << QString();
        QTest::newRow("an organisation") << firm(code) << QString();
        QTest::newRow("no name") << person({}) << u"applicant.name"_s;
        QTest::newRow("a blank name") << person(u" \t"_s) << u"applicant.name"_s;
        QTest::newRow("a name of 100 characters") << person(QString(100, u'张')) << QString();
        QTest::newRow("a name of 101 characters") << person(QString(101, u'张')) << u"applicant.name"_s;
        QTest::newRow("a name that reads backwards") << person(u"张\u202e三"_s) << u"applicant.name"_s;
        QTest::newRow("a wrong check digit")
            << person(u"张三"_s, u"110105194912310020"_s) << u"applicant.idNumber"_s;
        QTest::newRow("a person with an organisation's code")
            << person(u"张三"_s, code) << u"applicant.idNumber"_s;
        QTest::newRow("an organisation with a person's number") << firm(id) << u"applicant.idNumber"_s;
        QTest::newRow("a bad telephone number") << person(u"张三"_s, id, u"12"_s) << u"applicant.phone"_s;
        QTest::newRow("neither person nor organisation")
            << Applicant{Applicant::Kind(9), u"张三"_s, {}, {}} << u"applicant.kind"_s;
    }

    void checkedAsTyped()
    {
        QFETCH(Applicant, applicant);
        QFETCH(QString, field);
        const auto checked = checkApplicant(applicant);
        QCOMPARE(checked.has_value(), field.isEmpty());
        if (!checked) {
            QCOMPARE(checked.error().code, ErrorCode::InvalidInput);
            QCOMPARE(checked.error().field, field);
            QVERIFY2(applicant.idNumber.isEmpty() || !checked.error().detail.contains(applicant.idNumber),
                     "personal data must not reach the log");
        }
    }

    void masked_data()
    {
        QTest::addColumn<QString>("number");
        QTest::addColumn<QString>("expected");
        QTest::newRow("18 characters") << u"11010519491231002X"_s << u"1101**********002X"_s;
        QTest::newRow("nine characters keep one hidden") << u"123456789"_s << u"1234*6789"_s;
        QTest::newRow("eight characters are hidden wholly") << u"12345678"_s << u"********"_s;
        QTest::newRow("nothing stays nothing") << QString() << QString();
    }

    void masked()
    {
        QFETCH(QString, number);
        QTEST(maskedId(number), "expected");
    }

    void maskedPhones_data()
    {
        QTest::addColumn<QString>("phone");
        QTest::addColumn<QString>("expected");
        QTest::newRow("mobile") << u"13800138000"_s << u"138****8000"_s;
        QTest::newRow("with area code") << u"0571-88001122"_s << u"057******1122"_s;
        QTest::newRow("in the county") << u"8800112"_s << u"*****12"_s;
        QTest::newRow("nothing stays nothing") << QString() << QString();
    }

    void maskedPhones()
    {
        QFETCH(QString, phone);
        QTEST(maskedPhone(phone), "expected");
    }
};

QTEST_APPLESS_MAIN(TestApplicant)
#include "tst_applicant.moc"
