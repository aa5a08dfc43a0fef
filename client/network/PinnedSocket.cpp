// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/network/PinnedSocket.h"

#include "common/base/Log.h"

using namespace Qt::StringLiterals;

namespace duban {

PinnedSocket::PinnedSocket(QObject* parent) : QObject(parent) {}

void PinnedSocket::makeSocket()
{
    useOpenSsl();
    m_socket = new QSslSocket(this);
    connect(m_socket, &QSslSocket::encrypted, this, &PinnedSocket::checkPeer);
    connect(m_socket, &QSslSocket::readyRead, this, &PinnedSocket::readFrames);
    connect(m_socket, &QSslSocket::disconnected, this, [this] { fail(u"closed by the server"_s); });
    connect(m_socket, &QSslSocket::errorOccurred, this, [this] { fail(m_socket->errorString()); });
    connect(m_socket, &QSslSocket::sslErrors, this, [this](const QList<QSslError>& errors) {
        m_untrusted = errors.isEmpty() ? u"not trusted"_s : errors.first().errorString();
    });
}

void PinnedSocket::open(const Endpoint& address, const ServerPin& pin)
{
    if (!m_socket)
        makeSocket();
    drop();
    m_pin = pin;
    m_untrusted.clear();
    m_reader = FrameReader();
    m_active = true;
    m_socket->setSslConfiguration(pinnedConfiguration(pin));
    m_socket->connectToHostEncrypted(address.host, address.port, QString::fromLatin1(ServerPeerName));
}

void PinnedSocket::drop()
{
    m_active = false;
    if (m_socket)
        m_socket->abort();
}

void PinnedSocket::closeAfterWriting(std::chrono::milliseconds limit)
{
    m_active = false;
    if (!m_socket)
        return;
    m_socket->flush();
    m_socket->disconnectFromHost();
    if (m_socket->state() != QAbstractSocket::UnconnectedState)
        m_socket->waitForDisconnected(int(limit.count()));
    m_socket->abort();
}

void PinnedSocket::write(const QByteArray& frame)
{
    if (m_active)
        m_socket->write(frame);
}

/// The chain was verified against the pinned authority already; the key is compared besides, because root
/// checks of Qt 6.4.2 have a hole (CVE-2023-34410).
void PinnedSocket::checkPeer()
{
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    if (keyHashOf(m_socket->peerCertificate()) == m_pin.keyHash && m_pin.isComplete()) {
        emit opened();
        return;
    }
    drop();
    emit strangerAnswered(u"the server's key is not the confirmed one"_s);
}

void PinnedSocket::readFrames()
{
    m_reader.append(m_socket->readAll());
    while (m_active) {
        const auto bytes = m_reader.next(MaxFrame);
        if (!bytes)
            return fail(bytes.error().detail);
        if (!*bytes)
            return;
        const auto frame = decodeFrame(**bytes);
        if (!frame)
            return fail(frame.error().detail);
        emit frameArrived(*frame);
    }
}

void PinnedSocket::fail(const QString& detail)
{
    if (!m_active)
        return;
    const QString untrusted = m_untrusted;
    drop();
    if (untrusted.isEmpty())
        emit lost(detail);
    else
        emit strangerAnswered(untrusted);
}

} // namespace duban
