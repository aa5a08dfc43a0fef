// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <array>

namespace duban {

/// Kinds of suspicious records (domain.md §4: back-filled or invented records). Stored and sent: append only.
/// Each line tells what the finding's number holds.
enum class FindingKind : quint8 {
    EqualTimes = 1,         ///< two stages with equal times; the earlier Stage
    HastyStage = 2,         ///< a stage under 60 s on a promised item; seconds
    BurstOfCompletions = 3, ///< five completions by one person in 10 minutes; how many
    OutOfHours = 4,         ///< completed while the hall is closed; minutes since midnight
    LateProcedure = 5,  ///< a special procedure opened <= 1 working day before the due day; working days left
    LateExtension = 6,  ///< an extension asked for after the due moment; minutes late
    WithdrawnAgain = 7, ///< same applicant and item within 15 days of a withdrawal; days since
    LateEntry = 8,      ///< entered more than 30 minutes after its claimed receipt; minutes
    SecondSupplement = 9, ///< a notice beyond the one the law knows is proposed; which one, from 2 on
};

inline constexpr std::array AllFindings{
    FindingKind::EqualTimes,     FindingKind::HastyStage,    FindingKind::BurstOfCompletions,
    FindingKind::OutOfHours,     FindingKind::LateProcedure, FindingKind::LateExtension,
    FindingKind::WithdrawnAgain, FindingKind::LateEntry,     FindingKind::SecondSupplement};

} // namespace duban
