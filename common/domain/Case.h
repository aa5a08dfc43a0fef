// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Id.h"
#include "common/base/Instant.h"
#include "common/calendar/TimeBudget.h"
#include "common/domain/Applicant.h"
#include "common/domain/Stage.h"

#include <QString>

#include <vector>

namespace duban {

/// One application (办件). An immutable fact at one revision; the next step makes another value.
struct Case
{
    CaseId id;
    Revision revision;
    QString number;    ///< CaseNumber, printed on the receipt
    QString queryCode; ///< with the number, opens the case to the applicant
    VariantId variant;
    OrganisationId department; ///< that decides
    HallId hall;
    WindowId window; ///< where it was taken in
    Channel channel = Channel::Counter;
    CaseState state = CaseState::Submitted;
    Stage stage = Stage::Acceptance; ///< the one being worked on
    PersonId takenInBy;
    LegalTime receivedAt; ///< when the papers really came; law clocks start here
    LegalTime recordedAt; ///< when they were entered
    LegalTime acceptedAt;
    LegalTime decidedAt;
    LegalTime completedAt;
    LegalTime stageEnteredAt;
    QString applicantName; ///< of the first applicant, for lists
    Decision decision = Decision::None;
    AcceptedHow accepted = AcceptedHow::NotYet;
    DeliveryWay delivery = DeliveryWay::NotYet;
    quint8 pending = 0;          ///< bits of RequestKind: what waits for somebody's word
    int openProcedures = 0;      ///< special procedures that run
    int extensions = 0;          ///< granted so far
    int deferredMissing = 0;     ///< deferred materials that have not come yet
    bool paperOwed = false;      ///< the acceptance notice was not handed out yet
    bool commitmentOpen = false; ///< decided on a promise that nobody has verified yet
    PersonId assignee;           ///< of the present stage; not valid: in the pool
    int reviewsDone = 0;         ///< of the present stage, where it asks for several
    PersonId lastReviewer;       ///< who did the last of them; does not do the next
    DecisionPaper decisionPaper = DecisionPaper::NotOut; ///< without it nothing is completed
    int moreSupplements = 0; ///< notices after the first, each with a supervisor's consent

    bool isPending(RequestKind kind) const noexcept { return (pending & quint8(kind)) != 0; }

    friend bool operator==(const Case&, const Case&) = default;
};

/// What somebody wrote at a stage (意见).
struct Opinion
{
    CaseId caseId;
    Stage stage = Stage::Handling;
    PersonId person;
    QString text;
    LegalTime at;

    friend bool operator==(const Opinion&, const Opinion&) = default;
};

/// What the system does when a clock turns red. Stored: append only.
enum class OnRed : quint8 {
    Nothing = 0,
    DeemAccepted = 1, ///< the case is accepted as of the day of receipt, 行政许可法 art. 32
};

/// One running or ended limit of a case (时限). The due moment is derived, never edited.
struct Deadline
{
    DeadlineId id;
    CaseId caseId;
    ClockKind clock = ClockKind::Stage;
    Stage stage = Stage::Acceptance; ///< the stage it was opened in
    int run = 1;                     ///< counts the times warnings start anew (domain.md §3)
    LegalTime startedAt;
    TimeBudget budget;       ///< with every pause, those of `away` and of special procedures
    std::vector<Pause> away; ///< a stage that was left and entered again: the days between
    LegalTime yellowAt;
    LegalTime dueAt; ///< the limit is over from this moment on; red too, where `redAt` is not set
    LegalTime redAt; ///< red from this moment on, where the light policy gives more time; not set: at dueAt
    bool provisional = false;
    bool paused = false; ///< White: a special procedure runs
    LegalTime closedAt;
    CalendarVersion calendar;
    int policyVersion = 1;
    quint8 lightGiven = 0;  ///< highest Light level given so far in this run, 0 for none
    LegalTime nextChangeAt; ///< when the sweep must look at it again; not set: never
    OnRed onRed = OnRed::Nothing;
    qint64 subject = 0; ///< of a clock that belongs to a part of the case: procedure or material

    bool isOpen() const noexcept { return !closedAt.isSet(); }

    /// @return when it turns red; never before the due moment.
    LegalTime redFrom() const noexcept { return redAt.isSet() ? redAt : dueAt; }

    friend bool operator==(const Deadline&, const Deadline&) = default;
};

/// A special procedure (特别程序): the working days after its opening up to its end do not count.
struct SpecialProcedure
{
    ProcedureId id;
    CaseId caseId;
    ProcedureKind kind = ProcedureKind::Inspection;
    Limit length; ///< as told to the applicant in writing, 行政许可法 art. 45
    PersonId openedBy;
    LegalTime openedAt;
    LegalTime closedAt; ///< not set while it runs

    friend bool operator==(const SpecialProcedure&, const SpecialProcedure&) = default;
};

/// Something proposed that waits for, or got, somebody else's word.
struct CaseRequest
{
    CaseRequestId id;
    CaseId caseId;
    RequestKind kind = RequestKind::Extension;
    Limit length;                                        ///< of the extension or the procedure; none for Void
    ProcedureKind procedure = ProcedureKind::Inspection; ///< of a procedure
    PersonId askedBy;
    LegalTime askedAt;
    bool late = false; ///< an extension asked for after the limit had ended
    enum class Answer : quint8 { Open = 0, Granted = 1, Rejected = 2 } answer = Answer::Open; ///< append only
    PersonId answeredBy;
    LegalTime answeredAt;

    friend bool operator==(const CaseRequest&, const CaseRequest&) = default;
};

} // namespace duban
