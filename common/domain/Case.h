// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Id.h"
#include "common/base/Instant.h"
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

/// One running or ended limit of a case (时限). The due moment is derived, never edited.
struct Deadline
{
    DeadlineId id;
    CaseId caseId;
    ClockKind clock = ClockKind::Stage;
    Stage stage = Stage::Acceptance; ///< the stage it was opened in
    int run = 1;                     ///< counts the times warnings start anew (domain.md §3)
    LegalTime startedAt;
    int limitDays = 0; ///< working days
    LegalTime yellowAt;
    LegalTime dueAt; ///< red from this moment on
    bool provisional = false;
    LegalTime closedAt;
    CalendarVersion calendar;
    int policyVersion = 1;
    quint8 lightGiven = 0;  ///< highest Light level given so far in this run, 0 for none
    LegalTime nextChangeAt; ///< when the sweep must look at it again; not set: never

    bool isOpen() const noexcept { return !closedAt.isSet(); }

    friend bool operator==(const Deadline&, const Deadline&) = default;
};

} // namespace duban
