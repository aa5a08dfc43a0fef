// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/peer/Peer.h"
#include "tests/bench/support/Figures.h"

#include <QCoreApplication>
#include <QFile>
#include <QHash>
#include <QSocketNotifier>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>

#include <unistd.h>

#include <array>

using namespace Qt::StringLiterals;

namespace duban::test {

namespace {

constexpr int Pending = 4096;

QSslConfiguration configurationFrom(const QString& folder)
{
    QFile key(folder + u"/server.key"_s);
    if (!key.open(QIODevice::ReadOnly))
        stop(key.fileName() + u": "_s + key.errorString());
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_3OrLater);
    tls.setLocalCertificateChain(QSslCertificate::fromPath(folder + u"/server.pem"_s, QSsl::Pem,
                                                           QSslCertificate::PatternSyntax::FixedString));
    tls.setPrivateKey(QSslKey(key.readAll(), QSsl::Ec, QSsl::Pem, QSsl::PrivateKey));
    tls.setPeerVerifyMode(QSslSocket::VerifyNone);
    return tls;
}

} // namespace

void runQtPeer(const PeerOptions& options)
{
    const QByteArray reply = peerFrame(options.reply);
    QHash<QSslSocket*, QByteArray> sockets;
    QSslServer server;
    server.setSslConfiguration(configurationFrom(options.tls));
    server.setMaxPendingConnections(Pending);
    server.setListenBacklogSize(Pending);
    QObject::connect(&server, &QSslServer::pendingConnectionAvailable, &server, [&] {
        while (auto* socket = qobject_cast<QSslSocket*>(server.nextPendingConnection())) {
            socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
            sockets.insert(socket, {});
            QObject::connect(socket, &QSslSocket::readyRead, &server, [&sockets, &reply, socket] {
                QByteArray& incoming = sockets[socket];
                incoming += socket->readAll();
                for (int i = takeFrames(incoming); i > 0; --i)
                    socket->write(reply);
            });
            QObject::connect(socket, &QSslSocket::disconnected, &server, [&sockets, socket] {
                sockets.remove(socket);
                socket->deleteLater();
            });
        }
    });
    if (!server.listen(QHostAddress::LocalHost))
        stop(server.errorString());
    QSocketNotifier input(STDIN_FILENO, QSocketNotifier::Read);
    QObject::connect(&input, &QSocketNotifier::activated, &server, [&] {
        std::array<char, 64> line;
        const auto got = ::read(STDIN_FILENO, line.data(), line.size());
        if (got <= 0)
            return QCoreApplication::quit();
        const int size = pushSize(QByteArray(line.data(), qsizetype(got)));
        if (size < 0)
            return;
        const QByteArray frame = peerFrame(size);
        const double since = steadySeconds();
        for (auto it = sockets.cbegin(); it != sockets.cend(); ++it)
            it.key()->write(frame);
        tell("pushing", since);
    });
    tell("listening", server.serverPort());
    QCoreApplication::exec();
}

} // namespace duban::test
