// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/calendar/OpeningHistory.h"
#include "common/calendar/TimeBudget.h"
#include "server/store/PlaceStore.h"

#include <map>

namespace duban {

/// The calendars and hours that deadlines were computed with and steps looked at, each built once.
class StoredCalendars
{
public:
    /// @param hours of all halls, oldest first
    StoredCalendars(const ReadTx& tx, const std::vector<HallHours>& hours) : m_tx(tx), m_hours(hours) {}

    /// @return what a clock of a case of this hall is counted with that started then; what was open at that
    /// moment.
    Result<TimeRules> rulesOf(CalendarVersion version, HallId hall, LegalTime start);

private:
    struct Openings
    {
        OpeningCalendar first;
        std::vector<DatedOpening> later;
    };

    struct Both
    {
        WorkCalendar days;
        OpeningCalendar opening; ///< of halls that never changed their hours
        std::map<HallId, Openings> halls;
    };

    Result<const Both*> of(CalendarVersion version);
    Result<> openHalls(Both& both) const;

    const ReadTx& m_tx;
    const std::vector<HallHours>& m_hours;
    std::map<CalendarVersion, Both> m_built;
};

} // namespace duban
