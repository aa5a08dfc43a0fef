// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/calendar/WorkCalendar.h"
#include "common/domain/Catalogue.h"
#include "common/supervision/CaseClocks.h"
#include "server/store/CatalogueStore.h"

#include <QHash>

#include <memory>

namespace duban {

/// Everything the rules of the program work with: catalogue, calendar, light policy. Immutable; a change
/// makes another one. Shared by all threads.
class Rules
{
public:
    /// @return StoreFailed; InvalidInput when a stored notice is broken.
    static Result<std::shared_ptr<const Rules>> load(const ReadTx& tx);

    /// @return the same rules under another calendar; the halls keep their hours.
    Result<std::shared_ptr<const Rules>> withCalendar(WorkCalendar calendar) const;

    const CatalogueRecord& catalogue() const noexcept { return m_catalogue; }

    const WorkCalendar& calendar() const noexcept { return m_calendar; }

    const QString& centreName() const noexcept { return m_centreName; }

    const LightPolicies& policies() const noexcept { return m_policies; }

    /// @return the rules for cases taken in at this hall. They refer to this object.
    ClockRules clocks(HallId hall) const noexcept;

    /// @return the opening hours of a hall; the default ones for an unknown hall.
    const OpeningCalendar& opening(HallId hall) const noexcept;

    /// @return nullptr when there is none.
    const ItemVariant* variant(VariantId id) const;
    const ServiceWindow* window(WindowId id) const;

    /// @return the organisation and everything below it.
    std::vector<OrganisationId> subtree(OrganisationId root) const;

    Visibility visibilityOf(const Actor& actor) const
    {
        return Visibility::of(actor, subtree(actor.department));
    }

private:
    Rules(CatalogueRecord catalogue, WorkCalendar calendar, OpeningCalendar opening, QString centreName);

    CatalogueRecord m_catalogue;
    WorkCalendar m_calendar;
    OpeningCalendar m_opening;                 ///< of halls without hours of their own
    QHash<HallId, OpeningCalendar> m_openings; ///< of halls with
    QString m_centreName;
    LightPolicies m_policies;
    QHash<VariantId, std::size_t> m_variants;
    QHash<WindowId, std::size_t> m_windows;
};

} // namespace duban
