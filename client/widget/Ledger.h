// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/calendar/DueMoment.h"

#include <QString>

#include <vector>

namespace duban {

/// Why a day counts or not.
enum class LedgerKind : quint8 {
    Event,   ///< the day of the event, which does not count
    Working, ///< counts
    MakeUp,  ///< a weekend day declared a workday: counts
    Weekend, ///< does not count
    Holiday, ///< does not count
};

/// One line of the ledger of a limit (时限账本).
struct LedgerDay
{
    LocalDay day{};
    LedgerKind kind = LedgerKind::Working;
    QString holiday; ///< name of the holiday, as published
    int number = 0;  ///< 1 for the first day that counts; 0 for a day that does not
};

/// @return every day from that of the event to the due day, both included, with what it counts.
/// Source: domain.md §2.
std::vector<LedgerDay> ledgerOf(const WorkCalendar& calendar, LegalTime start, WorkingDays limit);

/// @return the ledger in one sentence: days counted, weekend days, named holidays, make-up workdays.
QString ledgerSummary(const std::vector<LedgerDay>& ledger);

} // namespace duban
