// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/Frame.h"
#include "common/protocol/Requests.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace duban;

namespace {

QByteArray lengthOf(quint32 length)
{
    QByteArray bytes(4, '\0');
    for (int i = 0; i < 4; ++i)
        bytes[i] = char(length >> (24 - 8 * i));
    return bytes;
}

QByteArray framed(const QByteArray& content)
{
    return lengthOf(quint32(content.size())) + content;
}

/// Frames of many sizes, from nothing to 40 KiB.
QByteArrayList someContents(int count)
{
    QRandomGenerator random(60);
    QByteArrayList contents;
    for (int i = 0; i < count; ++i)
        contents << QByteArray(i % 17 == 0 ? random.bounded(40'000) : random.bounded(300),
                               char('a' + i % 26));
    return contents;
}

/// Everything the reader has now.
QByteArrayList taken(FrameReader& reader)
{
    QByteArrayList contents;
    while (true) {
        const auto next = reader.next(MaxFrame);
        if (!next)
            qFatal("%s", qPrintable(next.error().detail));
        if (!*next)
            return contents;
        contents << **next;
    }
}

} // namespace

class TestFrame : public QObject
{
    Q_OBJECT

private slots:

    void theBytesOfAFrame()
    {
        AcceptCase command;
        command.caseId = {7};
        command.expected = {3};
        // a3: kind 11, id {1: 5, 2: 6}, body {1: 7, 2: 3, 3: "", 4: []}
        QCOMPARE(encodeFrame({5, 6}, command).toHex(), QByteArray("00000015"
                                                                  "a3"
                                                                  "000b"
                                                                  "01bf01050206ff"
                                                                  "02bf0107020303600480ff"));
    }

    void anEncodedBodyGivesTheSameFrame()
    {
        AcceptCase command;
        command.caseId = {7};
        command.remark = u"材料齐全"_s;
        QCOMPARE(encodeFrame(AcceptCase::kind, {5, 6}, encode(command)), encodeFrame({5, 6}, command));
    }

    void aFrameIsReadBack()
    {
        AcceptCase command;
        command.caseId = {7};
        command.expected = {3};
        command.remark = u"材料齐全"_s;
        const auto frame = decodeFrame(encodeFrame({-5, 6}, command).mid(4));
        QVERIFY(frame.has_value());
        QCOMPARE(frame->kind, MessageKind::AcceptCase);
        QVERIFY(frame->id == (RequestId{-5, 6}));
        const auto again = decodeFrom<AcceptCase>(frame->body);
        QVERIFY(again.has_value());
        QCOMPARE(again->caseId, command.caseId);
        QCOMPARE(again->remark, command.remark);
    }

    void aBadFrameIsRefused_data()
    {
        QTest::addColumn<QByteArray>("hex");
        QTest::addColumn<bool>("good");
        QTest::newRow("the shortest frame") << QByteArray("a3000101a002a0") << true;
        QTest::newRow("in another order") << QByteArray("a302a001a00001") << true;
        QTest::newRow("with a field from the future") << QByteArray("a4000101a002a0181963616263") << true;
        QTest::newRow("a kind nobody knows yet") << QByteArray("a30019ffff01a002a0") << true;
        QTest::newRow("nothing") << QByteArray("") << false;
        QTest::newRow("an empty map") << QByteArray("a0") << false;
        QTest::newRow("no kind") << QByteArray("a201a002a0") << false;
        QTest::newRow("no id") << QByteArray("a2000102a0") << false;
        QTest::newRow("no body") << QByteArray("a2000101a0") << false;
        QTest::newRow("a negative kind") << QByteArray("a3002001a002a0") << false;
        QTest::newRow("a kind of more than 16 bits") << QByteArray("a3001a0001000001a002a0") << false;
        QTest::newRow("a kind in words") << QByteArray("a30061610 1a002a0").replace(' ', "") << false;
        QTest::newRow("an id that is a number") << QByteArray("a30001010502a0") << false;
        QTest::newRow("an id whose counter is a text") << QByteArray("a3000101a1026002a0") << false;
        QTest::newRow("a body that is a list") << QByteArray("a3000101a00280") << false;
        QTest::newRow("a body that is null") << QByteArray("a3000101a002f6") << false;
        QTest::newRow("the length still in front") << QByteArray("00000007a3000101a002a0") << false;
        QTest::newRow("6b 0a") << QByteArray("6b0a") << false;
    }

    void aBadFrameIsRefused()
    {
        QFETCH(QByteArray, hex);
        const auto frame = decodeFrame(QByteArray::fromHex(hex));
        QTEST(frame.has_value(), "good");
        if (!frame)
            QCOMPARE(frame.error().code, ErrorCode::MalformedFrame);
    }

    void bytesArriveOneAtATime()
    {
        const QByteArrayList contents = someContents(40);
        FrameReader reader;
        QByteArrayList got;
        for (const QByteArray& content : contents) {
            const QByteArray bytes = framed(content);
            for (qsizetype i = 0; i < bytes.size(); ++i) {
                QVERIFY2(!reader.next(MaxFrame)->has_value(), "nothing comes before its last byte");
                reader.append(bytes.mid(i, 1));
            }
            got << taken(reader);
            QCOMPARE(reader.buffered(), 0);
        }
        QCOMPARE(got, contents);
    }

    void manyFramesArriveAtOnce()
    {
        const QByteArrayList contents = someContents(2'000);
        QByteArray stream;
        for (const QByteArray& content : contents)
            stream += framed(content);
        FrameReader reader;
        reader.append(stream);
        QCOMPARE(taken(reader), contents);
        QCOMPARE(reader.buffered(), 0);
    }

    void framesArriveInPiecesOfAnySize()
    {
        const QByteArrayList contents = someContents(1'000);
        QByteArray stream;
        for (const QByteArray& content : contents)
            stream += framed(content);
        QRandomGenerator random(61);
        FrameReader reader;
        QByteArrayList got;
        for (qsizetype at = 0; at < stream.size();) {
            const qsizetype size = random.bounded(1, 9'000);
            reader.append(stream.mid(at, size));
            at += size;
            if (random.bounded(3) > 0)
                got << taken(reader);
        }
        got << taken(reader);
        QCOMPARE(got, contents);
    }

    void cap_data()
    {
        QTest::addColumn<quint32>("length");
        QTest::addColumn<quint32>("cap");
        QTest::addColumn<bool>("allowed");
        QTest::newRow("as long as allowed before login")
            << MaxFrameBeforeLogin << MaxFrameBeforeLogin << true;
        QTest::newRow("a byte more before login") << MaxFrameBeforeLogin + 1 << MaxFrameBeforeLogin << false;
        QTest::newRow("the same after login") << MaxFrameBeforeLogin + 1 << MaxFrame << true;
        QTest::newRow("as long as allowed after login") << MaxFrame << MaxFrame << true;
        QTest::newRow("a byte more after login") << MaxFrame + 1 << MaxFrame << false;
        QTest::newRow("2 GiB") << 0x80000000u << MaxFrame << false;
        QTest::newRow("4 GiB less one") << 0xffffffffu << MaxFrame << false;
        QTest::newRow("what a browser says first, GET /") << 0x47455420u << MaxFrame << false;
        QTest::newRow("nothing") << 0u << MaxFrame << true;
    }

    /// The length alone decides: a frame that is not allowed is refused before its first byte came.
    void cap()
    {
        QFETCH(quint32, length);
        QFETCH(quint32, cap);
        QFETCH(bool, allowed);
        FrameReader reader;
        reader.append(lengthOf(length).left(3));
        QVERIFY(!reader.next(cap)->has_value());
        reader.append(lengthOf(length).mid(3));
        auto next = reader.next(cap);
        QCOMPARE(next.has_value(), allowed);
        if (!allowed) {
            QCOMPARE(next.error().code, ErrorCode::FrameTooLarge);
            QCOMPARE(reader.buffered(), 4);
            QVERIFY2(!reader.next(cap), "it stays refused");
            return;
        }
        if (length > 0) {
            reader.append(QByteArray(qsizetype(length), 'x'));
            next = reader.next(cap);
        }
        QVERIFY(next && *next);
        QCOMPARE((*next)->size(), qsizetype(length));
    }

    void theLimitsAreThoseOfTheDesign()
    {
        QCOMPARE(MaxFrameBeforeLogin, 64u * 1024);
        QCOMPARE(MaxFrame, 1024u * 1024);
    }
};

QTEST_APPLESS_MAIN(TestFrame)
#include "tst_frame.moc"
