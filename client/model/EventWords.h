// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/Replies.h"

#include <QString>

namespace duban {

/// What an event says happened to a case: 'accepted', 'stage finished, now Review', 'red light'. Empty for
/// the kinds of messages that do nothing to a case.
QString eventWords(const EventRow& event);

/// The same for a step of one case.
QString eventWords(const StepEntry& step);

} // namespace duban
