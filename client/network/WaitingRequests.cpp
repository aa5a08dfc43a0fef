// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/network/WaitingRequests.h"

#include <algorithm>

namespace duban {

void WaitingRequests::add(Outgoing outgoing)
{
    const qint64 counter = outgoing.id.counter;
    m_byCounter.insert_or_assign(counter, std::move(outgoing));
}

std::optional<Outgoing> WaitingRequests::take(RequestId id)
{
    const auto found = m_byCounter.find(id.counter);
    if (found == m_byCounter.end() || !(found->second.id == id))
        return std::nullopt;
    Outgoing outgoing = std::move(found->second);
    m_byCounter.erase(found);
    return outgoing;
}

std::vector<Outgoing> WaitingRequests::takeAll()
{
    std::vector<Outgoing> all;
    for (auto& [counter, outgoing] : m_byCounter)
        all.push_back(std::move(outgoing));
    m_byCounter.clear();
    return all;
}

std::vector<Outgoing> WaitingRequests::takeAll(MessageKind kind)
{
    std::vector<Outgoing> taken;
    for (auto it = m_byCounter.begin(); it != m_byCounter.end();) {
        if (it->second.kind != kind) {
            ++it;
            continue;
        }
        taken.push_back(std::move(it->second));
        it = m_byCounter.erase(it);
    }
    return taken;
}

const Outgoing* WaitingRequests::find(RequestId id) const
{
    const auto found = m_byCounter.find(id.counter);
    return found != m_byCounter.end() && found->second.id == id ? &found->second : nullptr;
}

int WaitingRequests::commands() const
{
    return int(std::count_if(m_byCounter.begin(), m_byCounter.end(),
                             [](const auto& entry) { return isCommand(entry.second.kind); }));
}

bool isCommand(MessageKind kind) noexcept
{
    switch (kind) {
    case MessageKind::ChangePassword:
    case MessageKind::SubmitCase:
    case MessageKind::AcceptCase:
    case MessageKind::FinishStage:
    case MessageKind::CompleteCase:
    case MessageKind::AddOpinion:
    case MessageKind::RefuseCase:
    case MessageKind::AskSupplement:
    case MessageKind::SupplyMaterials:
    case MessageKind::CloseUnsupplied:
    case MessageKind::IssueAcceptance:
    case MessageKind::SupplyDeferred:
    case MessageKind::SendBack:
    case MessageKind::AskProcedure:
    case MessageKind::OpenProcedure:
    case MessageKind::CloseProcedure:
    case MessageKind::AskExtension:
    case MessageKind::GrantExtension:
    case MessageKind::GrantJointExtension:
    case MessageKind::RejectRequest:
    case MessageKind::DenyCase:
    case MessageKind::DeliverCase:
    case MessageKind::WithdrawCase:
    case MessageKind::TerminateCase:
    case MessageKind::TransferCase:
    case MessageKind::AskVoid:
    case MessageKind::ConsentVoid:
    case MessageKind::RejectVoid:
    case MessageKind::RecordDecision:
    case MessageKind::VerifyCommitment:
    case MessageKind::ClaimCase:
    case MessageKind::AssignCase:
    case MessageKind::RejectJointExtension:
    case MessageKind::AnnulLight:
    case MessageKind::AskAnnulment:
    case MessageKind::ImportCalendar:
    case MessageKind::ActivateCalendar:
    case MessageKind::DropCalendarDraft:
    case MessageKind::ProposePolicy:
    case MessageKind::ActivatePolicy:
    case MessageKind::MoveWork:
    case MessageKind::SetDeputy:
    case MessageKind::SetDuty:
    case MessageKind::TakeBackChange:
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
    case MessageKind::IssuePassword:
    case MessageKind::AdvanceClock:
    case MessageKind::EndSession:
    case MessageKind::ParkForm:
    case MessageKind::DropForm:
    case MessageKind::RecordVisit:
    case MessageKind::AskSection:
    case MessageKind::AnswerSection:
    case MessageKind::AcknowledgeLight:
    case MessageKind::IssueDocument:
    case MessageKind::VoidDocument:
    case MessageKind::NotePrint:
    case MessageKind::NoteSeal:
    case MessageKind::AttachFile:
    case MessageKind::VoidAttachment:
    case MessageKind::NoteArchive:
    case MessageKind::AskSupplementAgain:
    case MessageKind::ConsentSupplement:
    case MessageKind::RejectSupplement:
    case MessageKind::SetTemplate:
        return true;
    case MessageKind::SetPreference: // Preferences tells whether they are saved
    case MessageKind::RevealParties: // a look, nothing is lost with it
    case MessageKind::AskBackup:     // asked for again when it is missing
    case MessageKind::GetUpkeep:
    case MessageKind::VerifyRecords:
    case MessageKind::ListTemplates:
    case MessageKind::TemplatePage:
    case MessageKind::Upkeep:
    case MessageKind::Verified:
    case MessageKind::RestoreNoted:
    case MessageKind::TimeConfirmed:
    case MessageKind::Hello:
    case MessageKind::Login:
    case MessageKind::ResumeSession:
    case MessageKind::Logout:
    case MessageKind::Ping:
    case MessageKind::DeemAccepted:
    case MessageKind::RehearseCalendar:
    case MessageKind::MoveDeadlines:
    case MessageKind::ListPolicies:
    case MessageKind::ListDuties:
    case MessageKind::ListDeputies:
    case MessageKind::ListUnclaimed:
    case MessageKind::ListPeople:
    case MessageKind::ListCounter:
    case MessageKind::ListFindings:
    case MessageKind::ListPlanned:
    case MessageKind::BringIntoForce:
    case MessageKind::GiveLight:
    case MessageKind::LoadHall:
    case MessageKind::FailedLogin:
    case MessageKind::StartReplay:
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
    case MessageKind::Rehearsal:
    case MessageKind::UnclaimedPage:
    case MessageKind::PeoplePage:
    case MessageKind::PolicyPage:
    case MessageKind::CounterPage:
    case MessageKind::FindingPage:
    case MessageKind::PlannedPage:
    case MessageKind::DutyPage:
    case MessageKind::DeputyPage:
    case MessageKind::FoundPage:
    case MessageKind::Parties:
    case MessageKind::SessionPage:
    case MessageKind::PreferencePage:
    case MessageKind::FormPage:
    case MessageKind::QuestionPage:
    case MessageKind::Figures:
    case MessageKind::FigureCasePage:
    case MessageKind::HallDutyPage:
    case MessageKind::Feed:
    case MessageKind::SearchCases:
    case MessageKind::GetParties:
    case MessageKind::ListSessions:
    case MessageKind::ListPreferences:
    case MessageKind::ListForms:
    case MessageKind::ListQuestions:
    case MessageKind::GetFigures:
    case MessageKind::ListFigureCases:
    case MessageKind::GetHallDuty:
    case MessageKind::ListDocuments:
    case MessageKind::GetDocument:
    case MessageKind::DraftDocument:
    case MessageKind::DocumentPage:
    case MessageKind::Document:
    case MessageKind::BeginFile: // the file is on the PC until it is attached
    case MessageKind::SendFilePart:
    case MessageKind::ListAttachments:
    case MessageKind::GetFilePart:
    case MessageKind::FileProgress:
    case MessageKind::AttachmentPage:
    case MessageKind::FilePart:
        return false;
    }
    return false;
}

bool goesBeforeLogin(MessageKind kind) noexcept
{
    return kind == MessageKind::Login;
}

} // namespace duban
