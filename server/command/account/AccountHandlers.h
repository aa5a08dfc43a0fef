// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/command/Dispatcher.h"

namespace duban {

/// Opens a session for an account whose password was found right. Of the server to itself.
struct OpenSession
{
    static constexpr auto kind = MessageKind::Login;
    static constexpr auto permission = Permission::OwnSession;
    static constexpr auto scope = ScopeRule::NoScope;

    SessionRecord session;
};

/// Notes a failed login in the journal. Of the server to itself.
struct NoteFailedLogin
{
    static constexpr auto kind = MessageKind::FailedLogin;
    static constexpr auto permission = Permission::OwnSession;
    static constexpr auto scope = ScopeRule::NoScope;

    AccountId account; ///< not valid when there is no such account
};

/// Stores a new password that was checked and hashed.
struct StorePassword
{
    static constexpr auto kind = MessageKind::ChangePassword;
    static constexpr auto permission = Permission::OwnSession;
    static constexpr auto scope = ScopeRule::NoScope;

    QString hash;
};

/// Ends the sender's session.
struct EndSession
{
    static constexpr auto kind = MessageKind::Logout;
    static constexpr auto permission = Permission::OwnSession;
    static constexpr auto scope = ScopeRule::NoScope;
};

class OpenSessionHandler
{
public:
    Result<Changes> run(const Grant<OpenSession>& grant, const ReadTx& tx,
                        const CommandContext& context) const;
};

class NoteFailedLoginHandler
{
public:
    Result<Changes> run(const Grant<NoteFailedLogin>& grant, const ReadTx& tx,
                        const CommandContext& context) const;
};

class StorePasswordHandler
{
public:
    Result<Changes> run(const Grant<StorePassword>& grant, const ReadTx& tx,
                        const CommandContext& context) const;
};

class EndSessionHandler
{
public:
    Result<Changes> run(const Grant<EndSession>& grant, const ReadTx& tx,
                        const CommandContext& context) const;
};

} // namespace duban
