// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/hostile/HostileHall.h"

#include <QTcpSocket>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace duban;
using namespace duban::test;

namespace {

constexpr int Silent = 200;
constexpr int Slow = 50;
constexpr int LongestLoginMs = 5'000; // a sanitizer and a busy machine included

QByteArray helloFrame()
{
    return encodeFrame(RequestId{1, 1}, Hello{});
}

/// A peer that sends one byte a second: of a TLS handshake at first, or of a frame when it has shaken hands.
class SlowPeer : public QObject
{
public:
    SlowPeer(const ServerAddress& address, bool handshake)
    {
        if (handshake) {
            m_wire = std::make_unique<Wire>(address);
            m_wire->comeFrom(u"127.0.0.5"_s);
            m_wire->open();
        } else {
            m_socket.bind(QHostAddress(u"127.0.0.5"_s));
            m_socket.connectToHost(address.host, address.port);
        }
        connect(&m_pace, &QTimer::timeout, this, &SlowPeer::sendOne);
        m_pace.start(1000);
    }

private:
    void sendOne()
    {
        static const QByteArray clientHello =
            QByteArray::fromHex("16030100c8010000c40303") + QByteArray(190, 'x');
        static const QByteArray frame = helloFrame();
        if (m_wire && m_wire->isUp())
            m_wire->send(frame.mid(m_sent++ % frame.size(), 1));
        else if (m_socket.state() == QAbstractSocket::ConnectedState)
            m_socket.write(clientHello.mid(m_sent++ % clientHello.size(), 1));
    }

    std::unique_ptr<Wire> m_wire;
    QTcpSocket m_socket;
    QTimer m_pace;
    qsizetype m_sent = 0;
};

} // namespace

/// Peers that are silent, slow, too fast, or do not speak TLS 1.3. Limits are the default ones. A good client
/// at work notices nothing.
class TestHostilePeers : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void silentAndSlowOnes();
    void tooManyRequests();
    void noTls();
    void oldTls();
    void cleanupTestCase();

private:
    HostileHall m_hall;
};

void TestHostilePeers::initTestCase()
{
    const QString problem = m_hall.open({u"clerk03"_s, u"zj01"_s});
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
}

void TestHostilePeers::silentAndSlowOnes()
{
    std::vector<std::unique_ptr<QTcpSocket>> silent;
    for (int i = 0; i < Silent; ++i) {
        silent.push_back(std::make_unique<QTcpSocket>());
        silent.back()->bind(QHostAddress(u"127.0.0.4"_s));
        silent.back()->connectToHost(m_hall.address().host, m_hall.address().port);
    }
    std::vector<std::unique_ptr<SlowPeer>> slow;
    for (int i = 0; i < Slow; ++i)
        slow.push_back(std::make_unique<SlowPeer>(m_hall.address(), i % 2 == 0));
    const auto connected = [&] {
        return std::all_of(silent.begin(), silent.end(),
                           [](const auto& s) { return s->state() == QAbstractSocket::ConnectedState; });
    };
    QVERIFY(pumpUntil(connected, 20'000));

    qint64 slowest = 0;
    for (int i = 0; i < 20; ++i) { // logs in and works, again and again, while they hold on
        QElapsedTimer timer;
        timer.start();
        const auto wire = m_hall.enter(u"zj01"_s, u"127.0.0.1"_s);
        QVERIFY(wire);
        QCOMPARE(wire->ask(ListCases{}), ErrorCode::None);
        slowest = std::max(slowest, timer.elapsed());
    }
    qInfo("%d silent and %d slow peers: slowest login with a first query %lld ms", Silent, Slow, slowest);
    QCOMPARE_LT(slowest, qint64(LongestLoginMs));
    const auto dropped = [&] {
        return std::all_of(silent.begin(), silent.end(),
                           [](const auto& s) { return s->state() == QAbstractSocket::UnconnectedState; });
    };
    QVERIFY2(pumpUntil(dropped, 30'000), "who never shakes hands is dropped");
}

void TestHostilePeers::tooManyRequests()
{
    const auto wire = m_hall.enter(u"clerk03"_s);
    QVERIFY(wire);
    constexpr int Requests = 300;
    std::vector<RequestId> ids;
    for (int i = 0; i < Requests; ++i)
        ids.push_back(wire->send(ListCases{}));
    int limited = 0;
    for (const RequestId id : ids) {
        const auto answer = wire->waitAnswer(id);
        QVERIFY(answer);
        QCOMPARE(wire->answersTo(id), 1);
        const ErrorCode code = Wire::codeOf(answer->frame);
        QVERIFY2(code == ErrorCode::None || code == ErrorCode::RateLimited, qPrintable(errorCodeName(code)));
        if (code == ErrorCode::RateLimited) {
            ++limited;
            QCOMPARE_GT(decodeFrom<CommandReply>(answer->frame.body)->waitSeconds, 0);
        }
    }
    qInfo("of %d requests at once %d were too many", Requests, limited);
    QCOMPARE_GT(limited, Requests / 2);
    QCOMPARE_LT(limited, Requests - 20);
    QVERIFY2(pumpUntil([&] { return wire->ask(ListCases{}) == ErrorCode::None; }, 20'000), "it recovers");
}

void TestHostilePeers::noTls()
{
    Wire plain(m_hall.address());
    plain.comeFrom(u"127.0.0.6"_s);
    plain.openPlain();
    QVERIFY(plain.waitUp());
    plain.send(helloFrame());
    QVERIFY(plain.waitClosed());
    QVERIFY2(plain.arrived().isEmpty(), "nothing is answered in the clear");
}

void TestHostilePeers::oldTls()
{
    Wire old(m_hall.address());
    old.comeFrom(u"127.0.0.6"_s);
    old.open(QSsl::TlsV1_2);
    QVERIFY(!old.waitUp());
    QVERIFY2(old.closeReason().contains(u"protocol version"_s, Qt::CaseInsensitive),
             qPrintable(old.closeReason()));
    Wire present(m_hall.address());
    present.comeFrom(u"127.0.0.6"_s);
    present.open(QSsl::TlsV1_3);
    QVERIFY2(present.waitUp(), qPrintable(present.closeReason()));
}

void TestHostilePeers::cleanupTestCase()
{
    const QStringList findings = m_hall.close();
    QVERIFY2(findings.isEmpty(), qPrintable(findings.join(u'\n')));
    QCOMPARE_GT(m_hall.goodClient().answers(), 10);
    QCOMPARE_LT(m_hall.goodClient().slowestMs(), qint64(LongestLoginMs));
}

QTEST_GUILESS_MAIN(TestHostilePeers)
#include "tst_hostile_peers.moc"
