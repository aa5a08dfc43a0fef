// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/gui/photos/Camera.h"

namespace duban {

/// Photographs what every place shares, without a server: the frame with a list, its tabs, menus, search,
/// toasts and help sheet; and the printed list as a PDF.
/// @return what was found wrong, a line each
void photographLists(Camera& camera);

} // namespace duban
