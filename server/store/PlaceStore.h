// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/Catalogue.h"
#include "server/store/Database.h"

namespace duban {

/// Hours of a hall and since when clocks are counted with them.
struct HallHours
{
    HallId hall;
    LegalTime after;                 ///< for clocks that start later; not set: for all
    std::optional<OpeningRule> rule; ///< nothing: the default hours
};

/// Changes of organisations, halls and windows, and what stands against closing them.
class PlaceStore
{
public:
    static Result<> update(WriteTx& tx, const Organisation& organisation);
    static Result<> update(WriteTx& tx, const Hall& hall);
    static Result<> update(WriteTx& tx, const ServiceWindow& window);

    /// @return true while a case lies there that is not over and delivered.
    static Result<bool> hasOpenCases(const ReadTx& tx, OrganisationId department);
    static Result<bool> hasOpenCases(const ReadTx& tx, HallId hall);
    static Result<bool> hasOpenCases(const ReadTx& tx, WindowId window);

    /// @return every change of the hours of every hall, oldest first. A hall that never changed is not named.
    static Result<std::vector<HallHours>> hours(const ReadTx& tx);
    static Result<> noteHours(WriteTx& tx, const HallHours& hours, JournalSeq seq);
};

} // namespace duban
