// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/Database.h"

namespace duban {

/// Brings a database to the schema of this program.
class MigrationRunner
{
public:
    /// Runs every numbered file of resources/sql that has not run yet, each in one transaction. The file is
    /// copied to `<file>.before-<number>` before the first one, when it held anything.
    /// @return StoreFailed when a file that ran was changed since, the database is newer than this program,
    ///         or a statement failed; the schema is then as it was before that file.
    static Result<> run(Database& database, const QString& file);

    /// @return the highest number among the files of this program.
    static int newestVersion();
};

} // namespace duban
