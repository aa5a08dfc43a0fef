// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/DeskReplies.h"
#include "server/store/Database.h"

namespace duban {

/// Figures of departments, counted out of ranges of indexes when somebody asks.
class FigureStore
{
public:
    /// @param from, until moments of [from, until)
    /// @return a row for each department that the reader may see and that has anything to tell, by id. A case
    ///         counts for the department it lies with now, a light for the one it was given to.
    static Result<std::vector<FigureRow>> count(const ReadTx& tx, const Visibility& visibility,
                                                LegalTime from, LegalTime until);
};

} // namespace duban
