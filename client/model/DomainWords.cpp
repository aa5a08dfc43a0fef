// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/model/DomainWords.h"

#include <QCoreApplication>

namespace duban {

namespace {

struct DomainWords
{
    Q_DECLARE_TR_FUNCTIONS(duban::DomainWords)
};

} // namespace

QString stageName(Stage stage)
{
    switch (stage) {
    case Stage::Application:
        return DomainWords::tr("Application");
    case Stage::Acceptance:
        return DomainWords::tr("Acceptance");
    case Stage::Handling:
        return DomainWords::tr("Handling");
    case Stage::Review:
        return DomainWords::tr("Review");
    case Stage::Approval:
        return DomainWords::tr("Approval");
    case Stage::Completion:
        return DomainWords::tr("Completion");
    }
    return {};
}

QString stageName(Stage stage, StageNaming naming)
{
    if (naming != StageNaming::Review)
        return stageName(stage);
    switch (stage) {
    case Stage::Handling:
        return DomainWords::tr("First examination");
    case Stage::Review:
        return DomainWords::tr("Re-examination");
    case Stage::Approval:
        return DomainWords::tr("Decision");
    case Stage::Application:
    case Stage::Acceptance:
    case Stage::Completion:
        break;
    }
    return stageName(stage);
}

QString stateName(CaseState state)
{
    switch (state) {
    case CaseState::Submitted:
        return DomainWords::tr("taken in");
    case CaseState::Accepted:
        return DomainWords::tr("accepted");
    case CaseState::Decided:
        return DomainWords::tr("decided");
    case CaseState::Completed:
        return DomainWords::tr("completed");
    case CaseState::SupplementAsked:
        return DomainWords::tr("supplement asked");
    case CaseState::ReadyForCollection:
        return DomainWords::tr("ready for collection");
    case CaseState::Delivered:
        return DomainWords::tr("delivered");
    case CaseState::Refused:
        return DomainWords::tr("not accepted");
    case CaseState::Withdrawn:
        return DomainWords::tr("withdrawn");
    case CaseState::Terminated:
        return DomainWords::tr("terminated");
    case CaseState::Voided:
        return DomainWords::tr("voided");
    case CaseState::Lapsed:
        return DomainWords::tr("closed unsupplied");
    }
    return {};
}

QString standingName(CaseState state, Stage stage, StageNaming naming)
{
    const bool atStage = state == CaseState::Submitted || state == CaseState::Accepted;
    return atStage ? stageName(stage, naming) : stateName(state);
}

QString lightName(Light light)
{
    switch (light) {
    case Light::Green:
        return DomainWords::tr("In time");
    case Light::Yellow:
        return DomainWords::tr("Warned");
    case Light::Red:
        return DomainWords::tr("Overdue");
    case Light::White:
        return DomainWords::tr("Paused");
    }
    return {};
}

QString clockName(ClockKind clock)
{
    switch (clock) {
    case ClockKind::AcceptanceNotice:
        return DomainWords::tr("acceptance notice");
    case ClockKind::DecisionPromised:
        return DomainWords::tr("promised limit");
    case ClockKind::DecisionStatutory:
        return DomainWords::tr("statutory limit");
    case ClockKind::Stage:
        return DomainWords::tr("stage limit");
    case ClockKind::Supplement:
        return DomainWords::tr("supplement");
    case ClockKind::AcceptancePaper:
        return DomainWords::tr("handing out the acceptance notice");
    case ClockKind::Delivery:
        return DomainWords::tr("delivery");
    case ClockKind::SpecialProcedure:
        return DomainWords::tr("special procedure");
    case ClockKind::DeferredMaterial:
        return DomainWords::tr("deferred paper");
    case ClockKind::CommitmentCheck:
        return DomainWords::tr("check of the promise");
    }
    return {};
}

QString channelName(Channel channel)
{
    switch (channel) {
    case Channel::Counter:
        return DomainWords::tr("Counter");
    case Channel::Internet:
        return DomainWords::tr("Internet");
    case Channel::Post:
        return DomainWords::tr("Post");
    case Channel::Email:
        return DomainWords::tr("E-mail");
    case Channel::Internal:
        return DomainWords::tr("Internal");
    }
    return {};
}

QString roleName(Role role)
{
    switch (role) {
    case Role::WindowClerk:
        return DomainWords::tr("Window clerk");
    case Role::Handler:
        return DomainWords::tr("Handler");
    case Role::SupervisionOfficer:
        return DomainWords::tr("Supervision officer");
    case Role::SystemAdmin:
        return DomainWords::tr("System administrator");
    case Role::SecurityAdmin:
        return DomainWords::tr("Security administrator");
    case Role::Auditor:
        return DomainWords::tr("Auditor");
    case Role::System:
        return DomainWords::tr("System");
    case Role::Reviewer:
        return DomainWords::tr("Reviewer");
    case Role::Approver:
        return DomainWords::tr("Approver");
    case Role::DepartmentHead:
        return DomainWords::tr("Head of the department");
    case Role::MatterOfficer:
        return DomainWords::tr("Matter officer");
    case Role::Leader:
        return DomainWords::tr("Leader");
    case Role::Secretary:
        return DomainWords::tr("Secretary");
    case Role::UnitAdmin:
        return DomainWords::tr("Unit administrator");
    }
    return {};
}

QString applicantKindName(Applicant::Kind kind)
{
    switch (kind) {
    case Applicant::Kind::Person:
        return DomainWords::tr("Person");
    case Applicant::Kind::Organisation:
        return DomainWords::tr("Organisation");
    }
    return {};
}

QString procedureName(ProcedureKind procedure)
{
    switch (procedure) {
    case ProcedureKind::Hearing:
        return DomainWords::tr("Hearing");
    case ProcedureKind::Tender:
        return DomainWords::tr("Tender");
    case ProcedureKind::Auction:
        return DomainWords::tr("Auction");
    case ProcedureKind::Inspection:
        return DomainWords::tr("Inspection");
    case ProcedureKind::Testing:
        return DomainWords::tr("Testing");
    case ProcedureKind::Quarantine:
        return DomainWords::tr("Quarantine");
    case ProcedureKind::Appraisal:
        return DomainWords::tr("Appraisal");
    case ProcedureKind::ExpertReview:
        return DomainWords::tr("Expert review");
    }
    return {};
}

QString refusalName(RefusalKind why)
{
    switch (why) {
    case RefusalKind::NotNeeded:
        return DomainWords::tr("No permit is needed");
    case RefusalKind::NotOurs:
        return DomainWords::tr("Another organ is competent");
    case RefusalKind::Unlawful:
        return DomainWords::tr("A condition of the law for applying is missing");
    }
    return {};
}

QString denialName(DenialGround why)
{
    switch (why) {
    case DenialGround::Conditions:
        return DomainWords::tr("A legal condition or standard is not met");
    case DenialGround::Falsehood:
        return DomainWords::tr("Facts were concealed, or papers are false");
    case DenialGround::NotPassed:
        return DomainWords::tr("An examination, inspection or test was not passed");
    case DenialGround::NoneLeft:
        return DomainWords::tr("The number that may be granted is used up");
    case DenialGround::OtherLaw:
        return DomainWords::tr("Another rule of law forbids it; the reason names it");
    }
    return {};
}

QString deliveryName(DeliveryWay way)
{
    switch (way) {
    case DeliveryWay::NotYet:
        return DomainWords::tr("Not delivered yet");
    case DeliveryWay::HandedOver:
        return DomainWords::tr("Handed over");
    case DeliveryWay::Posted:
        return DomainWords::tr("Posted");
    case DeliveryWay::Told:
        return DomainWords::tr("Told that it is ready");
    }
    return {};
}

QString filesDueName(FilesDue rule)
{
    switch (rule) {
    case FilesDue::Never:
        return DomainWords::tr("may follow", "files of papers");
    case FilesDue::Submission:
        return DomainWords::tr("must be there when the case is taken in", "files of papers");
    case FilesDue::Acceptance:
        return DomainWords::tr("must be there before it is accepted", "files of papers");
    case FilesDue::Decision:
        return DomainWords::tr("must be there before the decision", "files of papers");
    }
    return {};
}

QString requestName(RequestKind request)
{
    switch (request) {
    case RequestKind::Extension:
        return DomainWords::tr("Extension");
    case RequestKind::Procedure:
        return DomainWords::tr("Special procedure");
    case RequestKind::Void:
        return DomainWords::tr("Voiding");
    case RequestKind::Supplement:
        return DomainWords::tr("Second supplement notice");
    }
    return {};
}

QString decisionName(Decision decision)
{
    switch (decision) {
    case Decision::None:
        return DomainWords::tr("Not decided yet");
    case Decision::Granted:
        return DomainWords::tr("Granted");
    case Decision::Denied:
        return DomainWords::tr("Denied");
    }
    return {};
}

QString acceptedName(AcceptedHow how)
{
    switch (how) {
    case AcceptedHow::NotYet:
        return DomainWords::tr("Not accepted yet");
    case AcceptedHow::ByClerk:
        return DomainWords::tr("Accepted by the window");
    case AcceptedHow::Deemed:
        return DomainWords::tr("Deemed accepted");
    case AcceptedHow::BySupplement:
        return DomainWords::tr("Accepted by the complete supplement");
    }
    return {};
}

QString percentText(double percent)
{
    return DomainWords::tr("%1 %", "share").arg(QString::number(percent, 'f', 1));
}

QString momentText(LegalTime moment)
{
    return moment.isSet() ? formatMoment(moment) : QString();
}

} // namespace duban
