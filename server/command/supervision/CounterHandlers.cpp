// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/command/Registry.h"

namespace duban {

void addCounterCommands(CommandRegistry&) {}

} // namespace duban
