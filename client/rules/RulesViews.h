// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/app/View.h"

namespace duban {

/// Makes the views in which a role works on the rules: a unit administrator proposes items; the supervision
/// office releases them, sets what the law of each kind says, owns the light policies and reads the radar.
/// @return in the order of the rail; none for every other role
std::vector<View*> rulesViews(const ViewContext& context, QWidget* parent, Role role);

} // namespace duban
