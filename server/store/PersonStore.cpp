// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/PersonStore.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

Person readPerson(const Statement& q)
{
    return {q.id<PersonId>(0), q.text(1), q.id<OrganisationId>(2), q.text(3), q.text(4), q.text(5), q.day(6)};
}

Deputy readDeputy(const Statement& q)
{
    return {q.integer(0),
            q.id<PersonId>(1),
            q.id<PersonId>(2),
            q.day(3).value_or(LocalDay{}),
            q.day(4).value_or(LocalDay{}),
            q.integer(5) != 0};
}

QString unitsAsJson(const std::vector<OrganisationId>& units)
{
    QJsonArray ids;
    for (const OrganisationId id : units)
        ids.append(id.value);
    return QString::fromUtf8(QJsonDocument(ids).toJson(QJsonDocument::Compact));
}

Result<> addAccounts(const ReadTx& tx, PersonEntry& entry)
{
    Statement q = tx.statement(u"SELECT id, login, role, roles, department_id, window_id, disabled,"
                               " password_hash <> '' FROM account WHERE person_id = ? ORDER BY id");
    if (const auto ran = q.run(entry.id); !ran)
        return ran;
    while (q.next()) {
        entry.accounts.push_back({q.id<AccountId>(0), q.text(1), q.enumeration<Role>(2),
                                  quint32(q.integer(3)), q.id<OrganisationId>(4), q.id<WindowId>(5),
                                  q.integer(6) != 0, q.integer(7) != 0});
    }
    return {};
}

} // namespace

Result<Person> PersonStore::load(const ReadTx& tx, PersonId id)
{
    Statement q = tx.statement(u"SELECT id, name, unit_id, position, phone, filing_number, left_on"
                               " FROM person WHERE id = ?");
    if (const auto ran = q.run(id); !ran)
        return tl::unexpected(ran.error());
    if (!q.next())
        return fail(ErrorCode::NotFound, u"person %1"_s.arg(id.value));
    return readPerson(q);
}

Result<PersonId> PersonStore::filedAs(const ReadTx& tx, const QString& filingNumber)
{
    Statement q = tx.statement(u"SELECT id FROM person WHERE filing_number = ? AND filing_number <> ''");
    if (const auto ran = q.run(filingNumber); !ran)
        return tl::unexpected(ran.error());
    return q.next() ? q.id<PersonId>(0) : PersonId{};
}

Result<PersonId> PersonStore::insert(WriteTx& tx, const Person& p)
{
    Statement q = tx.statement(u"INSERT INTO person(name, unit_id, position, phone, filing_number, left_on)"
                               " VALUES(?,?,?,?,?,?)");
    if (const auto ran = q.run(p.name, p.unit, p.position, p.phone, p.filingNumber, p.leftOn); !ran)
        return tl::unexpected(ran.error());
    return PersonId{q.lastInsertId()};
}

Result<> PersonStore::update(WriteTx& tx, const Person& p)
{
    return tx
        .statement(u"UPDATE person SET name = ?, unit_id = ?, position = ?, phone = ?, filing_number = ?,"
                   " left_on = ? WHERE id = ?")
        .run(p.name, p.unit, p.position, p.phone, p.filingNumber, p.leftOn, p.id);
}

Result<Deputy> PersonStore::deputy(const ReadTx& tx, qint64 id)
{
    Statement q = tx.statement(u"SELECT id, person_id, deputy_id, from_day, until_day, cancelled FROM deputy"
                               " WHERE id = ?");
    if (const auto ran = q.run(id); !ran)
        return tl::unexpected(ran.error());
    if (!q.next())
        return fail(ErrorCode::NotFound, u"deputy %1"_s.arg(id));
    return readDeputy(q);
}

Result<bool> PersonStore::overlaps(const ReadTx& tx, const Deputy& d)
{
    Statement q = tx.statement(u"SELECT count(*) FROM deputy WHERE person_id = ? AND id <> ?"
                               " AND cancelled = 0 AND from_day <= ? AND until_day >= ?");
    if (const auto ran = q.run(d.person, d.id, d.until, d.from); !ran)
        return tl::unexpected(ran.error());
    return q.next() && q.integer(0) > 0;
}

Result<qint64> PersonStore::put(WriteTx& tx, const Deputy& d)
{
    if (d.id != 0) {
        const auto done = tx.statement(u"UPDATE deputy SET from_day = ?, until_day = ?, cancelled = ?"
                                       " WHERE id = ?")
                              .run(d.from, d.until, d.cancelled, d.id);
        return done ? Result<qint64>(d.id) : tl::unexpected(done.error());
    }
    Statement q = tx.statement(u"INSERT INTO deputy(person_id, deputy_id, from_day, until_day, cancelled)"
                               " VALUES(?,?,?,?,?)");
    if (const auto ran = q.run(d.person, d.standIn, d.from, d.until, d.cancelled); !ran)
        return tl::unexpected(ran.error());
    return q.lastInsertId();
}

Result<std::vector<Deputy>> PersonStore::deputiesInForce(const ReadTx& tx)
{
    // A day of tolerance: the newest entry's moment in UTC is the day before in the early hours.
    Statement q = tx.statement(
        u"SELECT id, person_id, deputy_id, from_day, until_day, cancelled FROM deputy WHERE cancelled = 0"
        " AND until_day >= coalesce((SELECT date(legal_utc / 1000 - 86400, 'unixepoch') FROM journal"
        " ORDER BY seq DESC LIMIT 1), '') ORDER BY id");
    if (const auto ran = q.run(); !ran)
        return tl::unexpected(ran.error());
    std::vector<Deputy> found;
    while (q.next())
        found.push_back(readDeputy(q));
    return found;
}

Result<DeputyPage> PersonStore::deputies(const ReadTx& tx, const ListDeputies& query,
                                         const std::optional<std::vector<OrganisationId>>& units)
{
    Statement q = tx.statement(
        u"SELECT d.id, d.person_id, d.deputy_id, d.from_day, d.until_day, d.cancelled, p.name, s.name"
        " FROM deputy d JOIN person p ON p.id = d.person_id JOIN person s ON s.id = d.deputy_id"
        " WHERE d.until_day >= ? AND (d.from_day, d.id) > (?, ?)"
        " AND (? OR p.unit_id IN (SELECT value FROM json_each(?))) ORDER BY d.from_day, d.id LIMIT ?");
    const auto ran = q.run(query.since, query.afterFrom, query.after, !units.has_value(),
                           unitsAsJson(units.value_or(std::vector<OrganisationId>{})), query.limit + 1);
    if (!ran)
        return tl::unexpected(ran.error());
    DeputyPage page;
    while (q.next()) {
        if (int(page.rows.size()) == query.limit) {
            page.more = true;
            break;
        }
        const Deputy d = readDeputy(q);
        page.rows.push_back({d.id, d.person, q.text(6), d.standIn, q.text(7), d.from, d.until, d.cancelled});
    }
    return page;
}

Result<PeoplePage> PersonStore::list(const ReadTx& tx, const ListPeople& request,
                                     const std::optional<std::vector<OrganisationId>>& units)
{
    PeoplePage page;
    {
        Statement q = tx.statement(
            u"SELECT p.id, p.name, p.unit_id, p.position, p.phone, p.filing_number, p.left_on,"
            " (SELECT count(*) FROM case_file c WHERE c.assignee_id = p.id AND c.assignee_id IS NOT NULL"
            "  AND c.closed = 0) FROM person p WHERE p.id > ?"
            " AND (? OR p.unit_id IN (SELECT value FROM json_each(?))) ORDER BY p.id LIMIT ?");
        const auto ran = q.run(request.after.value, !units.has_value(),
                               unitsAsJson(units.value_or(std::vector<OrganisationId>{})), request.limit + 1);
        if (!ran)
            return tl::unexpected(ran.error());
        while (q.next()) {
            if (int(page.people.size()) == request.limit) {
                page.more = true;
                break;
            }
            const Person p = readPerson(q);
            page.people.push_back({p.id,
                                   p.name,
                                   p.unit,
                                   p.position,
                                   p.phone,
                                   p.filingNumber,
                                   p.leftOn.value_or(LocalDay{}),
                                   int(q.integer(7)),
                                   {}});
        }
    }
    for (PersonEntry& entry : page.people) {
        if (const auto done = addAccounts(tx, entry); !done)
            return tl::unexpected(done.error());
    }
    return page;
}

} // namespace duban
