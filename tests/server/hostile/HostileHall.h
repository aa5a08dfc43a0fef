// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/server/hostile/GoodClient.h"

#include <QTemporaryDir>

#include <memory>

namespace duban::test {

/// A server with the demonstration's hall, one honest client at work from beginning to end, and connections
/// for those who misbehave. The address 127.0.0.1 is the honest one's; strangers come from others of this
/// machine.
class HostileHall
{
public:
    /// @param settings "key=value" for the server
    explicit HostileHall(const QStringList& settings = {});

    /// Starts the server, gives these accounts lasting passwords and lets the honest client (clerk01) begin.
    /// @return what went wrong, empty when nothing did
    QString open(const QStringList& logins);

    /// Ends the honest client and the server. @return what the honest client noticed, and what verify found.
    QStringList close();

    /// A connection that has said Hello; nullptr when that failed.
    std::unique_ptr<Wire> connect(const QString& from = QStringLiteral("127.0.0.2"));

    /// A connection with a session; nullptr when that failed.
    std::unique_ptr<Wire> enter(const QString& login, const QString& from = QStringLiteral("127.0.0.2"));

    Secret passwordOf(const QString& login) const { return m_book.passwordOf(login); }

    ServerAddress address() const { return m_server.address(); }

    GoodClient& goodClient() { return *m_good; }

    /// What the last enter() was told.
    const LoginReply& lastSession() const { return m_session; }

private:
    QTemporaryDir m_dir;
    TestServer m_server;
    PasswordBook m_book;
    std::unique_ptr<GoodClient> m_good;
    LoginReply m_session;
};

} // namespace duban::test
