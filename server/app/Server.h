// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/app/Configuration.h"
#include "server/app/ControlSocket.h"
#include "server/app/FirstStart.h"
#include "server/backup/BackupKeeper.h"
#include "server/network/Router.h"
#include "server/schedule/Sweep.h"

namespace duban {

/// The composition root: makes every part of the running server and ends them in order. The only place that
/// knows them all.
class Server
{
public:
    explicit Server(Configuration configuration);
    ~Server();

    /// Prepares the data folder and starts to listen.
    Result<> start(const QString& dataFolder, const StartOptions& options);

    quint16 port() const { return m_listener ? m_listener->port() : quint16(0); }

    QString pin() const { return m_identity.pin; }

    /// No new connections; what is queued is finished; then everything is closed.
    void stop();

private:
    void confirmTime();
    void warnOfMissingNotice() const;
    Result<> startEngine(const std::shared_ptr<const Rules>& rules, const SearchKey& searchKey);

    Configuration m_configuration;
    WatchedClock m_systemClock;
    ServerLegalClock m_legalClock{m_systemClock};
    Sweep m_sweep;
    std::unique_ptr<DataFolder> m_folder;
    TlsIdentity m_identity;
    HashPool m_hashes{m_configuration.hashQueue};
    std::unique_ptr<WriteThread> m_writer;
    std::unique_ptr<ReadPool> m_readers;
    std::unique_ptr<FileKeeper> m_files;
    std::unique_ptr<Engine> m_engine;
    std::unique_ptr<Router> m_router;
    std::unique_ptr<BackupKeeper> m_backups;
    std::unique_ptr<Listener> m_listener;
    std::unique_ptr<ControlSocket> m_control;
    QTimer m_daily;    ///< says again what nobody has done anything about
    QObject m_mailbox; ///< receives the write thread's results in the main thread
};

} // namespace duban
