// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/command/query/ReadPool.h"

#include <QLocalServer>

namespace duban {

/// The running server's door for tools on the same machine: `verify`. Only the account that runs the server
/// may open it.
class ControlSocket : public QObject
{
    Q_OBJECT
public:
    ControlSocket(ReadPool& readers, QObject* parent = nullptr);

    /// @return StoreFailed when the local socket cannot be opened.
    Result<> listen(const QString& name);

private:
    void answer(QLocalSocket* socket);

    ReadPool& m_readers;
    QLocalServer m_server;
};

/// The report of a check as text or JSON, one object.
struct VerifyReport;
QByteArray toJson(const VerifyReport& report);

/// Asks a running server to verify itself.
/// @return NotFound when no server listens under `name`; StoreFailed.
Result<QByteArray> askToVerify(const QString& name);

} // namespace duban
