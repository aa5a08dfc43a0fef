// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <array>

namespace duban {

/// The six stages of a case (申请 受理 承办 审核 批准 办结). Stored and sent: append only.
enum class Stage : quint8 {
    Application = 1,
    Acceptance = 2,
    Handling = 3,
    Review = 4,
    Approval = 5,
    Completion = 6,
};

inline constexpr std::array AllStages{Stage::Application, Stage::Acceptance, Stage::Handling,
                                      Stage::Review,      Stage::Approval,   Stage::Completion};

/// Where a case stands as a whole. Stored and sent: append only.
enum class CaseState : quint8 {
    Submitted = 1,          ///< papers received, not yet accepted
    Accepted = 2,           ///< in the hands of the department
    Decided = 3,            ///< granted or denied; the result is to be completed
    Completed = 4,          ///< done; the result is to be delivered
    SupplementAsked = 5,    ///< the one-off notice was given; the applicant's move
    ReadyForCollection = 6, ///< the applicant was told that the result is ready
    Delivered = 7,          ///< handed over or posted
    Refused = 8,            ///< not accepted (不予受理)
    Withdrawn = 9,          ///< taken back by the applicant
    Terminated = 10,        ///< could not go on
    Voided = 11,            ///< entered by mistake; kept in the figures
    Lapsed = 12,            ///< closed because the supplement never came
};

inline constexpr std::array AllStates{
    CaseState::Submitted,       CaseState::Accepted,           CaseState::Decided,   CaseState::Completed,
    CaseState::SupplementAsked, CaseState::ReadyForCollection, CaseState::Delivered, CaseState::Refused,
    CaseState::Withdrawn,       CaseState::Terminated,         CaseState::Voided,    CaseState::Lapsed};

/// @return true when nothing is left for the departments: completed, delivered or ended otherwise.
constexpr bool isEnded(CaseState state) noexcept
{
    switch (state) {
    case CaseState::Submitted:
    case CaseState::SupplementAsked:
    case CaseState::Accepted:
    case CaseState::Decided:
        return false;
    case CaseState::Completed:
    case CaseState::ReadyForCollection:
    case CaseState::Delivered:
    case CaseState::Refused:
    case CaseState::Withdrawn:
    case CaseState::Terminated:
    case CaseState::Voided:
    case CaseState::Lapsed:
        return true;
    }
    return true;
}

/// @return true when nobody has anything to do any more: not even the result is to be delivered.
constexpr bool isClosed(CaseState state) noexcept
{
    return isEnded(state) && state != CaseState::Completed && state != CaseState::ReadyForCollection;
}

/// How the papers came. Stored and sent: append only.
enum class Channel : quint8 {
    Counter = 1,
    Internet = 2,
    Post = 3,
    Email = 4,
    Internal = 5,
};

/// What can be done with a case. Journalled: append only.
enum class Action : quint8 {
    Submit = 1,
    Accept = 2,
    FinishStage = 3, ///< the last stage before Completion grants
    Complete = 4,
    AddOpinion = 5,
    Refuse = 6,           ///< 不予受理, 行政许可法 art. 32
    AskSupplement = 7,    ///< the one-off notice, before acceptance only; art. 32 (4)
    SupplyMaterials = 8,  ///< partial: noted; complete: the case counts as accepted that day
    CloseUnsupplied = 9,  ///< after the supplement's limit
    DeemAccepted = 10,    ///< by the system: five days of silence, art. 32
    IssueAcceptance = 11, ///< the paper of an acceptance that came about without the clerk
    SupplyDeferred = 12,  ///< a deferred material has come
    SendBack = 13,        ///< to an earlier stage; stops nothing
    AskProcedure = 14,    ///< a special procedure is proposed
    OpenProcedure = 15,   ///< art. 45: hearing, tender, inspection, …
    CloseProcedure = 16,
    AskExtension = 17,
    GrantExtension = 18, ///< by the organ's head, art. 42
    RejectRequest = 19,  ///< a proposed procedure or extension
    Deny = 20,           ///< 不予许可 with reason and remedy, art. 38
    Deliver = 21,        ///< told, posted or handed over; art. 44
    Withdraw = 22,       ///< on the applicant's signed request
    Terminate = 23,      ///< 终止
    Transfer = 24,       ///< to another department
    AskVoid = 25,
    ConsentVoid = 26,          ///< the supervisor's
    RecordDecision = 27,       ///< 代录: a decision signed on paper
    VerifyCommitment = 28,     ///< what was promised was checked
    Claim = 29,                ///< out of the pool
    Assign = 30,               ///< by the head
    RejectVoid = 31,           ///< the supervisor does not consent
    GrantJointExtension = 32,  ///< of a joint case, by the government's head, art. 42
    RejectJointExtension = 33, ///< the same turned down
    AskSupplementAgain = 34,   ///< a second notice is proposed: the law knows one only, art. 32 (4)
    ConsentSupplement = 35,    ///< the supervisor's; the second notice may go out
    RejectSupplement = 36,     ///< the supervisor does not consent
};

inline constexpr std::array AllActions{Action::Submit,
                                       Action::Accept,
                                       Action::FinishStage,
                                       Action::Complete,
                                       Action::AddOpinion,
                                       Action::Refuse,
                                       Action::AskSupplement,
                                       Action::SupplyMaterials,
                                       Action::CloseUnsupplied,
                                       Action::DeemAccepted,
                                       Action::IssueAcceptance,
                                       Action::SupplyDeferred,
                                       Action::SendBack,
                                       Action::AskProcedure,
                                       Action::OpenProcedure,
                                       Action::CloseProcedure,
                                       Action::AskExtension,
                                       Action::GrantExtension,
                                       Action::RejectRequest,
                                       Action::Deny,
                                       Action::Deliver,
                                       Action::Withdraw,
                                       Action::Terminate,
                                       Action::Transfer,
                                       Action::AskVoid,
                                       Action::ConsentVoid,
                                       Action::RecordDecision,
                                       Action::VerifyCommitment,
                                       Action::Claim,
                                       Action::Assign,
                                       Action::RejectVoid,
                                       Action::GrantJointExtension,
                                       Action::RejectJointExtension,
                                       Action::AskSupplementAgain,
                                       Action::ConsentSupplement,
                                       Action::RejectSupplement};

/// How a case was decided. Stored and sent: append only.
enum class Decision : quint8 { None = 0, Granted = 1, Denied = 2 };

/// Where the paper of a decision is. Stored and sent: append only.
enum class DecisionPaper : quint8 {
    NotOut = 0,  ///< nothing was issued yet
    Issued = 1,  ///< as a document of this system
    OnPaper = 2, ///< its number and day on paper were registered; they are final
};

/// How a case came to be accepted. Stored and sent: append only.
enum class AcceptedHow : quint8 {
    NotYet = 0,
    ByClerk = 1,
    Deemed = 2,       ///< five working days of silence, 行政许可法 art. 32
    BySupplement = 3, ///< the day the last missing paper came, domain.md §2
};

/// How a result reached the applicant, 行政许可法 art. 44. Stored and sent: append only.
enum class DeliveryWay : quint8 {
    NotYet = 0,
    HandedOver = 1,
    Posted = 2,
    Told = 3, ///< ready and the applicant told; a list of its own until it is collected
};

/// What waits for somebody's word. Bits of Case::pending; stored and sent: append only.
enum class RequestKind : quint8 { Extension = 1, Procedure = 2, Void = 4, Supplement = 8 };

/// Why an application is not accepted. Stored and sent: append only.
enum class RefusalKind : quint8 {
    NotNeeded = 1, ///< no permit is needed, 行政许可法 art. 32 (1)
    NotOurs = 2,   ///< another organ's, which is named; art. 32 (2)
    Unlawful = 3,  ///< a condition of the law for applying is missing
};

/// Why an application is denied (不予许可). Stored and sent: append only.
enum class DenialGround : quint8 {
    Conditions = 1, ///< a legal condition or standard is not met; 行政许可法 art. 38 (2)
    Falsehood = 2,  ///< facts were concealed, or papers are false; art. 78
    NotPassed = 3,  ///< an examination, inspection, test or quarantine was not passed; art. 54, 55
    NoneLeft = 4,   ///< the number that may be granted is used up; art. 57
    OtherLaw = 5,   ///< another rule of law forbids it; the reason names it
};

/// What becomes of somebody at the counter without a case. Stored and sent: append only.
enum class CounterOutcome : quint8 {
    NotNeeded = 1,       ///< no permit is needed, told at once; 行政许可法 art. 32 (1)
    NotOurs = 2,         ///< another organ's, which is named; art. 32 (2)
    CorrectedOnSpot = 3, ///< an error was mended and initialled; art. 32 (3)
    TurnedAway = 4,      ///< told orally what is missing; nothing was handed in
};

/// The names a flow's stages go by; both sets of the field. Stored and sent: append only.
enum class StageNaming : quint8 {
    Handling = 1, ///< 申请 受理 承办 审核 批准 办结
    Review = 2,   ///< 申请 受理 初审 复审 决定 办结
};

/// Kinds of special procedures (行政许可法 art. 45). Stored and sent: append only.
enum class ProcedureKind : quint8 {
    Hearing = 1,
    Tender = 2,
    Auction = 3,
    Inspection = 4,
    Testing = 5,
    Quarantine = 6,
    Appraisal = 7,
    ExpertReview = 8,
};

/// The clocks that can run on a case (domain.md §2). Stored and sent: append only.
enum class ClockKind : quint8 {
    AcceptanceNotice = 1, ///< 行政许可法 art. 32: five working days to accept, refuse or ask for supplements
    DecisionPromised = 2,  ///< the item's promised limit, acceptance to decision
    DecisionStatutory = 3, ///< the item's statutory limit, acceptance to decision; art. 42
    Stage = 4,             ///< the stage's own limit, entry to leaving
    Supplement = 5,        ///< the applicant's time to bring what is missing
    AcceptancePaper = 6,   ///< five working days to hand out the notice of an acceptance by supplement
    Delivery = 7,          ///< ten working days from the decision, art. 44
    SpecialProcedure = 8,  ///< the stated length of a special procedure, art. 45
    DeferredMaterial = 9,  ///< until the undertaken date
    CommitmentCheck = 10,  ///< what was promised has to be verified within the item's limit
};

inline constexpr std::array AllClocks{ClockKind::AcceptanceNotice,  ClockKind::DecisionPromised,
                                      ClockKind::DecisionStatutory, ClockKind::Stage,
                                      ClockKind::Supplement,        ClockKind::AcceptancePaper,
                                      ClockKind::Delivery,          ClockKind::SpecialProcedure,
                                      ClockKind::DeferredMaterial,  ClockKind::CommitmentCheck};

} // namespace duban
