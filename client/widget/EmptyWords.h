// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QAbstractItemView;

namespace duban {

/// Says in the middle of a list what will stand in it, as long as it has no rows. The model is the one the
/// list has now.
void showWhenEmpty(QAbstractItemView& list, const QString& words);

} // namespace duban
