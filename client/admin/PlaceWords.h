// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/replica/Replica.h"
#include "common/protocol/SetUpReplies.h"

#include <QString>

#include <set>

namespace duban {

/// @return the name of a tier; empty for none.
QString tierName(Tier tier);

/// @return when a hall is open: its hours, the weekend days and how many days of its own; the words for the
///         default hours when it has none.
QString hoursText(const std::optional<OpeningRule>& opening);

/// @return an organisation and everything below it.
std::set<OrganisationId> subtreeOf(const std::vector<Organisation>& all, OrganisationId root);

/// @return the organisations in the order of the tree, each with its depth; what hangs on nothing comes last.
std::vector<std::pair<const Organisation*, int>> inTreeOrder(const std::vector<Organisation>& all);

/// @return hall and window, for lists; empty when the window is not known.
QString windowLine(const Replica& replica, WindowId id);

/// @return what a planned change of a place will change, by the fields it names; for a new place what it will
///         be. Empty when it is not about a place or cannot be read.
QString plannedText(const PlannedEntry& planned, const Replica& replica);

/// @return the present name of the place a planned change is about; of a new one the name it will have.
QString plannedName(const PlannedEntry& planned, const Replica& replica);

/// @return what kind of place a planned change is about; empty when it is not about a place.
QString plannedKind(const PlannedEntry& planned);

} // namespace duban
