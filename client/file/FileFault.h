// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Result.h"

namespace duban {

/// Why a file cannot be shown.
enum class FileFault : quint8 {
    Unreadable,  ///< is not there, or this account may not read it
    Empty,       ///< holds no byte
    Foreign,     ///< is neither a PDF nor an image of a kind that is shown, whatever its name says
    Damaged,     ///< begins as what it is and does not go on so
    Locked,      ///< is protected by a password
    TooLarge,    ///< has more pixels than are decoded
    NoReader,    ///< an image of a kind this PC has no reader for
    NoProgram,   ///< poppler's programs are not on this PC
    TookTooLong, ///< was stopped at its limit of time
    BrokeOff,    ///< the program crashed, or was stopped at its limit of memory or output
};

/// @return an error that names the fault in its `field`.
tl::unexpected<Error> fileError(FileFault fault, const QString& detail);

/// @return the fault that fileError() named; Damaged for an error of another origin.
FileFault faultOf(const Error& error);

} // namespace duban
