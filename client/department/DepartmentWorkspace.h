// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/app/View.h"

namespace duban {

/// Makes the views of a department: what waits for the head, what the person works on, all that is worked on,
/// and the cases that are with a window. Each role sees its own.
std::vector<View*> departmentWorkspace(const ViewContext& context, QWidget* parent);

} // namespace duban
