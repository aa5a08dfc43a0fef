// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/replica/Replica.h"

namespace duban {

/// @return why nothing can be taken in where this person stands now, and what to do; empty when it can be.
///         The server decides who stands where by the duty plan of the hall. Source: domain.md §1,
///         WindowDuty.
QString whyNoDuty(const Replica& replica);

/// @return the window this person stands at with its hall, in words; empty while it is none.
QString standingText(const Replica& replica);

/// @return when a hall is open on the legal day: '09:00-12:00, 13:30-17:00', or that it is closed and why.
QString openTodayText(const Replica& replica);

} // namespace duban
