// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/Case.h"
#include "common/protocol/Replies.h"
#include "server/store/Database.h"

namespace duban {

/// A light as it is written, once for ever.
struct LightFact
{
    Deadline deadline; ///< as it is after the light
    Light level{};
    LegalTime moment;  ///< when it became due
    LegalTime givenAt; ///< legal time now
    OrganisationId department;
};

/// Limits of cases and the lights they were given.
class DeadlineStore
{
public:
    /// @return the open deadlines of a case, oldest first.
    static Result<std::vector<Deadline>> open(const ReadTx& tx, CaseId id);
    /// @return every deadline of a case, oldest first.
    static Result<std::vector<Deadline>> all(const ReadTx& tx, CaseId id);
    /// @return NotFound.
    static Result<Deadline> load(const ReadTx& tx, DeadlineId id);

    /// @return the deadlines that owe a light at `until` or before, in the order they became due.
    static Result<std::vector<Deadline>> due(const ReadTx& tx, LegalTime until, int limit);
    /// @return the earliest moment at which any deadline must be looked at; not set when there is none.
    static Result<LegalTime> nextChange(const ReadTx& tx);

    /// Pages of lights, newest first, of the departments the reader may see.
    static Result<LightPage> lights(const ReadTx& tx, const Visibility& visibility, LightId before,
                                    int limit);

    static Result<DeadlineId> insert(WriteTx& tx, const Deadline& deadline);
    /// Writes what can change: closing, light given, next change.
    static Result<> update(WriteTx& tx, const Deadline& deadline);
    /// @return the id of the new fact.
    static Result<LightId> give(WriteTx& tx, const LightFact& fact, JournalSeq seq);

    /// Notes that every light owed up to `until` has been given.
    static Result<> noteSwept(WriteTx& tx, LegalTime until);
    static Result<LegalTime> sweptUntil(const ReadTx& tx);
};

} // namespace duban
