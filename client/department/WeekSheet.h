// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/replica/Replica.h"
#include "common/protocol/DeskReplies.h"
#include "common/protocol/SetUpReplies.h"

namespace duban {

/// A case of the Monday sheet and what is said of it.
struct WeekCase
{
    CaseRow row;
    QString person; ///< who holds it; empty: nobody yet
};

/// What a head looks at on Monday: last week in figures, what burns this week, what waits, what nobody took.
struct WeekFacts
{
    LocalDay monday{}; ///< of this week
    std::vector<FigureRow> lastWeek;
    std::vector<WeekCase> burning; ///< due up to Sunday or late already, by due day, then person
    std::vector<WeekCase> waiting; ///< an extension or a special procedure is asked for
    std::vector<UnclaimedEntry> unclaimed;
};

/// @return Monday of the week of a day.
LocalDay mondayOf(LocalDay day) noexcept;

/// Picks out of the person's cases what belongs on the sheet.
/// @param people names of those who hold cases
WeekFacts weekFactsOf(const QHash<CaseId, CaseRow>& cases, const std::vector<PersonEntry>& people,
                      LocalDay today);

/// Writes the sheet.
/// @param most rows of a list that may get long; the rest is counted below it
QString weekHtml(const WeekFacts& facts, const Replica& replica, const QString& figuresProblem, int most);

} // namespace duban
