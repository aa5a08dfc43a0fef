// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/Database.h"

namespace duban {

/// Numbers by which a copy of a database is known again.
struct DatabaseSize
{
    qint64 cases = 0;
    qint64 lights = 0;
    int schema = 0; ///< newest migration that ran
};

/// Counts. @return StoreFailed, also for a file that was never set up.
Result<DatabaseSize> sizeOf(const ReadTx& tx);

} // namespace duban
