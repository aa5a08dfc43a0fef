// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/Frame.h"

namespace duban {

/// Counts what the rows of a page need on the wire, so that the page never passes the frame's cap.
class PageRoom
{
public:
    /// @return false when this row has no room any more. The first one always has: no row of a page whose
    ///         rows are checked when they are written comes near the cap.
    template <Fielded Row>
    bool take(const Row& row)
    {
        m_used += encode(row).size();
        return m_used <= MostBytes;
    }

private:
    static constexpr qsizetype MostBytes = qsizetype(MaxFrame) - 64 * 1024; // the rest of the frame is small

    qsizetype m_used = 0;
};

} // namespace duban
