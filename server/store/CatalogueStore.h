// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/calendar/CalendarNotice.h"
#include "common/domain/Catalogue.h"
#include "server/store/Database.h"

namespace duban {

/// Organisation, halls, windows and items as they are in force.
struct CatalogueRecord
{
    std::vector<Organisation> organisations;
    std::vector<Hall> halls;
    std::vector<ServiceWindow> windows;
    std::vector<ItemVariant> variants;
    std::vector<ItemKind> kinds;

    friend bool operator==(const CatalogueRecord&, const CatalogueRecord&) = default;
};

/// Organisation, items and calendar.
class CatalogueStore
{
public:
    static Result<CatalogueRecord> load(const ReadTx& tx);

    /// @return the notices of the newest version as imported (JSON), and the version; empty when there is
    /// none.
    struct StoredCalendar
    {
        CalendarVersion version;
        std::vector<QByteArray> notices;
    };

    static Result<StoredCalendar> calendar(const ReadTx& tx);
    /// The same of an older version; empty when there is no such one.
    static Result<StoredCalendar> calendar(const ReadTx& tx, CalendarVersion version);

    static Result<OrganisationId> insert(WriteTx& tx, const Organisation& organisation);
    static Result<HallId> insert(WriteTx& tx, const Hall& hall);
    static Result<WindowId> insert(WriteTx& tx, const ServiceWindow& window);
    static Result<VariantId> insert(WriteTx& tx, const ItemVariant& variant);
    /// Writes a kind of items, a known one anew.
    static Result<> setKind(WriteTx& tx, const ItemKind& kind);
    static Result<> insertCalendar(WriteTx& tx, const StoredCalendar& calendar, JournalSeq seq);

private:
    static Result<> insertStage(WriteTx& tx, VariantId id, const StageRule& rule);
};

} // namespace duban
