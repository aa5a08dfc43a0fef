// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/gui/views/ViewDesk.h"

namespace duban {

/// Fills a replayed hall with some weeks of work: cases of every light in many departments, some of them with
/// opinions and further stages.
/// @return false when a step was refused; what was said stands in the log
bool playScene(ViewHall& hall);

/// The clerk, handler and officer whose screens are photographed.
inline const QString SceneClerk = QStringLiteral("clerk01");
inline const QString SceneHandler = QStringLiteral("zj01");
inline const QString SceneOfficer = QStringLiteral("officer01");

} // namespace duban
