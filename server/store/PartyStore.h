// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/Party.h"
#include "common/protocol/Requests.h"
#include "server/store/Database.h"

namespace duban {

/// Those who take part in a case beside its first applicant. Written with the case and never changed; erased
/// with the applicant's data.
class PartyStore
{
public:
    static Result<> add(WriteTx& tx, CaseId id, const std::vector<Party>& parties);

    /// @return the parties in the order they were written down; none for a case that is not there.
    static Result<std::vector<Party>> of(const ReadTx& tx, CaseId id);
};

PartyEntry toEntry(const Party& party);
Party toParty(const PartyEntry& entry);

} // namespace duban
