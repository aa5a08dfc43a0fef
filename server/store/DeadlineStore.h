// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/Case.h"
#include "common/protocol/Replies.h"
#include "server/store/Database.h"

#include <optional>

namespace duban {

/// A light as it is written, once for ever.
struct LightFact
{
    Deadline deadline; ///< as it is after the light
    Light level{};
    LegalTime moment;  ///< when it became due
    LegalTime givenAt; ///< legal time now
    OrganisationId department;
};

/// An open deadline with what it takes to compute it anew.
struct RunningDeadline
{
    Deadline deadline;
    HallId hall;            ///< where the case was taken in
    int openProcedures = 0; ///< of the case
};

/// A light that was given and not taken back.
struct StandingLight
{
    LightId id;
    DeadlineId deadline;
    int run = 1;
    Light level{};
};

/// A light taken back: two persons and a reason; the light itself stays.
struct Annulment
{
    LightId light;
    PersonId askedBy;
    PersonId confirmedBy;
    QString reason;
    LegalTime at;
};

/// Limits of cases and the lights they were given.
class DeadlineStore
{
public:
    /// @return the open deadlines of a case, oldest first.
    static Result<std::vector<Deadline>> open(const ReadTx& tx, CaseId id);
    /// @return the same of several cases, by case: one statement for all of them.
    static Result<std::vector<Deadline>> open(const ReadTx& tx, const std::vector<CaseId>& ids);
    /// @return every deadline of a case, oldest first.
    static Result<std::vector<Deadline>> all(const ReadTx& tx, CaseId id);
    /// @return NotFound.
    static Result<Deadline> load(const ReadTx& tx, DeadlineId id);

    /// @return the deadlines that owe a light at `until` or before, in the order they became due.
    static Result<std::vector<Deadline>> due(const ReadTx& tx, LegalTime until, int limit);
    /// @return the earliest moment at which any deadline must be looked at; not set when there is none.
    static Result<LegalTime> nextChange(const ReadTx& tx);

    /// Pages of lights, newest first, of the departments the reader may see.
    static Result<LightPage> lights(const ReadTx& tx, const Visibility& visibility, LightId before,
                                    int limit);

    /// @return the newest ended clock of a stage that the case has been in, of several reviews the one before
    ///         which so many were done; nothing when there is none.
    static Result<std::optional<Deadline>> lastOfStage(const ReadTx& tx, CaseId id, Stage stage,
                                                       int reviewsDone);

    /// @return open deadlines computed with an older calendar than `current`, at most `limit`.
    static Result<std::vector<RunningDeadline>> stale(const ReadTx& tx, CalendarVersion current, int limit);
    /// The same of one case.
    static Result<std::vector<RunningDeadline>> stale(const ReadTx& tx, CalendarVersion current, CaseId id);
    /// @return how many there are. Walks over them.
    static Result<int> countStale(const ReadTx& tx, CalendarVersion current);
    /// @return open deadlines computed with `version`, by id, after `after`.
    static Result<std::vector<RunningDeadline>> running(const ReadTx& tx, CalendarVersion version,
                                                        DeadlineId after, int limit);
    /// @return the number of open deadlines. Walks over an index of them.
    static Result<int> countOpen(const ReadTx& tx);
    /// @return open deadlines whose red light was given, by id, after `after`.
    static Result<std::vector<RunningDeadline>> red(const ReadTx& tx, DeadlineId after, int limit);
    /// @return the lights of a case, of every run, that were not taken back.
    static Result<std::vector<StandingLight>> standing(const ReadTx& tx, CaseId id);

    static Result<DeadlineId> insert(WriteTx& tx, const Deadline& deadline);
    /// Writes what can change: closing, light given, next change.
    static Result<> update(WriteTx& tx, const Deadline& deadline);
    /// Writes another schedule and keeps the one it replaces, by which lights may have been given.
    static Result<> reschedule(WriteTx& tx, const Deadline& before, const Deadline& after, JournalSeq seq,
                               LegalTime now);
    enum class Certainty { Confirmed, Provisional };

    /// Notes that the moments of these deadlines hold under this calendar too, whose notices are known for
    /// them or not.
    static Result<> setCalendar(WriteTx& tx, const std::vector<DeadlineId>& ids, CalendarVersion version,
                                Certainty certainty);
    static Result<> annul(WriteTx& tx, const Annulment& annulment, JournalSeq seq);
    /// @return the id of the new fact.
    static Result<LightId> give(WriteTx& tx, const LightFact& fact, JournalSeq seq);

    /// Notes that every light owed up to `until` has been given.
    static Result<> noteSwept(WriteTx& tx, LegalTime until);
    /// Notes that from `moment` on lights may be owed again: a calendar moved a limit back.
    static Result<> noteOwed(WriteTx& tx, LegalTime moment);
    static Result<LegalTime> sweptUntil(const ReadTx& tx);
};

} // namespace duban
