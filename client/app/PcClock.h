// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Instant.h"

#include <QDateTime>

namespace duban {

/// The clock of this PC: for what lies on its disk, never for limits.
const SystemClock& pcClock();

/// @return a moment as this PC shows it.
QDateTime localTimeOf(SystemTime t);

} // namespace duban
