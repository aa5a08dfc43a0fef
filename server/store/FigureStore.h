// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/DeskReplies.h"
#include "common/protocol/DeskRequests.h"
#include "server/store/Database.h"

namespace duban {

/// Moments of [from, until).
struct FigureSpan
{
    LegalTime from;
    LegalTime until;
};

/// Figures of departments, counted out of ranges of indexes when somebody asks, and what each of them counts.
/// Both read the view figure_fact, so that a number and the list behind it are never different. A case counts
/// for the department it lies with now, a light for the one it was given to.
class FigureStore
{
public:
    /// @return a row for each department that the reader may see and that has anything to tell, by id.
    static Result<std::vector<FigureRow>> count(const ReadTx& tx, const Visibility& visibility,
                                                const FigureSpan& span);

    /// @param request its days are not looked at: `span` says which moments count
    /// @return a page of what the figure counts in departments that the reader may see, oldest first. Of a
    ///         case that left them since its light only what ListLights tells too.
    static Result<FigureCasePage> list(const ReadTx& tx, const Visibility& visibility,
                                       const ListFigureCases& request, const FigureSpan& span);
};

} // namespace duban
