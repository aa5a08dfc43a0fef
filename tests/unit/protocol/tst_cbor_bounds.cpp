// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/Cbor.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace duban;

namespace {

QByteArray hex(const char* digits)
{
    return QByteArray::fromHex(digits);
}

/// A map {0: value}.
QByteArray holding(const QByteArray& value)
{
    return hex("a100") + value;
}

/// A head of CBOR with a length of 32 bits.
QByteArray headOf(int major, quint32 length)
{
    QByteArray head(5, char(major << 5 | 26));
    for (int i = 0; i < 4; ++i)
        head[1 + i] = char(length >> (24 - 8 * i));
    return head;
}

QByteArray mapOfPairs(int count, bool isLengthKnown)
{
    QByteArray map = isLengthKnown ? headOf(5, quint32(count)) : hex("bf");
    for (int key = 0; key < count; ++key) {
        map += headOf(0, quint32(key));
        map += '\0';
    }
    return isLengthKnown ? map : map + hex("ff");
}

QByteArray listOfZeros(int count, bool isLengthKnown)
{
    const QByteArray zeros(count, '\0');
    return isLengthKnown ? headOf(4, quint32(count)) + zeros : hex("9f") + zeros + hex("ff");
}

const QString Fine;

} // namespace

/// decodeMap() is the only door for bytes of strangers; each row is a message and what it says of it.
class TestCborBounds : public QObject
{
    Q_OBJECT

private slots:

    void shape_data()
    {
        columns();
        row("an empty map", hex("a0"), Fine);
        row("an empty map of unknown length", hex("bfff"), Fine);
        row("one pair", hex("a10000"), Fine);
        row("nothing", {}, u"not a map"_s);
        row("the two bytes that crash a careless program", hex("6b0a"), u"not a map"_s);
        row("the two bytes inside a map", holding(hex("6b0a")), u"string too long"_s);
        row("a list", hex("80"), u"not a map"_s);
        row("a number", hex("00"), u"not a map"_s);
        row("a tagged map", hex("c0a0"), u"not a map"_s);
        row("a break alone", hex("ff"), u"not a map"_s);
        row("a map that does not end", hex("bf"), u"broken"_s);
        row("a map of one without its pair", hex("a1"), u"broken"_s);
        row("a key without its value", hex("a100"), u"broken"_s);
        row("a break for a value", hex("bf00ff"), u"broken"_s);
        row("a break in a map of known length", hex("a1ff"), u"broken"_s);
        row("one byte behind the map", hex("a000"), u"trailing bytes"_s);
        row("a second map behind the map", hex("a0a0"), u"trailing bytes"_s);
        row("a break behind the map", hex("a0ff"), u"trailing bytes"_s);
        row("a byte behind a map of unknown length", hex("bfff00"), u"trailing bytes"_s);
    }

    void shape() { check(); }

    void keys_data()
    {
        columns();
        row("the largest key", hex("a119ffff00"), Fine);
        row("a key written longer than needed", hex("a118000a"), Fine);
        row("a key too large", hex("a11a0001000000"), u"key"_s);
        row("a key of 64 bits", hex("a11bffffffffffffffff00"), u"key"_s);
        row("a negative key", hex("a12000"), u"key"_s);
        row("a text as key", hex("a1616100"), u"key"_s);
        row("bytes as key", hex("a1416100"), u"key"_s);
        row("a map as key", hex("a1a000"), u"key"_s);
        row("a list as key", hex("a18000"), u"key"_s);
        row("true as key", hex("a1f500"), u"key"_s);
        row("half a number as key", hex("a1f93c0000"), u"key"_s);
        row("a tagged key", hex("a1c00000"), u"key"_s);
        row("the same key twice", hex("a200000001"), u"key"_s);
        row("the same key twice, in a map of unknown length", hex("bf00000001ff"), u"key"_s);
        row("the same key twice, once written longer", hex("a20000180001"), u"key"_s);
        row("the same key twice, deep down", hex("a10081a200000001"), u"key"_s);
        row("the same key in two maps", hex("a200a1000001a10000"), Fine);
    }

    void keys() { check(); }

    void numbers_data()
    {
        columns();
        row("the largest number", holding(hex("1b7fffffffffffffff")), Fine);
        row("one more", holding(hex("1b8000000000000000")), u"integer out of range"_s);
        row("the largest of 64 bits", holding(hex("1bffffffffffffffff")), u"integer out of range"_s);
        row("the smallest number", holding(hex("3b7fffffffffffffff")), Fine);
        row("one less", holding(hex("3b8000000000000000")), u"integer out of range"_s);
        row("the smallest of 65 bits", holding(hex("3bffffffffffffffff")), u"integer out of range"_s);
        row("a number cut off", holding(hex("1b7fffff")), u"broken"_s);
        row("a reserved length of number", holding(hex("1c")), u"broken"_s);
        row("a number of unknown length", holding(hex("1f")), u"broken"_s);
        row("true", holding(hex("f5")), Fine);
        row("null", holding(hex("f6")), Fine);
        row("undefined", holding(hex("f7")), u"simple type"_s);
        row("a simple value nobody knows", holding(hex("e0")), u"simple type"_s);
        row("a simple value in two bytes", holding(hex("f820")), u"simple type"_s);
        row("half a number", holding(hex("f93c00")), u"type not in use"_s);
        row("a float", holding(hex("fa3f800000")), u"type not in use"_s);
        row("not a number", holding(hex("fb7ff8000000000000")), u"type not in use"_s);
        row("a tagged date", holding(hex("c000")), u"type not in use"_s);
    }

    void numbers() { check(); }

    void strings_data()
    {
        columns();
        const QByteArray text64K(64 * 1024, 'a');
        row("an empty text", holding(hex("60")), Fine);
        row("an empty byte string", holding(hex("40")), Fine);
        row("64 KiB of text", holding(headOf(3, 64 * 1024) + text64K), Fine);
        row("64 KiB of bytes", holding(headOf(2, 64 * 1024) + text64K), Fine);
        row("64 KiB and one of text", holding(headOf(3, 64 * 1024 + 1) + text64K + "a"),
            u"string too long"_s);
        row("64 KiB and one of bytes", holding(headOf(2, 64 * 1024 + 1) + text64K + "a"),
            u"string too long"_s);
        row("a byte longer than the message", holding(hex("6261")), u"broken string"_s);
        row("much longer than the message", holding(hex("6961")), u"string too long"_s);
        row("2 GiB announced", holding(hex("7a80000000")), u"string too long"_s);
        row("the most that can be announced", holding(hex("5bffffffffffffffff")), u"string too long"_s);
        row("a length whose sign would turn", holding(hex("7b8000000000000000")), u"string too long"_s);
        row("bytes in pieces", holding(hex("5f41004100ff")), u"string of unknown length"_s);
        row("text in pieces", holding(hex("7f61616161ff")), u"string of unknown length"_s);
        row("text in no pieces", holding(hex("7fff")), u"string of unknown length"_s);
        row("Chinese", holding(hex("66e58a9ee4bbb6")), Fine);
        row("a letter outside the first plane", holding(hex("64f0ac b1 96")), Fine);
        row("a byte that is no UTF-8", holding(hex("61ff")), u"broken string"_s);
        row("a letter cut off", holding(hex("62e58a")), u"broken string"_s);
        row("a zero written too long", holding(hex("62c080")), u"broken string"_s);
        row("half of a pair", holding(hex("63eda080")), u"broken string"_s);
        row("past the end of Unicode", holding(hex("64f4908080")), u"broken string"_s);
        row("bytes may be anything", holding(hex("42c080")), Fine);
    }

    void strings() { check(); }

    void lists_data()
    {
        columns();
        for (const bool known : {true, false}) {
            const char* length = known ? "known" : "unknown";
            addRow(u"10 000 entries, length %1"_s.arg(QLatin1StringView(length)),
                   holding(listOfZeros(10'000, known)), Fine);
            addRow(u"10 001 entries, length %1"_s.arg(QLatin1StringView(length)),
                   holding(listOfZeros(10'001, known)), u"array too long"_s);
            addRow(u"10 000 pairs, length %1"_s.arg(QLatin1StringView(length)), mapOfPairs(10'000, known),
                   Fine);
            addRow(u"10 001 pairs, length %1"_s.arg(QLatin1StringView(length)), mapOfPairs(10'001, known),
                   u"map too long"_s);
        }
        row("a list of 4 GiB announced", holding(hex("9affffffff")), u"array too long"_s);
        row("a list without end announced", holding(hex("9bffffffffffffffff")), u"array too long"_s);
        row("a map without end announced", hex("bbffffffffffffffff"), u"map too long"_s);
        row("a list of two with one entry", holding(hex("8200")), u"broken"_s);
        row("a list that does not end", holding(hex("9f00")), u"broken"_s);
    }

    void lists() { check(); }

    void depth_data()
    {
        columns();
        const auto maps = [](int count) { return hex("a100").repeated(count - 1) + hex("a0"); };
        const auto listsIn = [](int count) { return hex("81").repeated(count - 1) + hex("80"); };
        row("maps eight deep", maps(8), Fine);
        row("maps nine deep", maps(9), u"too deep"_s);
        row("a map of lists eight deep", holding(listsIn(7)), Fine);
        row("a map of lists nine deep", holding(listsIn(8)), u"too deep"_s);
        row("lists of unknown length nine deep", holding(hex("9f").repeated(8) + hex("ff").repeated(8)),
            u"too deep"_s);
        row("half a million deep, never closed", holding(hex("81").repeated(500'000)), u"too deep"_s);
        row("half a million maps deep", hex("a100").repeated(500'000), u"too deep"_s);
        row("half a million tags deep", holding(hex("c1").repeated(500'000) + hex("00")),
            u"type not in use"_s);
    }

    void depth() { check(); }

    void boundsCanBeTightened()
    {
        QVERIFY(decodeMap(holding(hex("6161")), {1, 1, 1}).has_value());
        QVERIFY(!decodeMap(holding(hex("626161")), {1, 1, 1}).has_value());
        QVERIFY(!decodeMap(holding(hex("80")), {1, 1, 1}).has_value());
        QVERIFY(!decodeMap(hex("a200000100"), {1, 1, 1}).has_value());
    }

    void whatPassesIsThere()
    {
        const auto map = decodeMap(hex("a6001b7fffffffffffffff013b7fffffffffffffff0266e58a9ee4bbb60342ff00"
                                       "04820001191000a0"));
        QVERIFY2(map.has_value(), qPrintable(map ? QString() : map.error().detail));
        QCOMPARE(map->value(0).toInteger(), std::numeric_limits<qint64>::max());
        QVERIFY(map->value(1).isInteger());
        QCOMPARE(map->value(1).toInteger(), std::numeric_limits<qint64>::min());
        QCOMPARE(map->value(2).toString(), u"办件"_s);
        QCOMPARE(map->value(3).toByteArray(), QByteArray("\xff\0", 2));
        QCOMPARE(map->value(4).toArray().size(), 2);
        QVERIFY(map->value(0x1000).isMap());
    }

private:
    static void columns()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("problem");
    }

    static void row(const char* name, const QByteArray& bytes, const QString& problem)
    {
        QTest::newRow(name) << bytes << problem;
    }

    static void addRow(const QString& name, const QByteArray& bytes, const QString& problem)
    {
        row(qPrintable(name), bytes, problem);
    }

    static void check()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, problem);
        const auto map = decodeMap(bytes);
        if (problem.isEmpty()) {
            QVERIFY2(map.has_value(), qPrintable(map ? QString() : map.error().detail));
            return;
        }
        QVERIFY(!map.has_value());
        QCOMPARE(map.error().code, ErrorCode::MalformedFrame);
        QVERIFY2(map.error().detail.contains(problem), qPrintable(map.error().detail));
    }
};

QTEST_APPLESS_MAIN(TestCborBounds)
#include "tst_cbor_bounds.moc"
