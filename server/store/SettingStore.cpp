// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/SettingStore.h"

using namespace Qt::StringLiterals;

namespace duban {

Result<QString> SettingStore::value(const ReadTx& tx, const QString& name)
{
    Statement q = tx.statement(u"SELECT value FROM setting WHERE name = ?");
    if (const auto ran = q.run(name); !ran)
        return tl::unexpected(ran.error());
    return q.next() ? q.text(0) : QString();
}

Result<> SettingStore::setValue(WriteTx& tx, const QString& name, const QString& value)
{
    return tx
        .statement(u"INSERT INTO setting(name, value) VALUES(?, ?)"
                   " ON CONFLICT(name) DO UPDATE SET value = excluded.value")
        .run(name, value);
}

Result<LegalTime> SettingStore::replayedTime(const ReadTx& tx)
{
    // A crash while the clock moved leaves lights given after the moment stored last; time never goes back.
    Statement q = tx.statement(
        u"SELECT max(now_utc, coalesce((SELECT legal_utc FROM journal ORDER BY seq DESC LIMIT 1),"
        " 0)) FROM legal_clock WHERE id = 1");
    if (const auto ran = q.run(); !ran)
        return tl::unexpected(ran.error());
    return q.next() ? q.legal(0) : LegalTime{};
}

Result<> SettingStore::setReplayedTime(WriteTx& tx, LegalTime now)
{
    return tx
        .statement(u"INSERT INTO legal_clock(id, now_utc) VALUES(1, ?)"
                   " ON CONFLICT(id) DO UPDATE SET now_utc = excluded.now_utc")
        .run(now);
}

Result<qint64> SettingStore::lastNumber(const ReadTx& tx, const QString& series)
{
    Statement q = tx.statement(u"SELECT last FROM counter WHERE series = ?");
    if (const auto ran = q.run(series); !ran)
        return tl::unexpected(ran.error());
    return q.next() ? q.integer(0) : 0;
}

Result<> SettingStore::setLastNumber(WriteTx& tx, const QString& series, qint64 last)
{
    return tx
        .statement(u"INSERT INTO counter(series, last) VALUES(?, ?)"
                   " ON CONFLICT(series) DO UPDATE SET last = excluded.last")
        .run(series, last);
}

Result<std::optional<SettingStore::KeptReply>> SettingStore::reply(const ReadTx& tx, AccountId account,
                                                                   RequestId id)
{
    Statement q = tx.statement(u"SELECT request_hash, reply FROM reply WHERE account_id = ? AND client = ?"
                               " AND counter = ?");
    if (const auto ran = q.run(account.value, id.client, id.counter); !ran)
        return tl::unexpected(ran.error());
    if (!q.next())
        return std::nullopt;
    return KeptReply{q.bytes(0), q.bytes(1)};
}

Result<> SettingStore::keepReply(WriteTx& tx, AccountId account, RequestId id, const KeptReply& kept,
                                 SystemTime now)
{
    return tx
        .statement(u"INSERT INTO reply(account_id, client, counter, request_hash, reply, system_utc)"
                   " VALUES(?,?,?,?,?,?)")
        .run(account.value, id.client, id.counter, kept.requestHash, kept.reply, now);
}

Result<> SettingStore::dropReplies(WriteTx& tx, SystemTime before)
{
    return tx.statement(u"DELETE FROM reply WHERE system_utc < ?").run(before);
}

} // namespace duban
