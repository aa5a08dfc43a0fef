// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/TemplateStore.h"

namespace duban {

namespace {

// Columns: version, text, name, at_utc, reason.
TemplateEntry readTemplate(const Statement& q)
{
    return {int(q.integer(0)), q.text(1), q.text(2), q.legal(3), q.text(4)};
}

} // namespace

Result<std::optional<TemplateEntry>> TemplateStore::newest(const ReadTx& tx, DocumentKind kind)
{
    Statement q =
        tx.statement(u"SELECT t.version, t.text, p.name, t.at_utc, t.reason FROM document_template t"
                     " JOIN person p ON p.id = t.person_id WHERE t.kind = ?"
                     " ORDER BY t.version DESC LIMIT 1");
    if (const auto ran = q.run(kind); !ran)
        return tl::unexpected(ran.error());
    return q.next() ? std::optional(readTemplate(q)) : std::nullopt;
}

Result<std::vector<TemplateEntry>> TemplateStore::versions(const ReadTx& tx, DocumentKind kind)
{
    Statement q =
        tx.statement(u"SELECT t.version, t.text, p.name, t.at_utc, t.reason FROM document_template t"
                     " JOIN person p ON p.id = t.person_id WHERE t.kind = ?"
                     " ORDER BY t.version DESC");
    if (const auto ran = q.run(kind); !ran)
        return tl::unexpected(ran.error());
    std::vector<TemplateEntry> versions;
    while (q.next())
        versions.push_back(readTemplate(q));
    return versions;
}

Result<> TemplateStore::add(WriteTx& tx, const TemplateVersion& v, JournalSeq seq)
{
    return tx
        .statement(u"INSERT INTO document_template(kind, version, seq, text, person_id, at_utc, reason)"
                   " VALUES(?,?,?,?,?,?,?)")
        .run(v.kind, v.version, seq, v.text, v.person, v.at, v.reason);
}

} // namespace duban
