// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/replica/Replica.h"
#include "common/protocol/DeskReplies.h"

namespace duban {

/// What happened in one department today and this month.
struct FigurePair
{
    OrganisationId department; ///< not set: all together
    FigureRow today;
    FigureRow month;
};

/// Puts the figures of two spans side by side, those with most trouble first: most red lights of the month,
/// then most of today, then most yellow ones, then the lowest share in time.
std::vector<FigurePair> figurePairs(const std::vector<FigureRow>& today, const std::vector<FigureRow>& month);

/// @return the sum of all; its department is not set.
FigurePair sumOf(const std::vector<FigurePair>& pairs);

/// @return completed cases in time, in per cent of all completed; nothing before the first.
std::optional<double> inTimePercent(const FigureRow& row);

/// Writes the figures as a report.
QString figuresHtml(const std::vector<FigurePair>& pairs, LocalDay today, const Replica& replica);

} // namespace duban
