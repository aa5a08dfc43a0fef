// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace duban {

class CommandRegistry;

/// The command about the words of papers.
void addTemplateCommands(CommandRegistry& registry);

} // namespace duban
