// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/app/View.h"

namespace duban {

/// Makes the views of a window clerk: the start page, the intake and the cases of the
/// window.
std::vector<View*> windowWorkspace(const ViewContext& context, QWidget* parent);

} // namespace duban
