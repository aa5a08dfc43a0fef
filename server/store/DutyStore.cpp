// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/DutyStore.h"

using namespace Qt::StringLiterals;

namespace duban {

namespace {

WindowDuty readDuty(const Statement& q)
{
    return {q.integer(0), q.id<PersonId>(1), q.id<WindowId>(2), q.legal(3),
            q.legal(4),   q.id<PersonId>(5), q.integer(6) != 0};
}

} // namespace

Result<std::optional<WindowDuty>> DutyStore::load(const ReadTx& tx, qint64 id)
{
    Statement q = tx.statement(u"SELECT id, person_id, window_id, from_utc, until_utc, stands_for, cancelled"
                               " FROM window_duty WHERE id = ?");
    if (const auto ran = q.run(id); !ran)
        return tl::unexpected(ran.error());
    return q.next() ? std::optional(readDuty(q)) : std::nullopt;
}

Result<std::vector<WindowDuty>> DutyStore::endingAfter(const ReadTx& tx, LegalTime since)
{
    Statement q =
        tx.statement(u"SELECT id, person_id, window_id, from_utc, until_utc, stands_for, cancelled"
                     " FROM window_duty WHERE until_utc > ? AND cancelled = 0 ORDER BY from_utc, id");
    if (const auto ran = q.run(since.ms); !ran)
        return tl::unexpected(ran.error());
    std::vector<WindowDuty> duties;
    while (q.next())
        duties.push_back(readDuty(q));
    return duties;
}

Result<std::vector<NamedDuty>> DutyStore::list(const ReadTx& tx, LegalTime since, LegalTime afterFrom,
                                               qint64 after, int limit)
{
    Statement q =
        tx.statement(u"SELECT d.id, d.person_id, d.window_id, d.from_utc, d.until_utc, d.stands_for,"
                     " d.cancelled, p.name, coalesce(s.name, '') FROM window_duty d"
                     " JOIN person p ON p.id = d.person_id LEFT JOIN person s ON s.id = d.stands_for"
                     " WHERE d.until_utc > ? AND (d.from_utc, d.id) > (?, ?)"
                     " ORDER BY d.from_utc, d.id LIMIT ?");
    if (const auto ran = q.run(since.ms, afterFrom.ms, after, limit); !ran)
        return tl::unexpected(ran.error());
    std::vector<NamedDuty> duties;
    while (q.next())
        duties.push_back({readDuty(q), q.text(7), q.text(8)});
    return duties;
}

Result<std::vector<DutyStore::HallClerk>> DutyStore::clerksOf(const ReadTx& tx, HallId hall, LocalDay today)
{
    Statement q = tx.statement(
        u"SELECT DISTINCT p.id, p.name, a.window_id FROM account a JOIN person p ON p.id = a.person_id"
        " JOIN service_window w ON w.id = a.window_id WHERE w.hall_id = ? AND (a.roles & ?) <> 0"
        " AND a.disabled = 0 AND (p.left_on IS NULL OR p.left_on > ?) ORDER BY a.window_id, p.id");
    if (const auto ran = q.run(hall, qint64(RoleSet{Role::WindowClerk}.bits()), today); !ran)
        return tl::unexpected(ran.error());
    std::vector<HallClerk> clerks;
    while (q.next())
        clerks.push_back({q.id<PersonId>(0), q.text(1), q.id<WindowId>(2)});
    return clerks;
}

Result<std::vector<NamedDuty>> DutyStore::ofHall(const ReadTx& tx, HallId hall, LegalTime since,
                                                 LegalTime until)
{
    Statement q =
        tx.statement(u"SELECT d.id, d.person_id, d.window_id, d.from_utc, d.until_utc, d.stands_for,"
                     " d.cancelled, p.name, coalesce(s.name, '') FROM window_duty d"
                     " JOIN service_window w ON w.id = d.window_id JOIN person p ON p.id = d.person_id"
                     " LEFT JOIN person s ON s.id = d.stands_for WHERE w.hall_id = ? AND d.until_utc > ?"
                     " AND d.from_utc < ? AND d.cancelled = 0 ORDER BY d.from_utc, d.id");
    if (const auto ran = q.run(hall, since, until); !ran)
        return tl::unexpected(ran.error());
    std::vector<NamedDuty> duties;
    while (q.next())
        duties.push_back({readDuty(q), q.text(7), q.text(8)});
    return duties;
}

Result<bool> DutyStore::overlaps(const ReadTx& tx, const WindowDuty& duty)
{
    Statement q = tx.statement(u"SELECT 1 FROM window_duty WHERE person_id = ? AND until_utc > ?"
                               " AND from_utc < ? AND cancelled = 0 AND id <> ? LIMIT 1");
    if (const auto ran = q.run(duty.person, duty.from, duty.until, duty.id); !ran)
        return tl::unexpected(ran.error());
    return q.next();
}

Result<qint64> DutyStore::set(WriteTx& tx, const WindowDuty& d)
{
    if (d.id != 0) {
        const auto done =
            tx.statement(u"UPDATE window_duty SET person_id = ?, window_id = ?, from_utc = ?, until_utc = ?,"
                         " stands_for = ?, cancelled = ? WHERE id = ?")
                .run(d.person, d.window, d.from, d.until, d.standsFor, d.cancelled, d.id);
        return done ? Result<qint64>(d.id) : tl::unexpected(done.error());
    }
    Statement q =
        tx.statement(u"INSERT INTO window_duty(person_id, window_id, from_utc, until_utc, stands_for,"
                     " cancelled) VALUES(?,?,?,?,?,?)");
    if (const auto ran = q.run(d.person, d.window, d.from, d.until, d.standsFor, d.cancelled); !ran)
        return tl::unexpected(ran.error());
    return q.lastInsertId();
}

Result<LegalTime> DutyStore::lastLegal(const ReadTx& tx)
{
    Statement q = tx.statement(u"SELECT legal_utc FROM journal ORDER BY seq DESC LIMIT 1");
    if (const auto ran = q.run(); !ran)
        return tl::unexpected(ran.error());
    return q.next() ? q.legal(0) : LegalTime{};
}

Result<DutyStore::PersonPlaces> DutyStore::placesOf(const ReadTx& tx, PersonId person)
{
    PersonPlaces places;
    {
        Statement q = tx.statement(u"SELECT unit_id, left_on FROM person WHERE id = ?");
        if (const auto ran = q.run(person.value); !ran)
            return tl::unexpected(ran.error());
        if (!q.next())
            return places;
        places.exists = true;
        places.units.push_back(q.id<OrganisationId>(0));
        places.leftOn = q.day(1);
    }
    Statement q = tx.statement(u"SELECT department_id, window_id, (roles & ?) <> 0 FROM account"
                               " WHERE person_id = ? AND disabled = 0");
    if (const auto ran = q.run(qint64(RoleSet{Role::WindowClerk}.bits()), person); !ran)
        return tl::unexpected(ran.error());
    while (q.next()) {
        places.units.push_back(q.id<OrganisationId>(0));
        places.windows.push_back(q.id<WindowId>(1));
        places.clerk = places.clerk || q.integer(2) != 0;
    }
    return places;
}

Result<QString> DutyStore::personName(const ReadTx& tx, PersonId person)
{
    Statement q = tx.statement(u"SELECT name FROM person WHERE id = ?");
    if (const auto ran = q.run(person.value); !ran)
        return tl::unexpected(ran.error());
    return q.next() ? q.text(0) : QString();
}

} // namespace duban
