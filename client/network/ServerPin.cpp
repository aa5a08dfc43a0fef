// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/network/ServerPin.h"

#include "common/protocol/MessageKind.h"

#include <QCryptographicHash>
#include <QSslKey>
#include <QSslSocket>

using namespace Qt::StringLiterals;

namespace duban {

Result<Endpoint> Endpoint::parse(const QString& text)
{
    const QString trimmed = text.trimmed();
    Endpoint address{trimmed, DefaultPort};
    const qsizetype colon = trimmed.lastIndexOf(u':');
    const bool bracketed = trimmed.startsWith(u'[');
    if (bracketed || trimmed.count(u':') == 1) {
        const qsizetype end = bracketed ? trimmed.indexOf(u']') : colon;
        if (end < 0 || (bracketed && end + 1 < trimmed.size() && trimmed.at(end + 1) != u':'))
            return invalid(u"address"_s, u"no closing bracket"_s);
        address.host = trimmed.mid(bracketed ? 1 : 0, end - (bracketed ? 1 : 0));
        const QString port = trimmed.mid(bracketed ? end + 2 : end + 1);
        bool isNumber = true;
        if (!bracketed || !port.isEmpty())
            address.port = port.toUShort(&isNumber);
        if (!isNumber || address.port == 0)
            return invalid(u"address"_s, u"no port between 1 and 65535"_s);
    }
    if (address.host.isEmpty() || address.host.contains(u' '))
        return invalid(u"address"_s, u"no host"_s);
    return address;
}

QString Endpoint::text() const
{
    return (host.contains(u':') ? u"[%1]:%2"_s : u"%1:%2"_s).arg(host).arg(port);
}

QString ServerPin::fingerprint() const
{
    const QString hex = QString::fromLatin1(keyHash.toHex()).toUpper();
    QStringList groups;
    for (qsizetype at = 0; at < hex.size(); at += 4)
        groups.append(hex.mid(at, 4));
    return groups.join(u' ');
}

void useOpenSsl()
{
    if (QSslSocket::activeBackend() != u"openssl"_s)
        QSslSocket::setActiveBackend(u"openssl"_s);
}

QByteArray keyHashOf(const QSslCertificate& certificate)
{
    return QCryptographicHash::hash(certificate.publicKey().toDer(), QCryptographicHash::Sha256);
}

QSslConfiguration pinnedConfiguration(const ServerPin& pin)
{
    useOpenSsl();
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setProtocol(QSsl::TlsV1_3OrLater);
    configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
    configuration.setCaCertificates(QSslCertificate::fromData(pin.authorityPem, QSsl::Pem));
    return configuration;
}

} // namespace duban
