// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/access/CaseActions.h"

#include <QString>

namespace duban {

/// @return what an action is called on a button.
QString actionWord(Action action);

/// @return why an action is not possible; empty for None.
QString obstacleWord(Obstacle obstacle);

/// @return when an action is possible at all: why it is greyed in another state.
QString whenPossible(Action action);

/// @return why this action is not possible, as exactly as is known; empty for None.
QString obstacleWord(Action action, Obstacle obstacle);

} // namespace duban
