// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/network/LinkStatus.h"
#include "client/network/Outgoing.h"
#include "client/network/Pace.h"
#include "client/network/ServerPin.h"
#include "common/protocol/Frame.h"

#include <QObject>
#include <QThread>

#include <chrono>

namespace duban {

class ServerConnection;

/// The GUI thread's end of the connection to the server. Every request is kept until it is answered: after a
/// lost connection the session is resumed and the request sent again with the same id, so that it happens
/// exactly once. Busy and RateLimited are waited out here. Nothing blocks.
class Link : public QObject
{
    Q_OBJECT

public:
    explicit Link(const Pace& pace = {}, QObject* parent = nullptr);
    ~Link() override;

    /// Connects to a server whose pin was confirmed; goes on trying until close().
    void open(const Endpoint& address, const ServerPin& pin);

    /// Logs out where possible, ends the connection; requests without an answer are forgotten.
    void close();

    /// Tries again at once instead of waiting for the next try.
    void tryNow();

    /// Opens a session. The callback gets Answer<LoginReply>. Requests that waited for a session that ended
    /// are sent again when the same account logs in, else they are answered with SessionExpired.
    template <class Callback>
    void logIn(const QString& login, const Secret& password, QObject* context, Callback callback)
    {
        request<LoginReply>(Login{login, password, deviceName()}, context, std::move(callback));
    }

    /// Sends a request. The callback runs in the GUI thread with Answer<Reply>, exactly once, and never after
    /// `context` is gone. For commands Reply is CommandReply, and its code is then always None.
    template <class Reply, Fielded Message, class Callback>
    RequestId request(const Message& message, QObject* context, Callback callback)
    {
        const RequestId id = nextId();
        send({id, Message::kind, encodeFrame(id, message), deliverTo<Reply>(context, std::move(callback))});
        return id;
    }

    const LinkStatus& status() const { return m_status; }

    bool isLoggedIn() const { return m_status.state == LinkState::LoggedIn; }

    /// What the server said when it was greeted; default values before.
    const HelloReply& greeting() const { return m_greeting; }

    /// Round trip of the last heartbeat; 0 when none is known.
    std::chrono::milliseconds latency() const { return m_latency; }

    /// Commands (not queries) not yet answered.
    int waitingCommands() const { return m_waitingCommands; }

    /// Name of this PC, as the server lists it.
    static QString deviceName();

signals:
    void statusChanged(const duban::LinkStatus& status);
    void greeted(const duban::HelloReply& greeting);
    /// The session was opened again after a lost connection; a subscription must be renewed.
    void resumed(const duban::LoginReply& login);
    /// The session ended; only a new login goes on. Requests wait for it.
    void sessionEnded(const duban::Refusal& why);
    /// Every few seconds while connected.
    void heartbeat(const duban::StatusReply& status, std::chrono::milliseconds latency);
    void feedArrived(const duban::Feed& feed);
    void waitingChanged(int commands);

protected:
    /// Hands a request to the connection. A test answers it itself.
    virtual void send(Outgoing outgoing);

private:
    RequestId nextId();
    void wire();

    QThread m_thread;
    ServerConnection* m_connection; ///< lives in m_thread
    LinkStatus m_status;
    HelloReply m_greeting;
    std::chrono::milliseconds m_latency{0};
    int m_waitingCommands = 0;
    qint64 m_client;
    qint64 m_counter = 0;
};

} // namespace duban
