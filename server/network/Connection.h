// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/Frame.h"
#include "common/protocol/Replies.h"
#include "server/network/NetworkSettings.h"
#include "server/network/TokenBucket.h"
#include "server/session/SessionRegistry.h"

#include <QObject>
#include <QSslSocket>
#include <QTimer>

namespace duban {

/// One client's TLS connection: bytes in, frames out. Knows nothing of what the messages mean.
class Connection : public QObject
{
    Q_OBJECT
public:
    /// Takes the socket over.
    Connection(quint64 id, QSslSocket* socket, const NetworkSettings& settings, QObject* parent);
    ~Connection() override;

    quint64 id() const noexcept { return m_id; }

    QString address() const { return m_address; }

    const std::shared_ptr<Session>& session() const noexcept { return m_session; }

    void setSession(std::shared_ptr<Session> session);

    bool hasGreeted() const noexcept { return m_greeted; }

    void setGreeted() noexcept { m_greeted = true; }

    /// @return false when this connection asks for too much; the request is then answered RateLimited.
    bool takeToken() { return m_bucket.take(TokenBucket::Clock::now()); }

    /// The same for parts of files, which are counted apart: a scan on its way takes nothing from the work.
    bool takeFileToken() { return m_fileBucket.take(TokenBucket::Clock::now()); }

    /// Answers RateLimited. Who goes on all the same is not listened to for a second: a flood of small
    /// messages then waits in the peer's own buffers and costs nobody else anything.
    void refuseTooMany(RequestId request);

    /// Sends bytes made by encodeFrame().
    virtual void send(const QByteArray& frame);
    /// The same, and encrypted and handed to the system before it returns instead of two turns of the event
    /// loop later: for an answer somebody waits for. What it finds out is signalled at once: closed(),
    /// drained().
    void sendAtOnce(const QByteArray& frame);

    template <Fielded T>
    void reply(RequestId to, const T& message)
    {
        send(encodeFrame(to, message));
    }

    void refuse(RequestId request, ErrorCode code, const QString& field = {}, int waitSeconds = 0);
    /// Answers a message whose body is broken and closes.
    void refuseBroken(RequestId request);

    /// @return true when so much waits to be sent that this reader is too slow for a feed.
    virtual bool isSlow() const;
    /// Sends what waits and closes; a last answer reaches a peer that reads.
    void finish();

    /// Closes when the peer has been silent for too long.
    void checkSilence(TokenBucket::Clock::time_point now);

Q_SIGNALS:
    void frameReceived(const duban::Frame& frame, const QByteArray& bytes);
    void closed(quint64 id);
    void drained(quint64 id);

private:
    void readFrames();
    void readOn();
    void goOn();
    void breakOff(ErrorCode code, const QString& why);

    quint64 m_id;
    QSslSocket* m_socket;
    const NetworkSettings& m_settings;
    QString m_address;
    FrameReader m_reader;
    std::shared_ptr<Session> m_session;
    TokenBucket m_bucket;
    TokenBucket m_fileBucket;
    TokenBucket::Clock::time_point m_openedAt;
    TokenBucket::Clock::time_point m_heardAt;
    bool m_greeted = false;
    bool m_finishing = false;
    bool m_held = false;    ///< reads nothing that was sent to it, so nothing is read from it
    bool m_turnDue = false; ///< readFrames() is queued
    int m_tooMany = 0;      ///< requests refused for their number since it was last listened to
    QTimer m_pause;         ///< runs while it is not listened to
};

} // namespace duban
