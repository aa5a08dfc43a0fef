// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/RecordStore.h"

using namespace Qt::StringLiterals;

namespace duban {

namespace {

RecordVersion readVersion(const Statement& q)
{
    return {q.id<RecordId>(0), q.enumeration<MessageKind>(1),
            q.integer(2),      q.day(3),
            q.bytes(4),        q.id<PersonId>(5),
            q.legal(6),        {q.integer(7)}};
}

std::vector<RecordVersion> readAll(Statement& q)
{
    std::vector<RecordVersion> versions;
    while (q.next())
        versions.push_back(readVersion(q));
    return versions;
}

} // namespace

Result<> RecordStore::keep(WriteTx& tx, const RecordVersion& v, bool waits)
{
    qint64 id = 0;
    {
        Statement q = tx.statement(u"INSERT INTO record_version(verb, subject, from_day, body, person_id,"
                                   " at_utc, seq) VALUES(?,?,?,?,?,?,?)");
        const auto ran = q.run(v.verb, v.subject, v.from, v.body, v.person.value, v.at, v.seq);
        if (!ran || !waits)
            return ran;
        id = q.lastInsertId();
    }
    return tx.statement(u"INSERT INTO record_waiting(version_id, from_day) VALUES(?,?)").run(id, v.from);
}

Result<std::vector<RecordVersion>> RecordStore::waitingAfter(const ReadTx& tx, LocalDay day, RecordId id,
                                                             int limit)
{
    Statement q = tx.statement(u"SELECT v.id, v.verb, v.subject, v.from_day, v.body, v.person_id, v.at_utc,"
                               " v.seq FROM record_waiting w JOIN record_version v ON v.id = w.version_id"
                               " WHERE (w.from_day, v.id) > (?, ?) ORDER BY w.from_day, v.id LIMIT ?");
    if (const auto ran = q.run(day, id.value, limit); !ran)
        return tl::unexpected(ran.error());
    return readAll(q);
}

Result<std::optional<RecordVersion>> RecordStore::waiting(const ReadTx& tx, RecordId id)
{
    Statement q = tx.statement(u"SELECT v.id, v.verb, v.subject, v.from_day, v.body, v.person_id, v.at_utc,"
                               " v.seq FROM record_waiting w JOIN record_version v ON v.id = w.version_id"
                               " WHERE v.id = ?");
    if (const auto ran = q.run(id.value); !ran)
        return tl::unexpected(ran.error());
    return q.next() ? std::optional(readVersion(q)) : std::nullopt;
}

Result<std::optional<RecordVersion>> RecordStore::due(const ReadTx& tx, LocalDay today)
{
    Statement q = tx.statement(u"SELECT v.id, v.verb, v.subject, v.from_day, v.body, v.person_id, v.at_utc,"
                               " v.seq FROM record_waiting w JOIN record_version v ON v.id = w.version_id"
                               " WHERE w.from_day <= ? ORDER BY w.from_day, v.id LIMIT 1");
    if (const auto ran = q.run(today); !ran)
        return tl::unexpected(ran.error());
    return q.next() ? std::optional(readVersion(q)) : std::nullopt;
}

Result<std::optional<LocalDay>> RecordStore::nextDay(const ReadTx& tx)
{
    Statement q = tx.statement(u"SELECT min(from_day) FROM record_waiting");
    if (const auto ran = q.run(); !ran)
        return tl::unexpected(ran.error());
    return q.next() ? q.day(0) : std::nullopt;
}

Result<> RecordStore::settle(WriteTx& tx, RecordId id)
{
    return tx.statement(u"DELETE FROM record_waiting WHERE version_id = ?").run(id);
}

Result<std::vector<RecordVersion>> RecordStore::history(const ReadTx& tx, MessageKind verb, qint64 subject)
{
    Statement q = tx.statement(u"SELECT id, verb, subject, from_day, body, person_id, at_utc, seq"
                               " FROM record_version WHERE verb = ? AND subject = ? ORDER BY id");
    if (const auto ran = q.run(verb, subject); !ran)
        return tl::unexpected(ran.error());
    return readAll(q);
}

} // namespace duban
