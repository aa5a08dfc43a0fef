// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/model/EventWords.h"

#include "client/model/DomainWords.h"

#include <QCoreApplication>

namespace duban {

namespace {

struct EventWords
{
    Q_DECLARE_TR_FUNCTIONS(duban::EventWords)
};

QString lightEvent(Light level)
{
    switch (level) {
    case Light::Green:
        return EventWords::tr("in time again");
    case Light::Yellow:
        return EventWords::tr("yellow light");
    case Light::Red:
        return EventWords::tr("red light");
    case Light::White:
        return EventWords::tr("paused");
    }
    return {};
}

QString afterStage(Stage now, StageNaming naming)
{
    if (now == Stage::Completion)
        return EventWords::tr("granted, to be completed");
    return EventWords::tr("stage finished, now %1").arg(stageName(now, naming));
}

QString wordsOf(MessageKind verb, Stage stage, Light level, StageNaming naming)
{
    switch (verb) {
    case MessageKind::SubmitCase:
        return EventWords::tr("application taken in");
    case MessageKind::AcceptCase:
        return EventWords::tr("accepted");
    case MessageKind::FinishStage:
        return afterStage(stage, naming);
    case MessageKind::CompleteCase:
        return EventWords::tr("completed");
    case MessageKind::AddOpinion:
        return EventWords::tr("note written");
    case MessageKind::RefuseCase:
        return EventWords::tr("not accepted");
    case MessageKind::AskSupplement:
        return EventWords::tr("supplement asked");
    case MessageKind::SupplyMaterials:
        return EventWords::tr("supplement taken");
    case MessageKind::CloseUnsupplied:
        return EventWords::tr("closed, the supplement never came");
    case MessageKind::DeemAccepted:
        return EventWords::tr("deemed accepted as of the receipt");
    case MessageKind::IssueAcceptance:
        return EventWords::tr("acceptance notice handed out");
    case MessageKind::SupplyDeferred:
        return EventWords::tr("deferred paper taken");
    case MessageKind::SendBack:
        return EventWords::tr("sent back to %1").arg(stageName(stage, naming));
    case MessageKind::AskProcedure:
        return EventWords::tr("special procedure proposed");
    case MessageKind::OpenProcedure:
        return EventWords::tr("special procedure opened");
    case MessageKind::CloseProcedure:
        return EventWords::tr("special procedure ended");
    case MessageKind::AskExtension:
        return EventWords::tr("extension asked for");
    case MessageKind::GrantExtension:
        return EventWords::tr("extension granted");
    case MessageKind::GrantJointExtension:
        return EventWords::tr("extension of the joint case granted");
    case MessageKind::RejectJointExtension:
        return EventWords::tr("extension of the joint case turned down");
    case MessageKind::RejectRequest:
        return EventWords::tr("proposal turned down");
    case MessageKind::DenyCase:
        return EventWords::tr("denied");
    case MessageKind::DeliverCase:
        return EventWords::tr("result delivered");
    case MessageKind::WithdrawCase:
        return EventWords::tr("withdrawn by the applicant");
    case MessageKind::TerminateCase:
        return EventWords::tr("terminated");
    case MessageKind::TransferCase:
        return EventWords::tr("handed to another department");
    case MessageKind::AskVoid:
        return EventWords::tr("voiding asked for");
    case MessageKind::ConsentVoid:
        return EventWords::tr("voided");
    case MessageKind::RejectVoid:
        return EventWords::tr("voiding not consented to");
    case MessageKind::RecordDecision:
        return EventWords::tr("decision on paper recorded");
    case MessageKind::VerifyCommitment:
        return EventWords::tr("promise checked");
    case MessageKind::ClaimCase:
        return EventWords::tr("claimed");
    case MessageKind::AssignCase:
        return EventWords::tr("assigned");
    case MessageKind::AskAnnulment:
        return EventWords::tr("annulment of a light asked for");
    case MessageKind::AnnulLight:
        return level == Light::Green ? EventWords::tr("annulment turned down, the light stands")
                                     : EventWords::tr("light annulled");
    case MessageKind::MoveDeadlines:
        return EventWords::tr("due moments moved by the calendar");
    case MessageKind::MoveWork:
        return EventWords::tr("handed to another person");
    case MessageKind::GiveLight:
        return lightEvent(level);
    case MessageKind::AcknowledgeLight:
        return EventWords::tr("light taken up");
    case MessageKind::RecordVisit:
        return EventWords::tr("visited on site");
    case MessageKind::AskSection:
        return EventWords::tr("another section asked");
    case MessageKind::AnswerSection:
        return EventWords::tr("the other section answered");
    case MessageKind::RevealParties:
        return EventWords::tr("whole numbers looked at");
    case MessageKind::IssueDocument:
        return EventWords::tr("document issued");
    case MessageKind::VoidDocument:
        return EventWords::tr("document voided");
    case MessageKind::NotePrint:
        return EventWords::tr("document printed");
    case MessageKind::NoteSeal:
        return EventWords::tr("document sealed");
    case MessageKind::AttachFile:
        return EventWords::tr("file attached");
    case MessageKind::VoidAttachment:
        return EventWords::tr("file taken out");
    case MessageKind::NoteArchive:
        return EventWords::tr("archive made");
    case MessageKind::AskSupplementAgain:
        return EventWords::tr("second supplement notice proposed");
    case MessageKind::ConsentSupplement:
        return EventWords::tr("second supplement notice consented to");
    case MessageKind::RejectSupplement:
        return EventWords::tr("second supplement notice not consented to");
    case MessageKind::SetTemplate:
    case MessageKind::ListTemplates:
    case MessageKind::TemplatePage:
    case MessageKind::Hello:
    case MessageKind::Login:
    case MessageKind::ResumeSession:
    case MessageKind::Logout:
    case MessageKind::ChangePassword:
    case MessageKind::Ping:
    case MessageKind::ImportCalendar:
    case MessageKind::ActivateCalendar:
    case MessageKind::RehearseCalendar:
    case MessageKind::DropCalendarDraft:
    case MessageKind::ProposePolicy:
    case MessageKind::ActivatePolicy:
    case MessageKind::ListPolicies:
    case MessageKind::ListDuties:
    case MessageKind::ListDeputies:
    case MessageKind::SetDeputy:
    case MessageKind::SetDuty:
    case MessageKind::SetOrganisation:
    case MessageKind::SetHall:
    case MessageKind::SetWindow:
    case MessageKind::SetKind:
    case MessageKind::ProposeVariant:
    case MessageKind::ReleaseVariant:
    case MessageKind::RejectVariant:
    case MessageKind::RetireVariant:
    case MessageKind::SetPerson:
    case MessageKind::FilePerson:
    case MessageKind::SetAccount:
    case MessageKind::RecordCounter:
    case MessageKind::ListCounter:
    case MessageKind::ListFindings:
    case MessageKind::SearchCases:
    case MessageKind::GetParties:
    case MessageKind::ListSessions:
    case MessageKind::EndSession:
    case MessageKind::SetPreference:
    case MessageKind::ListPreferences:
    case MessageKind::ParkForm:
    case MessageKind::DropForm:
    case MessageKind::ListForms:
    case MessageKind::ListQuestions:
    case MessageKind::GetFigures:
    case MessageKind::ListFigureCases:
    case MessageKind::FoundPage:
    case MessageKind::Parties:
    case MessageKind::SessionPage:
    case MessageKind::PreferencePage:
    case MessageKind::FormPage:
    case MessageKind::QuestionPage:
    case MessageKind::Figures:
    case MessageKind::FigureCasePage:
    case MessageKind::GetHallDuty:
    case MessageKind::ListDocuments:
    case MessageKind::GetDocument:
    case MessageKind::DraftDocument:
    case MessageKind::DocumentPage:
    case MessageKind::Document:
    case MessageKind::BeginFile:
    case MessageKind::SendFilePart:
    case MessageKind::ListAttachments:
    case MessageKind::GetFilePart:
    case MessageKind::FileProgress:
    case MessageKind::AttachmentPage:
    case MessageKind::FilePart:
    case MessageKind::HallDutyPage:
    case MessageKind::TakeBackChange:
    case MessageKind::ListPlanned:
    case MessageKind::BringIntoForce:
    case MessageKind::IssuePassword:
    case MessageKind::PolicyPage:
    case MessageKind::CounterPage:
    case MessageKind::FindingPage:
    case MessageKind::PlannedPage:
    case MessageKind::DutyPage:
    case MessageKind::DeputyPage:
    case MessageKind::ListUnclaimed:
    case MessageKind::ListPeople:
    case MessageKind::Rehearsal:
    case MessageKind::UnclaimedPage:
    case MessageKind::PeoplePage:
    case MessageKind::AdvanceClock:
    case MessageKind::LoadHall:
    case MessageKind::FailedLogin:
    case MessageKind::StartReplay:
    case MessageKind::RestoreNoted:
    case MessageKind::TimeConfirmed:
    case MessageKind::AskBackup:
    case MessageKind::GetUpkeep:
    case MessageKind::VerifyRecords:
    case MessageKind::Upkeep:
    case MessageKind::Verified:
    case MessageKind::GetCatalogue:
    case MessageKind::GetCalendar:
    case MessageKind::GetCase:
    case MessageKind::ListCases:
    case MessageKind::ListLights:
    case MessageKind::GetBoard:
    case MessageKind::GetStatus:
    case MessageKind::Subscribe:
    case MessageKind::CommandReply:
    case MessageKind::HelloReply:
    case MessageKind::LoginReply:
    case MessageKind::Catalogue:
    case MessageKind::Calendar:
    case MessageKind::CaseDetails:
    case MessageKind::CasePage:
    case MessageKind::LightPage:
    case MessageKind::Board:
    case MessageKind::Status:
    case MessageKind::SubscribeReply:
    case MessageKind::Feed:
        return {};
    }
    return {};
}

} // namespace

QString eventWords(const EventRow& event, StageNaming naming)
{
    return wordsOf(event.verb, event.stage, event.level, naming);
}

QString eventWords(const StepEntry& step, StageNaming naming)
{
    return wordsOf(step.verb, step.stage, step.level, naming);
}

} // namespace duban
