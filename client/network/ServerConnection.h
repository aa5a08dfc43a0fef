// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/network/LinkStatus.h"
#include "client/network/Pace.h"
#include "client/network/PinnedSocket.h"
#include "client/network/WaitingRequests.h"

#include <QElapsedTimer>
#include <QTimer>

#include <optional>

namespace duban {

/// The connection itself; lives in the network thread, owns every request without an answer, reconnects and
/// resumes. Only Link talks to it, by queued calls.
class ServerConnection : public QObject
{
    Q_OBJECT

public:
    /// @param device name of this PC, sent with a login
    ServerConnection(const Pace& pace, QString device);

    void open(const Endpoint& address, const ServerPin& pin);
    /// Logs out where possible and forgets every request.
    void close();
    void tryNow();
    void send(const Outgoing& outgoing);

signals:
    void statusChanged(const duban::LinkStatus& status);
    void greeted(const duban::HelloReply& greeting);
    void resumed(const duban::LoginReply& login);
    void sessionEnded(const duban::Refusal& why);
    void heartbeat(const duban::StatusReply& status, std::chrono::milliseconds latency);
    void feedArrived(const duban::Feed& feed);
    void waitingChanged(int commands);
    /// An answer, decoded; the GUI thread runs it.
    void delivered(const std::function<void()>& call);

private:
    void connectNow();
    void greet();
    void lose(const QString& detail);
    void stop(LinkState state, const QString& detail);
    void takeFrame(const Frame& frame);
    void takeOwnAnswer(const Frame& frame);
    void takeHello(const Frame& frame);
    void takeResume(const Frame& frame);
    void takeStatus(const Frame& frame);
    void takeUnasked(const Frame& frame);
    void takeAnswer(const Frame& frame);
    bool putOff(const Outgoing& outgoing, const Frame& frame);
    void openSession(const LoginReply& login);
    void endSession(const Refusal& why);
    void becomeReady();
    void sendWaiting();
    void beat();
    void tell(LinkState state, const QString& detail = {});
    void tellWaiting();
    void strand(const std::vector<Outgoing>& requests, ErrorCode code);
    void answer(const Outgoing& outgoing, const Answer<Frame>& frame);

    template <Fielded Message>
    qint64 sendOwn(const Message& message);

    Pace m_pace;
    QString m_device;
    Endpoint m_address;
    ServerPin m_pin;
    PinnedSocket* m_socket;
    QTimer* m_retry;
    QTimer* m_beat;
    QTimer* m_silence; ///< runs out when nothing was heard for too long
    WaitingRequests m_waiting;
    LinkStatus m_status;
    Secret m_token;
    AccountId m_account; ///< of the last session; what waits belongs to it
    bool m_greeted = false;
    int m_failures = 0;
    int m_waitAtLeast = 0; ///< seconds the server asked for before the next try
    int m_toldWaiting = 0;
    qint64 m_ownClient; ///< ids of greetings, resumptions and heartbeats
    qint64 m_ownCounter = 0;
    qint64 m_helloId = 0;
    qint64 m_resumeId = 0;
    qint64 m_pingId = 0;
    QElapsedTimer m_pinged;
};

} // namespace duban
