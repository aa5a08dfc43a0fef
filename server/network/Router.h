// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/command/query/QueryRegistry.h"
#include "server/network/FeedHub.h"
#include "server/network/Listener.h"
#include "server/network/LoginDesk.h"

namespace duban {

/// Takes what arrives on all connections to where it is answered, and the answers back. Main thread only.
class Router : public QObject
{
    Q_OBJECT
public:
    Router(Engine& engine, const NetworkSettings& settings, Board board, QObject* parent = nullptr);

    /// Takes a connection that has shaken hands.
    void adopt(QSslSocket* socket);

    /// Takes the results of one commit; called in the main thread, in the order of the commits.
    void note(const std::vector<Completed>& completed);

    EngineState engineState() const;

private:
    void receive(Connection* connection, const Frame& frame, const QByteArray& bytes);
    bool receiveBeforeLogin(Connection* connection, const Frame& frame);
    void receiveFromSession(Connection* connection, const Frame& frame, const QByteArray& bytes);
    void hello(Connection* connection, const Frame& frame);
    void status(Connection* connection, RequestId request);
    void subscribe(Connection* connection, const Frame& frame, const Session& session);
    void command(Connection* connection, const Frame& frame, const QByteArray& bytes,
                 const CommandRegistry::Entry& entry, const Session& session);
    void file(Connection* connection, const Frame& frame, const Session& session);
    void query(Connection* connection, const Frame& frame, const QueryRegistry::Entry& entry,
               const Session& session);
    void turnSessions();
    void turnWhenDue();
    void drop(quint64 id);
    LiveState liveState(MessageKind kind) const;
    void revoke(AccountId account);
    void endSession(SessionId id);
    void revokeLeavers();
    bool addressMayPass(const QString& address);

    template <class Message>
    bool read(Connection* connection, const Frame& frame, const std::function<void(const Message&)>& then);

    Engine& m_engine;
    const NetworkSettings& m_settings;
    FeedHub m_hub;
    LoginDesk m_desk;
    QHash<quint64, Connection*> m_connections;
    QHash<QString, TokenBucket> m_addresses;
    quint64 m_nextId = 0;
    LocalDay m_leaversAsked{}; ///< the legal day for which people who left were looked for
    LegalTime m_nextTurn;      ///< when a duty begins or ends; not set: none will
    QTimer m_silence;
};

} // namespace duban
