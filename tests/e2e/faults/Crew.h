// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/e2e/faults/Ledger.h"
#include "tests/support/faults/Wire.h"

#include <memory>
#include <vector>

namespace duban::test {

/// One logged-in account of a test: its session and its connection, which may change.
struct Member
{
    QString login;
    Secret password;
    Secret token; ///< of the session; outlives the connection
    LoginReply session;
    qint64 client = 0; ///< of all request ids of this account
    qint64 counter = 0;
    std::unique_ptr<Wire> wire;

    RequestId nextId() { return {client, ++counter}; }
};

/// The accounts that work on the server together, all on one event loop.
class Crew
{
public:
    /// @param book has their passwords, which are not one-time ones any more
    Crew(const QStringList& logins, const PasswordBook& book);

    /// Connects everybody and logs them in. @return what went wrong, empty when nothing did.
    QString login(const ServerAddress& address);

    /// Connects everybody anew and goes on with their sessions. @return what went wrong.
    QString resume(const ServerAddress& address);

    /// Sends an entry once more under its old id with its old bytes.
    void resend(LedgerEntry& entry);

    /// Fetches cases through member `reader`, whose scope must cover them.
    /// @return those that the server has; a case that is missing is simply not in it
    CaseBook fetch(int reader, const QList<CaseId>& ids);

    /// Ids of all cases in the scope of `reader` after one of them, by pages.
    QList<CaseId> list(int reader, CaseId after);

    Member& member(int index) { return *m_members[std::size_t(index)]; }

    int size() const { return int(m_members.size()); }

    bool allClosed() const;

private:
    QString connectAll(const ServerAddress& address);
    template <Fielded T>
    QString openSession(Member& member, const T& request);

    std::vector<std::unique_ptr<Member>> m_members;
};

} // namespace duban::test
