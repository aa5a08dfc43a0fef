// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/command/Dispatcher.h"

namespace duban {

/// Gives a case that has just entered a stage to a person, as the stage's rule says: the pool, the named
/// person (of several reviews each in turn), the next in the rota, or the one with the fewest open cases.
/// Nobody is given a decision on a case they took in (domain.md §8), nor a second review of the same stage.
/// Who left, is disabled, not filed or without the stage's role is passed over; for somebody who is away
/// today the deputy gets it, and where none of the filed persons can, the case goes to the pool.
/// @param after   the case after the step; its assignee is set here
/// @param changes gets the counter of a rota
/// @return StoreFailed.
Result<> assignOnEntry(const ReadTx& tx, const CommandContext& context, const Case& before,
                       const ItemVariant& variant, Case& after, Changes& changes);

/// @return who did the reviews of the present stage since it was entered; empty when none is done.
/// StoreFailed.
Result<std::vector<PersonId>> reviewersOf(const ReadTx& tx, const Case& subject);

} // namespace duban
