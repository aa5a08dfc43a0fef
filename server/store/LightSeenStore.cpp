// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/LightSeenStore.h"

namespace duban {

Result<std::optional<LightSeenStore::Seen>> LightSeenStore::of(const ReadTx& tx, LightId light)
{
    Statement q =
        tx.statement(u"SELECT p.name, s.at_utc FROM light_seen s JOIN person p ON p.id = s.person_id"
                     " WHERE s.light_id = ?");
    if (const auto ran = q.run(light); !ran)
        return tl::unexpected(ran.error());
    return q.next() ? std::optional(Seen{q.text(0), q.legal(1)}) : std::nullopt;
}

Result<> LightSeenStore::add(WriteTx& tx, const LightSeen& seen, JournalSeq seq)
{
    return tx.statement(u"INSERT INTO light_seen(light_id, person_id, at_utc, note, seq) VALUES(?,?,?,?,?)")
        .run(seen.light, seen.person, seen.at, seen.note, seq);
}

} // namespace duban
