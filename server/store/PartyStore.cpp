// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/PartyStore.h"

namespace duban {

Result<> PartyStore::add(WriteTx& tx, CaseId id, const std::vector<Party>& parties)
{
    qint64 position = 0;
    for (const Party& party : parties) {
        const bool ends = party.authorityUntil != LocalDay{};
        const auto done =
            tx.statement(u"INSERT INTO case_party(case_id, position, part, kind, name, id_number, phone,"
                         " authority, authority_until) VALUES(?,?,?,?,?,?,?,?,?)")
                .run(id, ++position, party.part, party.who.kind, party.who.name, party.who.idNumber,
                     party.who.phone, party.authority,
                     ends ? std::optional(party.authorityUntil) : std::nullopt);
        if (!done)
            return done;
    }
    return {};
}

Result<std::vector<Party>> PartyStore::of(const ReadTx& tx, CaseId id)
{
    Statement q = tx.statement(u"SELECT part, kind, name, id_number, phone, authority, authority_until"
                               " FROM case_party WHERE case_id = ? ORDER BY position");
    if (const auto ran = q.run(id); !ran)
        return tl::unexpected(ran.error());
    std::vector<Party> parties;
    while (q.next()) {
        parties.push_back({q.enumeration<Party::Part>(0),
                           {q.enumeration<Applicant::Kind>(1), q.text(2), q.text(3), q.text(4)},
                           q.text(5),
                           q.day(6).value_or(LocalDay{})});
    }
    return parties;
}

PartyEntry toEntry(const Party& p)
{
    return {p.part, p.who.kind, p.who.name, p.who.idNumber, p.who.phone, p.authority, p.authorityUntil};
}

Party toParty(const PartyEntry& e)
{
    return {e.part, {e.kind, e.name, e.idNumber, e.phone}, e.authority, e.authorityUntil};
}

} // namespace duban
