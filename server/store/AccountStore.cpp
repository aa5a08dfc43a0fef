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
    a.actor.filed = q.integer(13) != 0;
    a.leftOn = q.day(14);
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
        " a.password_hash, a.one_time, a.one_time_ends_utc, a.roles, a.disabled,"
        " p.filing_number <> '', p.left_on FROM account a"
        " JOIN person p ON p.id = a.person_id WHERE a.login = ?",
        login);
}

Result<AccountRecord> AccountStore::byId(const ReadTx& tx, AccountId id)
{
    return loadAccount(
        tx,
        u"SELECT a.id, a.person_id, p.name, a.role, a.department_id, a.hall_id, a.window_id, a.login,"
        " a.password_hash, a.one_time, a.one_time_ends_utc, a.roles, a.disabled,"
        " p.filing_number <> '', p.left_on FROM account a"
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

Result<> AccountStore::endSessions(WriteTx& tx, AccountId id, SystemTime now)
{
    return tx.statement(u"UPDATE session SET ended_utc = ? WHERE account_id = ? AND ended_utc IS NULL")
        .run(now, id);
}

Result<> AccountStore::endAllSessions(WriteTx& tx, SystemTime now)
{
    return tx.statement(u"UPDATE session SET ended_utc = ? WHERE ended_utc IS NULL").run(now);
}

Result<std::vector<NamedSession>> AccountStore::openSessions(const ReadTx& tx, SystemTime since,
                                                             LocalDay today, SessionId before, int limit)
{
    Statement q = tx.statement(
        u"SELECT s.id, a.id, a.login, p.name, a.role, a.department_id, a.window_id, s.device, s.opened_utc"
        " FROM session s JOIN account a ON a.id = s.account_id JOIN person p ON p.id = a.person_id"
        " WHERE s.ended_utc IS NULL AND s.opened_utc >= ? AND a.disabled = 0"
        " AND (p.left_on IS NULL OR p.left_on > ?) AND (? OR s.id < ?) ORDER BY s.id DESC LIMIT ?");
    if (const auto ran = q.run(since.ms, today, !before.isValid(), before, limit); !ran)
        return tl::unexpected(ran.error());
    std::vector<NamedSession> found;
    while (q.next()) {
        found.push_back({q.id<SessionId>(0), q.id<AccountId>(1), q.text(2), q.text(3), q.enumeration<Role>(4),
                         q.id<OrganisationId>(5), q.id<WindowId>(6), q.text(7), q.system(8)});
    }
    return found;
}

Result<bool> AccountStore::isOpen(const ReadTx& tx, SessionId id)
{
    Statement q = tx.statement(u"SELECT 1 FROM session WHERE id = ? AND ended_utc IS NULL");
    if (const auto ran = q.run(id); !ran)
        return tl::unexpected(ran.error());
    return q.next();
}

Result<std::vector<AccountId>> AccountStore::leftBehind(const ReadTx& tx, LocalDay today)
{
    Statement q = tx.statement(u"SELECT DISTINCT a.id FROM session s JOIN account a ON a.id = s.account_id"
                               " JOIN person p ON p.id = a.person_id"
                               " WHERE s.ended_utc IS NULL AND p.left_on <= ?");
    if (const auto ran = q.run(today); !ran)
        return tl::unexpected(ran.error());
    std::vector<AccountId> found;
    while (q.next())
        found.push_back(q.id<AccountId>(0));
    return found;
}

Result<bool> AccountStore::isLive(const ReadTx& tx, SessionId id, LocalDay today)
{
    Statement q = tx.statement(u"SELECT count(*) FROM session s JOIN account a ON a.id = s.account_id"
                               " JOIN person p ON p.id = a.person_id WHERE s.id = ? AND s.ended_utc IS NULL"
                               " AND a.disabled = 0 AND (p.left_on IS NULL OR p.left_on > ?)");
    if (const auto ran = q.run(id, today); !ran)
        return tl::unexpected(ran.error());
    return q.next() && q.integer(0) > 0;
}

Result<> AccountStore::setPassword(WriteTx& tx, AccountId id, const QString& hash)
{
    return tx
        .statement(
            u"UPDATE account SET password_hash = ?, one_time = 0, one_time_ends_utc = NULL WHERE id = ?")
        .run(hash, id);
}

Result<> AccountStore::issuePassword(WriteTx& tx, AccountId id, const QString& hash, SystemTime ends)
{
    return tx
        .statement(u"UPDATE account SET password_hash = ?, one_time = 1, one_time_ends_utc = ? WHERE id = ?")
        .run(hash, ends, id);
}

Result<AccountId> AccountStore::insert(WriteTx& tx, const AccountRecord& a)
{
    AccountRecord account = a;
    {
        Statement q = tx.statement(u"INSERT INTO person(name, unit_id, filing_number) VALUES(?,?,?)");
        if (const auto ran = q.run(a.actor.name, a.actor.department, a.filingNumber); !ran)
            return tl::unexpected(ran.error());
        account.actor.person = {q.lastInsertId()};
    }
    return add(tx, account);
}

Result<AccountId> AccountStore::add(WriteTx& tx, const AccountRecord& a)
{
    Statement q =
        tx.statement(u"INSERT INTO account(person_id, login, role, department_id, hall_id, window_id,"
                     " password_hash, one_time, one_time_ends_utc, roles, disabled)"
                     " VALUES(?,?,?,?,?,?,?,?,?,?,?)");
    const RoleSet roles = a.actor.roles.isEmpty() ? RoleSet{a.actor.role} : a.actor.roles;
    const auto ran =
        q.run(a.actor.person, a.login, a.actor.role, a.actor.department, a.actor.hall, a.actor.window,
              a.passwordHash, a.oneTime, a.oneTimeEnds, qint64(roles.bits()), a.disabled);
    if (!ran)
        return tl::unexpected(ran.error());
    return AccountId{q.lastInsertId()};
}

Result<> AccountStore::update(WriteTx& tx, const AccountRecord& a)
{
    return tx
        .statement(u"UPDATE account SET role = ?, roles = ?, department_id = ?, hall_id = ?, window_id = ?,"
                   " disabled = ? WHERE id = ?")
        .run(a.actor.role, qint64(a.actor.roles.bits()), a.actor.department, a.actor.hall, a.actor.window,
             a.disabled, a.actor.account);
}

Result<> AccountStore::disableAll(WriteTx& tx, PersonId person)
{
    return tx.statement(u"UPDATE account SET disabled = 1 WHERE person_id = ?").run(person);
}

Result<qint64> AccountStore::count(const ReadTx& tx)
{
    Statement q = tx.statement(u"SELECT count(*) FROM account");
    if (const auto ran = q.run(); !ran)
        return tl::unexpected(ran.error());
    return q.next() ? q.integer(0) : 0;
}

Result<std::vector<AccountRecord>> AccountStore::ofPerson(const ReadTx& tx, PersonId person)
{
    Statement q = tx.statement(
        u"SELECT a.id, a.person_id, p.name, a.role, a.department_id, a.hall_id, a.window_id, a.login,"
        " a.password_hash, a.one_time, a.one_time_ends_utc, a.roles, a.disabled,"
        " p.filing_number <> '', p.left_on FROM account a JOIN person p ON p.id = a.person_id"
        " WHERE a.person_id = ? ORDER BY a.id");
    if (const auto ran = q.run(person); !ran)
        return tl::unexpected(ran.error());
    std::vector<AccountRecord> found;
    while (q.next())
        found.push_back(readAccount(q));
    return found;
}

Result<std::vector<AccountId>> AccountStore::administrators(const ReadTx& tx, Role role)
{
    Statement q = tx.statement(u"SELECT a.id FROM account a JOIN person p ON p.id = a.person_id"
                               " WHERE a.roles = ? AND a.disabled = 0 AND a.password_hash <> ''"
                               " AND p.left_on IS NULL ORDER BY a.id");
    if (const auto ran = q.run(qint64(RoleSet{role}.bits())); !ran)
        return tl::unexpected(ran.error());
    std::vector<AccountId> found;
    while (q.next())
        found.push_back(q.id<AccountId>(0));
    return found;
}

Result<bool> AccountStore::worksOn(const ReadTx& tx, PersonId person, OrganisationId department, Role role,
                                   LocalDay today)
{
    Statement q = tx.statement(u"SELECT count(*) FROM account a JOIN person p ON p.id = a.person_id"
                               " WHERE a.person_id = ? AND a.department_id = ? AND a.disabled = 0"
                               " AND (a.roles & ?) <> 0 AND p.filing_number <> ''"
                               " AND (p.left_on IS NULL OR p.left_on > ?)");
    if (const auto ran = q.run(person, department, qint64(RoleSet{role}.bits()), today); !ran)
        return tl::unexpected(ran.error());
    return q.next() && q.integer(0) > 0;
}

Result<std::vector<PersonId>> AccountStore::workers(const ReadTx& tx, OrganisationId department, Role role,
                                                    LocalDay today)
{
    Statement q =
        tx.statement(u"SELECT DISTINCT a.person_id FROM account a JOIN person p ON p.id = a.person_id"
                     " WHERE a.department_id = ? AND a.disabled = 0 AND (a.roles & ?) <> 0"
                     " AND p.filing_number <> '' AND (p.left_on IS NULL OR p.left_on > ?)"
                     " ORDER BY a.person_id");
    if (const auto ran = q.run(department, qint64(RoleSet{role}.bits()), today); !ran)
        return tl::unexpected(ran.error());
    std::vector<PersonId> found;
    while (q.next())
        found.push_back(q.id<PersonId>(0));
    return found;
}

} // namespace duban
