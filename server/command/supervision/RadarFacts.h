// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/command/Dispatcher.h"

namespace duban {

/// Collects what the radar has to know of a step and lets it look. Inside the step's write transaction,
/// before anything of it is written; steps of the same batch that went before are seen.
/// @param change the step as it is planned: case before and after, open deadlines, intake, moment
/// @param actor  who takes it
/// @return what the step shows, for CaseChange::findings; StoreFailed.
/// Source: domain.md §4.
Result<std::vector<Finding>> radarFindings(const ReadTx& tx, const CommandContext& context,
                                           const Actor& actor, const ItemVariant& variant,
                                           const CaseChange& change);

} // namespace duban
