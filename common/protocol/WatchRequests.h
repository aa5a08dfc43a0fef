// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/Requests.h"

// Light policies, annulments, outcomes at the counter, the radar.

namespace duban {

/// When one clock warns. Source: domain.md §3.
struct PolicyLine
{
    ClockKind clock{};        ///< 0: every clock without a line of its own
    int yellowDays = 1;       ///< working days left when it turns yellow; 0: on the due day
    int yellowDaysFrom10 = 2; ///< the same for limits of 10 working days and more
    int yellowDaysFrom20 = 3; ///< the same for limits of 20 working days and more
    int redAfter = 0;         ///< working days past the due moment until it turns red
    DUBAN_FIELDS(visit(1, self.clock); visit(2, self.yellowDays); visit(3, self.yellowDaysFrom10);
                 visit(4, self.yellowDaysFrom20); visit(5, self.redAfter);)
};

/// Where a policy stands. Stored and sent: append only.
enum class PolicyStatus : quint8 { Proposed = 1, Active = 2, Rejected = 3 };

/// An officer lays a light policy ready. Answered by CommandReply with its version.
struct ProposePolicy
{
    static constexpr auto kind = MessageKind::ProposePolicy;
    static constexpr auto permission = Permission::ManagePolicy;
    static constexpr auto scope = ScopeRule::NoScope;
    static constexpr bool changesRules = true;

    QString name;                  ///< must be written, at most 200 characters
    LocalDay from{};               ///< clocks that start on or after this day; not before today
    bool closeOfBusiness = false;  ///< a limit ends when business does, 民法典 art. 203; else at 24:00
    std::vector<PolicyLine> lines; ///< one for every clock (0) must be there
    QString reason;                ///< must be written, at most 2000 characters

    DUBAN_FIELDS(visit(1, self.name); visit(2, self.from); visit(3, self.closeOfBusiness);
                 visit(4, self.lines); visit(5, self.reason);)
};

/// Another officer puts it in force or turns it down. Nobody activates what they proposed.
struct ActivatePolicy
{
    static constexpr auto kind = MessageKind::ActivatePolicy;
    static constexpr auto permission = Permission::ManagePolicy;
    static constexpr auto scope = ScopeRule::NoScope;
    static constexpr bool changesRules = true;

    int version = 0;
    bool accept = true; ///< false: turned down
    QString reason;     ///< must be written when it is turned down

    DUBAN_FIELDS(visit(1, self.version); visit(2, self.accept); visit(3, self.reason);)
};

/// All policies, past and to come. Answered by PolicyPage.
struct ListPolicies
{
    static constexpr auto kind = MessageKind::ListPolicies;
    static constexpr auto permission = Permission::ReadBoard;
    DUBAN_FIELDS()
};

/// An officer asks that a light be taken back. The light of a case of the own subtree; answered by
/// CommandReply.
struct AskAnnulment
{
    static constexpr auto kind = MessageKind::AskAnnulment;
    static constexpr auto permission = Permission::AnnulLight;
    static constexpr auto scope = ScopeRule::OwnSubtree;

    CaseId caseId; ///< of the light
    LightId light;
    QString reason; ///< must be written, at most 2000 characters

    DUBAN_FIELDS(visit(1, self.caseId); visit(2, self.light); visit(3, self.reason);)
};

/// Another officer's word on it: the light is taken back, or stays. Nobody answers what they asked for.
struct AnnulLight
{
    static constexpr auto kind = MessageKind::AnnulLight;
    static constexpr auto permission = Permission::AnnulLight;
    static constexpr auto scope = ScopeRule::OwnSubtree;

    CaseId caseId; ///< of the light
    LightId light;
    bool accept = true;
    QString reason; ///< must be written when it is turned down

    DUBAN_FIELDS(visit(1, self.caseId); visit(2, self.light); visit(3, self.accept); visit(4, self.reason);)
};

/// Leader does not lengthen the limits of a joint case.
struct RejectJointExtension
{
    static constexpr auto kind = MessageKind::RejectJointExtension;
    static constexpr auto permission = Permission::GovernmentDecides;
    static constexpr auto scope = ScopeRule::OwnSubtree;

    CaseId caseId;
    Revision expected; ///< the revision the sender was looking at
    QString reason;    ///< must be written, at most 2000 characters

    DUBAN_FIELDS(visit(1, self.caseId); visit(2, self.expected); visit(3, self.reason);)
};

/// Clerk records an outcome at the counter that opens no case. Answered by CommandReply.
struct RecordCounter
{
    static constexpr auto kind = MessageKind::RecordCounter;
    static constexpr auto permission = Permission::RecordCounter;
    static constexpr auto scope = ScopeRule::NoScope;

    CounterOutcome outcome{};
    VariantId variant;       ///< what it was about; may be not set
    QString organ;           ///< the right one, of NotOurs: must be written
    QString applicantName;   ///< may be empty
    QString note;            ///< of CorrectedOnSpot and TurnedAway: must be written; at most 2000 characters
    bool initialled = false; ///< of CorrectedOnSpot: must be true, the applicant initialled the correction

    DUBAN_FIELDS(visit(1, self.outcome); visit(2, self.variant); visit(3, self.organ);
                 visit(4, self.applicantName); visit(5, self.note); visit(6, self.initialled);)
};

/// A page of the outcomes at the counter, newest first: of the own window for a clerk, of the own subtree for
/// an officer or a head. Answered by CounterPage.
struct ListCounter
{
    static constexpr auto kind = MessageKind::ListCounter;
    static constexpr auto permission = Permission::ReadCases;

    qint64 before = 0; ///< id of the last one of the page before; 0: the newest
    int limit = 500;   ///< 1 to 1000

    DUBAN_FIELDS(visit(1, self.before); visit(2, self.limit);)
};

/// A page of suspicious records, newest first. Answered by FindingPage.
struct ListFindings
{
    static constexpr auto kind = MessageKind::ListFindings;
    static constexpr auto permission = Permission::ReadRadar;

    qint64 before = 0; ///< id of the last one of the page before; 0: the newest
    int limit = 500;   ///< 1 to 1000

    DUBAN_FIELDS(visit(1, self.before); visit(2, self.limit);)
};

} // namespace duban
