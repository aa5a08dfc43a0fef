// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/client/TestClient.h"
#include "tests/support/replay/Casting.h"
#include "tests/support/replay/Expectation.h"
#include "tests/support/replay/Verdict.h"

#include <QStringList>

namespace duban::replay {

/// What the server knows at the end, fetched through the protocol by an officer.
struct Found
{
    std::vector<CaseDetails> cases; ///< by the position of the case in the log
    std::vector<LightRow> lights;
    std::vector<DepartmentCounters> counters;
    std::vector<CaseId> listed; ///< every case the list names
};

/// @param ids of the cases in the order of the log
Result<Found> fetchEverything(TestClient& officer, const std::vector<CaseId>& ids);

/// What the log says there must be.
struct Expected
{
    std::vector<ExpectedCase> cases; ///< by the position of the case in the log
    std::vector<CaseCast> casts;
    LegalTime until;
};

/// @return a sentence for every difference between one case as found and as expected.
/// @param lights every light found, of this case or others
QStringList compareCase(const LogCase& subject, const ExpectedCase& expected, const CaseCast& cast,
                        const CaseDetails& found, const std::vector<LightRow>& lights);

/// @return a sentence for every difference between the board's counters and the expected cases.
QStringList compareCounters(const Expected& expected, const std::vector<DepartmentCounters>& found);

/// Compares everything.
QStringList compareAll(const PermitLog& log, const Expected& expected, const Found& found);

/// @return the cases of the log by the worst light that the server ever gave them.
Tally tallyOf(const Found& found);

} // namespace duban::replay
