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
        if (auto opening = OpeningCalendar::build(m_calendar, *hall.opening))
            m_openings.insert_or_assign(hall.id, *std::move(opening));
    }
}

const OpeningCalendar& Replica::opening(HallId hall) const
{
    const auto own = m_openings.find(hall);
    return own == m_openings.end() ? m_opening : own->second;
}

} // namespace duban
