// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/access/Policy.h"
#include "common/protocol/Replies.h"

#include <QString>

namespace duban {

/// Translated names of the domain's terms (domain.md §1). Every view uses these, so that one thing has one
/// name.
QString stageName(Stage stage);
/// The same by the names that a variant's flow goes by.
QString stageName(Stage stage, StageNaming naming);
QString stateName(CaseState state);
/// @return the stage while the department works on the case or the window looks at it, else the state.
QString standingName(CaseState state, Stage stage, StageNaming naming = StageNaming::Handling);
QString lightName(Light light);
QString clockName(ClockKind clock);
QString channelName(Channel channel);
QString roleName(Role role);
QString applicantKindName(Applicant::Kind kind);
QString procedureName(ProcedureKind procedure);
QString refusalName(RefusalKind why);
QString denialName(DenialGround why);
QString deliveryName(DeliveryWay way);
QString requestName(RequestKind request);
QString decisionName(Decision decision);
QString acceptedName(AcceptedHow how);
QString filesDueName(FilesDue rule);

/// @return a share of a hundred as 97.1 %.
QString percentText(double percent);

/// The moment as 2026-11-22 17:30 in the organisation's zone; empty when it is not set.
QString momentText(LegalTime moment);

} // namespace duban
