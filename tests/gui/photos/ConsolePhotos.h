// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/gui/photos/Camera.h"

namespace duban {

/// Photographs the console of supervision, the desks of a department, of its head and of a leader, in their
/// frame, over a link without a server.
/// @return what was found wrong, a line each
void photographConsoles(Camera& camera);

} // namespace duban
