// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/command/Changes.h"

namespace duban {

/// Reads a hall file (resources/demo/README.md describes the form): centre, organisations, halls, windows,
/// items, people. Accounts come without a password.
/// @return InvalidInput naming the entry at fault, for example items[3].variants[0].promised.
Result<HallSetUp> parseHall(const QByteArray& json);

/// What a first start without a hall file sets up: the three administrators of domain.md §8, nothing else.
HallSetUp emptyHall();

} // namespace duban
