// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/VariantStore.h"

#include "server/store/CatalogueStore.h"

using namespace Qt::StringLiterals;

namespace duban {

namespace {

/// The rules loaded before the transaction said otherwise: somebody wrote in between, which cannot be.
Result<> oneRow(Statement& q, Result<> ran, VariantId id)
{
    if (!ran || q.rowsAffected() == 1)
        return ran;
    return fail(ErrorCode::StoreFailed, u"variant %1 is not as it was"_s.arg(id.value));
}

} // namespace

Result<VariantId> VariantStore::propose(WriteTx& tx, const ItemVariant& variant, PersonId proposedBy)
{
    const auto id = CatalogueStore::insert(tx, variant);
    if (!id)
        return id;
    const auto noted =
        tx.statement(u"UPDATE item_variant SET proposed_by = ? WHERE id = ?").run(proposedBy, *id);
    return noted ? id : tl::unexpected(noted.error());
}

Result<PersonId> VariantStore::proposedBy(const ReadTx& tx, VariantId id)
{
    Statement q = tx.statement(u"SELECT proposed_by FROM item_variant WHERE id = ?");
    if (const auto ran = q.run(id); !ran)
        return tl::unexpected(ran.error());
    if (!q.next())
        return fail(ErrorCode::NotFound, u"variant %1"_s.arg(id.value));
    return q.id<PersonId>(0);
}

Result<> VariantStore::release(WriteTx& tx, VariantId id, const VariantRelease& release)
{
    Statement q = tx.statement(u"UPDATE item_variant SET status = ?, from_day = ?, released_by = ?,"
                               " examiner = ?, examiner_paper = ? WHERE id = ? AND status = ?");
    const auto ran = q.run(VariantStatus::Released, release.from, release.releasedBy, release.examiner,
                           release.examinerPaper, id, VariantStatus::Proposed);
    return oneRow(q, ran, id);
}

Result<> VariantStore::reject(WriteTx& tx, VariantId id)
{
    Statement q = tx.statement(u"UPDATE item_variant SET status = ? WHERE id = ? AND status = ?");
    const auto ran = q.run(VariantStatus::Rejected, id, VariantStatus::Proposed);
    return oneRow(q, ran, id);
}

Result<> VariantStore::endOn(WriteTx& tx, VariantId id, LocalDay until)
{
    Statement q = tx.statement(u"UPDATE item_variant SET until_day = ? WHERE id = ? AND status = ?");
    const auto ran = q.run(until, id, VariantStatus::Released);
    return oneRow(q, ran, id);
}

} // namespace duban
