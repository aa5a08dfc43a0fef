// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/WatchReplies.h"
#include "common/supervision/LightPolicies.h"
#include "server/store/Database.h"

namespace duban {

/// A light policy with where it stands.
struct PolicyRecord
{
    PolicyVersion policy;
    QString name;
    PolicyStatus status{};
    PersonId proposedBy; ///< not valid: it shipped
    QString reason;
};

/// Light policies: every version ever proposed. The numbers of a version are never changed.
class PolicyStore
{
public:
    /// @return every version that came into force.
    static Result<LightPolicies> load(const ReadTx& tx);

    /// @return NotFound.
    static Result<PolicyRecord> find(const ReadTx& tx, int version);

    /// @return all of them as they travel, by version.
    static Result<std::vector<PolicyEntry>> entries(const ReadTx& tx);

    /// Writes a proposal under the next version number.
    /// @return that number.
    static Result<int> propose(WriteTx& tx, const PolicyRecord& record, JournalSeq seq);

    /// Puts a proposal in force or turns it down.
    /// @param answer why it was turned down; else empty
    /// @return Conflict when it is no proposal (any more).
    static Result<> answer(WriteTx& tx, int version, PolicyStatus status, PersonId by, const QString& answer);
};

} // namespace duban
