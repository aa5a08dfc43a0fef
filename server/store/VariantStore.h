// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/Catalogue.h"
#include "server/store/Database.h"

namespace duban {

/// Who examined and released a variant.
struct VariantRelease
{
    PersonId releasedBy;
    QString examiner;
    QString examinerPaper;
    LocalDay from{}; ///< offered from this day on
};

/// How a variant comes and goes. Its rules are written once, with the proposal, and never changed.
class VariantStore
{
public:
    /// Writes a proposal. @return its id.
    static Result<VariantId> propose(WriteTx& tx, const ItemVariant& variant, PersonId proposedBy);

    /// @return who proposed it; not set: it came with the set-up. NotFound.
    static Result<PersonId> proposedBy(const ReadTx& tx, VariantId id);

    static Result<> release(WriteTx& tx, VariantId id, const VariantRelease& release);
    static Result<> reject(WriteTx& tx, VariantId id);

    /// From this day on it is not offered any more.
    static Result<> endOn(WriteTx& tx, VariantId id, LocalDay until);
};

} // namespace duban
