// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/network/Listener.h"

#include <QFileInfo>
#include <QSslSocket>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace duban;

/// The door: its certificate, and how many may stand before it.
class TestListener : public QObject
{
    Q_OBJECT
private slots:
    void identityIsMadeOnceAndKept();
    void identityWithoutItsKeyIsRefused();
    void anAddressHasItsShare();
    void allTogetherHaveALimit();

private:
    /// Connects without ever shaking hands, from an address of the loopback range.
    static std::unique_ptr<QTcpSocket> silent(const QString& from, quint16 port)
    {
        auto socket = std::make_unique<QTcpSocket>();
        socket->bind(QHostAddress(from));
        socket->connectToHost(u"127.0.0.1"_s, port);
        return socket;
    }

    static bool isTurnedAway(const QTcpSocket& socket)
    {
        return socket.state() == QAbstractSocket::UnconnectedState;
    }
};

void TestListener::identityIsMadeOnceAndKept()
{
    const QTemporaryDir dir;
    const auto made = TlsIdentity::loadOrMake(dir.filePath(u"tls"_s));
    QVERIFY2(made, made ? "" : qPrintable(made.error().detail));
    const auto kept = TlsIdentity::loadOrMake(dir.filePath(u"tls"_s));
    QVERIFY(kept);
    QCOMPARE(kept->pin, made->pin);
    QCOMPARE_EQ(made->pin.size(), 64);
    const QFileDevice::Permissions others = QFileDevice::ReadGroup | QFileDevice::ReadOther;
    QVERIFY(!(QFileInfo(dir.filePath(u"tls/server.key"_s)).permissions() & others));
    QVERIFY(!(QFileInfo(dir.filePath(u"tls/ca.key"_s)).permissions() & others));
}

void TestListener::identityWithoutItsKeyIsRefused()
{
    const QTemporaryDir dir;
    QVERIFY(TlsIdentity::loadOrMake(dir.path()));
    QVERIFY(QFile::remove(dir.filePath(u"server.key"_s)));
    const auto refused = TlsIdentity::loadOrMake(dir.path());
    QVERIFY(!refused);
    QVERIFY(refused.error().detail.contains(u"server.key"));
}

void TestListener::anAddressHasItsShare()
{
    const QTemporaryDir dir;
    NetworkSettings settings;
    settings.maxPerAddress = 3;
    Listener listener(TlsIdentity::loadOrMake(dir.path()).value(), settings);
    QVERIFY(listener.listen(QHostAddress::LocalHost, 0));
    std::vector<std::unique_ptr<QTcpSocket>> greedy;
    for (int i = 0; i < 3; ++i) {
        greedy.push_back(silent(u"127.0.0.7"_s, listener.port()));
        QTRY_COMPARE_EQ(greedy.back()->state(), QAbstractSocket::ConnectedState);
    }
    const auto fourth = silent(u"127.0.0.7"_s, listener.port());
    QTRY_VERIFY_WITH_TIMEOUT(isTurnedAway(*fourth), 3000); // long before a handshake would time out
    for (const auto& socket : greedy)
        QCOMPARE_EQ(socket->state(), QAbstractSocket::ConnectedState);

    const auto neighbour = silent(u"127.0.0.8"_s, listener.port());
    QTRY_COMPARE_EQ(neighbour->state(), QAbstractSocket::ConnectedState);
}

void TestListener::allTogetherHaveALimit()
{
    const QTemporaryDir dir;
    NetworkSettings settings;
    settings.maxConnections = 2;
    Listener listener(TlsIdentity::loadOrMake(dir.path()).value(), settings);
    QVERIFY(listener.listen(QHostAddress::LocalHost, 0));
    const auto first = silent(u"127.0.0.7"_s, listener.port());
    QTRY_COMPARE_EQ(first->state(), QAbstractSocket::ConnectedState);
    const auto second = silent(u"127.0.0.8"_s, listener.port());
    QTRY_COMPARE_EQ(second->state(), QAbstractSocket::ConnectedState);
    const auto third = silent(u"127.0.0.9"_s, listener.port());
    QTRY_VERIFY_WITH_TIMEOUT(isTurnedAway(*third), 3000);
}

QTEST_GUILESS_MAIN(TestListener)
#include "tst_listener.moc"
