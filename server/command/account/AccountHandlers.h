// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/command/Dispatcher.h"

namespace duban {

/// Opens a session for an account whose password was found right. Of the server to itself. Refused when the
/// account is another one by now than login saw.
struct OpenSession
{
    static constexpr auto kind = MessageKind::Login;
    static constexpr auto permission = Permission::OwnSession;
    static constexpr auto scope = ScopeRule::NoScope;

    SessionRecord session;
    AccountRecord seen; ///< as the password was compared with it
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

/// Stores a one-time password that was checked and hashed; the account's sessions end. Asked for by
/// IssuePassword, which is not stored itself: nothing that is kept may cover a password.
struct StoreIssuedPassword
{
    static constexpr auto kind = MessageKind::IssuePassword;
    static constexpr auto permission = Permission::ManageAccounts;
    static constexpr auto scope = ScopeRule::NoScope;

    AccountId account;
    QString hash;
};

/// Ends the sender's session.
struct LeaveSession
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

class StoreIssuedPasswordHandler
{
public:
    /// @return NotFound; NotAllowed for an account of the sender's own; InvalidInput naming `account` when
    /// its
    ///         person has left, `oneTimePassword` when there is no hash.
    Result<Changes> run(const Grant<StoreIssuedPassword>& grant, const ReadTx& tx,
                        const CommandContext& context) const;
};

class LeaveSessionHandler
{
public:
    Result<Changes> run(const Grant<LeaveSession>& grant, const ReadTx& tx,
                        const CommandContext& context) const;
};

} // namespace duban
