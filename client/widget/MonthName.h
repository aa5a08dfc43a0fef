// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace duban {

/// @param month 1 to 12
/// @return '12 月', 'December'; empty for any other number.
QString monthName(int month);

} // namespace duban
