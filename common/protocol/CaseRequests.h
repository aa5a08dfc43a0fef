// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/calendar/Limit.h"
#include "common/protocol/Requests.h"

// What can be done with a case after it was taken in. Each is answered by CommandReply; each names the
// revision its sender was looking at, so that two hands never meet unseen.

namespace duban {

/// Clerk refuses an application: nothing of this kind is needed, another organ is competent, or the law
/// forbids it. Source: 行政许可法 art. 32 (1), (2).
struct RefuseCase
{
    static constexpr auto kind = MessageKind::RefuseCase;
    static constexpr auto permission = Permission::AcceptCase;
    static constexpr auto scope = ScopeRule::OwnWindow;

    CaseId caseId;
    Revision expected; ///< the revision the sender was looking at
    RefusalKind why{};
    QString organ;  ///< the right organ; must be named for NotOurs
    QString reason; ///< must be written, at most 2000 characters

    DUBAN_FIELDS(visit(1, self.caseId); visit(2, self.expected); visit(3, self.why); visit(4, self.organ);
                 visit(5, self.reason);)
};

/// Clerk tells the applicant once what is missing, before acceptance only. Source: 行政许可法 art. 32 (4).
struct AskSupplement
{
    static constexpr auto kind = MessageKind::AskSupplement;
    static constexpr auto permission = Permission::AcceptCase;
    static constexpr auto scope = ScopeRule::OwnWindow;

    CaseId caseId;
    Revision expected;               ///< the revision the sender was looking at
    std::vector<MaterialId> missing; ///< at least one, of the variant
    QString note;                    ///< what else the notice says; may be empty

    DUBAN_FIELDS(visit(1, self.caseId); visit(2, self.expected); visit(3, self.missing); visit(4, self.note);)
};

/// Clerk proposes a second notice of what is missing. The law knows one only (一次告知): it goes out when a
/// supervisor consents, and is a finding. Source: 行政许可法 art. 32 (4).
struct AskSupplementAgain
{
    static constexpr auto kind = MessageKind::AskSupplementAgain;
    static constexpr auto permission = Permission::AcceptCase;
    static constexpr auto scope = ScopeRule::OwnWindow;

    CaseId caseId;
    Revision expected;               ///< the revision the sender was looking at
    std::vector<MaterialId> missing; ///< at least one, of the variant, that no notice asks for yet
    QString reason; ///< why the first notice did not name them; must be written, at most 2000 characters

    DUBAN_FIELDS(visit(1, self.caseId); visit(2, self.expected); visit(3, self.missing);
                 visit(4, self.reason);)
};

/// Supervisor consents to a second notice: its papers are asked for, and the applicant's time begins anew.
struct ConsentSupplement
{
    static constexpr auto kind = MessageKind::ConsentSupplement;
    static constexpr auto permission = Permission::JudgeSupplement;
    static constexpr auto scope = ScopeRule::OwnSubtree;

    CaseId caseId;
    Revision expected; ///< the revision the sender was looking at
    QString reason;    ///< must be written, at most 2000 characters

    DUBAN_FIELDS(visit(1, self.caseId); visit(2, self.expected); visit(3, self.reason);)
};

/// Supervisor does not consent to a second notice: the first one stands as it is.
struct RejectSupplement
{
    static constexpr auto kind = MessageKind::RejectSupplement;
    static constexpr auto permission = Permission::JudgeSupplement;
    static constexpr auto scope = ScopeRule::OwnSubtree;

    CaseId caseId;
    Revision expected; ///< the revision the sender was looking at
    QString reason;    ///< must be written, at most 2000 characters

    DUBAN_FIELDS(visit(1, self.caseId); visit(2, self.expected); visit(3, self.reason);)
};

/// Clerk of the hall takes what was missing. When all of it is there the case counts as accepted that day.
struct SupplyMaterials
{
    static constexpr auto kind = MessageKind::SupplyMaterials;
    static constexpr auto permission = Permission::ServeHall;
    static constexpr auto scope = ScopeRule::OwnHall;

    CaseId caseId;
    Revision expected;                ///< the revision the sender was looking at
    std::vector<MaterialId> supplied; ///< of those the notice named
    QString note;                     ///< may be empty

    DUBAN_FIELDS(visit(1, self.caseId); visit(2, self.expected); visit(3, self.supplied);
                 visit(4, self.note);)
};

/// Clerk closes a case whose supplement never came, after its limit.
struct CloseUnsupplied
{
    static constexpr auto kind = MessageKind::CloseUnsupplied;
    static constexpr auto permission = Permission::AcceptCase;
    static constexpr auto scope = ScopeRule::OwnWindow;

    CaseId caseId;
    Revision expected; ///< the revision the sender was looking at
    QString reason;    ///< must be written, at most 2000 characters

    DUBAN_FIELDS(visit(1, self.caseId); visit(2, self.expected); visit(3, self.reason);)
};

/// Clerk hands out the notice of an acceptance that came about by a complete supplement.
struct IssueAcceptance
{
    static constexpr auto kind = MessageKind::IssueAcceptance;
    static constexpr auto permission = Permission::AcceptCase;
    static constexpr auto scope = ScopeRule::OwnWindow;

    CaseId caseId;
    Revision expected; ///< the revision the sender was looking at
    QString note;      ///< may be empty

    DUBAN_FIELDS(visit(1, self.caseId); visit(2, self.expected); visit(3, self.note);)
};

/// Clerk of the hall takes a deferred paper.
struct SupplyDeferred
{
    static constexpr auto kind = MessageKind::SupplyDeferred;
    static constexpr auto permission = Permission::ServeHall;
    static constexpr auto scope = ScopeRule::OwnHall;

    CaseId caseId;
    Revision expected;                ///< the revision the sender was looking at
    std::vector<MaterialId> supplied; ///< deferred ones that have not come yet
    QString note;                     ///< may be empty

    DUBAN_FIELDS(visit(1, self.caseId); visit(2, self.expected); visit(3, self.supplied);
                 visit(4, self.note);)
};

/// Sends the case back to an earlier stage of its flow; stops no clock.
struct SendBack
{
    static constexpr auto kind = MessageKind::SendBack;
    static constexpr auto permission = Permission::FinishStage;
    static constexpr auto scope = ScopeRule::OwnDepartment;

    CaseId caseId;
    Revision expected; ///< the revision the sender was looking at
    Stage to{};        ///< after Acceptance, before the present one
    QString reason;    ///< must be written, at most 2000 characters

    DUBAN_FIELDS(visit(1, self.caseId); visit(2, self.expected); visit(3, self.to); visit(4, self.reason);)
};

/// Proposes a special procedure to the head.
struct AskProcedure
{
    static constexpr auto kind = MessageKind::AskProcedure;
    static constexpr auto permission = Permission::FinishStage;
    static constexpr auto scope = ScopeRule::OwnDepartment;

    CaseId caseId;
    Revision expected; ///< the revision the sender was looking at
    ProcedureKind procedure{};
    Limit length;   ///< stated to the applicant
    QString reason; ///< must be written, at most 2000 characters

    DUBAN_FIELDS(visit(1, self.caseId); visit(2, self.expected); visit(3, self.procedure);
                 visit(4, self.length.count); visit(5, self.length.unit); visit(6, self.reason);)
};

/// Head opens a special procedure, whose days do not count. Source: 行政许可法 art. 45.
struct OpenProcedure
{
    static constexpr auto kind = MessageKind::OpenProcedure;
    static constexpr auto permission = Permission::HeadDecides;
    static constexpr auto scope = ScopeRule::OwnSubtree;

    CaseId caseId;
    Revision expected; ///< the revision the sender was looking at
    ProcedureKind procedure{};
    Limit length;   ///< told to the applicant in writing
    QString reason; ///< must be written, at most 2000 characters

    DUBAN_FIELDS(visit(1, self.caseId); visit(2, self.expected); visit(3, self.procedure);
                 visit(4, self.length.count); visit(5, self.length.unit); visit(6, self.reason);)
};

/// Ends a special procedure: the limits go on the next working day.
struct CloseProcedure
{
    static constexpr auto kind = MessageKind::CloseProcedure;
    static constexpr auto permission = Permission::FinishStage;
    static constexpr auto scope = ScopeRule::OwnDepartment;

    CaseId caseId;
    Revision expected;     ///< the revision the sender was looking at
    ProcedureId procedure; ///< one that runs
    QString result;        ///< must be written

    DUBAN_FIELDS(visit(1, self.caseId); visit(2, self.expected); visit(3, self.procedure);
                 visit(4, self.result);)
};

/// Asks the head for a longer limit. Asked after its end it is marked late.
struct AskExtension
{
    static constexpr auto kind = MessageKind::AskExtension;
    static constexpr auto permission = Permission::FinishStage;
    static constexpr auto scope = ScopeRule::OwnDepartment;

    CaseId caseId;
    Revision expected; ///< the revision the sender was looking at
    Limit length;      ///< at most the cap of the kind
    QString reason;    ///< must be written, at most 2000 characters

    DUBAN_FIELDS(visit(1, self.caseId); visit(2, self.expected); visit(3, self.length.count);
                 visit(4, self.length.unit); visit(5, self.reason);)
};

/// Head of the organ lengthens the limits. Source: 行政许可法 art. 42.
struct GrantExtension
{
    static constexpr auto kind = MessageKind::GrantExtension;
    static constexpr auto permission = Permission::HeadDecides;
    static constexpr auto scope = ScopeRule::OwnSubtree;

    CaseId caseId;
    Revision expected; ///< the revision the sender was looking at
    Limit length;      ///< not longer than asked for
    QString reason;    ///< must be written, at most 2000 characters

    DUBAN_FIELDS(visit(1, self.caseId); visit(2, self.expected); visit(3, self.length.count);
                 visit(4, self.length.unit); visit(5, self.reason);)
};

/// Head of the government lengthens the limits of a joint case. Source: 行政许可法 art. 42.
struct GrantJointExtension
{
    static constexpr auto kind = MessageKind::GrantJointExtension;
    static constexpr auto permission = Permission::GovernmentDecides;
    static constexpr auto scope = ScopeRule::OwnSubtree;

    CaseId caseId;
    Revision expected; ///< the revision the sender was looking at
    Limit length;      ///< not longer than asked for
    QString reason;    ///< must be written, at most 2000 characters

    DUBAN_FIELDS(visit(1, self.caseId); visit(2, self.expected); visit(3, self.length.count);
                 visit(4, self.length.unit); visit(5, self.reason);)
};

/// Head turns a proposed extension or procedure down.
struct RejectRequest
{
    static constexpr auto kind = MessageKind::RejectRequest;
    static constexpr auto permission = Permission::HeadDecides;
    static constexpr auto scope = ScopeRule::OwnSubtree;

    CaseId caseId;
    Revision expected;     ///< the revision the sender was looking at
    RequestKind request{}; ///< Extension or Procedure
    QString reason;        ///< must be written, at most 2000 characters

    DUBAN_FIELDS(visit(1, self.caseId); visit(2, self.expected); visit(3, self.request);
                 visit(4, self.reason);)
};

/// Decides against the applicant (不予许可). Source: 行政许可法 art. 38.
struct DenyCase
{
    static constexpr auto kind = MessageKind::DenyCase;
    static constexpr auto permission = Permission::FinishStage;
    static constexpr auto scope = ScopeRule::OwnDepartment;

    CaseId caseId;
    Revision expected; ///< the revision the sender was looking at
    QString reason;    ///< must be written, at most 2000 characters
    QString remedy;    ///< where and until when the applicant can appeal; must be written
    DenialGround ground = DenialGround::Conditions;

    DUBAN_FIELDS(visit(1, self.caseId); visit(2, self.expected); visit(3, self.reason); visit(4, self.remedy);
                 visit(5, self.ground);)
};

/// Tells of, posts or hands over a result. Source: 行政许可法 art. 44.
struct DeliverCase
{
    static constexpr auto kind = MessageKind::DeliverCase;
    static constexpr auto permission = Permission::ServeHall;
    static constexpr auto scope = ScopeRule::OwnHall;

    CaseId caseId;
    Revision expected; ///< the revision the sender was looking at
    DeliveryWay way{};
    QString to; ///< who took it, under which number it was posted, or by which channel told; must be written

    DUBAN_FIELDS(visit(1, self.caseId); visit(2, self.expected); visit(3, self.way); visit(4, self.to);)
};

/// Takes a case back on the applicant's signed request.
struct WithdrawCase
{
    static constexpr auto kind = MessageKind::WithdrawCase;
    static constexpr auto permission = Permission::AcceptCase;
    static constexpr auto scope = ScopeRule::OwnWindow;

    CaseId caseId;
    Revision expected;          ///< the revision the sender was looking at
    bool signedRequest = false; ///< must be true: without the signature nothing is taken back
    QString reason;             ///< must be written, at most 2000 characters

    DUBAN_FIELDS(visit(1, self.caseId); visit(2, self.expected); visit(3, self.signedRequest);
                 visit(4, self.reason);)
};

/// Head ends a case that cannot go on (终止).
struct TerminateCase
{
    static constexpr auto kind = MessageKind::TerminateCase;
    static constexpr auto permission = Permission::HeadDecides;
    static constexpr auto scope = ScopeRule::OwnSubtree;

    CaseId caseId;
    Revision expected; ///< the revision the sender was looking at
    QString reason;    ///< must be written, at most 2000 characters

    DUBAN_FIELDS(visit(1, self.caseId); visit(2, self.expected); visit(3, self.reason);)
};

/// Head hands a case to another department. No clock stops.
struct TransferCase
{
    static constexpr auto kind = MessageKind::TransferCase;
    static constexpr auto permission = Permission::HeadDecides;
    static constexpr auto scope = ScopeRule::OwnSubtree;

    CaseId caseId;
    Revision expected; ///< the revision the sender was looking at
    OrganisationId to; ///< the other department
    QString reason;    ///< must be written, at most 2000 characters

    DUBAN_FIELDS(visit(1, self.caseId); visit(2, self.expected); visit(3, self.to); visit(4, self.reason);)
};

/// Clerk asks for the voiding of a case entered by mistake.
struct AskVoid
{
    static constexpr auto kind = MessageKind::AskVoid;
    static constexpr auto permission = Permission::AcceptCase;
    static constexpr auto scope = ScopeRule::OwnWindow;

    CaseId caseId;
    Revision expected; ///< the revision the sender was looking at
    QString reason;    ///< must be written, at most 2000 characters

    DUBAN_FIELDS(visit(1, self.caseId); visit(2, self.expected); visit(3, self.reason);)
};

/// Supervisor consents to a voiding; the case stays in the figures.
struct ConsentVoid
{
    static constexpr auto kind = MessageKind::ConsentVoid;
    static constexpr auto permission = Permission::JudgeVoid;
    static constexpr auto scope = ScopeRule::OwnSubtree;

    CaseId caseId;
    Revision expected;             ///< the revision the sender was looking at
    bool receiptWithdrawn = false; ///< must be true: the receipt is back
    QString reason;                ///< must be written, at most 2000 characters

    DUBAN_FIELDS(visit(1, self.caseId); visit(2, self.expected); visit(3, self.receiptWithdrawn);
                 visit(4, self.reason);)
};

/// Supervisor does not consent to a voiding.
struct RejectVoid
{
    static constexpr auto kind = MessageKind::RejectVoid;
    static constexpr auto permission = Permission::JudgeVoid;
    static constexpr auto scope = ScopeRule::OwnSubtree;

    CaseId caseId;
    Revision expected; ///< the revision the sender was looking at
    QString reason;    ///< must be written, at most 2000 characters

    DUBAN_FIELDS(visit(1, self.caseId); visit(2, self.expected); visit(3, self.reason);)
};

/// Secretary enters a decision that was signed on paper; the record shows both names.
struct RecordDecision
{
    static constexpr auto kind = MessageKind::RecordDecision;
    static constexpr auto permission = Permission::RecordDecision;
    static constexpr auto scope = ScopeRule::OwnSubtree;

    CaseId caseId;
    Revision expected;   ///< the revision the sender was looking at
    Decision decision{}; ///< Granted or Denied
    QString signer;      ///< who signed
    QString paperNumber;
    LocalDay paperDate{}; ///< not after today
    QString reason;       ///< must be written, at most 2000 characters
    QString remedy;       ///< of a denial

    DUBAN_FIELDS(visit(1, self.caseId); visit(2, self.expected); visit(3, self.decision);
                 visit(4, self.signer); visit(5, self.paperNumber); visit(6, self.paperDate);
                 visit(7, self.reason); visit(8, self.remedy);)
};

/// Records that what was promised has been checked.
struct VerifyCommitment
{
    static constexpr auto kind = MessageKind::VerifyCommitment;
    static constexpr auto permission = Permission::FinishStage;
    static constexpr auto scope = ScopeRule::OwnDepartment;

    CaseId caseId;
    Revision expected; ///< the revision the sender was looking at
    bool kept = true;  ///< false: the promise was not kept
    QString reason;    ///< must be written, at most 2000 characters

    DUBAN_FIELDS(visit(1, self.caseId); visit(2, self.expected); visit(3, self.kept); visit(4, self.reason);)
};

/// Takes a case out of the pool.
struct ClaimCase
{
    static constexpr auto kind = MessageKind::ClaimCase;
    static constexpr auto permission = Permission::FinishStage;
    static constexpr auto scope = ScopeRule::OwnDepartment;

    CaseId caseId;
    Revision expected; ///< the revision the sender was looking at

    DUBAN_FIELDS(visit(1, self.caseId); visit(2, self.expected);)
};

/// Head gives a case to a person of the department.
struct AssignCase
{
    static constexpr auto kind = MessageKind::AssignCase;
    static constexpr auto permission = Permission::HeadDecides;
    static constexpr auto scope = ScopeRule::OwnSubtree;

    CaseId caseId;
    Revision expected; ///< the revision the sender was looking at
    PersonId person;
    QString note; ///< may be empty

    DUBAN_FIELDS(visit(1, self.caseId); visit(2, self.expected); visit(3, self.person); visit(4, self.note);)
};

} // namespace duban
