// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/command/query/QueryRegistry.h"

namespace duban {

void addWatchQueries(QueryRegistry& registry)
{
    addRadarQueries(registry);
}

} // namespace duban
