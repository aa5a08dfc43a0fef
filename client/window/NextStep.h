// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/replica/Replica.h"

namespace duban {

/// @return what has to be done with a case next, by whom and until when, in one line for the clerk who is
/// asked
///         about it at the counter.
QString nextStepText(const CaseRow& row, const Replica& replica);

/// @return what came of a case taken in today: its state, or where it is with the departments.
QString outcomeText(const CaseRow& row, const Replica& replica);

} // namespace duban
