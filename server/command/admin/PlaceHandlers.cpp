// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/command/Registry.h"
#include "server/command/admin/DutyHandlers.h"
#include "server/command/admin/RecordPlans.h"
#include "server/command/admin/TakeBackHandler.h"

namespace duban {

void addPlaceCommands(CommandRegistry& registry)
{
    registry.add<SetOrganisation, RecordHandler<SetOrganisation>>();
    registry.add<SetHall, RecordHandler<SetHall>>();
    registry.add<SetWindow, RecordHandler<SetWindow>>();
    registry.add<SetKind, RecordHandler<SetKind>>();
    registry.add<TakeBackChange, TakeBackHandler>();
    registry.add<SetDuty, SetDutyHandler>();
}

} // namespace duban
