// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/access/CaseActions.h"

#include <QString>

namespace duban {

/// @return what an action is called on a button.
QString actionWord(Action action);

/// @return why an action is not possible; empty for None.
QString obstacleWord(Obstacle obstacle);

} // namespace duban
