// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/replica/Replica.h"

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

/// What an event says about a case: "accepted", "finished Handling", "turned yellow (Stage)".
QString eventWords(const EventRow& event);

/// The moment as 2026-11-22 17:30 in the organisation's zone; empty when it is not set.
QString momentText(LegalTime moment);

/// The day as 11-22 when it lies in the year of `now`, else 2026-11-22; empty when it is not set. A due
/// moment at 24:00 belongs to the day that ends with it.
QString dueDayText(LegalTime due, LegalTime now);

/// What is left until a due moment in working days, and in hours and minutes on the last one: "1 day left",
/// "3 h 20 min left", "2 days over". Empty when no clock runs.
QString remainingText(const WorkCalendar& calendar, LegalTime due, LegalTime now);

/// What a case row's countdown says; "done" for a completed case.
QString remainingText(const Replica& replica, const CaseRow& row);

} // namespace duban
