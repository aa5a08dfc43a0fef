// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/gui/photos/Camera.h"

namespace duban {

/// Photographs the clerk's start page and intake with everything they can show, over a link without a server.
/// @return what could not be written.
void photographWindowDesk(Camera& camera);

} // namespace duban
