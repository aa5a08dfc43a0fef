// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/command/query/QueryRegistry.h"

namespace duban {

void addSetUpQueries(QueryRegistry& registry)
{
    addPlaceQueries(registry);
}

} // namespace duban
