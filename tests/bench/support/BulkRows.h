// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Id.h"

#include <QString>

#include <vector>

namespace duban::test {

/// A case that the server took in and accepted, to be copied.
struct Pattern
{
    CaseId id;
    OrganisationId department;
};

/// Copies the patterns in turn until there are `cases` more, past the server, which is not running: every row
/// of theirs in every table, as tests/bench/support/BulkHall.h tells.
/// @return the id of the first copy; the others follow it without a gap.
qint64 copyPatterns(const QString& dataFolder, const std::vector<Pattern>& patterns, int cases);

} // namespace duban::test
