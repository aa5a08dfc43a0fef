// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Result.h"

#include <QSslConfiguration>

namespace duban {

/// The name clients ask the server's certificate for. Trust rests on the hall's own CA and the pinned key,
/// not on DNS.
inline constexpr QLatin1StringView TlsName{"duban-server"};

/// The server's certificate and key, and the CA that made them.
struct TlsIdentity
{
    QSslConfiguration configuration; ///< TLS 1.3 only
    QString pin;                     ///< SHA-256 of the server key (SubjectPublicKeyInfo), hexadecimal

    /// Reads the identity from a folder, making CA (10 years), key and certificate (2 years), ECDSA P-256,
    /// when the folder has none. Private keys are readable by the owner only.
    /// @return StoreFailed naming the file.
    static Result<TlsIdentity> loadOrMake(const QString& folder);
};

} // namespace duban
