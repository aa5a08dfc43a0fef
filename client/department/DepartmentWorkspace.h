// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/app/View.h"

namespace duban {

/// Makes the views of a handler: the to-do list, and the cases that are with a window.
std::vector<View*> departmentWorkspace(const ViewContext& context, QWidget* parent);

} // namespace duban
