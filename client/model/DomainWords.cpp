// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/model/DomainWords.h"

#include <QCoreApplication>

namespace duban {

namespace {

struct DomainWords
{
    Q_DECLARE_TR_FUNCTIONS(duban::DomainWords)
};

QString lightEvent(Light level)
{
    switch (level) {
    case Light::Green:
        return DomainWords::tr("in time again");
    case Light::Yellow:
        return DomainWords::tr("yellow light");
    case Light::Red:
        return DomainWords::tr("red light");
    case Light::White:
        return DomainWords::tr("paused");
    }
    return {};
}

QString afterStage(Stage now)
{
    if (now == Stage::Completion)
        return DomainWords::tr("decided, to be completed");
    return DomainWords::tr("stage finished, now %1").arg(stageName(now));
}

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
    }
    return {};
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

/// The kinds that are no events of a case never come in a stream.
QString eventWords(const EventRow& event)
{
    if (event.verb == MessageKind::SubmitCase)
        return DomainWords::tr("application taken in");
    if (event.verb == MessageKind::AcceptCase)
        return DomainWords::tr("accepted");
    if (event.verb == MessageKind::FinishStage)
        return afterStage(event.stage);
    if (event.verb == MessageKind::CompleteCase)
        return DomainWords::tr("completed");
    if (event.verb == MessageKind::AddOpinion)
        return DomainWords::tr("note written");
    if (event.verb == MessageKind::GiveLight)
        return lightEvent(event.level);
    return {};
}

QString momentText(LegalTime moment)
{
    return moment.isSet() ? formatMoment(moment) : QString();
}

} // namespace duban
