// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/gui/views/ViewDesk.h"

#include <functional>

namespace duban {

/// A clerk with a printer: a bill with its quantities, a receipt on a roll, an acceptance notice of several
/// cases.
/// @return what went wrong, empty when everything was there
QStringList photographPapers(ViewHall& hall, const std::function<void(ViewDesk&, const QString&)>& shoot);

} // namespace duban
