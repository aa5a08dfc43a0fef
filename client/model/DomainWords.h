// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/access/Policy.h"
#include "common/protocol/Replies.h"

#include <QString>

namespace duban {

/// Translated names of the domain's terms (domain.md §1). Every view uses these, so that one thing has one
/// name.
QString stageName(Stage stage);
QString stateName(CaseState state);
QString lightName(Light light);
QString clockName(ClockKind clock);
QString channelName(Channel channel);
QString roleName(Role role);
QString applicantKindName(Applicant::Kind kind);

/// What an event says happened to a case: 'accepted', 'finished a stage, now Review', 'turned red'.
QString eventWords(const EventRow& event);

/// The moment as 2026-11-22 17:30 in the organisation's zone; empty when it is not set.
QString momentText(LegalTime moment);

} // namespace duban
