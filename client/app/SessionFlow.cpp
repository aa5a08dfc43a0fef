// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/SessionFlow.h"

namespace duban {

SessionFlow::SessionFlow(Link& link, Replica& replica, Settings& settings, QObject* parent)
    : QObject(parent), m_link(link), m_replica(replica), m_settings(settings)
{
    connect(&m_probe, &PinProbe::failed, this, &SessionFlow::serverNotFound);
    connect(&m_probe, &PinProbe::answered, this, [this](const ServerPin& pin) {
        m_seen = pin;
        emit pinUnknown(m_address, pin);
    });
}

void SessionFlow::trust(const Endpoint& address, const ServerPin& pin)
{
    m_trusted = {address, pin};
}

void SessionFlow::logIn(const Endpoint& address, const QString& login, const Secret& password)
{
    m_address = address;
    m_login = login;
    m_password = password;
    if (const auto pin = pinOf(address))
        connectAndLogIn(*pin);
    else
        m_probe.ask(address);
}

void SessionFlow::confirmPin()
{
    m_settings.setPin(m_address, m_seen);
    connectAndLogIn(m_seen);
}

void SessionFlow::cancel()
{
    ++m_attempt;
    m_password = {};
    m_open = {};
    m_link.close();
}

void SessionFlow::changePassword(const Secret& oldPassword, const Secret& newPassword)
{
    m_link.request<CommandReply>(ChangePassword{oldPassword, newPassword}, this,
                                 [this](const Answer<CommandReply>& answer) {
                                     if (!answer)
                                         return emit passwordRefused(answer.error());
                                     emit passwordChanged();
                                     if (!m_reply.mustChangePassword)
                                         return;
                                     m_reply.mustChangePassword = false;
                                     m_replica.begin(m_reply);
                                     emit loggedIn(m_reply);
                                 });
}

void SessionFlow::logOut()
{
    ++m_attempt;
    m_open = {};
    m_link.close();
    m_replica.clear();
    emit loggedOut();
}

std::optional<ServerPin> SessionFlow::pinOf(const Endpoint& address) const
{
    if (m_trusted && m_trusted->first == address)
        return m_trusted->second;
    return m_settings.pin(address);
}

void SessionFlow::connectAndLogIn(const ServerPin& pin)
{
    const LinkState state = m_link.status().state;
    const bool stands = state == LinkState::Connected || state == LinkState::LoggedIn;
    if (!(m_open == m_address) || !stands)
        m_link.open(m_address, pin);
    m_open = m_address;
    m_link.logIn(m_login, m_password, this, [this, attempt = ++m_attempt](const Answer<LoginReply>& answer) {
        if (attempt == m_attempt)
            takeLogin(answer);
    });
    m_password = {};
}

void SessionFlow::takeLogin(const Answer<LoginReply>& answer)
{
    if (!answer)
        return emit loginRefused(answer.error());
    m_settings.setServer(m_address.text());
    m_settings.setLogin(m_login);
    m_reply = *answer;
    if (m_reply.mustChangePassword)
        return emit passwordChangeDemanded();
    m_replica.begin(m_reply);
    emit loggedIn(m_reply);
}

} // namespace duban
