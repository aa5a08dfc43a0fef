// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/protocol/Messages.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace duban;
using namespace duban::test;

namespace {

using Random = QRandomGenerator;

qsizetype placeIn(const QByteArray& bytes, Random& random)
{
    return random.bounded(int(bytes.size()) + 1);
}

/// Breaks a frame in one of the ways lines, programs and attackers break them.
void mutate(QByteArray& bytes, const QByteArray& other, Random& random)
{
    static constexpr std::array<unsigned char, 16> telling{0x00, 0x01, 0x18, 0x1b, 0x20, 0x3b, 0x5b, 0x5f,
                                                           0x60, 0x7f, 0x80, 0x9f, 0xa1, 0xbf, 0xf6, 0xff};
    const qsizetype at = placeIn(bytes, random);
    const qsizetype length = random.bounded(1, 9);
    switch (random.bounded(7)) {
    case 0: // a bit falls over
        if (at < bytes.size())
            bytes[at] = char(bytes[at] ^ char(1 << random.bounded(8)));
        return;
    case 1: // a byte that means something to a decoder
        if (at < bytes.size())
            bytes[at] = char(telling[std::size_t(random.bounded(int(telling.size())))]);
        return;
    case 2: // a piece is lost
        bytes.remove(at, length);
        return;
    case 3: // a piece comes twice
        bytes.insert(at, bytes.mid(at, length));
        return;
    case 4: // the line is cut
        bytes.truncate(at);
        return;
    case 5: // the tail of another message
        bytes = bytes.left(at) + other.mid(placeIn(other, random));
        return;
    default: // a byte slips in
        bytes.insert(at, char(random.bounded(256)));
    }
}

} // namespace

class TestMutations : public QObject
{
    Q_OBJECT

private slots:

    /// Whatever comes, the decoders answer with a message or an error; a message they take they can write,
    /// and they read back what they wrote.
    void twoHundredThousandBrokenFrames()
    {
        constexpr int Runs = 200'000;
        QByteArrayList seeds;
        for (const Message& message : messages())
            seeds << sampleFrame(message).mid(4);
        Random random(200'000);
        QElapsedTimer timer;
        timer.start();
        int frames = 0;
        qint64 decoded = 0;
        for (int run = 0; run < Runs; ++run) {
            QByteArray bytes = seeds[random.bounded(int(seeds.size()))];
            const QByteArray& other = seeds[random.bounded(int(seeds.size()))];
            for (int change = random.bounded(1, 4); change > 0; --change)
                mutate(bytes, other, random);
            const auto frame = decodeFrame(bytes);
            if (!frame) {
                QCOMPARE(frame.error().code, ErrorCode::MalformedFrame);
                continue;
            }
            ++frames;
            decoded += decodeAsEverything(frame->body);
        }
        qInfo("%d broken frames, %d still frames, %lld messages read, %lld ms", Runs, frames, decoded,
              timer.elapsed());
        QVERIFY2(frames > Runs / 100, "mutations that never pass the frame test nothing behind it");
    }

    void noise()
    {
        Random random(77);
        for (int run = 0; run < 20'000; ++run) {
            QByteArray bytes(random.bounded(64), '\0');
            for (char& byte : bytes)
                byte = char(random.bounded(256));
            if (const auto frame = decodeFrame(bytes))
                decodeAsEverything(frame->body);
        }
    }

private:
    /// @return how many types of message the body could be read as.
    static int decodeAsEverything(const QCborMap& body)
    {
        int taken = 0;
        for (const Message& message : messages()) {
            const auto once = message.recoded(body);
            if (!once)
                continue;
            ++taken;
            const auto map = decodeMap(*once, {9, 1 << 20, 1 << 20});
            if (!map)
                qFatal("%s writes what it cannot read: %s", message.name, once->toHex().constData());
            const auto twice = message.recoded(*map);
            if (!twice || *twice != *once)
                qFatal("%s reads back something else: %s", message.name, once->toHex().constData());
        }
        return taken;
    }
};

QTEST_APPLESS_MAIN(TestMutations)
#include "tst_mutations.moc"
