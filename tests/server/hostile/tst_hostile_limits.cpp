// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/Configuration.h"
#include "tests/server/hostile/HostileHall.h"
#include "tests/support/faults/BlockingPeer.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace duban;
using namespace duban::test;

namespace {

constexpr int SmallFrame = 2048;
constexpr int LargeFrame = 100'000;
constexpr int OfOneAddress = 40;
constexpr int Burst = 100;        // of a connection
constexpr int AddressBurst = 150; // of an address
constexpr int HashesWaiting = 2;
constexpr int SilenceSeconds = 12;
constexpr int BacklogBytes = 65'536;
constexpr int Padding = 60'000; // of a question, so that what is not read fills the buffers of both machines
constexpr int Questions = 1500; // 90 MB of them

const QString Device = u"pc"_s;

QStringList limits()
{
    const auto set = [](const char* key, int value) {
        return u"%1=%2"_s.arg(QLatin1StringView(key)).arg(value);
    };
    return {
        set("net.frame_bytes_before_login", SmallFrame),
        set("net.frame_bytes", LargeFrame),
        set("net.max_per_address", OfOneAddress),
        set("net.silence_seconds", 3600), // while a blocking peer waits, nobody else of this program speaks
        set("rate.session_per_second", 20),
        set("rate.session_burst", Burst),
        set("rate.address_per_second", 10),
        set("rate.address_burst", AddressBurst),
        set("queue.hashes", HashesWaiting),
        set("login.failures", 100),
        set("login.address_failures", 100)};
}

/// Of a hall where only reading is limited.
QStringList limitsOfReading()
{
    return withoutRateLimits() << u"net.silence_seconds=%1"_s.arg(SilenceSeconds)
                               << u"net.backlog_bytes=%1"_s.arg(BacklogBytes);
}

/// A Hello of exactly so many bytes without the length.
QByteArray helloOfSize(qsizetype size)
{
    Hello hello;
    hello.features = {QString(size / 2, u'x'), QString()};
    while (encodeFrame(RequestId{1, 1}, hello).size() - 4 < size)
        hello.features.back() += u'x';
    return encodeFrame(RequestId{1, 1}, hello);
}

/// GetCatalogue with a field of a later version, which is skipped.
QByteArray longQuestion(int number)
{
    const QByteArray body =
        "\xa1\x18\x63\x79" + QByteArray::fromHex(QByteArray::number(Padding, 16)) + QByteArray(Padding, 'x');
    return encodeFrame(MessageKind::GetCatalogue, RequestId{5, number + 1}, body);
}

} // namespace

/// Floods are shed before they cost anything. Every limit is a key of the configuration, and each is obeyed
/// by a server that has small ones, while a good client at work notices nothing.
class TestHostileLimits : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void keysAndRanges_data();
    void keysAndRanges();
    void usualLimits();
    void longestMessageBeforeLogin();
    void longestMessageOfASession();
    void connectionsOfAnAddress();
    void requestsOfAConnection();
    void requestsOfAnAddress();
    void aFloodIsNotListenedTo();
    void passwordsThatWait();
    void whoNeverReadsIsNotRead();
    void whoReadsLateGetsEverything();
    void cleanupTestCase();

private:
    static std::unique_ptr<BlockingPeer> enter(HostileHall& hall, quint32 from);

    HostileHall m_hall{limits()};
};

void TestHostileLimits::initTestCase()
{
    const QString problem = m_hall.open({u"clerk03"_s});
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
}

void TestHostileLimits::keysAndRanges_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<double>("least");
    QTest::addColumn<double>("most");
    QTest::addColumn<std::function<double(const Configuration&)>>("value");
    using Value = std::function<double(const Configuration&)>;
    const auto add = [](const char* key, double least, double most, const Value& value) {
        QTest::newRow(key) << QString::fromLatin1(key) << least << most << value;
    };
    add("net.max_connections", 10, 60000, [](const Configuration& c) { return c.network.maxConnections; });
    add("net.max_per_address", 1, 60000, [](const Configuration& c) { return c.network.maxPerAddress; });
    add("net.frame_bytes_before_login", 1024, 65536,
        [](const Configuration& c) { return double(c.network.frameBeforeLogin); });
    add("net.frame_bytes", 65536, 1048576,
        [](const Configuration& c) { return double(c.network.frameAfterLogin); });
    add("net.backlog_bytes", 65536, 268435456,
        [](const Configuration& c) { return double(c.network.backlogLimit); });
    add("rate.session_per_second", 1, 1e6, [](const Configuration& c) { return c.network.sessionPerSecond; });
    add("rate.session_burst", 1, 1e6, [](const Configuration& c) { return c.network.sessionBurst; });
    add("rate.address_per_second", 1, 1e7, [](const Configuration& c) { return c.network.addressPerSecond; });
    add("rate.address_burst", 1, 1e7, [](const Configuration& c) { return c.network.addressBurst; });
    add("queue.hashes", 1, 10000, [](const Configuration& c) { return double(c.hashQueue); });
    add("queue.write", 1, 1e6, [](const Configuration& c) { return double(c.writeQueue); });
    add("queue.read", 1, 1e6, [](const Configuration& c) { return double(c.readQueue); });
}

void TestHostileLimits::keysAndRanges()
{
    QFETCH(QString, key);
    QFETCH(double, least);
    QFETCH(double, most);
    QFETCH(std::function<double(const Configuration&)>, value);
    for (const double good : {least, most}) {
        const auto read = Configuration::read({}, {u"%1=%2"_s.arg(key).arg(qint64(good))});
        QVERIFY(read);
        QCOMPARE(value(*read), good);
    }
    for (const double bad : {least - 1, most + 1}) {
        const auto refused = Configuration::read({}, {u"%1=%2"_s.arg(key).arg(qint64(bad))});
        QVERIFY(!refused);
        QCOMPARE(refused.error().field, key);
    }
    QVERIFY2(Configuration::describe().contains(key + u"  "_s), "--help-config names it");
}

/// Source: reliability.md §2.
void TestHostileLimits::usualLimits()
{
    const auto usual = Configuration::read({}, {});
    QVERIFY(usual);
    QCOMPARE(usual->network.frameBeforeLogin, 64u * 1024);
    QCOMPARE(usual->network.frameAfterLogin, 1024u * 1024);
    QCOMPARE(usual->hashQueue, 64);
    QCOMPARE(usual->network.sessionPerSecond, 20.0);
    QCOMPARE(usual->network.sessionBurst, 60.0);
    QCOMPARE_GE(usual->network.maxPerAddress, 500); // clients behind one address
}

void TestHostileLimits::longestMessageBeforeLogin()
{
    const auto fits = m_hall.connect(u"127.0.1.2"_s);
    QVERIFY(fits);
    fits->send(helloOfSize(SmallFrame));
    QVERIFY(fits->waitAnswer(RequestId{1, 1}));
    fits->send(helloOfSize(SmallFrame + 1).left(100)); // its length is told by then
    QVERIFY(fits->waitClosed());
    QCOMPARE(fits->lastCode(), ErrorCode::FrameTooLarge);
}

void TestHostileLimits::longestMessageOfASession()
{
    const auto wire = m_hall.enter(u"clerk03"_s, u"127.0.1.3"_s);
    QVERIFY(wire);
    wire->send(encodeFrame(RequestId{1, 1}, GetCatalogue{})); // of a small size
    QVERIFY(wire->waitAnswer(RequestId{1, 1}));
    wire->send(longQuestion(1)); // more than before login
    QVERIFY(wire->waitAnswer(RequestId{5, 2}));
    QByteArray tooLong(4, '\0');
    qToBigEndian(quint32(LargeFrame + 1), tooLong.data());
    wire->send(tooLong);
    QVERIFY(wire->waitClosed());
    QCOMPARE(wire->lastCode(), ErrorCode::FrameTooLarge);
}

void TestHostileLimits::connectionsOfAnAddress()
{
    std::vector<std::unique_ptr<BlockingPeer>> peers;
    for (int i = 0; i < OfOneAddress; ++i)
        peers.push_back(std::make_unique<BlockingPeer>(m_hall.address().port, 0x010004));
    BlockingPeer more(m_hall.address().port, 0x010004);
    QVERIFY2(pumpUntil([&] { return more.isCut(); }, 4000), "long before a handshake would time out");
    QVERIFY2(m_hall.connect(u"127.0.1.5"_s), "another address has its own share");
}

void TestHostileLimits::requestsOfAConnection()
{
    const auto wire = m_hall.connect(u"127.0.1.6"_s);
    QVERIFY(wire);
    std::vector<RequestId> ids;
    for (int i = 0; i < 3 * Burst; ++i)
        ids.push_back(wire->send(Ping{}));
    int refused = 0;
    for (const RequestId id : ids) {
        const auto answer = wire->waitAnswer(id);
        QVERIFY(answer);
        refused += Wire::codeOf(answer->frame) == ErrorCode::RateLimited ? 1 : 0;
    }
    QCOMPARE_GE(refused, 1);
    QCOMPARE_LE(refused, 2 * Burst + 1); // the Hello took one
}

/// Each connection keeps within its own rate, all together are too many.
void TestHostileLimits::requestsOfAnAddress()
{
    const auto first = m_hall.connect(u"127.0.1.7"_s);
    const auto second = m_hall.connect(u"127.0.1.7"_s);
    const auto third = m_hall.connect(u"127.0.1.7"_s);
    QVERIFY(first && second && third);
    int refused = 0;
    std::vector<std::pair<Wire*, RequestId>> asked;
    for (int i = 0; i < Burst - 5; ++i) {
        for (Wire* wire : {first.get(), second.get(), third.get()})
            asked.emplace_back(wire, wire->send(Ping{}));
    }
    for (const auto& [wire, id] : asked) {
        const auto answer = wire->waitAnswer(id);
        QVERIFY(answer);
        refused += Wire::codeOf(answer->frame) == ErrorCode::RateLimited ? 1 : 0;
    }
    QCOMPARE_GE(refused, 1);
    QCOMPARE_LE(refused, 3 * Burst - AddressBurst);
    const auto neighbour = m_hall.connect(u"127.0.1.8"_s);
    QVERIFY(neighbour && neighbour->fetch<StatusReply>(Ping{}));
}

/// What a flood sends behind some hundred refusals lies in its own buffers for a second; nothing is lost.
void TestHostileLimits::aFloodIsNotListenedTo()
{
    constexpr int Flood = 1500;
    const auto wire = m_hall.connect(u"127.0.1.9"_s);
    QVERIFY(wire);
    QElapsedTimer timer;
    timer.start();
    RequestId last;
    for (int i = 0; i < Flood; ++i)
        last = wire->send(Ping{});
    QVERIFY(wire->waitAnswer(last));
    QCOMPARE_GE(timer.elapsed(), 1900); // two pauses
    QCOMPARE(int(wire->arrived().size()), Flood + 1);
}

void TestHostileLimits::passwordsThatWait()
{
    const auto wire = m_hall.connect(u"127.0.1.10"_s);
    QVERIFY(wire);
    std::vector<RequestId> ids;
    for (int i = 0; i < 20; ++i)
        ids.push_back(wire->send(Login{u"nobody%1"_s.arg(i), Secret(u"Wrong-12345"_s), Device}));
    int busy = 0;
    for (const RequestId id : ids) {
        const auto answer = wire->waitAnswer(id);
        QVERIFY(answer);
        const ErrorCode code = Wire::codeOf(answer->frame);
        QVERIFY2(code == ErrorCode::Busy || code == ErrorCode::WrongCredentials,
                 qPrintable(errorCodeName(code)));
        busy += code == ErrorCode::Busy ? 1 : 0;
    }
    QCOMPARE_GE(busy, 5);
    QCOMPARE_LE(busy, 20 - HashesWaiting);
    QVERIFY2(m_hall.enter(u"clerk03"_s, u"127.0.1.11"_s), "when they are through, the next may come");
}

std::unique_ptr<BlockingPeer> TestHostileLimits::enter(HostileHall& hall, quint32 from)
{
    const auto context = BlockingPeer::contextFor(hall.address().caFile);
    if (!context || !hall.enter(u"clerk03"_s, u"127.0.1.1"_s))
        return nullptr;
    auto peer = std::make_unique<BlockingPeer>(hall.address().port, from);
    const bool good = peer->shakeHands(context.get()) && peer->ask(Hello{}) &&
                      peer->ask(ResumeSession{hall.lastSession().token, Device});
    return good ? std::move(peer) : nullptr;
}

/// Its answers would fill the server's memory: its questions stay in the buffers of both machines, and in the
/// end it is a silent one.
void TestHostileLimits::whoNeverReadsIsNotRead()
{
    HostileHall hall(limitsOfReading());
    const QString problem = hall.open({u"clerk03"_s});
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    const auto peer = enter(hall, 0x01000c);
    QVERIFY(peer);
    QVERIFY(peer->ask(Subscribe{true, false, {}}));
    peer->setPatience(std::chrono::milliseconds(500));
    int sent = 0;
    while (sent < Questions && peer->send(longQuestion(sent))) {
        ++sent;
        QCoreApplication::processEvents(); // the good client must not fall silent meanwhile
    }
    qInfo("%d questions of %d bytes were taken from one that never reads", sent, Padding);
    QCOMPARE_LT(sent, Questions / 2);
    QVERIFY2(pumpUntil([&] { return peer->isReset(); }, 10 * SilenceSeconds * 1000), "it is let go of");
    const QStringList findings = hall.close();
    QVERIFY2(findings.isEmpty(), qPrintable(findings.join(u'\n')));
}

/// The same that reads in the end gets all its answers, in whatever time.
void TestHostileLimits::whoReadsLateGetsEverything()
{
    constexpr int Few = 60;
    const auto peer = enter(m_hall, 0x01000d);
    QVERIFY(peer);
    for (int i = 0; i < Few; ++i)
        QVERIFY(peer->send(longQuestion(i)));
    QSet<qint64> answered;
    while (answered.size() < Few) {
        const auto bytes = peer->receive();
        QVERIFY(bytes);
        const auto frame = decodeFrame(*bytes);
        QVERIFY(frame);
        QCOMPARE(frame->kind, MessageKind::Catalogue);
        answered.insert(frame->id.counter);
    }
}

void TestHostileLimits::cleanupTestCase()
{
    const QStringList findings = m_hall.close();
    QVERIFY2(findings.isEmpty(), qPrintable(findings.join(u'\n')));
    QCOMPARE_GT(m_hall.goodClient().answers(), 10);
}

QTEST_GUILESS_MAIN(TestHostileLimits)
#include "tst_hostile_limits.moc"
