// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/gui/views/ViewDesk.h"

#include <functional>

namespace duban {

/// Drives cases through supplement, acceptance, special procedure, extension, decision and delivery in the
/// real client, each step by the person whose it is, and photographs every page and dialog on the way.
/// @return what went wrong, empty when everything was there
QStringList photographSteps(ViewHall& hall, const std::function<void(ViewDesk&, const QString&)>& shoot);

} // namespace duban
