// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/Database.h"

#include <optional>

namespace duban {

/// How long a one-time password opens the door to its replacement.
inline constexpr std::chrono::milliseconds OneTimeLife = std::chrono::hours(7 * 24);

/// What login needs to know of an account.
struct AccountRecord
{
    Actor actor; ///< without a session
    QString login;
    QString passwordHash; ///< argon2id, in libsodium's text form
    bool oneTime = false; ///< the password must be changed before anything else
    SystemTime oneTimeEnds;
    bool disabled = false;          ///< by the security administrator, or when the person left: no login
    std::optional<LocalDay> leftOn; ///< of the person: the day after the last one
    QString filingNumber;           ///< of the person; empty: not filed. Only read when the hall is set up

    /// @return true when nobody can log in with it, or work under its roles, on this day.
    bool isBarred(LocalDay today) const { return disabled || (leftOn && *leftOn <= today); }
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

/// An open session with whose it is.
struct NamedSession
{
    SessionId id;
    AccountId account;
    QString login;
    QString personName;
    Role role{};
    OrganisationId department;
    WindowId window; ///< the account's own
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
    /// Ends every open session of an account.
    static Result<> endSessions(WriteTx& tx, AccountId id, SystemTime now);
    /// Ends every open session there is.
    static Result<> endAllSessions(WriteTx& tx, SystemTime now);
    /// @return the open sessions of accounts that are not barred on this day, newest first.
    /// @param since opened at or after this moment
    /// @param before older than this one; not set: from the newest on
    static Result<std::vector<NamedSession>> openSessions(const ReadTx& tx, SystemTime since, LocalDay today,
                                                          SessionId before, int limit);
    /// @return false when there is no such session, or it was ended.
    static Result<bool> isOpen(const ReadTx& tx, SessionId id);
    /// @return the accounts with an open session whose person's last day has passed.
    static Result<std::vector<AccountId>> leftBehind(const ReadTx& tx, LocalDay today);
    /// @return false when the session was ended, or its account is barred on this day.
    static Result<bool> isLive(const ReadTx& tx, SessionId id, LocalDay today);

    static Result<> setPassword(WriteTx& tx, AccountId id, const QString& hash);
    /// Stores a password that must be changed at the first login, which must come before `ends`.
    static Result<> issuePassword(WriteTx& tx, AccountId id, const QString& hash, SystemTime ends);

    /// @return the id; the person is made with it.
    static Result<AccountId> insert(WriteTx& tx, const AccountRecord& account);
    /// Makes an account of a person who is there already.
    static Result<AccountId> add(WriteTx& tx, const AccountRecord& account);
    /// Writes roles, place and whether it is disabled; person, login and password stay.
    static Result<> update(WriteTx& tx, const AccountRecord& account);
    /// Disables every account of a person.
    static Result<> disableAll(WriteTx& tx, PersonId person);

    static Result<qint64> count(const ReadTx& tx);
    /// @return every account of a person, by id.
    static Result<std::vector<AccountRecord>> ofPerson(const ReadTx& tx, PersonId person);
    /// @return the accounts that work with this administrator's role: enabled, with a password, of somebody
    /// who stays.
    static Result<std::vector<AccountId>> administrators(const ReadTx& tx, Role role);
    /// @return true when the person works on this stage's cases on that day: an enabled account with this
    /// role in the department, filed, not gone.
    static Result<bool> worksOn(const ReadTx& tx, PersonId person, OrganisationId department, Role role,
                                LocalDay today);
    /// @return everybody of whom worksOn() is true, by id.
    static Result<std::vector<PersonId>> workers(const ReadTx& tx, OrganisationId department, Role role,
                                                 LocalDay today);
};

} // namespace duban
