// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/WatchReplies.h"

#include <QString>

namespace duban {

/// @return what a kind of suspicious record is called.
QString findingName(FindingKind kind);

/// @return what the record shows, with its figure. Source: domain.md §4; FindingKind.
QString findingFact(const FindingEntry& finding);

} // namespace duban
