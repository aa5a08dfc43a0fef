// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace duban {

class CommandRegistry;

/// Adds the command by which an officer takes a light up.
void addAcknowledgeCommands(CommandRegistry& registry);

} // namespace duban
