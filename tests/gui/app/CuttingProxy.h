// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHostAddress>
#include <QTcpServer>
#include <QTcpSocket>

#include <memory>
#include <vector>

namespace duban {

/// A TCP relay between client and server that can cut the line, keep it cut, or swallow what the server says.
class CuttingProxy : public QObject
{
    Q_OBJECT

public:
    explicit CuttingProxy(quint16 serverPort);

    quint16 port() const { return m_port; }

    /// Cuts every connection and accepts no new one until mend().
    void cut();
    /// Accepts connections again, on the same port.
    void mend();

    /// From now on nothing the server says comes through, until the next cut.
    void swallowAnswers() { m_swallow = true; }

    /// @return bytes of the server that were swallowed.
    qint64 swallowed() const { return m_swallowed; }

    /// @return bytes that clients sent through it so far.
    qint64 fromClient() const { return m_fromClient; }

    /// @return connections made through it so far.
    int connections() const { return m_connections; }

private:
    void relay();

    QTcpServer m_listener;
    quint16 m_serverPort;
    quint16 m_port = 0;
    bool m_swallow = false;
    qint64 m_swallowed = 0;
    qint64 m_fromClient = 0;
    int m_connections = 0;
};

} // namespace duban
