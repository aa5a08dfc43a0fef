// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/app/View.h"

namespace duban {

/// Makes the views of a leader: the extensions that are the government head's, the board, every open case.
std::vector<View*> leaderWorkspace(const ViewContext& context, QWidget* parent);

/// Makes the views of a secretary: the cases whose decision can be entered from paper, the board, every open
/// case.
std::vector<View*> secretaryWorkspace(const ViewContext& context, QWidget* parent);

} // namespace duban
