// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/app/DataFolder.h"
#include "server/command/Clocks.h"
#include "server/command/Rules.h"
#include "server/command/system/HallFile.h"
#include "server/store/SearchKey.h"

#include <optional>

namespace duban {

/// Opens the database of a folder, brings it to the newest schema and, when it is empty, sets it up:
/// calendar, hall, accounts with one-time passwords (written to first-passwords.csv, readable by the owner
/// only).
/// @param hallFile of a first start; empty: the centre alone, with who sets up the rest
/// @param replayFrom makes the legal clock of an empty database a replayed one
/// @return the rules; WrongState when a replayed database is opened without `replay` or the other way round;
///         StoreFailed, InvalidInput.
struct StartOptions
{
    QString hallFile;
    std::optional<LegalTime> replayFrom;
    bool replay = false; ///< open a replayed database
    FirstCentre centre{};
};

Result<std::shared_ptr<const Rules>> prepareDatabase(const DataFolder& folder, const StartOptions& options,
                                                     const SearchKey& searchKey, ServerLegalClock& legalClock,
                                                     const SystemClock& systemClock);

} // namespace duban
