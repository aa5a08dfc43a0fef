// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/command/Dispatcher.h"

#include <QSet>

#include <chrono>

namespace duban {

/// A logged-in person on one device.
struct Session
{
    using Steady = std::chrono::steady_clock;

    SessionId id;
    std::shared_ptr<const Principal> principal;
    QString login;
    QString device;
    QByteArray tokenHash;
    bool mustChangePassword = false;
    Steady::time_point openedAt;
    Steady::time_point seenAt;
    JournalSeq viewSince{}; ///< what was sent up to this change was another view: no feed goes on from there
    bool revoked = false;   ///< ended by somebody else, in the database already
};

/// The sessions that are open now, by the hash of their token. Main thread only. The database keeps them over
/// a restart; the idle time then begins anew.
class SessionRegistry
{
public:
    struct Limits
    {
        std::chrono::seconds idle{1800};
        std::chrono::seconds absolute{12 * 3600};
    };

    explicit SessionRegistry(Limits limits) : m_limits(limits) {}

    std::shared_ptr<Session> add(Session session);

    /// @return the session, whether it has expired or not; nullptr when it is not known here.
    std::shared_ptr<Session> find(const QByteArray& tokenHash) const { return m_sessions.value(tokenHash); }

    /// @return the session, its idle time begun anew; nullptr when there is none or it has expired, which
    ///         hasExpired() tells from then on.
    std::shared_ptr<Session> touch(const QByteArray& tokenHash, Session::Steady::time_point now);

    /// @return true for a session that has expired here and that the database may still hold for open.
    bool hasExpired(const QByteArray& tokenHash) const { return m_expired.contains(tokenHash); }

    /// The database knows that it has expired.
    void forgetExpired(const QByteArray& tokenHash) { m_expired.remove(tokenHash); }

    /// @return true when the session may go on; a valid request begins the idle time anew.
    bool isAlive(const Session& session, Session::Steady::time_point now) const;

    void remove(const QByteArray& tokenHash) { m_sessions.remove(tokenHash); }

    std::vector<std::shared_ptr<Session>> all() const { return {m_sessions.cbegin(), m_sessions.cend()}; }

    /// Forgets every session of an account and marks it revoked, for the connections that still hold it.
    void revoke(AccountId account);
    /// The same of one session.
    void revoke(SessionId session);

    int count() const { return int(m_sessions.size()); }

    const Limits& limits() const noexcept { return m_limits; }

private:
    template <class Fits>
    void revokeWhere(const Fits& fits);

    Limits m_limits;
    QHash<QByteArray, std::shared_ptr<Session>> m_sessions;
    QSet<QByteArray> m_expired;
};

} // namespace duban
