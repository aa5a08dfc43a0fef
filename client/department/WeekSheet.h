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

/// What a link on the sheet leads to: `case:7`, `person:11`, `list:burning`, `received:5` (a department; 0:
/// all).
struct WeekLink
{
    QString what;
    qint64 id = 0;     ///< 0: none
    QString list = {}; ///< of `list`: burning, waiting, unclaimed

    /// @return an empty `what` when the text is no such link.
    static WeekLink parse(const QString& text);
};

/// @return true for what burns up to the Sunday of the week that began on a Monday.
bool burnsInWeek(const CaseRow& row, LocalDay monday);

/// @return true when an extension or a special procedure is asked for.
bool waitsForWord(const CaseRow& row);

/// @return Monday of the week of a day.
LocalDay mondayOf(LocalDay day) noexcept;

/// Picks out of the person's cases what belongs on the sheet.
/// @param people names of those who hold cases
WeekFacts weekFactsOf(const QHash<CaseId, CaseRow>& cases, const std::vector<PersonEntry>& people,
                      LocalDay today);

/// Writes the sheet; figures, names and numbers are links, see WeekLink.
/// @param most rows of a list that may get long; the rest is counted below it
QString weekHtml(const WeekFacts& facts, const Replica& replica, const QString& figuresProblem, int most);

} // namespace duban
