// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/CalendarStore.h"

using namespace Qt::StringLiterals;

namespace duban {

Result<CalendarVersion> CalendarStore::version(const ReadTx& tx)
{
    Statement q = tx.statement(u"SELECT max(version) FROM calendar_version");
    if (const auto ran = q.run(); !ran)
        return tl::unexpected(ran.error());
    return CalendarVersion{q.next() ? q.integer(0) : 0};
}

Result<std::vector<CalendarDraft>> CalendarStore::drafts(const ReadTx& tx)
{
    Statement q = tx.statement(u"SELECT d.notice, d.imported_by, p.name, d.imported_utc, d.seq"
                               " FROM calendar_draft d JOIN person p ON p.id = d.imported_by"
                               " ORDER BY d.layer, d.year");
    if (const auto ran = q.run(); !ran)
        return tl::unexpected(ran.error());
    std::vector<CalendarDraft> found;
    while (q.next()) {
        const QByteArray json = q.bytes(0);
        auto notice = parseNotice(json);
        if (!notice)
            return fail(ErrorCode::StoreFailed, u"calendar draft: "_s + notice.error().detail);
        found.push_back({std::move(*notice), json, q.id<PersonId>(1), q.text(2), q.legal(3), {q.integer(4)}});
    }
    return found;
}

Result<> CalendarStore::lay(WriteTx& tx, const CalendarDraft& draft, JournalSeq seq)
{
    return tx
        .statement(u"INSERT INTO calendar_draft(layer, year, notice, imported_by, imported_utc, seq)"
                   " VALUES(?,?,?,?,?,?) ON CONFLICT(layer, year) DO UPDATE SET notice = excluded.notice,"
                   " imported_by = excluded.imported_by, imported_utc = excluded.imported_utc,"
                   " seq = excluded.seq")
        .run(draft.notice.layer, draft.notice.year, draft.json, draft.importedBy, draft.importedAt, seq);
}

Result<> CalendarStore::drop(WriteTx& tx, CalendarNotice::Layer layer, int year)
{
    return tx.statement(u"DELETE FROM calendar_draft WHERE layer = ? AND year = ?").run(layer, year);
}

Result<> CalendarStore::dropAll(WriteTx& tx)
{
    return tx.statement(u"DELETE FROM calendar_draft").run();
}

Result<CalendarApproval> CalendarStore::approval(const ReadTx& tx, CalendarVersion version)
{
    Statement q =
        tx.statement(u"SELECT activated_by, activated_utc, approved_by, reason FROM calendar_version"
                     " WHERE version = ?");
    if (const auto ran = q.run(version); !ran)
        return tl::unexpected(ran.error());
    if (!q.next())
        return CalendarApproval{};
    return CalendarApproval{q.id<PersonId>(0), q.legal(1), q.id<PersonId>(2), q.text(3)};
}

Result<> CalendarStore::setApproval(WriteTx& tx, CalendarVersion version, const CalendarApproval& approval)
{
    return tx
        .statement(u"UPDATE calendar_version SET activated_by = ?, activated_utc = ?, approved_by = ?,"
                   " reason = ? WHERE version = ?")
        .run(approval.activatedBy, approval.activatedAt, approval.approvedBy, approval.reason, version);
}

} // namespace duban
