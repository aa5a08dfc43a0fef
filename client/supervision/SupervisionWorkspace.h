// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/app/View.h"

namespace duban {

/// Makes the views of a supervision officer: the board and every open case of the subtree.
std::vector<View*> supervisionWorkspace(const ViewContext& context, QWidget* parent);

} // namespace duban
