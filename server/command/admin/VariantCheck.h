// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/CatalogueReplies.h"
#include "server/command/Dispatcher.h"

namespace duban {

/// Works out the variant that a unit's proposal stands for, with a new item where none is named.
/// @return InvalidInput naming the field of VariantEntry: a department outside the sender's subtree, an
/// unknown
///         kind, item or replaced variant, people who do not hold the stage's role there, texts that are too
///         long or not plain, more than 50 materials or 20 fees, a day before today, `mends` (no rejected
///         proposal of the department, or made anew already), or what checkVariant() says.
Result<ItemVariant> proposedVariant(const VariantEntry& entry, const Actor& sender, const ReadTx& tx,
                                    const CommandContext& context);

/// @return the day that `day` stands for, the epoch: today; InvalidInput naming `from` when it lies before
/// today or more than ten years ahead.
Result<LocalDay> comingDay(LocalDay day, LocalDay today);

} // namespace duban
