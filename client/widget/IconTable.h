// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/widget/Icon.h"

namespace duban {

/// @return the strokes of an icon as short text: M, L, H, V, C, Z as in SVG with absolute numbers,
///         O cx cy r for a circle, R x y w h r for a rounded rectangle.
const char* iconStrokes(IconName name) noexcept;

} // namespace duban
