// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/calendar/OpeningCalendar.h"

#include <span>

namespace duban {

/// Hours that a hall changed to.
struct DatedOpening
{
    LegalTime after; ///< clocks that start later than this are counted with them
    OpeningCalendar opening;
};

/// Tells which hours of a hall a clock is counted with: those the hall had when the clock started, however
/// often the clock is computed anew. A change of hours therefore never moves a running limit, nor a light.
/// @param first hours of the hall before its first change
/// @param later its changes, oldest first
/// @return one of the two; lives as long as they.
inline const OpeningCalendar& openingFor(LegalTime start, const OpeningCalendar& first,
                                         std::span<const DatedOpening> later) noexcept
{
    const OpeningCalendar* found = &first;
    for (const DatedOpening& changed : later) {
        if (changed.after < start)
            found = &changed.opening;
    }
    return *found;
}

} // namespace duban
