// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/gui/views/ViewDesk.h"

#include <functional>

namespace duban {

/// Sets up places, duties, deputies, people and accounts in the real client and photographs every view and
/// dialog on the way.
/// @return what went wrong, empty when everything was there
QStringList photographSetUp(ViewHall& hall, const std::function<void(ViewDesk&, const QString&)>& shoot);

} // namespace duban
