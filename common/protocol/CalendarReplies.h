// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/Stage.h"
#include "common/protocol/CatalogueReplies.h"
#include "common/supervision/Light.h"

namespace duban {

/// A notice that lies ready.
struct DraftEntry
{
    NoticeEntry notice;
    QString personName; ///< who laid it ready
    LegalTime at;
    DUBAN_FIELDS(visit(1, self.notice); visit(2, self.personName); visit(3, self.at);)
};

/// A running deadline that would move.
struct RehearsedDeadline
{
    DeadlineId deadline;
    CaseId caseId;
    QString caseNumber;
    OrganisationId department;
    ClockKind clock{};
    Stage stage{};
    LegalTime dueBefore;
    LegalTime dueAfter;
    LegalTime yellowBefore;
    LegalTime yellowAfter;
    bool provisionalAfter = false;
    Light given = Light::Green; ///< highest given in the present run
    bool falls = false;         ///< that light is taken back: the due moment moves past now
    Light comes = Light::Green; ///< the light that would be given at once; Green: none

    DUBAN_FIELDS(visit(1, self.deadline); visit(2, self.caseId); visit(3, self.caseNumber);
                 visit(4, self.department); visit(5, self.clock); visit(6, self.stage);
                 visit(7, self.dueBefore); visit(8, self.dueAfter); visit(9, self.yellowBefore);
                 visit(10, self.yellowAfter); visit(11, self.provisionalAfter); visit(12, self.given);
                 visit(13, self.falls); visit(14, self.comes);)
};

/// How much a calendar would move. Figures of pages add up.
struct RehearsalCount
{
    int looked = 0; ///< open deadlines that were computed anew
    int moved = 0;
    int yellowFalls = 0;
    int redFalls = 0; ///< each needs the named approval
    int yellowComes = 0;
    int redComes = 0;
    int confirmed = 0; ///< stay where they are and are no longer provisional

    DUBAN_FIELDS(visit(1, self.looked); visit(2, self.moved); visit(3, self.yellowFalls);
                 visit(4, self.redFalls); visit(5, self.yellowComes); visit(6, self.redComes);
                 visit(7, self.confirmed);)
};

/// A page of a rehearsal. A page may hold few rows or none and still have a next one: it looks at a bounded
/// number of deadlines, most of which stay.
struct Rehearsal
{
    static constexpr auto kind = MessageKind::Rehearsal;

    QString token; ///< names what was rehearsed; empty: nothing lies ready
    CalendarVersion inForce;
    std::vector<DraftEntry> drafts;      ///< of the first page only
    std::vector<RehearsedDeadline> rows; ///< by id of the deadline
    RehearsalCount count;                ///< of this page
    int open = 0;                        ///< all open deadlines, for the progress
    DeadlineId next;                     ///< not set: this was the last page

    DUBAN_FIELDS(visit(1, self.token); visit(2, self.inForce); visit(3, self.drafts); visit(4, self.rows);
                 visit(5, self.count); visit(6, self.open); visit(7, self.next);)
};

} // namespace duban
