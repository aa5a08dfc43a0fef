// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/support/BenchOptions.h"
#include "tests/bench/support/BulkHall.h"
#include "tests/bench/support/Crowd.h"
#include "tests/bench/support/Figures.h"

#include <QTemporaryDir>

namespace duban::test {

/// The server's program on a copy of a bulk hall, and people logged in at it. The copy lies beside the kept
/// one and goes with this object.
class LiveBench
{
public:
    /// @param cases    of the hall
    /// @param prepared what is done to the copy before the server starts; may be empty
    /// @param environment "NAME=value", added to the server's
    LiveBench(const BenchOptions& options, int cases,
              const std::function<void(const QString& database)>& prepared = {},
              const QStringList& environment = {});

    /// Logs in people with these logins in turn. @return the number of the first of them.
    int enter(const QStringList& logins, int count);

    /// Ends every connection and starts the server again. @return seconds until it listens
    double restart();

    /// Cuts every connection, without a word to the server.
    void disconnect();

    /// Ready for new connections; the server may be another process than before.
    void connectAnew();

    const BulkHall& hall() const { return m_hall; }

    TestServer& server() { return *m_server; }

    TlsClients& tls() { return *m_tls; }

    Crowd& crowd() { return *m_crowd; }

    QString database() const { return m_server->dataDir() + QStringLiteral("/duban.db"); }

    QString tlsFolder() const { return m_server->dataDir() + QStringLiteral("/tls"); }

    /// @return a path in the folder of this run.
    QString path(const QString& name) const { return m_dir.filePath(name); }

private:
    BulkHall m_hall;
    QTemporaryDir m_dir;
    std::unique_ptr<TestServer> m_server;
    std::unique_ptr<TlsClients> m_tls;
    std::unique_ptr<Crowd> m_crowd;
};

} // namespace duban::test
