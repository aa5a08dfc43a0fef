// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/app/Settings.h"
#include "client/network/Link.h"
#include "client/network/PinProbe.h"
#include "client/replica/Replica.h"

#include <QObject>

#include <optional>

namespace duban {

/// The way from nothing to a session: confirm the server's key at first use, connect, log in, change a
/// one-time password. Shows nothing itself.
class SessionFlow : public QObject
{
    Q_OBJECT

public:
    SessionFlow(Link& link, Replica& replica, Settings& settings, QObject* parent = nullptr);

    /// Trusts this pin for this server without asking, and does not keep it (command line).
    void trust(const Endpoint& address, const ServerPin& pin);

    /// Logs in; asks for confirmation first when the server is new here.
    void logIn(const Endpoint& address, const QString& login, const Secret& password);

    /// The person compared the fingerprint: keeps the pin and goes on.
    void confirmPin();

    /// Gives the present attempt up.
    void cancel();

    void changePassword(const Secret& oldPassword, const Secret& newPassword);

    /// Ends session and connection.
    void logOut();

    const QString& login() const { return m_login; }

    /// @return what the requests of this session go through.
    const Link& link() const noexcept { return m_link; }

signals:
    /// A server never seen before shows this key.
    void pinUnknown(const duban::Endpoint& address, const duban::ServerPin& pin);
    /// Neither server nor certificate could be had; `detail` is English.
    void serverNotFound(const QString& detail);
    void loginRefused(const duban::Refusal& why);
    void passwordChangeDemanded();
    void passwordRefused(const duban::Refusal& why);
    void passwordChanged();
    /// The session is open and the replica fills.
    void loggedIn(const duban::LoginReply& login);
    void loggedOut();

private:
    std::optional<ServerPin> pinOf(const Endpoint& address) const;
    void connectAndLogIn(const ServerPin& pin);
    void takeLogin(const Answer<LoginReply>& answer);

    Link& m_link;
    Replica& m_replica;
    Settings& m_settings;
    PinProbe m_probe;
    std::optional<std::pair<Endpoint, ServerPin>> m_trusted;
    Endpoint m_address;
    Endpoint m_open; ///< what the link is connected to
    ServerPin m_seen;
    QString m_login;
    Secret m_password;
    LoginReply m_reply;
    int m_attempt = 0; ///< answers to a cancelled attempt are ignored
};

} // namespace duban
