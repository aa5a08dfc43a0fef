// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/widget/Words.h"

#include <QCoreApplication>

namespace duban {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(duban::Words)
};

} // namespace

QString actionWord(Action action)
{
    switch (action) {
    case Action::Submit:
        return Words::tr("Take in");
    case Action::Accept:
        return Words::tr("Accept");
    case Action::FinishStage:
        return Words::tr("Finish stage");
    case Action::Complete:
        return Words::tr("Complete");
    case Action::AddOpinion:
        return Words::tr("Write a note");
    case Action::Refuse:
        return Words::tr("Refuse acceptance");
    case Action::AskSupplement:
        return Words::tr("Ask for supplements");
    case Action::SupplyMaterials:
        return Words::tr("Take supplements");
    case Action::CloseUnsupplied:
        return Words::tr("Close, never supplied");
    case Action::DeemAccepted:
        return Words::tr("Deem accepted");
    case Action::IssueAcceptance:
        return Words::tr("Hand out acceptance notice");
    case Action::SupplyDeferred:
        return Words::tr("Take deferred papers");
    case Action::SendBack:
        return Words::tr("Send back");
    case Action::AskProcedure:
        return Words::tr("Propose special procedure");
    case Action::OpenProcedure:
        return Words::tr("Open special procedure");
    case Action::CloseProcedure:
        return Words::tr("End special procedure");
    case Action::AskExtension:
        return Words::tr("Ask for extension");
    case Action::GrantExtension:
        return Words::tr("Grant extension");
    case Action::RejectRequest:
        return Words::tr("Turn down");
    case Action::Deny:
        return Words::tr("Deny");
    case Action::Deliver:
        return Words::tr("Deliver");
    case Action::Withdraw:
        return Words::tr("Withdraw");
    case Action::Terminate:
        return Words::tr("Terminate");
    case Action::Transfer:
        return Words::tr("Transfer");
    case Action::AskVoid:
        return Words::tr("Ask for voiding");
    case Action::ConsentVoid:
        return Words::tr("Consent to voiding");
    case Action::RecordDecision:
        return Words::tr("Record paper decision");
    case Action::VerifyCommitment:
        return Words::tr("Check the promise");
    case Action::Claim:
        return Words::tr("Claim");
    case Action::Assign:
        return Words::tr("Assign");
    case Action::RejectVoid:
        return Words::tr("Do not consent to voiding");
    case Action::GrantJointExtension:
        return Words::tr("Grant joint extension");
    case Action::RejectJointExtension:
        return Words::tr("Turn down joint extension");
    case Action::AskSupplementAgain:
        return Words::tr("Propose a second supplement");
    case Action::ConsentSupplement:
        return Words::tr("Consent to the second supplement");
    case Action::RejectSupplement:
        return Words::tr("Do not consent to the supplement");
    }
    return {};
}

QString obstacleWord(Obstacle obstacle)
{
    switch (obstacle) {
    case Obstacle::None:
        return {};
    case Obstacle::WrongState:
        return Words::tr("The case does not stand where this is possible.");
    case Obstacle::NotYourRole:
        return Words::tr("Another role does this.");
    case Obstacle::NotYourPlace:
        return Words::tr("Another window or department does this.");
    case Obstacle::TookItIn:
        return Words::tr("You took this case in; nobody approves a case they took in.");
    case Obstacle::NotYourStage:
        return Words::tr("Another role works on this stage.");
    case Obstacle::NotYourCase:
        return Words::tr("Somebody else was assigned.");
    case Obstacle::ProcedureRuns:
        return Words::tr("Nobody decides while a special procedure runs.");
    case Obstacle::DecisionNotOut:
        return Words::tr(
            "Issue the decision as a document first: a case is completed with its decision on paper.");
    case Obstacle::PaperMissing:
        return Words::tr("A deferred paper has not come yet.");
    case Obstacle::NotFiled:
        return Words::tr("You are not filed with the supervision office yet.");
    case Obstacle::ReviewedIt:
        return Words::tr("You did the review before; the next one is another person's.");
    }
    return {};
}

QString whenPossible(Action action)
{
    switch (action) {
    case Action::Submit:
        return Words::tr("Only before there is a case.");
    case Action::Accept:
        return Words::tr("Only while it waits for acceptance.");
    case Action::FinishStage:
        return Words::tr("Only while the department works on it.");
    case Action::Complete:
        return Words::tr("Only after the decision, and not while a voiding is asked for.");
    case Action::AddOpinion:
        return Words::tr("Not after the end of the case.");
    case Action::Refuse:
        return Words::tr("Only while it waits for acceptance.");
    case Action::AskSupplement:
        return Words::tr("Only while it waits for acceptance; the notice is given once.");
    case Action::SupplyMaterials:
        return Words::tr("Only after supplements were asked for.");
    case Action::CloseUnsupplied:
        return Words::tr("Only after supplements were asked for and their limit is over.");
    case Action::DeemAccepted:
        return Words::tr("The system does this.");
    case Action::IssueAcceptance:
        return Words::tr("No acceptance notice is owed.");
    case Action::SupplyDeferred:
        return Words::tr("No deferred paper is missing.");
    case Action::SendBack:
        return Words::tr("Only while the department works on it and there is an earlier stage.");
    case Action::AskProcedure:
        return Words::tr("Only while the department works on it and none is proposed yet.");
    case Action::OpenProcedure:
        return Words::tr("Only while the department works on it.");
    case Action::CloseProcedure:
        return Words::tr("No special procedure runs.");
    case Action::AskExtension:
        return Words::tr("Only while the department works on it and one more is allowed.");
    case Action::GrantExtension:
        return Words::tr("No extension is asked for.");
    case Action::RejectRequest:
        return Words::tr("Nothing is proposed.");
    case Action::Deny:
        return Words::tr("Only in the stage that decides.");
    case Action::Deliver:
        return Words::tr("Only after the completion.");
    case Action::Withdraw:
        return Words::tr("Only before the decision.");
    case Action::Terminate:
        return Words::tr("Only while the department works on it.");
    case Action::Transfer:
        return Words::tr("Only while the department works on it.");
    case Action::AskVoid:
        return Words::tr("Only before the decision, and once.");
    case Action::ConsentVoid:
        return Words::tr("No voiding is asked for.");
    case Action::RecordDecision:
        return Words::tr("Only in the stage that decides.");
    case Action::VerifyCommitment:
        return Words::tr("No promise waits for its check.");
    case Action::Claim:
        return Words::tr("Only while the department works on it.");
    case Action::Assign:
        return Words::tr("Only while the department works on it.");
    case Action::RejectVoid:
        return Words::tr("No voiding is asked for.");
    case Action::GrantJointExtension:
        return Words::tr("No extension of a joint case is asked for.");
    case Action::RejectJointExtension:
        return Words::tr("No extension of a joint case is asked for.");
    case Action::AskSupplementAgain:
        return Words::tr("Only after supplements were asked for, and while no second notice is proposed.");
    case Action::ConsentSupplement:
        return Words::tr("No second supplement notice is proposed.");
    case Action::RejectSupplement:
        return Words::tr("No second supplement notice is proposed.");
    }
    return {};
}

QString obstacleWord(Action action, Obstacle obstacle)
{
    return obstacle == Obstacle::WrongState ? whenPossible(action) : obstacleWord(obstacle);
}

} // namespace duban
