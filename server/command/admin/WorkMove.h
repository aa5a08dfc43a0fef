// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/CaseStore.h"
#include "server/store/RecordStore.h"

namespace duban {

struct Applied;

/// A case that goes to another person, or back to the pool.
struct MovedWork
{
    CaseRecord before;
    Case after;
};

/// All the work of one person that moves as one act.
struct WorkMove
{
    RecordVersion act; ///< as it was asked for; its journal entry is set when written
    std::vector<MovedWork> cases;
    std::vector<OrganisationId> units; ///< of who gives and who takes: how much lies with each is told there
};

/// Writes the act and a version of every case, all of one journal entry.
Result<> applyWorkMove(WriteTx& tx, const WorkMove& move, JournalSeq seq, Applied& applied);

} // namespace duban
