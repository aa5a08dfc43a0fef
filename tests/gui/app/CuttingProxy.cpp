// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/app/CuttingProxy.h"

namespace duban {

CuttingProxy::CuttingProxy(quint16 serverPort) : m_serverPort(serverPort)
{
    connect(&m_listener, &QTcpServer::newConnection, this, &CuttingProxy::relay);
    m_listener.listen(QHostAddress::LocalHost);
    m_port = m_listener.serverPort();
}

void CuttingProxy::cut()
{
    m_listener.close();
    const auto sockets = findChildren<QTcpSocket*>();
    for (QTcpSocket* socket : sockets) {
        socket->disconnect(this);
        socket->abort();
        delete socket;
    }
    m_swallow = false;
}

void CuttingProxy::mend()
{
    if (!m_listener.isListening())
        m_listener.listen(QHostAddress::LocalHost, m_port);
}

void CuttingProxy::relay()
{
    QTcpSocket* client = m_listener.nextPendingConnection();
    client->setParent(this);
    auto* server = new QTcpSocket(this);
    ++m_connections;
    // A relay that waits for more to send would make the line slower than it is.
    client->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(server, &QTcpSocket::connected, server,
            [server] { server->setSocketOption(QAbstractSocket::LowDelayOption, 1); });
    connect(client, &QTcpSocket::readyRead, this, [this, client, server] {
        const QByteArray said = client->readAll();
        m_fromClient += said.size();
        server->write(said);
    });
    connect(server, &QTcpSocket::readyRead, this, [this, client, server] {
        const QByteArray said = server->readAll();
        if (m_swallow)
            m_swallowed += said.size();
        else
            client->write(said);
    });
    connect(server, &QTcpSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
    connect(client, &QTcpSocket::disconnected, server, &QTcpSocket::disconnectFromHost);
    server->connectToHost(QHostAddress::LocalHost, m_serverPort);
}

} // namespace duban
