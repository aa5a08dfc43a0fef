// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/CaseStore.h"

namespace duban {

/// Who has which cases to work on.
class WorkStore
{
public:
    /// An open case as far as the pool is concerned.
    struct OpenCase
    {
        CaseId id;
        bool waits = false; ///< in the hands of the department, and nobody's
    };

    /// @return open cases that `visibility` covers, by id, at most `limit`, whether they wait or not: a page
    /// of bounded work.
    static Result<std::vector<OpenCase>> open(const ReadTx& tx, const Visibility& visibility, CaseId after,
                                              int limit);

    /// @return since when the case lies in the pool: its stage was entered, a review was done, or it was put
    /// back or handed over to the department.
    static Result<LegalTime> inPoolSince(const ReadTx& tx, const Case& file);

    /// @return open cases assigned to a person that `visibility` covers, by id, at most `limit`; and how many
    /// there are.
    struct Assigned
    {
        std::vector<CaseId> cases;
        qint64 all = 0;
    };

    static Result<Assigned> assignedTo(const ReadTx& tx, PersonId person, const Visibility& visibility,
                                       int limit);
};

} // namespace duban
