// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/gui/views/ViewDesk.h"

#include <functional>

namespace duban {

/// Writes, proposes, compares and releases items, sets a kind and changes the light policy in the real
/// client, and photographs every page on the way.
/// @return what went wrong, empty when everything was there
QStringList photographRules(ViewHall& hall, const std::function<void(ViewDesk&, const QString&)>& shoot);

} // namespace duban
