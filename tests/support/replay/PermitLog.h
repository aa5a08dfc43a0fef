// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Instant.h"
#include "common/base/Result.h"
#include "tests/support/replay/StepTable.h"

#include <QString>

#include <vector>

namespace duban::replay {

/// One row of the log.
struct LogStep
{
    int line = 0; ///< in the file, 1-based
    std::size_t caseIndex = 0;
    QString activity; ///< as logged
    const StepRule* rule = nullptr;
    QString worker;
    LegalTime at; ///< the wall time of the log read as wall time in Asia/Shanghai
};

/// One application of the log.
struct LogCase
{
    QString name;
    Channel channel{};
    QString responsible;
    std::vector<std::size_t> steps; ///< positions in PermitLog::steps, in order of time
};

/// The receipt phase of a permit process: one row a step, columns case:concept:name, case:channel,
/// case:responsible, concept:name, lifecycle:transition, org:resource, time:timestamp; others are ignored.
struct PermitLog
{
    std::vector<LogCase> cases;        ///< in order of first appearance in the file
    std::vector<LogStep> steps;        ///< of all cases, in order of time, equal ones in order of the file
    std::vector<QString> responsibles; ///< distinct, in order of first appearance in the file

    /// @param limitCases keeps only the first so many cases of the file; 0: all
    /// @return InvalidInput as "line L, column NAME: …" for a row that cannot be read, an unknown activity or
    ///         channel, a case whose rows contradict each other, that does not begin with its receipt or has
    ///         two.
    static Result<PermitLog> parse(const QByteArray& csv, int limitCases = 0);
};

/// Reads 2010-10-02 09:20:39.266000+02:00 as 09:20:39.266 of that day in Asia/Shanghai; the offset is
/// dropped.
/// @return InvalidInput when it is not a real moment.
Result<LegalTime> parseLogMoment(const QString& text);

} // namespace duban::replay
