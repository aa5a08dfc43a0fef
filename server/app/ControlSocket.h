// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/backup/BackupKeeper.h"
#include "server/command/query/ReadPool.h"

#include <QLocalServer>

namespace duban {

/// The running server's door for tools on the same machine: `verify`, `backup` and `confirm-time`. Only the
/// account that runs the server may open it.
class ControlSocket : public QObject
{
    Q_OBJECT
public:
    /// @param confirmTime believes the machine's clock again
    ControlSocket(ReadPool& readers, BackupKeeper& backups, std::function<void()> confirmTime,
                  QObject* parent = nullptr);

    /// @return StoreFailed when the local socket cannot be opened.
    Result<> listen(const QString& name);

private:
    void answer(QLocalSocket* socket);
    void verifyFor(QLocalSocket* socket);
    void backUpFor(QLocalSocket* socket);
    void confirmFor(QLocalSocket* socket);

    ReadPool& m_readers;
    BackupKeeper& m_backups;
    std::function<void()> m_confirmTime;
    QLocalServer m_server;
};

/// The report of a check as text or JSON, one object.
struct VerifyReport;
QByteArray toJson(const VerifyReport& report);

/// Asks a running server to verify itself.
/// @return NotFound when no server listens under `name`; StoreFailed.
Result<QByteArray> askToVerify(const QString& name);

/// Asks a running server for a backup now, and waits for it.
/// @return its folder and what is in it, line by line; NotFound when no server listens under `name`;
///         StoreFailed with the server's words when it failed.
Result<QByteArray> askForBackup(const QString& name);

/// Tells a running server that the time of its machine is right.
/// @return NotFound when no server listens under `name`; StoreFailed.
Result<> confirmTime(const QString& name);

/// What is said of a backup that was made.
QByteArray wordsOf(const ShelvedBackup& backup);

} // namespace duban
