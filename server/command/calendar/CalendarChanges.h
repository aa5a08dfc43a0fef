// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/supervision/CaseClocks.h"
#include "server/store/CalendarStore.h"
#include "server/store/CaseStore.h"
#include "server/store/CatalogueStore.h"
#include "server/store/DeadlineStore.h"

#include <memory>

namespace duban {

class Rules;
struct Applied;

/// A notice to be taken away again.
struct DraftDrop
{
    CalendarNotice::Layer layer{};
    int year = 0;
};

/// A calendar that comes into force.
struct CalendarActivation
{
    CatalogueStore::StoredCalendar calendar;
    CalendarApproval approval;
    std::shared_ptr<const Rules> rules; ///< under that calendar: what the program works with after COMMIT
};

/// What a calendar changes about one case.
struct CaseMove
{
    CaseRecord subject;
    std::vector<Deadline> open;             ///< as they are afterwards
    std::vector<ClockChanges::Moved> moved; ///< other moments; the replaced schedule is kept
    std::vector<Annulment> annulled;        ///< reds whose due moment moved past now
    Light worst = Light::Green;             ///< of the lights that stand afterwards
};

/// Deadlines that follow the calendar in force.
struct CalendarMove
{
    CalendarVersion version;
    std::vector<DeadlineId> kept;        ///< stay where they are, their years are published
    std::vector<DeadlineId> provisional; ///< stay where they are, a year is not published yet
    std::vector<CaseMove> cases;
    LegalTime now;
    LegalTime owedFrom; ///< the earliest light that is owed at once; not set: none
    int looked = 0;
};

/// Each writes its change. The caller holds the transaction and rolls back on error.
Result<> applyActivation(WriteTx& tx, const CalendarActivation& activation, JournalSeq seq);
Result<> applyMove(WriteTx& tx, const CalendarMove& move, JournalSeq seq, Applied& applied);

} // namespace duban
