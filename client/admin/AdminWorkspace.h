// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/app/View.h"

namespace duban {

/// Makes the views of a system administrator: the calendar and how the server is.
std::vector<View*> adminWorkspace(const ViewContext& context, QWidget* parent);

} // namespace duban
