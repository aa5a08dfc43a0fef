// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/session/SessionRegistry.h"

namespace duban {

std::shared_ptr<Session> SessionRegistry::add(Session session)
{
    auto shared = std::make_shared<Session>(std::move(session));
    m_sessions.insert(shared->tokenHash, shared);
    return shared;
}

std::shared_ptr<Session> SessionRegistry::touch(const QByteArray& tokenHash, Session::Steady::time_point now)
{
    const auto found = m_sessions.constFind(tokenHash);
    if (found == m_sessions.cend())
        return nullptr;
    const std::shared_ptr<Session> session = *found;
    if (!isAlive(*session, now)) {
        m_sessions.erase(found);
        m_expired.insert(session->tokenHash);
        return nullptr;
    }
    session->seenAt = now;
    return session;
}

template <class Fits>
void SessionRegistry::revokeWhere(const Fits& fits)
{
    for (auto it = m_sessions.begin(); it != m_sessions.end();) {
        const std::shared_ptr<Session>& session = *it;
        const bool meant = fits(*session);
        session->revoked = session->revoked || meant;
        it = meant ? m_sessions.erase(it) : std::next(it);
    }
}

void SessionRegistry::revoke(AccountId account)
{
    revokeWhere([account](const Session& session) {
        return session.principal && session.principal->actor.account == account;
    });
}

void SessionRegistry::revoke(SessionId id)
{
    revokeWhere([id](const Session& session) { return session.id == id; });
}

bool SessionRegistry::isAlive(const Session& session, Session::Steady::time_point now) const
{
    return now - session.seenAt < m_limits.idle && now - session.openedAt < m_limits.absolute;
}

} // namespace duban
