// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Id.h"
#include "common/base/Result.h"
#include "tests/support/client/TestServer.h"

#include <QStringList>

#include <vector>

namespace duban::test {

/// The cases of one department in a bulk hall: `first`, `first + every` and so on up to the hall's last one.
struct Department
{
    OrganisationId id;
    QString handler; ///< login of one who handles, reviews and approves there
    qint64 first = 0;
};

/// A data folder of the server with many accepted cases, all waiting for their first handler. They are copies
/// of cases that the server itself took in, a pattern for each department: the same rows in every table, the
/// journal chained, other people as applicants, their search terms, and moments spread over the last 300
/// days. What was still to come lies 400 days later, so that nothing falls due while it is measured. The
/// salted hashes of contents are the pattern's, so that `verify` of such a database is not clean.
struct BulkHall
{
    QString folder; ///< never run a server here: use a copy
    int cases = 0;
    qint64 last = 0; ///< id of the newest case
    int every = 0;   ///< ids from one case of a department to the next
    std::vector<Department> departments;

    QString database() const { return folder + QStringLiteral("/duban.db"); }

    /// Copies the folder, with database, keys and passwords.
    void copyTo(const QString& target) const;
};

/// @return the folder with so many cases under `cache`, made when it is not there yet: some seconds for
///         10 000 cases, some minutes for a million. Another schema or hall file gives another folder.
BulkHall bulkHall(const QString& cache, int cases);

/// Logins of consoles: the supervision officers of the hall.
QStringList consoleLogins();

/// @return how a server of a measurement runs: without rate limits.
ServerOptions benchServer(const QString& dataFolder);

} // namespace duban::test
