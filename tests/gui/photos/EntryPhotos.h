// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/gui/photos/Camera.h"
#include "tests/gui/views/ViewDesk.h"

namespace duban {

/// Photographs the way to a session: the server's fingerprint, a refused login, the forced change of the
/// password; then the person's menu.
void photographEntry(ViewHall& hall, Camera& camera);

} // namespace duban
