// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace duban {

/// Photographs the console of supervision, the desks of a department, of its head and of a leader, in their
/// frame, over a link without a server.
/// @return what was found wrong, a line each
QStringList photographConsoles(const QString& folder);

} // namespace duban
