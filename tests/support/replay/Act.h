// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Instant.h"
#include "common/calendar/Limit.h"

#include <cstddef>
#include <vector>

namespace duban::replay {

/// Something that the log knows nothing of, thrown into one of its cases.
struct Act
{
    enum class Kind : quint8 { OpenProcedure, CloseProcedure, AskExtension, GrantExtension } kind;
    std::size_t caseIndex = 0;
    LegalTime at;
    Limit length;              ///< stated, asked for or granted
    std::size_t procedure = 0; ///< which of the case's, counted from 0 in the order they were opened

    friend bool operator==(const Act&, const Act&) = default;
};

} // namespace duban::replay
