// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/base/Id.h"
#include "common/base/Instant.h"
#include "common/base/Result.h"
#include "common/base/Secret.h"
#include "common/base/Text.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace duban;

namespace {

template <class T>
concept Debuggable = requires(QDebug debug, const T& value)
{
    debug << value;
};

template <class A, class B>
concept Mixable = requires(const A& a, const B& b)
{
    a == b;
};

// What must not compile.
static_assert(!Debuggable<Secret>, "a secret must not reach a log");
static_assert(Mixable<CaseId, CaseId> && !Mixable<CaseId, WindowId>);
static_assert(Mixable<LegalTime, LegalTime> && !Mixable<LegalTime, SystemTime>);
static_assert(!std::is_convertible_v<qint64, Secret> && !std::is_convertible_v<QString, Secret>);

} // namespace

class TestBase : public QObject
{
    Q_OBJECT

private slots:

    void plainText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("plain");
        QTest::newRow("nothing at all") << QString() << true;
        QTest::newRow("Chinese with punctuation") << u"张三，办理「新办」。"_s << true;
        QTest::newRow("line breaks and tabs") << u"first\n\tsecond"_s << true;
        QTest::newRow("a letter outside the first plane") << u"𬱖"_s << true;
        QTest::newRow("the first printable letter") << u" "_s << true;
        QTest::newRow("no-break space, the first after the second control block")
            << QString(QChar(0xa0)) << true;
        QTest::newRow("a zero byte") << QString(QChar(0)) << false;
        QTest::newRow("a carriage return") << u"a\rb"_s << false;
        QTest::newRow("an escape") << QString(QChar(0x1b)) << false;
        QTest::newRow("the last of the first control block") << QString(QChar(0x1f)) << false;
        QTest::newRow("delete") << QString(QChar(0x7f)) << false;
        QTest::newRow("the first of the second control block") << QString(QChar(0x80)) << false;
        QTest::newRow("next line, a control character") << QString(QChar(0x85)) << false;
        QTest::newRow("the last of the second control block") << QString(QChar(0x9f)) << false;
        QTest::newRow("half of a pair at the end") << QString(QChar(0xd83d)) << false;
        QTest::newRow("half of a pair before a letter") << QString(QChar(0xd83d)) + u"a"_s << false;
        QTest::newRow("the second half alone") << QString(QChar(0xde00)) << false;
        for (const int mark : {0x202a, 0x202e, 0x2066, 0x2069})
            QTest::addRow("direction override U+%04X", mark) << u"a%1b"_s.arg(QChar(mark)) << false;
        for (const int mark : {0x2029, 0x202f, 0x2065, 0x206a})
            QTest::addRow("next to the overrides, U+%04X", mark) << u"a%1b"_s.arg(QChar(mark)) << true;
    }

    void plainText()
    {
        QFETCH(QString, text);
        QTEST(isPlainText(text), "plain");
    }

    void urlForTheLog_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("expected");
        QTest::newRow("no user") << u"rtsp://10.0.0.5:554/hall/1"_s << u"rtsp://10.0.0.5:554/hall/1"_s;
        QTest::newRow("user and password")
            << u"rtsp://admin:geheim@10.0.0.5/1"_s << u"rtsp://***@10.0.0.5/1"_s;
        QTest::newRow("user alone") << u"rtsp://admin@10.0.0.5/1"_s << u"rtsp://***@10.0.0.5/1"_s;
        QTest::newRow("a password with an @ that was not escaped")
            << u"rtsp://admin:ge@heim@10.0.0.5/1"_s << u"(not a valid URL)"_s;
        QTest::newRow("a password with an escaped @")
            << u"rtsp://admin:ge%40heim@10.0.0.5/1"_s << u"rtsp://***@10.0.0.5/1"_s;
        QTest::newRow("not a URL") << u"http://[:geheim"_s << u"(not a valid URL)"_s;
        QTest::newRow("the scheme forgotten") << u"admin:geheim@10.0.0.5/1"_s << u"(not a valid URL)"_s;
        QTest::newRow("the slashes forgotten") << u"rtsp:admin:geheim@10.0.0.5/1"_s << u"(not a valid URL)"_s;
    }

    void urlForTheLog()
    {
        QFETCH(QString, url);
        QTEST(loggableUrl(url), "expected");
        QVERIFY(!loggableUrl(url).contains(u"heim"_s));
    }

    void lengthPrefixed()
    {
        QByteArray bytes;
        appendLengthPrefixed(bytes, QByteArray());
        appendLengthPrefixed(bytes, QByteArray("ab"));
        appendLengthPrefixed(bytes, qint64(258));
        appendLengthPrefixed(bytes, qint64(-1));
        QCOMPARE(bytes.toHex(), QByteArray("00000000"
                                           "000000026162"
                                           "000000080000000000000102"
                                           "00000008ffffffffffffffff"));
    }

    void twoFieldsNeverRunTogether()
    {
        QByteArray a;
        appendLengthPrefixed(a, QByteArray("ab"));
        appendLengthPrefixed(a, QByteArray("c"));
        QByteArray b;
        appendLengthPrefixed(b, QByteArray("a"));
        appendLengthPrefixed(b, QByteArray("bc"));
        QVERIFY(a != b);
    }

    void secretsKeepTheirBytes()
    {
        Secret a(u"密码"_s);
        const Secret copy = a;
        const Secret moved = std::move(a);
        a = Secret(QByteArray("other"));
        QCOMPARE(copy.reveal(), u"密码"_s.toUtf8());
        QCOMPARE(moved.reveal(), u"密码"_s.toUtf8());
        QCOMPARE(a.reveal(), QByteArray("other"));
        QVERIFY(Secret().isEmpty() && !a.isEmpty());
    }

    void idsSayWhetherTheyAreSet()
    {
        QVERIFY(!CaseId{}.isValid() && !CaseId{-1}.isValid() && CaseId{1}.isValid());
        QVERIFY(CaseId{1} < CaseId{2});
        const QSet<CaseId> ids{CaseId{1}, CaseId{2}, CaseId{1}};
        QCOMPARE(ids.size(), 2);
    }

    void instantsCountMilliseconds()
    {
        using namespace std::chrono;
        const LegalTime t{1'000};
        QCOMPARE((t + 1s).ms, 2'000);
        QCOMPARE((t - 1s).ms, 0);
        QVERIFY(!(t - 1s).isSet() && t.isSet());
        QCOMPARE((LegalTime{5} - LegalTime{7}).count(), -2);
    }

    void errorsNameTheFieldAtFault()
    {
        const Result<> wrong = invalid(u"applicant.name"_s, u"missing"_s);
        QCOMPARE(wrong.error().code, ErrorCode::InvalidInput);
        QCOMPARE(wrong.error().field, u"applicant.name"_s);
        const Result<> failed = fail(ErrorCode::Busy, u"queue full"_s);
        QVERIFY(failed.error().field.isEmpty());
    }

    /// The numbers are on the wire and in journals: this list only ever grows at its end.
    void errorCodesKeepTheirNumbers()
    {
        const QStringList names{u"None"_s,
                                u"NotAllowed"_s,
                                u"NotFound"_s,
                                u"Conflict"_s,
                                u"InvalidInput"_s,
                                u"StoreFailed"_s,
                                u"Busy"_s,
                                u"NotLoggedIn"_s,
                                u"SessionExpired"_s,
                                u"WrongCredentials"_s,
                                u"PasswordChangeRequired"_s,
                                u"TooManyAttempts"_s,
                                u"RequestIdReused"_s,
                                u"UnknownMessage"_s,
                                u"MalformedFrame"_s,
                                u"FrameTooLarge"_s,
                                u"RateLimited"_s,
                                u"WrongState"_s,
                                u"PasswordTooWeak"_s,
                                u"VersionMismatch"_s,
                                u"PasswordExpired"_s,
                                u"AddressRefused"_s};
        for (qsizetype i = 0; i < names.size(); ++i)
            QCOMPARE(errorCodeName(ErrorCode(i)), names[i]);
        QCOMPARE(errorCodeName(ErrorCode(999)), u"Code999"_s);
    }
};

QTEST_APPLESS_MAIN(TestBase)
#include "tst_base.moc"
