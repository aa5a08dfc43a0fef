// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/WatchRequests.h"
#include "common/supervision/Finding.h"

namespace duban {

struct PolicyEntry
{
    int version = 0;
    QString name;
    LocalDay from{};
    PolicyStatus status{};
    bool closeOfBusiness = false;
    std::vector<PolicyLine> lines;
    QString proposedByName;
    PersonId proposedBy;
    QString activatedByName;
    QString reason;
    DUBAN_FIELDS(visit(1, self.version); visit(2, self.name); visit(3, self.from); visit(4, self.status);
                 visit(5, self.closeOfBusiness); visit(6, self.lines); visit(7, self.proposedByName);
                 visit(8, self.proposedBy); visit(9, self.activatedByName); visit(10, self.reason);)
};

struct PolicyPage
{
    static constexpr auto kind = MessageKind::PolicyPage;
    std::vector<PolicyEntry> rows; ///< by version
    int inForce = 0;               ///< for clocks that start today
    DUBAN_FIELDS(visit(1, self.rows); visit(2, self.inForce);)
};

struct CounterEntry
{
    qint64 id = 0;
    LegalTime at;
    WindowId window;
    QString personName;
    CounterOutcome outcome{};
    VariantId variant;
    QString organ;
    QString applicantName;
    QString note;
    DUBAN_FIELDS(visit(1, self.id); visit(2, self.at); visit(3, self.window); visit(4, self.personName);
                 visit(5, self.outcome); visit(6, self.variant); visit(7, self.organ);
                 visit(8, self.applicantName); visit(9, self.note);)
};

struct CounterPage
{
    static constexpr auto kind = MessageKind::CounterPage;
    std::vector<CounterEntry> rows; ///< newest first
    bool more = false;
    DUBAN_FIELDS(visit(1, self.rows); visit(2, self.more);)
};

struct FindingEntry
{
    qint64 id = 0;
    FindingKind finding{};
    CaseId caseId;
    QString number; ///< of the case
    OrganisationId department;
    QString personName; ///< whose step showed it; may be empty
    LegalTime at;
    CaseId otherCase;    ///< of WithdrawnAgain
    QString otherNumber; ///< of that case
    qint64 figure = 0;   ///< see FindingKind
    DUBAN_FIELDS(visit(1, self.id); visit(2, self.finding); visit(3, self.caseId); visit(4, self.number);
                 visit(5, self.department); visit(6, self.personName); visit(7, self.at);
                 visit(8, self.otherCase); visit(9, self.otherNumber); visit(10, self.figure);)
};

struct FindingPage
{
    static constexpr auto kind = MessageKind::FindingPage;
    std::vector<FindingEntry> rows; ///< newest first
    bool more = false;
    DUBAN_FIELDS(visit(1, self.rows); visit(2, self.more);)
};

} // namespace duban
