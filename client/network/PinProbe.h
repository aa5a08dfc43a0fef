// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/network/ServerPin.h"

#include <QObject>
#include <QSslSocket>
#include <QTimer>

namespace duban {

/// Asks a server never seen before for its certificates, sends nothing and hangs up. What comes back is not
/// trusted before a person has compared the fingerprint.
class PinProbe : public QObject
{
    Q_OBJECT

public:
    explicit PinProbe(QObject* parent = nullptr);

    /// Starts one probe; a probe under way is dropped.
    void ask(const Endpoint& address);

signals:
    /// The server shows this authority and this key.
    void answered(const duban::ServerPin& pin);
    /// No server, no TLS 1.3, or a certificate without an authority. `detail` is English, for the log.
    void failed(const QString& detail);

private:
    void makeSocket();
    void readChain();
    void giveUp(const QString& detail);

    QSslSocket* m_socket = nullptr; ///< there from the first ask() on
    QTimer m_limit;
};

} // namespace duban
