// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/network/Listener.h"

#include "common/base/Log.h"

#include <QPointer>
#include <QSslSocket>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr int Pending = 4096;
constexpr int HandshakeMs = 5000;

} // namespace

void AcceptingServer::incomingConnection(qintptr descriptor)
{
    m_newest = nullptr;
    QSslServer::incomingConnection(descriptor);
    if (auto* socket = qobject_cast<QSslSocket*>(m_newest))
        accepted(socket);
}

void AcceptingServer::childEvent(QChildEvent* event)
{
    // The child is not built yet: only its address may be kept here.
    if (event->added())
        m_newest = event->child();
    else if (event->removed() && event->child() == m_newest)
        m_newest = nullptr;
    QSslServer::childEvent(event);
}

Listener::Listener(const TlsIdentity& identity, const NetworkSettings& settings, QObject* parent)
    : QObject(parent), m_settings(settings)
{
    m_server.setSslConfiguration(identity.configuration);
    m_server.setMaxPendingConnections(Pending);
    m_server.setListenBacklogSize(Pending);
    m_server.setHandshakeTimeout(HandshakeMs);
    m_server.accepted = [this](QSslSocket* socket) { count(socket); };
    connect(&m_server, &QSslServer::pendingConnectionAvailable, this, [this] {
        while (auto* socket = qobject_cast<QSslSocket*>(m_server.nextPendingConnection()))
            Q_EMIT connected(socket);
    });
}

Result<> Listener::listen(const QHostAddress& address, quint16 port)
{
    if (!m_server.listen(address, port))
        return fail(
            ErrorCode::Busy,
            u"cannot listen on %1:%2: %3"_s.arg(address.toString()).arg(port).arg(m_server.errorString()));
    return {};
}

void Listener::count(QSslSocket* socket)
{
    const QString address = socket->peerAddress().toString();
    int& here = m_perAddress[address];
    ++here;
    ++m_total;
    connect(socket, &QObject::destroyed, this, [this, address] {
        --m_total;
        if (--m_perAddress[address] <= 0)
            m_perAddress.remove(address);
    });
    if (here <= m_settings.maxPerAddress && m_total <= m_settings.maxConnections)
        return;
    qCInfo(logNetwork).noquote() << address << "refused:" << here << "connections of it," << m_total
                                 << "in all";
    // The server may delete the socket in the moment it is torn down, so each step looks whether it is there.
    QMetaObject::invokeMethod(
        socket,
        [guarded = QPointer(socket)] {
            if (guarded)
                guarded->abort();
            if (guarded)
                guarded->deleteLater();
        },
        Qt::QueuedConnection);
}

} // namespace duban
