// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/replica/Replica.h"

namespace duban {

/// A rule that cannot be carried out, of a server that knows more than this program, leaves the default
/// hours.
void Replica::buildOpenings()
{
    m_openings.clear();
    for (const Hall& hall : m_halls) {
        if (!hall.opening)
            continue;
        if (auto opening = OpeningCalendar::build(calendar(), *hall.opening))
            m_openings.insert_or_assign(hall.id, *std::move(opening));
    }
}

const WorkCalendar& Replica::calendar() const
{
    if (!m_calendar)
        m_calendar = *WorkCalendar::build({});
    return *m_calendar;
}

const OpeningCalendar& Replica::opening(HallId hall) const
{
    if (const auto own = m_openings.find(hall); own != m_openings.end())
        return own->second;
    if (!m_opening)
        m_opening = *OpeningCalendar::build(calendar());
    return *m_opening;
}

} // namespace duban
