// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Result.h"

#include <QByteArray>
#include <QSslCertificate>
#include <QSslConfiguration>

namespace duban {

/// Where a server listens.
struct Endpoint
{
    QString host;
    quint16 port = 0;

    /// @return InvalidInput when `text` is neither HOST, HOST:PORT nor [IPv6]:PORT; the port is DefaultPort
    ///         when not given.
    static Result<Endpoint> parse(const QString& text);

    QString text() const;

    friend bool operator==(const Endpoint&, const Endpoint&) = default;
};

/// What a client trusts, and nothing else: the centre's own authority and the key of its server.
struct ServerPin
{
    QByteArray authorityPem; ///< certificate of the authority
    QByteArray keyHash;      ///< SHA-256 of the server key's SubjectPublicKeyInfo (DER), 32 bytes

    bool isComplete() const { return !authorityPem.isEmpty() && keyHash.size() == 32; }

    /// The key hash in groups of four hexadecimal digits, as people compare it.
    QString fingerprint() const;

    friend bool operator==(const ServerPin&, const ServerPin&) = default;
};

/// Name in every server certificate; the address is never compared with the certificate.
inline constexpr char ServerPeerName[] = "duban-server";

/// Makes OpenSSL the TLS of this program whatever else Qt finds; before any socket is made. The first call
/// loads it, which takes as long as a login window does, so nobody calls it before there is somebody to
/// connect to. Any thread.
void useOpenSsl();

/// @return SHA-256 of the certificate's SubjectPublicKeyInfo.
QByteArray keyHashOf(const QSslCertificate& certificate);

/// TLS 1.3 only, the pinned authority as the only root, the peer verified.
QSslConfiguration pinnedConfiguration(const ServerPin& pin);

} // namespace duban
