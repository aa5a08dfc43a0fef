// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace duban {

/// @return a figure with its thousands grouped: 1 284.
QString groupedNumber(qint64 number);

} // namespace duban
