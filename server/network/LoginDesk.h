// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/Requests.h"
#include "common/protocol/SetUpRequests.h"
#include "server/command/WriteThread.h"
#include "server/command/query/QueryRegistry.h"
#include "server/command/query/ReadPool.h"
#include "server/file/FileKeeper.h"
#include "server/network/Connection.h"
#include "server/session/PasswordHash.h"

#include <QPointer>

namespace duban {

/// The parts of the running server that answer requests. All outlive the network.
struct Engine
{
    WriteThread& writer;
    ReadPool& readers;
    HashPool& hashes;
    FileKeeper& files;
    std::shared_ptr<const Rules> rules;
    ServerLegalClock& legalClock;
    const SystemClock& systemClock;
    SearchKey searchKey;
    qint64 history = 0; ///< another number after a backup was restored
    std::function<UpkeepState()> upkeep{};
    std::function<void()> backUp{}; ///< somebody asked for one
};

/// Login, resuming, change of password and logout. Hashing and reading happen in other threads; every answer
/// comes back to the main thread, and every session opened or ended is a journalled command.
class LoginDesk : public QObject
{
    Q_OBJECT
public:
    LoginDesk(Engine& engine, const NetworkSettings& settings, QObject* parent = nullptr);

    void login(Connection* connection, RequestId request, const Login& message);
    void resume(Connection* connection, RequestId request, const ResumeSession& message);
    void changePassword(Connection* connection, RequestId request, const ChangePassword& message);
    void logout(Connection* connection, RequestId request);
    /// A security administrator gives an account a one-time password.
    void issuePassword(Connection* connection, RequestId request, const IssuePassword& message);

    /// The sessions of an account were ended in the database: its connections are told at their next request.
    void revoke(AccountId account);
    /// The same of one session.
    void revoke(SessionId session);

    /// @return the connection's live session. When it has expired it is ended, in the database too, and the
    ///         request answered SessionExpired; nullptr then.
    std::shared_ptr<Session> liveSession(Connection* connection, RequestId request);

    /// The answer of a command that this desk sent, if it was one.
    bool takeCompleted(const Completed& completed);

    /// A duty began or ended, or the rules are others: gives every session its person as they are now.
    /// @return the sessions that stand elsewhere or see something else than before.
    std::vector<std::shared_ptr<Session>> turn();

    /// @return the sessions that are known here, expired ones too; their addresses are not set.
    std::vector<LiveSession> liveSessions() const;

    /// @return when the oldest session was opened that has not passed its absolute limit.
    SystemTime sessionsSince() const;

    int sessionCount() const { return m_sessions.count(); }

private:
    struct Attempt
    {
        QPointer<Connection> connection;
        RequestId request;
        QString login;
        Secret password;
        QString device;
        QString address;
    };

    template <class Value>
    void load(QPointer<Connection> connection, RequestId request,
              std::function<Result<Value>(const ReadTx&)> read,
              std::function<void(const Result<Value>&)> then);
    void verify(const Attempt& attempt, const Result<AccountRecord>& account);
    void verified(const Attempt& attempt, const Result<AccountRecord>& account, bool fits);
    void openSession(const Attempt& attempt, const AccountRecord& account);
    void adopt(Connection* connection, RequestId request, const Secret& token,
               const std::pair<SessionRecord, AccountRecord>& stored);
    void storeIssued(QPointer<Connection> connection, RequestId request, AccountId account,
                     const QString& hash);
    void storePassword(QPointer<Connection> connection, RequestId request, const QString& hash);
    std::shared_ptr<const Principal> principalNow(Actor account) const;
    bool bringUpToDate(Session& session) const;
    void endInDatabase(const Session& session);
    void greet(Connection* connection, RequestId request, const std::shared_ptr<Session>& session,
               const Secret& token);
    template <class Command, class Handler>
    Result<> submit(const std::shared_ptr<const Principal>& sender, Command command, const QString& device,
                    const QString& address, std::function<void(const Outcome&)> then);

    Engine& m_engine;
    const NetworkSettings& m_settings;
    LoginThrottle m_throttle;
    SessionRegistry m_sessions;
    QHash<qint64, std::function<void(const Outcome&)>> m_waiting;
    qint64 m_nextTicket = 0;
    qint64 m_revocations = 0; ///< what was read before one of them is read again
};

} // namespace duban
