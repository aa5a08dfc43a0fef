// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/TemplateStore.h"

namespace duban {

namespace {

/// @param most how many at most; -1: all
Result<std::vector<TemplateEntry>> readTemplates(const ReadTx& tx, DocumentKind kind, int most)
{
    Statement q =
        tx.statement(u"SELECT t.version, t.text, p.name, t.at_utc, t.reason FROM document_template t"
                     " JOIN person p ON p.id = t.person_id WHERE t.kind = ?"
                     " ORDER BY t.version DESC LIMIT ?");
    if (const auto ran = q.run(kind, most); !ran)
        return tl::unexpected(ran.error());
    std::vector<TemplateEntry> versions;
    while (q.next())
        versions.push_back({int(q.integer(0)), q.text(1), q.text(2), q.legal(3), q.text(4)});
    return versions;
}

} // namespace

Result<std::optional<TemplateEntry>> TemplateStore::newest(const ReadTx& tx, DocumentKind kind)
{
    auto found = readTemplates(tx, kind, 1);
    if (!found)
        return tl::unexpected(found.error());
    return found->empty() ? std::nullopt : std::optional(std::move(found->front()));
}

Result<std::vector<TemplateEntry>> TemplateStore::versions(const ReadTx& tx, DocumentKind kind)
{
    return readTemplates(tx, kind, -1);
}

Result<> TemplateStore::add(WriteTx& tx, const TemplateVersion& v, JournalSeq seq)
{
    return tx
        .statement(u"INSERT INTO document_template(kind, version, seq, text, person_id, at_utc, reason)"
                   " VALUES(?,?,?,?,?,?,?)")
        .run(v.kind, v.version, seq, v.text, v.person, v.at, v.reason);
}

} // namespace duban
