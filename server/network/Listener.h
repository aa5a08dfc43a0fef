// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/network/NetworkSettings.h"
#include "server/network/TlsIdentity.h"

#include <QChildEvent>
#include <QHash>
#include <QSslServer>

#include <functional>

namespace duban {

/// A QSslServer that shows every socket the moment it is accepted. Its own signal comes only with the first
/// bytes of a handshake, so that silent peers would never be counted.
class AcceptingServer final : public QSslServer
{
public:
    std::function<void(QSslSocket*)> accepted;

protected:
    void incomingConnection(qintptr descriptor) override;
    void childEvent(QChildEvent* event) override;

private:
    QObject* m_newest = nullptr;
};

/// Accepts TLS connections. As Qt gives it, 30 silent connections stop it; here thousands may wait, each
/// address has its own share, and a peer that does not shake hands is dropped after five seconds.
class Listener : public QObject
{
    Q_OBJECT
public:
    Listener(const TlsIdentity& identity, const NetworkSettings& settings, QObject* parent = nullptr);

    /// @return Busy naming address and port when it cannot listen.
    Result<> listen(const QHostAddress& address, quint16 port);

    quint16 port() const { return m_server.serverPort(); }

    void close() { m_server.close(); }

Q_SIGNALS:
    /// A peer has shaken hands; the receiver takes the socket over.
    void connected(QSslSocket* socket);

private:
    void count(QSslSocket* socket);

    const NetworkSettings& m_settings;
    QHash<QString, int> m_perAddress;
    int m_total = 0;
    AcceptingServer m_server; ///< last: its sockets are counted down when it ends
};

} // namespace duban
