// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/CaseFlow.h"
#include "tests/unit/domain/Variants.h"

#include <QByteArray>
#include <QStringList>

namespace duban::test {

inline const LegalTime ReceivedAt{1'789'000'000'000};
inline const LegalTime RecordedAt{1'789'000'300'000};
inline const LegalTime AcceptedAt{1'789'200'000'000};
inline const LegalTime EnteredAt{1'789'400'000'000};
inline const LegalTime DecidedAt{1'789'600'000'000};
inline const LegalTime CompletedAt{1'789'800'000'000};
inline const LegalTime Now{1'790'000'000'000};

inline const PersonId Somebody{40};
inline const PersonId SomebodyElse{41};
inline const OrganisationId OtherDepartment{4};

constexpr std::array StateNames{"submitted", "accepted", "decided",   "completed", "waiting", "ready",
                                "delivered", "refused",  "withdrawn", "ended",     "void",    "lapsed"};

/// One letter a state, for tables: Q waits for the supplement, R is ready, V delivered, x ended otherwise.
constexpr std::array StateLetters{'S', 'A', 'D', 'C', 'Q', 'R', 'V', 'x', 'x', 'x', 'x', 'x'};

inline const char* nameOf(CaseState state)
{
    return StateNames.at(std::size_t(state) - 1);
}

inline bool isNamed(const char* letters, CaseState state)
{
    return QByteArray(letters).contains(StateLetters.at(std::size_t(state) - 1));
}

constexpr std::array ActionNames{"submit",
                                 "accept",
                                 "finish the stage",
                                 "complete",
                                 "note",
                                 "refuse",
                                 "ask supplements",
                                 "supply",
                                 "close unsupplied",
                                 "deem accepted",
                                 "issue acceptance",
                                 "supply deferred",
                                 "send back",
                                 "ask procedure",
                                 "open procedure",
                                 "close procedure",
                                 "ask extension",
                                 "grant extension",
                                 "reject request",
                                 "deny",
                                 "deliver",
                                 "withdraw",
                                 "terminate",
                                 "transfer",
                                 "ask voiding",
                                 "consent voiding",
                                 "record decision",
                                 "verify promise",
                                 "claim",
                                 "assign",
                                 "reject voiding",
                                 "grant joint extension",
                                 "reject joint extension",
                                 "ask again",
                                 "consent supplement",
                                 "reject supplement"};

inline const char* nameOf(Action action)
{
    return ActionNames.at(std::size_t(action) - 1);
}

inline quint8 bits(RequestKind a)
{
    return quint8(a);
}

inline quint8 bits(RequestKind a, RequestKind b)
{
    return quint8(quint8(a) | quint8(b));
}

/// A case as it stands in a state, with nothing asked for and nothing missing; every field that a step could
/// forget to leave alone is filled in.
inline Case caseIn(CaseState state, Stage stage)
{
    Case subject;
    subject.id = {5};
    subject.revision = {3};
    subject.number = QStringLiteral("BL-20260921-00001");
    subject.queryCode = QStringLiteral("4711");
    subject.variant = {11};
    subject.department = {3};
    subject.hall = {30};
    subject.window = {20};
    subject.channel = Channel::Post;
    subject.state = state;
    subject.stage = stage;
    subject.takenInBy = {9};
    subject.receivedAt = ReceivedAt;
    subject.recordedAt = RecordedAt;
    subject.stageEnteredAt = EnteredAt;
    subject.applicantName = QStringLiteral("王小明");
    subject.assignee = Somebody;
    const bool past = isEnded(state) || state == CaseState::Decided;
    if (past || state == CaseState::Accepted) {
        subject.acceptedAt = AcceptedAt;
        subject.accepted = AcceptedHow::ByClerk;
    }
    if (past) {
        subject.decidedAt = DecidedAt;
        subject.decision = Decision::Granted;
    }
    if (isEnded(state))
        subject.completedAt = CompletedAt;
    if (state == CaseState::ReadyForCollection)
        subject.delivery = DeliveryWay::Told;
    return subject;
}

/// The stage in which `action` is done to a whole flow.
inline Stage usualStage(Action action, CaseState state)
{
    if (state == CaseState::Submitted || state == CaseState::SupplementAsked)
        return Stage::Acceptance;
    if (state != CaseState::Accepted)
        return Stage::Completion;
    if (action == Action::Deny || action == Action::RecordDecision)
        return Stage::Approval;
    return action == Action::SendBack ? Stage::Review : Stage::Handling;
}

/// The case as `action` wants it, besides its state.
inline Case ripeFor(Action action, CaseState state)
{
    Case subject = caseIn(state, usualStage(action, state));
    if (action == Action::ConsentVoid || action == Action::RejectVoid)
        subject.pending = bits(RequestKind::Void);
    if (action == Action::ConsentSupplement || action == Action::RejectSupplement)
        subject.pending = bits(RequestKind::Supplement);
    if (action == Action::GrantExtension || action == Action::GrantJointExtension ||
        action == Action::RejectJointExtension || action == Action::RejectRequest)
        subject.pending = bits(RequestKind::Extension);
    subject.openProcedures = action == Action::CloseProcedure ? 1 : 0;
    subject.paperOwed = action == Action::IssueAcceptance;
    subject.deferredMissing = action == Action::SupplyDeferred ? 1 : 0;
    subject.commitmentOpen = action == Action::VerifyCommitment;
    if (action == Action::Complete)
        subject.decisionPaper = DecisionPaper::Issued;
    return subject;
}

/// A variant for which `action` can be done.
inline ItemVariant variantFor(Action action)
{
    const bool joint = action == Action::GrantJointExtension || action == Action::RejectJointExtension;
    return joint ? jointVariant() : fullVariant();
}

/// A step that says all that its action must say.
inline Step stepOf(Action action)
{
    Step step;
    step.action = action;
    step.at = Now;
    step.target = Stage::Handling;
    step.deferred = action == Action::SupplyDeferred ? 1 : 0;
    step.department = OtherDepartment;
    step.person = SomebodyElse;
    return step;
}

/// The fields of a case that a step may change, for readable failures.
inline QStringList wordsOf(const Case& c)
{
    const auto line = [](const char* name, qint64 value) {
        return QStringLiteral("%1 %2").arg(QLatin1StringView(name)).arg(value);
    };
    return {line("revision", c.revision.value),
            line("department", c.department.value),
            line("state", int(c.state)),
            line("stage", int(c.stage)),
            line("accepted at", c.acceptedAt.ms),
            line("decided at", c.decidedAt.ms),
            line("completed at", c.completedAt.ms),
            line("stage entered at", c.stageEnteredAt.ms),
            line("decision", int(c.decision)),
            line("accepted how", int(c.accepted)),
            line("delivery", int(c.delivery)),
            line("pending", c.pending),
            line("procedures", c.openProcedures),
            line("extensions", c.extensions),
            line("supplements", c.moreSupplements),
            line("deferred", c.deferredMissing),
            line("paper owed", c.paperOwed),
            line("promise open", c.commitmentOpen),
            line("assignee", c.assignee.value),
            line("reviews done", c.reviewsDone),
            line("last reviewer", c.lastReviewer.value),
            line("decision on paper", int(c.decisionPaper))};
}

} // namespace duban::test
