// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/command/calendar/CalendarChanges.h"

#include "server/command/Changes.h"

namespace duban {

namespace {

Result<> applyCase(WriteTx& tx, const CaseMove& move, JournalSeq seq, LegalTime now, Applied& applied)
{
    for (const ClockChanges::Moved& m : move.moved) {
        if (const auto done = DeadlineStore::reschedule(tx, m.before, m.after, seq, now); !done)
            return done;
    }
    for (const Annulment& annulment : move.annulled) {
        if (const auto done = DeadlineStore::annul(tx, annulment, seq); !done)
            return done;
    }
    CaseRecord after = move.subject;
    after.summary = summarise(move.open, move.worst);
    if (move.moved.empty() && after.summary == move.subject.summary)
        return {}; // nothing that anybody sees
    after.changed = seq;
    if (const auto done = CaseStore::updateSummary(tx, after); !done)
        return done;
    applied.moved.push_back(
        {toRow(move.subject), toRow(after), move.subject.summary.worst, after.summary.worst});
    return {};
}

} // namespace

Result<> applyActivation(WriteTx& tx, const CalendarActivation& activation, JournalSeq seq)
{
    if (const auto done = CatalogueStore::insertCalendar(tx, activation.calendar, seq); !done)
        return done;
    const auto approved = CalendarStore::setApproval(tx, activation.calendar.version, activation.approval);
    return approved ? CalendarStore::dropAll(tx) : approved;
}

Result<> applyMove(WriteTx& tx, const CalendarMove& move, JournalSeq seq, Applied& applied)
{
    using Certainty = DeadlineStore::Certainty;
    if (const auto done = DeadlineStore::setCalendar(tx, move.kept, move.version, Certainty::Confirmed);
        !done)
        return done;
    if (const auto done =
            DeadlineStore::setCalendar(tx, move.provisional, move.version, Certainty::Provisional);
        !done)
        return done;
    for (const CaseMove& c : move.cases) {
        if (const auto done = applyCase(tx, c, seq, move.now, applied); !done)
            return done;
    }
    applied.followed = move.looked;
    return move.owedFrom.isSet() ? DeadlineStore::noteOwed(tx, move.owedFrom) : Result<>();
}

} // namespace duban
