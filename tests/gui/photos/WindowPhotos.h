// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace duban {

/// Photographs the clerk's start page and intake with everything they can show, over a link without a server.
/// @return what could not be written.
QStringList photographWindowDesk(const QString& folder);

} // namespace duban
