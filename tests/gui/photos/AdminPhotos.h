// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/gui/views/ViewDesk.h"

#include <functional>

namespace duban {

/// Publishes a year in the real client, with a deadline that moves and a red light that falls away, and
/// photographs every page on the way.
/// @return what went wrong, empty when everything was there
QStringList photographAdmin(ViewHall& hall, const std::function<void(ViewDesk&, const QString&)>& shoot);

} // namespace duban
