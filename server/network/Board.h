// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/Replies.h"
#include "server/command/BatchRunner.h"

namespace duban {

/// The figures of every department, counted once at start and carried on with each change.
class Board
{
public:
    /// Counts all cases. @param now for the day that 'today' speaks of
    static Result<Board> count(const ReadTx& tx, LegalTime now);

    /// The departments whose figures changed: none, the case's own, or with it the one that had it before.
    using Touched = std::vector<OrganisationId>;

    /// Carries the figures on.
    Touched note(const Outcome& outcome);
    /// The same for a case that moved without a step.
    Touched note(const MovedCase& moved);

    std::vector<DepartmentCounters> all() const;

    DepartmentCounters of(OrganisationId department) const { return m_counters.value(department); }

private:
    Touched carryOn(const std::optional<CaseRow>& before, const CaseRow& after, Light worstBefore,
                    Light worstAfter);
    DepartmentCounters& counters(OrganisationId department);
    static void add(DepartmentCounters& to, const CaseRow& row, Light worst, int sign);

    QHash<OrganisationId, DepartmentCounters> m_counters;
};

} // namespace duban
