// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/gui/photos/Camera.h"

namespace duban {

/// Photographs handing cases to people, outcomes at the counter and lights taken back, over a link without a
/// server, in both sizes the views have in the window.
/// @return what went wrong, empty when everything was there
void photographDesks(Camera& camera);

} // namespace duban
