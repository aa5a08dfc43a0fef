// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/protocol/Messages.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace duban;
using namespace duban::test;

namespace {

QCborMap sampleMap(const Message& message)
{
    const auto map = decodeMap(message.sample());
    if (!map)
        qFatal("%s: %s", message.name, qPrintable(map.error().detail));
    return *map;
}

QCborMap mapOf(const QByteArray& bytes)
{
    const auto map = decodeMap(bytes);
    return map ? *map : QCborMap();
}

/// Adds a field from the future to every map, however deep.
QCborValue fromTheFuture(const QCborValue& value)
{
    if (value.isArray()) {
        QCborArray array;
        for (const QCborValue& entry : value.toArray())
            array.append(fromTheFuture(entry));
        return array;
    }
    if (!value.isMap())
        return value;
    QCborMap map;
    for (const auto& [key, entry] : value.toMap())
        map.insert(key, fromTheFuture(entry));
    map.insert(60'000, QCborArray{1, u"新"_s, QCborMap{{0, nullptr}}, true, QByteArray("x")});
    map.insert(65'535, -1);
    return map;
}

/// One value of every kind that may travel.
const QList<QCborValue>& values()
{
    static const QList<QCborValue> all{QCborValue(nullptr),
                                       QCborValue(true),
                                       QCborValue(5),
                                       QCborValue(u"text"_s),
                                       QCborValue(QByteArray("bytes")),
                                       QCborValue(QCborArray{1}),
                                       QCborValue(QCborMap{{1, 1}})};
    return all;
}

bool isSameKind(const QCborValue& a, const QCborValue& b)
{
    return (a.isBool() && b.isBool()) || a.type() == b.type();
}

} // namespace

/// Programs of different age understand each other: old decoders skip new fields, new decoders fill in what
/// old programs did not send, and a value of a wrong type is refused by name.
class TestEvolution : public QObject
{
    Q_OBJECT

private slots:

    void unknownFieldsAreSkipped_data() { everyMessage(); }

    void unknownFieldsAreSkipped()
    {
        const auto again = current().recoded(fromTheFuture(sampleMap(current())).toMap());
        QVERIFY2(again.has_value(), qPrintable(again ? QString() : again.error().detail));
        QCOMPARE(again->toHex(), current().sample().toHex());
    }

    void aMissingFieldHasItsDefault_data() { everyMessage(); }

    void aMissingFieldHasItsDefault()
    {
        const QCborMap sample = sampleMap(current());
        const QCborMap defaults = mapOf(current().defaults());
        for (const QCborValue& key : sample.keys()) {
            QCborMap without = sample;
            without.remove(key.toInteger());
            const auto again = current().recoded(without);
            QVERIFY(again.has_value());
            QCborMap expected = sample;
            expected.insert(key, defaults.value(key));
            QVERIFY2(mapOf(*again) == expected, qPrintable(key.toDiagnosticNotation()));
        }
        const auto empty = current().recoded({});
        QVERIFY(empty.has_value());
        QCOMPARE(empty->toHex(), current().defaults().toHex());
    }

    void aWrongTypeIsRefusedByItsKey_data() { everyMessage(); }

    void aWrongTypeIsRefusedByItsKey()
    {
        const QCborMap sample = sampleMap(current());
        for (const QCborValue& key : sample.keys()) {
            for (const QCborValue& value : values()) {
                if (isSameKind(value, sample.value(key)))
                    continue;
                QCborMap wrong = sample;
                wrong.insert(key, value);
                const auto again = current().recoded(wrong);
                QVERIFY2(!again.has_value(), qPrintable(QCborValue(wrong).toDiagnosticNotation()));
                QCOMPARE(again.error().code, ErrorCode::MalformedFrame);
                QCOMPARE(again.error().detail, u"key %1 has a wrong type"_s.arg(key.toInteger()));
            }
        }
    }

    void numbersThatDoNotFitAreRefused_data()
    {
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<int>("key");
        QTest::addColumn<qint64>("number");
        QTest::addColumn<bool>("taken");
        const qint64 int32 = std::numeric_limits<qint32>::max();
        QTest::newRow("an int at its end") << QByteArray("ListCases") << 2 << int32 << true;
        QTest::newRow("an int past its end") << QByteArray("ListCases") << 2 << int32 + 1 << false;
        QTest::newRow("an int at its other end") << QByteArray("ListCases") << 2 << -int32 - 1 << true;
        QTest::newRow("an int past its other end") << QByteArray("ListCases") << 2 << -int32 - 2 << false;
        QTest::newRow("an enum at its end") << QByteArray("AddOpinion") << 2 << qint64(255) << true;
        QTest::newRow("an enum past its end") << QByteArray("AddOpinion") << 2 << qint64(256) << false;
        QTest::newRow("a negative enum") << QByteArray("AddOpinion") << 2 << qint64(-1) << false;
        QTest::newRow("an error code past its end")
            << QByteArray("CommandReply") << 1 << qint64(65'536) << false;
        QTest::newRow("the largest id")
            << QByteArray("GetCase") << 1 << std::numeric_limits<qint64>::max() << true;
        QTest::newRow("the smallest id")
            << QByteArray("GetCase") << 1 << std::numeric_limits<qint64>::min() << true;
    }

    void numbersThatDoNotFitAreRefused()
    {
        QFETCH(QByteArray, message);
        QFETCH(int, key);
        QFETCH(qint64, number);
        const auto found = std::find_if(messages().begin(), messages().end(),
                                        [&](const Message& m) { return m.name == message; });
        QVERIFY(found != messages().end());
        QCborMap map = sampleMap(*found);
        map.insert(key, number);
        const auto again = found->recoded(map);
        QTEST(again.has_value(), "taken");
        if (again)
            QCOMPARE(mapOf(*again).value(key).toInteger(), number);
    }

private:
    static void everyMessage()
    {
        QTest::addColumn<int>("index");
        int index = 0;
        for (const Message& message : messages())
            QTest::newRow(message.name) << index++;
    }

    static const Message& current()
    {
        QFETCH(int, index);
        return messages()[std::size_t(index)];
    }
};

QTEST_APPLESS_MAIN(TestEvolution)
#include "tst_evolution.moc"
