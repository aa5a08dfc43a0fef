// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/gui/photos/Camera.h"

namespace duban {

/// Photographs the dialog of every action somebody does by hand, in the first state that allows it.
void photographDialogs(Camera& camera);

} // namespace duban
