// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/Database.h"

namespace duban {

/// What login needs to know of an account.
struct AccountRecord
{
    Actor actor; ///< without a session
    QString login;
    QString passwordHash; ///< argon2id, in libsodium's text form
    bool oneTime = false; ///< the password must be changed before anything else
    SystemTime oneTimeEnds;
    bool disabled = false; ///< of somebody who left: no login
};

/// A session as it survives a restart of the server.
struct SessionRecord
{
    SessionId id;
    AccountId account;
    QByteArray tokenHash; ///< SHA-256; the token itself is stored nowhere
    QString device;
    SystemTime openedAt;
};

/// Accounts and their sessions.
class AccountStore
{
public:
    /// @return NotFound.
    static Result<AccountRecord> byLogin(const ReadTx& tx, const QString& login);
    static Result<AccountRecord> byId(const ReadTx& tx, AccountId id);
    /// @return NotFound when there is none, or it was ended.
    static Result<SessionRecord> session(const ReadTx& tx, const QByteArray& tokenHash);

    static Result<SessionId> openSession(WriteTx& tx, const SessionRecord& session);
    static Result<> endSession(WriteTx& tx, SessionId id, SystemTime now);
    static Result<> setPassword(WriteTx& tx, AccountId id, const QString& hash);
    /// @return the id; the person is made with it.
    static Result<AccountId> insert(WriteTx& tx, const AccountRecord& account);
    static Result<qint64> count(const ReadTx& tx);
    /// @return true when the person has an account with this role in the department that is not disabled.
    static Result<bool> worksOn(const ReadTx& tx, PersonId person, OrganisationId department, Role role);
};

} // namespace duban
