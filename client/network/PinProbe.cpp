// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/network/PinProbe.h"

using namespace Qt::StringLiterals;

namespace duban {

PinProbe::PinProbe(QObject* parent) : QObject(parent)
{
    m_limit.setSingleShot(true);
    m_limit.setInterval(std::chrono::seconds(10));
    connect(&m_limit, &QTimer::timeout, this, [this] { giveUp(u"no answer within 10 seconds"_s); });
}

void PinProbe::makeSocket()
{
    useOpenSsl();
    m_socket = new QSslSocket(this);
    connect(m_socket, &QSslSocket::encrypted, this, &PinProbe::readChain);
    connect(m_socket, &QSslSocket::errorOccurred, this, [this] { giveUp(m_socket->errorString()); });
}

void PinProbe::ask(const Endpoint& address)
{
    m_limit.stop();
    if (!m_socket)
        makeSocket();
    m_socket->abort();
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setProtocol(QSsl::TlsV1_3OrLater);
    configuration.setPeerVerifyMode(QSslSocket::QueryPeer); // asked for, read, not believed: nothing is sent
    configuration.setCaCertificates({});
    m_socket->setSslConfiguration(configuration);
    m_limit.start();
    m_socket->connectToHostEncrypted(address.host, address.port, QString::fromLatin1(ServerPeerName));
}

void PinProbe::readChain()
{
    const QList<QSslCertificate> chain = m_socket->peerCertificateChain();
    m_limit.stop();
    m_socket->abort();
    if (chain.size() < 2 || !chain.last().isSelfSigned())
        return giveUp(u"the server does not show its authority"_s);
    emit answered({chain.last().toPem(), keyHashOf(chain.first())});
}

void PinProbe::giveUp(const QString& detail)
{
    m_limit.stop();
    m_socket->abort();
    emit failed(detail);
}

} // namespace duban
