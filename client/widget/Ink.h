// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/widget/LightMark.h"
#include "client/widget/Tokens.h"

namespace duban {

/// The colours of lights as words have to be: dark enough to be read on every ground of their scheme
/// (contrast of 4.5 and more), where the lights themselves are bright.
struct Inks
{
    QColor green;
    QColor yellow;
    QColor white;
};

/// @return the inks of a scheme.
const Inks& inksOf(Scheme scheme) noexcept;

/// @return the colour of the words and figures of a light, in the scheme of the application.
QColor lightInk(LightMark mark);

} // namespace duban
