// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/command/search/SearchWord.h"

namespace duban {

/// The lists of cases that together hold every case a search can fit, and about how many cases they hold.
struct SearchPlan
{
    std::vector<TermWalk> terms;
    std::vector<VariantId> variants;
    bool all = false; ///< too many items: every case
    double cases = 0;

    /// No case can fit.
    bool isEmpty() const { return terms.empty() && variants.empty() && !all; }

    int lists() const { return all ? 1 : int(terms.size() + variants.size()); }
};

/// Chooses the word that the fewest cases can fit; of each of its ways the rarest term leads, and what else a
/// case must have narrows its list: the other terms of the way, and those of words with one way only.
/// @return a plan that is empty when some word fits no case at all; StoreFailed.
Result<SearchPlan> planFor(const ReadTx& tx, const std::vector<SearchWord>& words);

} // namespace duban
