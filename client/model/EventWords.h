// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/Replies.h"

#include <QString>

namespace duban {

/// What an event says happened to a case: 'accepted', 'stage finished, now Review', 'red light'. Empty for
/// the kinds of messages that do nothing to a case.
/// @param naming of the case's variant
QString eventWords(const EventRow& event, StageNaming naming = StageNaming::Handling);

/// The same for a step of one case.
QString eventWords(const StepEntry& step, StageNaming naming = StageNaming::Handling);

} // namespace duban
