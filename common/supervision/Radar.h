// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/supervision/CaseClocks.h"
#include "common/supervision/Finding.h"

#include <optional>
#include <vector>

// The radar for back-filled or invented records: one step of a case in, suspects with their evidence out, for
// a person to judge. Source: domain.md §4, which names the first eight kinds and their bounds.

namespace duban {

/// A stage on a promised item that is done sooner than this is suspicious.
inline constexpr std::chrono::milliseconds HastyStageBelow = std::chrono::seconds(60);

/// So many completions by one person within BurstWindow are.
inline constexpr int BurstFrom = 5;
inline constexpr std::chrono::milliseconds BurstWindow = std::chrono::minutes(10);

/// A special procedure opened with so many working days left before the due day, or fewer.
inline constexpr int LateProcedureFrom = 1;

/// A withdrawal that the same application follows within so many calendar days.
inline constexpr int WithdrawnAgainDays = 15;

/// Papers entered longer after their claimed receipt than this (domain.md §2).
inline constexpr std::chrono::milliseconds LateEntryAfter = std::chrono::minutes(30);

/// A case that was taken back.
struct Withdrawal
{
    CaseId caseId;
    LegalTime at;
};

/// What the radar knows of one step.
struct RadarStep
{
    std::optional<Case> before; ///< nullopt: the case is being submitted
    Case after;
    LegalTime now;
    PersonId person;               ///< who takes the step; not valid: the system
    std::vector<Deadline> open;    ///< the case's open deadlines before the step
    std::optional<Stage> cameFrom; ///< the stage that was left for the present one, where `needsCameFrom()`
    int completions = 0; ///< by this person in the BurstWindow before `now`, this one not counted; of items
                         ///< that are not immediate
    std::optional<Withdrawal> withdrawal; ///< the last one of the same applicant and item
};

/// One suspicious record.
struct Finding
{
    FindingKind kind{};
    PersonId person;   ///< whose step showed it
    LegalTime at;      ///< of the step
    CaseId other;      ///< of WithdrawnAgain: the case that was taken back
    qint64 figure = 0; ///< see FindingKind

    friend bool operator==(const Finding&, const Finding&) = default;
};

/// @return true when the step completes the case (办结). A decision, a refusal or another end is none.
bool completes(const std::optional<Case>& before, const Case& after) noexcept;

/// @return true when a stage was done by the step: a later one is entered, the next review of the same one,
///         or the case is completed. Sending back, and ends other than the completion, do no stage.
bool doesStage(const Case& before, const Case& after) noexcept;

/// @return true when the step does a stage in the second in which it was entered, so that the radar wants to
///         know what was left then.
bool needsCameFrom(const std::optional<Case>& before, const Case& after, LegalTime now) noexcept;

/// Finds what is suspicious about one step. Every finding is told by itself: a stage done in no time on a
/// promised item is both EqualTimes and HastyStage.
/// @param rules calendar and opening hours in force at the step, of the hall where the case was taken in
/// @return at most one finding of each kind, in the order of FindingKind; none for an immediate variant
///         and for a step of the system, which invents nothing.
/// Source: domain.md §4.
std::vector<Finding> findingsOf(const RadarStep& step, const ItemVariant& variant, const ClockRules& rules);

// The nine rules. Each gives its figure, or nothing when there is nothing to find; none looks at whether the
// variant is immediate or the system takes the step.

/// Two stages with equal times: the stage is done in the very second in which the one before it was left.
/// Equal to the second, because that is what a record shows; a clock that runs never gives equal
/// milliseconds.
/// @return the earlier stage (number of Stage). `cameFrom` not set: Application.
std::optional<qint64> equalTimes(const RadarStep& step) noexcept;

/// A stage under 60 s on a promised item: from its last entry to its end, 59 999 ms is found, 60 000 ms is
/// not.
/// @return whole seconds, 0 to 59. Nothing for a variant without a promised limit.
std::optional<qint64> hastyStage(const RadarStep& step, const ItemVariant& variant) noexcept;

/// Five completions by one person in 10 minutes: this one and four or more that lie less than 10 minutes back
/// (9:59.999 counts, 10:00.000 does not).
/// @return how many, this one included; >= 5.
std::optional<qint64> burstOfCompletions(const RadarStep& step) noexcept;

/// Completed while the hall is closed: on a day it is not open, or outside its office hours. The moment of
/// opening is inside, the moment of closing is not; the lunch break is outside.
/// @return minutes since midnight, 0 to 1439.
std::optional<qint64> outOfHours(const RadarStep& step, const OpeningCalendar& opening) noexcept;

/// A special procedure opened <= 1 working day before the due day: that of the promised or the statutory
/// limit, whichever ends first, as it was before the procedure.
/// @return working days after today up to the due day: 1, 0 on the due day, negative after it.
std::optional<qint64> lateProcedure(const RadarStep& step, const WorkCalendar& calendar) noexcept;

/// An extension asked for after the promised or the statutory limit had ended; from the due moment on.
/// @return whole minutes since the first of them ended; >= 0.
std::optional<qint64> lateExtension(const RadarStep& step) noexcept;

/// A withdrawal followed by the same applicant and item within 15 days: calendar days from the day of the
/// withdrawal to the day of the new receipt; 15 is found, 16 is not.
/// @return days since, >= 0; a receipt claimed to lie before the withdrawal counts as 0.
std::optional<qint64> withdrawnAgain(const RadarStep& step) noexcept;

/// Data entered long after its claimed time: more than 30 minutes between claimed receipt and entry.
/// @return whole minutes, >= 30.
std::optional<qint64> lateEntry(const RadarStep& step) noexcept;

/// A notice of missing papers beyond the one that the law knows, when it is proposed: whoever proposes it
/// forgot something, whatever the supervisor says.
/// @return which notice it is; >= 2. Source: 行政许可法 art. 32 (4); domain.md §5 (second supplement).
std::optional<qint64> secondSupplement(const RadarStep& step) noexcept;

} // namespace duban
