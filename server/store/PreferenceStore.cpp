// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/PreferenceStore.h"

namespace duban {

Result<PreferenceStore::Kept> PreferenceStore::keptBeside(const ReadTx& tx, AccountId account,
                                                          const QString& name)
{
    Statement q = tx.statement(u"SELECT count(*), coalesce(sum(length(value)), 0) FROM preference"
                               " WHERE account_id = ? AND name <> ?");
    if (const auto ran = q.run(account, name); !ran)
        return tl::unexpected(ran.error());
    return q.next() ? Kept{int(q.integer(0)), q.integer(1)} : Kept{};
}

Result<std::vector<PreferenceRow>> PreferenceStore::all(const ReadTx& tx, AccountId account)
{
    Statement q = tx.statement(u"SELECT name, value FROM preference WHERE account_id = ? ORDER BY name");
    if (const auto ran = q.run(account); !ran)
        return tl::unexpected(ran.error());
    std::vector<PreferenceRow> rows;
    while (q.next())
        rows.push_back({q.text(0), q.bytes(1)});
    return rows;
}

Result<> PreferenceStore::put(WriteTx& tx, AccountId account, const PreferenceRow& preference)
{
    return tx
        .statement(u"INSERT INTO preference(account_id, name, value) VALUES(?,?,?)"
                   " ON CONFLICT(account_id, name) DO UPDATE SET value = excluded.value")
        .run(account, preference.name, preference.value);
}

Result<> PreferenceStore::forget(WriteTx& tx, AccountId account, const QString& name)
{
    return tx.statement(u"DELETE FROM preference WHERE account_id = ? AND name = ?").run(account, name);
}

} // namespace duban
