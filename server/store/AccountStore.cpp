// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/AccountStore.h"

using namespace Qt::StringLiterals;

namespace duban {

namespace {

AccountRecord readAccount(const Statement& q)
{
    AccountRecord a;
    a.actor.account = q.id<AccountId>(0);
    a.actor.person = q.id<PersonId>(1);
    a.actor.name = q.text(2);
    a.actor.role = q.enumeration<Role>(3);
    a.actor.department = q.id<OrganisationId>(4);
    a.actor.hall = q.id<HallId>(5);
    a.actor.window = q.id<WindowId>(6);
    a.login = q.text(7);
    a.passwordHash = q.text(8);
    a.oneTime = q.integer(9) != 0;
    a.oneTimeEnds = q.system(10);
    a.actor.roles = RoleSet::fromBits(quint32(q.integer(11)));
    a.disabled = q.integer(12) != 0;
    return a;
}

template <class Key>
Result<AccountRecord> loadAccount(const ReadTx& tx, QStringView sql, const Key& key)
{
    Statement q = tx.statement(sql);
    if (const auto ran = q.run(key); !ran)
        return tl::unexpected(ran.error());
    if (!q.next())
        return fail(ErrorCode::NotFound, u"account"_s);
    return readAccount(q);
}

} // namespace

Result<AccountRecord> AccountStore::byLogin(const ReadTx& tx, const QString& login)
{
    return loadAccount(
        tx,
        u"SELECT a.id, a.person_id, p.name, a.role, a.department_id, a.hall_id, a.window_id, a.login,"
        " a.password_hash, a.one_time, a.one_time_ends_utc, a.roles, a.disabled FROM account a"
        " JOIN person p ON p.id = a.person_id WHERE a.login = ?",
        login);
}

Result<AccountRecord> AccountStore::byId(const ReadTx& tx, AccountId id)
{
    return loadAccount(
        tx,
        u"SELECT a.id, a.person_id, p.name, a.role, a.department_id, a.hall_id, a.window_id, a.login,"
        " a.password_hash, a.one_time, a.one_time_ends_utc, a.roles, a.disabled FROM account a"
        " JOIN person p ON p.id = a.person_id WHERE a.id = ?",
        id);
}

Result<SessionRecord> AccountStore::session(const ReadTx& tx, const QByteArray& tokenHash)
{
    Statement q = tx.statement(u"SELECT id, account_id, token_hash, device, opened_utc FROM session"
                               " WHERE token_hash = ? AND ended_utc IS NULL");
    if (const auto ran = q.run(tokenHash); !ran)
        return tl::unexpected(ran.error());
    if (!q.next())
        return fail(ErrorCode::NotFound, u"session"_s);
    return SessionRecord{q.id<SessionId>(0), q.id<AccountId>(1), q.bytes(2), q.text(3), q.system(4)};
}

Result<SessionId> AccountStore::openSession(WriteTx& tx, const SessionRecord& s)
{
    Statement q =
        tx.statement(u"INSERT INTO session(account_id, token_hash, device, opened_utc) VALUES(?,?,?,?)");
    if (const auto ran = q.run(s.account, s.tokenHash, s.device, s.openedAt); !ran)
        return tl::unexpected(ran.error());
    return SessionId{q.lastInsertId()};
}

Result<> AccountStore::endSession(WriteTx& tx, SessionId id, SystemTime now)
{
    return tx.statement(u"UPDATE session SET ended_utc = ? WHERE id = ?").run(now, id);
}

Result<> AccountStore::setPassword(WriteTx& tx, AccountId id, const QString& hash)
{
    return tx
        .statement(
            u"UPDATE account SET password_hash = ?, one_time = 0, one_time_ends_utc = NULL WHERE id = ?")
        .run(hash, id);
}

Result<AccountId> AccountStore::insert(WriteTx& tx, const AccountRecord& a)
{
    PersonId person;
    {
        Statement q = tx.statement(u"INSERT INTO person(name) VALUES(?)");
        if (const auto ran = q.run(a.actor.name); !ran)
            return tl::unexpected(ran.error());
        person = {q.lastInsertId()};
    }
    Statement q =
        tx.statement(u"INSERT INTO account(person_id, login, role, department_id, hall_id, window_id,"
                     " password_hash, one_time, one_time_ends_utc, roles) VALUES(?,?,?,?,?,?,?,?,?,?)");
    const RoleSet roles = a.actor.roles.isEmpty() ? RoleSet{a.actor.role} : a.actor.roles;
    const auto ran = q.run(person, a.login, a.actor.role, a.actor.department, a.actor.hall, a.actor.window,
                           a.passwordHash, a.oneTime, a.oneTimeEnds, qint64(roles.bits()));
    if (!ran)
        return tl::unexpected(ran.error());
    return AccountId{q.lastInsertId()};
}

Result<qint64> AccountStore::count(const ReadTx& tx)
{
    Statement q = tx.statement(u"SELECT count(*) FROM account");
    if (const auto ran = q.run(); !ran)
        return tl::unexpected(ran.error());
    return q.next() ? q.integer(0) : 0;
}

Result<bool> AccountStore::worksOn(const ReadTx& tx, PersonId person, OrganisationId department, Role role)
{
    Statement q = tx.statement(u"SELECT count(*) FROM account WHERE person_id = ? AND department_id = ?"
                               " AND disabled = 0 AND (roles & ?) <> 0");
    if (const auto ran = q.run(person, department, qint64(RoleSet{role}.bits())); !ran)
        return tl::unexpected(ran.error());
    return q.next() && q.integer(0) > 0;
}

} // namespace duban
