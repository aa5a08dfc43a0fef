// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/network/ServerPin.h"
#include "common/protocol/Frame.h"

#include <QObject>
#include <QSslSocket>

namespace duban {

/// One TLS connection that carries frames, and only to the server whose authority and key are pinned.
class PinnedSocket : public QObject
{
    Q_OBJECT

public:
    explicit PinnedSocket(QObject* parent = nullptr);

    /// Begins to connect; a connection there was is dropped in silence.
    void open(const Endpoint& address, const ServerPin& pin);

    /// Drops the connection at once; no signal follows.
    void drop();

    /// Sends what is written, then closes; waits for it at most `limit`.
    void closeAfterWriting(std::chrono::milliseconds limit);

    /// Writes a frame with its length in front; only after opened().
    void write(const QByteArray& frame);

signals:
    /// Encrypted, and the key is the pinned one. Nothing was sent before.
    void opened();
    void frameArrived(const duban::Frame& frame);
    /// The connection is gone or could not be made; `detail` is English, for the log.
    void lost(const QString& detail);
    /// Another authority or another key answered. Nothing was sent.
    void strangerAnswered(const QString& detail);

private:
    void makeSocket();
    void checkPeer();
    void readFrames();
    void fail(const QString& detail);

    QSslSocket* m_socket = nullptr; ///< there from the first open() on
    FrameReader m_reader;
    ServerPin m_pin;
    QString m_untrusted; ///< why the certificate is not trusted
    bool m_active = false;
};

} // namespace duban
