// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/hostile/HostileHall.h"
#include "tests/support/faults/HostileFrames.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace duban;
using namespace duban::test;

namespace {

constexpr int RandomFrames = 2000;

QByteArray withLength(const QByteArray& content)
{
    return HostileFrames::framed(content);
}

/// A frame {0: kind, 1: {1: 1, 2: 1}, 2: body} from hexadecimal parts.
QByteArray frameOf(const QByteArray& kind, const QByteArray& body)
{
    return withLength(QByteArray::fromHex("a3"
                                          "00" +
                                          kind +
                                          "01"
                                          "a201010201"
                                          "02" +
                                          body));
}

/// A Hello of exactly so many bytes without the length.
QByteArray helloOfSize(qsizetype size)
{
    Hello hello;
    hello.features = {QString(60'000, u'x'), QString()};
    while (encodeFrame(RequestId{1, 1}, hello).size() - 4 < size)
        hello.features.back() += u'x';
    return encodeFrame(RequestId{1, 1}, hello);
}

} // namespace

/// Bytes that no honest client sends. Each gets its clear answer, and a good client at work notices nothing.
class TestHostileFrames : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void brokenBytesEndTheConnection_data();
    void brokenBytesEndTheConnection();
    void wrongTypeInTheBody();
    void largestFrames();
    void unknownKindIsToldAndForgiven_data();
    void unknownKindIsToldAndForgiven();
    void ofTheServerToItself_data();
    void ofTheServerToItself();
    void sameIdWithAnotherBody();
    void aRefusalIsAnsweredTheSameAgain();
    void outOfPlace();
    void noise();
    void cleanupTestCase();

private:
    HostileHall m_hall{withoutRateLimits()};
};

void TestHostileFrames::initTestCase()
{
    const QString problem = m_hall.open({u"clerk03"_s, u"zj01"_s, u"zr01"_s, u"sysadmin"_s});
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
}

void TestHostileFrames::brokenBytesEndTheConnection_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ErrorCode>("code");
    const auto hex = [](const char* text) { return withLength(QByteArray::fromHex(text)); };
    const auto large = [](const char* text) { return QByteArray::fromHex(text) + "abc"; };
    QTest::newRow("a length of two gigabytes") << large("7fffffff") << ErrorCode::FrameTooLarge;
    QTest::newRow("a length of four gigabytes") << large("ffffffff") << ErrorCode::FrameTooLarge;
    QTest::newRow("a length of one mebibyte and one") << large("00100001") << ErrorCode::FrameTooLarge;
    QTest::newRow("nothing") << hex("") << ErrorCode::MalformedFrame;
    QTest::newRow("6b 0a") << hex("6b0a") << ErrorCode::MalformedFrame;
    QTest::newRow("6b 0a as the body") << frameOf("06", "6b0a") << ErrorCode::MalformedFrame;
    QTest::newRow("a number") << hex("01") << ErrorCode::MalformedFrame;
    QTest::newRow("an array") << hex("83060102") << ErrorCode::MalformedFrame;
    QTest::newRow("an empty map") << hex("a0") << ErrorCode::MalformedFrame;
    QTest::newRow("no body") << hex("a2000601a201010201") << ErrorCode::MalformedFrame;
    QTest::newRow("no request id") << hex("a2000602a0") << ErrorCode::MalformedFrame;
    QTest::newRow("a negative kind") << frameOf("20", "a0") << ErrorCode::MalformedFrame;
    QTest::newRow("a kind beyond 16 bits") << frameOf("1a00010000", "a0") << ErrorCode::MalformedFrame;
    QTest::newRow("a text as kind") << frameOf("6161", "a0") << ErrorCode::MalformedFrame;
    QTest::newRow("trailing bytes") << frameOf("06", "a000") << ErrorCode::MalformedFrame;
    QTest::newRow("a key twice") << frameOf("06", "a201010101") << ErrorCode::MalformedFrame;
    QTest::newRow("a text as key") << frameOf("06", "a1616101") << ErrorCode::MalformedFrame;
    QTest::newRow("an array of four milliards")
        << frameOf("06", "a1019affffffff") << ErrorCode::MalformedFrame;
    QTest::newRow("a map of four milliards") << frameOf("06", "baffffffff") << ErrorCode::MalformedFrame;
    QTest::newRow("a string longer than the frame")
        << frameOf("06", "a1017a7fffffff61") << ErrorCode::MalformedFrame;
    QTest::newRow("a string in pieces") << frameOf("06", "a1017f6161ff") << ErrorCode::MalformedFrame;
    QTest::newRow("text that is no UTF-8") << frameOf("06", "a10162c328") << ErrorCode::MalformedFrame;
    QTest::newRow("a tag") << frameOf("06", "a101c000") << ErrorCode::MalformedFrame;
    QTest::newRow("a fraction") << frameOf("06", "a101fb3ff8000000000000") << ErrorCode::MalformedFrame;
    QTest::newRow("an integer beyond 63 bits")
        << frameOf("06", "a1011bffffffffffffffff") << ErrorCode::MalformedFrame;
    QTest::newRow("arrays in arrays")
        << frameOf("06", "a101" + QByteArray(2000, '8').replace("88", "81")) << ErrorCode::MalformedFrame;
    QTest::newRow("HTTP") << QByteArray("GET / HTTP/1.1\r\n\r\n") << ErrorCode::FrameTooLarge;
}

void TestHostileFrames::brokenBytesEndTheConnection()
{
    QFETCH(QByteArray, bytes);
    QFETCH(ErrorCode, code);
    for (const bool loggedIn : {false, true}) {
        const auto wire = loggedIn ? m_hall.enter(u"clerk03"_s) : m_hall.connect();
        QVERIFY(wire);
        wire->send(bytes);
        QVERIFY(wire->waitClosed());
        QCOMPARE(wire->lastCode(), code);
        QCOMPARE(wire->answersTo(RequestId{}), 1);
    }
}

void TestHostileFrames::wrongTypeInTheBody()
{
    const auto wire = m_hall.enter(u"clerk03"_s);
    QVERIFY(wire);
    wire->send(frameOf("181e", "a1096161")); // GetCatalogue knows no key 9
    QVERIFY(wire->waitAnswer(RequestId{1, 1}));
    wire->send(withLength(QByteArray::fromHex("a300181b01a20101020202a1016161"))); // kind 27 is nobody's
    QVERIFY(wire->waitAnswer(RequestId{1, 2}));
    wire->send(withLength(QByteArray::fromHex("a300182001a20101020302a1016161"))); // GetCase of case "a"
    QVERIFY(wire->waitClosed());
    QCOMPARE(wire->lastCode(), ErrorCode::MalformedFrame);
}

void TestHostileFrames::largestFrames()
{
    const auto fits = m_hall.connect();
    QVERIFY(fits);
    const QByteArray largest = helloOfSize(MaxFrameBeforeLogin);
    QCOMPARE(largest.size() - 4, qsizetype(MaxFrameBeforeLogin));
    fits->send(largest);
    QVERIFY2(fits->waitAnswer(RequestId{1, 1}), "64 KiB are taken before login");

    const auto tooLarge = m_hall.connect();
    QVERIFY(tooLarge);
    tooLarge->send(helloOfSize(MaxFrameBeforeLogin + 1).left(1000)); // its length is told by then
    QVERIFY(tooLarge->waitClosed());
    QCOMPARE(tooLarge->lastCode(), ErrorCode::FrameTooLarge);

    const auto wire = m_hall.enter(u"clerk03"_s);
    QVERIFY(wire);
    AddOpinion large{CaseId{1}, Stage::Handling, QString(20'000, u'意')};
    const QByteArray frame = encodeFrame(RequestId{1, 2}, large);
    wire->send(frame); // up to 1 MiB it is only a bad text
    const auto answer = wire->waitAnswer(RequestId{1, 2});
    QVERIFY(answer);
    QVERIFY(Wire::codeOf(answer->frame) != ErrorCode::None);
    wire->send(helloOfSize(MaxFrameBeforeLogin + 1));
    QVERIFY2(wire->waitAnswer(RequestId{1, 1}), "more than 64 KiB after login");
}

void TestHostileFrames::unknownKindIsToldAndForgiven_data()
{
    QTest::addColumn<int>("kind");
    for (const int kind : {0, 7, 25, 39, 100, 102, 137, 200, 201, 12345, 65535})
        QTest::addRow("kind %d", kind) << kind;
}

void TestHostileFrames::unknownKindIsToldAndForgiven()
{
    QFETCH(int, kind);
    for (const bool loggedIn : {false, true}) {
        const auto wire = loggedIn ? m_hall.enter(u"clerk03"_s) : m_hall.connect();
        QVERIFY(wire);
        const RequestId id = wire->nextId();
        wire->send(encodeFrame(MessageKind(kind), id, QByteArray("\xa0", 1)));
        const auto answer = wire->waitAnswer(id);
        QVERIFY(answer);
        QCOMPARE(Wire::codeOf(answer->frame), ErrorCode::UnknownMessage);
        QVERIFY2(wire->fetch<StatusReply>(Ping{}), "the connection lives on");
    }
}

void TestHostileFrames::ofTheServerToItself_data()
{
    QTest::addColumn<MessageKind>("kind");
    QTest::newRow("a light") << MessageKind::GiveLight;
    QTest::newRow("a hall") << MessageKind::LoadHall;
    QTest::newRow("a failed login") << MessageKind::FailedLogin;
    QTest::newRow("a replayed clock") << MessageKind::StartReplay;
    QTest::newRow("a time that is believed") << MessageKind::TimeConfirmed;
}

void TestHostileFrames::ofTheServerToItself()
{
    QFETCH(MessageKind, kind);
    for (const QString& login : {u"clerk03"_s, u"zj01"_s, u"sysadmin"_s}) {
        const auto wire = m_hall.enter(login);
        QVERIFY(wire);
        const RequestId id = wire->nextId();
        wire->send(encodeFrame(kind, id, QByteArray::fromHex("a201010201")));
        const auto answer = wire->waitAnswer(id);
        QVERIFY(answer);
        const ErrorCode code = Wire::codeOf(answer->frame);
        QVERIFY2(code == ErrorCode::UnknownMessage || code == ErrorCode::NotAllowed,
                 qPrintable(errorCodeName(code)));
        QVERIFY(wire->fetch<StatusReply>(Ping{}));
    }
}

void TestHostileFrames::sameIdWithAnotherBody()
{
    const auto wire = m_hall.enter(u"clerk03"_s);
    QVERIFY(wire);
    const auto catalogue = wire->fetch<CatalogueReply>(GetCatalogue{});
    QVERIFY(catalogue);
    SubmitCase submit;
    for (const VariantEntry& variant : catalogue->variants) {
        if (variant.department != catalogue->windows[1].department)
            continue;
        submit.variant = variant.id;
        submit.materials.clear();
        for (const MaterialEntry& material : variant.materials)
            submit.materials.push_back({material.id, true});
    }
    submit.applicantName = u"张三"_s;
    const RequestId id = wire->nextId();
    wire->send(encodeFrame(id, submit));
    const auto first = wire->waitAnswer(id);
    QVERIFY(first);
    QCOMPARE(Wire::codeOf(first->frame), ErrorCode::None);

    const auto other = m_hall.enter(u"clerk03"_s);
    QVERIFY(other);
    submit.applicantName = u"李四"_s;
    other->send(encodeFrame(id, submit));
    const auto second = other->waitAnswer(id);
    QVERIFY(second);
    QCOMPARE(Wire::codeOf(second->frame), ErrorCode::RequestIdReused);
    const auto page = other->fetch<CasePage>(ListCases{});
    QVERIFY(page);
    for (const CaseRow& row : page->rows)
        QVERIFY2(row.applicantName != u"李四"_s, "nothing was done");
}

/// A forbidden request that is sent again is refused again; it does not disturb those in the same batch.
void TestHostileFrames::aRefusalIsAnsweredTheSameAgain()
{
    const auto wire = m_hall.enter(u"sysadmin"_s);
    QVERIFY(wire);
    const RequestId id = wire->nextId();
    const QByteArray frame = encodeFrame(id, AcceptCase{CaseId{1}, Revision{1}, {}});
    for (int times = 1; times <= 3; ++times) {
        wire->send(frame);
        QVERIFY(pumpUntil([&] { return wire->answersTo(id) == times; }, 10'000));
        QCOMPARE(wire->lastCode(), ErrorCode::NotAllowed);
    }
}

void TestHostileFrames::outOfPlace()
{
    const auto clerk = m_hall.enter(u"clerk03"_s);
    QVERIFY(clerk);
    const auto page = clerk->fetch<CasePage>(ListCases{});
    QVERIFY(page && !page->rows.empty());
    const CaseRow row = page->rows.front();
    const auto stranger = m_hall.enter(u"zr01"_s); // a handler of another department
    QVERIFY(stranger);
    QCOMPARE(stranger->ask(GetCase{row.id}), ErrorCode::NotFound);
    QCOMPARE(stranger->ask(FinishStage{row.id, row.revision, u"同意"_s}), ErrorCode::NotFound);
    QCOMPARE(stranger->ask(AcceptCase{row.id, row.revision, {}}), ErrorCode::NotAllowed);
    const auto administrator = m_hall.enter(u"sysadmin"_s);
    QVERIFY(administrator);
    QCOMPARE(administrator->ask(GetCase{row.id}), ErrorCode::NotAllowed);
    QCOMPARE(administrator->ask(GetBoard{}), ErrorCode::NotAllowed);
}

/// Random and mutated frames: each is answered once, or ends the connection with a reason.
void TestHostileFrames::noise()
{
    const quint64 seed = qEnvironmentVariable("DUBAN_NOISE_SEED", u"1"_s).toULongLong();
    HostileFrames hostile(seed);
    QVERIFY(m_hall.enter(u"clerk03"_s));
    const Secret token = m_hall.lastSession().token;
    std::unique_ptr<Wire> wire;
    int refused = 0;
    for (int i = 0; i < RandomFrames; ++i) {
        if (!wire || wire->isClosed())
            wire = m_hall.connect(u"127.0.0.3"_s);
        QVERIFY(wire);
        if (wire->arrived().size() == 1 && i % 4 != 0)
            QVERIFY(wire->fetch<LoginReply>(ResumeSession{token, u"pc"_s}));
        const qsizetype before = wire->arrived().size();
        const QByteArray bytes = hostile.next();
        wire->send(withLength(bytes));
        const auto settled = [&] { return wire->isClosed() || wire->arrived().size() > before; };
        QVERIFY2(pumpUntil(settled, 20'000), qPrintable(u"frame %1 of seed %2: %3"_s.arg(i).arg(seed).arg(
                                                 QString::fromLatin1(bytes.toHex()))));
        QVERIFY2(!wire->isClosed() || wire->lastCode() == ErrorCode::MalformedFrame,
                 "closed without a reason");
        if (wire->lastCode() == ErrorCode::MalformedFrame) {
            ++refused;
            QVERIFY2(wire->waitClosed(), "who sends broken frames is not listened to any more");
        }
    }
    qInfo("seed %llu: %d random frames, %d refused as malformed", seed, RandomFrames, refused);
    QCOMPARE_GT(refused, RandomFrames / 10);
    QCOMPARE_LT(refused, RandomFrames - 20); // some reached the rules behind the decoder
}

void TestHostileFrames::cleanupTestCase()
{
    const QStringList findings = m_hall.close();
    QVERIFY2(findings.isEmpty(), qPrintable(findings.join(u'\n')));
    QCOMPARE_GT(m_hall.goodClient().answers(), 10);
}

QTEST_GUILESS_MAIN(TestHostileFrames)
#include "tst_hostile_frames.moc"
