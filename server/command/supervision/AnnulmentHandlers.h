// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace duban {

class CommandRegistry;

/// Adds the two commands by which officers take a light back.
void addAnnulmentCommands(CommandRegistry& registry);

} // namespace duban
