// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace duban {

class CommandRegistry;

/// Visits on site, questions to other sections and their answers.
void addSectionCommands(CommandRegistry& registry);

/// Ending somebody's session.
void addSessionCommands(CommandRegistry& registry);

} // namespace duban
