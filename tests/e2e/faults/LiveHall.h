// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/e2e/faults/Crew.h"
#include "tests/support/client/TestServer.h"

#include <memory>

namespace duban::test {

/// A sanitizer makes everything slower; what is promised holds for a build without one.
#ifdef __SANITIZE_ADDRESS__
inline constexpr int ReadyMs = 15'000;
#else
inline constexpr int ReadyMs = 5'000;
#endif

/// How a fault test wants its server.
struct HallOptions
{
    QString dataDir;
    QString program;         ///< empty: duban-server
    QString replayFrom;      ///< empty: the real legal clock
    QStringList environment; ///< "NAME=value"
    QStringList settings{};  ///< "key=value", besides those that lift the rate limits
};

/// A server with the demonstration's hall, without rate limits, and a crew logged in at it.
class LiveHall
{
public:
    explicit LiveHall(const HallOptions& options);

    /// Starts the server, gives the accounts lasting passwords, logs everybody in.
    /// @param logins at least one of them a handler
    /// @return what went wrong, empty when nothing did
    QString open(const QStringList& logins);

    /// Connects the crew to the server that was started again and goes on with its sessions.
    QString resume() { return m_crew->resume(m_server.address()); }

    /// Fetches every case that entries from number `first` on touched, and all cases newer than those known.
    CaseBook fetchCases(const Ledger& ledger, std::size_t first);

    /// @return a finding when the legal clock lies before a moment that was acknowledged.
    QString clockFinding(const Ledger& ledger);

    /// What `duban-server verify` finds; empty when it is clean.
    QStringList verifyFindings();

    /// Lights that the last verify compared with their recomputation.
    qint64 lightsVerified() const { return m_lightsVerified; }

    TestServer& server() { return m_server; }

    Crew& crew() { return *m_crew; }

    /// What is applied for: of the handlers' department, with the most stages.
    const VariantEntry& variant() const { return m_variant; }

private:
    QString chooseVariant();
    int handler() const;

    TestServer m_server;
    std::unique_ptr<Crew> m_crew;
    VariantEntry m_variant;
    CaseId m_newest; ///< of the cases fetched so far
    qint64 m_lightsVerified = 0;
};

} // namespace duban::test
