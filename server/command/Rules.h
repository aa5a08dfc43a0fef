// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/calendar/WorkCalendar.h"
#include "common/domain/Catalogue.h"
#include "common/supervision/CaseClocks.h"
#include "server/store/CatalogueStore.h"
#include "server/store/DutyStore.h"
#include "server/store/PersonStore.h"
#include "server/store/PlaceStore.h"

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

    /// @return every version of the light policy that came into force; a clock keeps the one it started
    ///         under. The hours of a hall are kept in the same manner: a clock is counted with those that the
    ///         hall had when it started.
    const LightPolicies& policies() const noexcept { return m_policies; }

    /// @return the rules for cases taken in at this hall. They refer to this object.
    ClockRules clocks(HallId hall) const noexcept;

    /// @return the present opening hours of a hall; the default ones for an unknown hall.
    const OpeningCalendar& opening(HallId hall) const noexcept;

    /// @return the moment after which a hall that changes its hours now counts clocks with them.
    LegalTime hoursChangeAfter(HallId hall, LegalTime now) const noexcept;

    /// @return nullptr when there is none.
    const ItemVariant* variant(VariantId id) const;
    const ServiceWindow* window(WindowId id) const;
    const Organisation* organisation(OrganisationId id) const;
    const Hall* hall(HallId id) const;

    /// @return true when nobody is served there: the window, its hall or its department is closed.
    bool isClosed(const ServiceWindow& window) const;

    /// @return where a duty puts the person at this moment; not valid: no duty, or at a closed window.
    WindowId dutyWindow(PersonId person, LegalTime at) const;
    /// @return when the next duty or deputy begins or ends after `now`; not set: none will.
    LegalTime nextTurn(LegalTime now) const;

    /// @return the organisation and everything below it.
    std::vector<OrganisationId> subtree(OrganisationId root) const;

    /// @return whose cases a person works on as a deputy on this day. Chains are not followed.
    std::vector<PersonId> standsFor(PersonId person, LocalDay day) const;

    /// @return who works on the cases of a person who is away on this day; not valid: nobody is arranged.
    PersonId deputyOf(PersonId person, LocalDay day) const;

    Visibility visibilityOf(const Actor& actor) const
    {
        return Visibility::of(actor, subtree(actor.department));
    }

private:
    /// The hours of a hall that changed them at least once.
    struct HallOpenings
    {
        OpeningCalendar first;
        std::vector<DatedOpening> later; ///< oldest first
    };

    Rules(CatalogueRecord catalogue, WorkCalendar calendar, OpeningCalendar opening, QString centreName);
    Result<> openHalls(const std::vector<HallHours>& changes);

    CatalogueRecord m_catalogue;
    WorkCalendar m_calendar;
    OpeningCalendar m_opening; ///< of halls that never changed their hours
    QHash<HallId, HallOpenings> m_openings;
    std::vector<HallHours> m_hours;   ///< what m_openings was built from
    std::vector<WindowDuty> m_duties; ///< that have not ended, by beginning
    QString m_centreName;
    std::vector<Deputy> m_deputies; ///< of today and later
    LightPolicies m_policies;
    QHash<VariantId, std::size_t> m_variants;
    QHash<WindowId, std::size_t> m_windows;
};

} // namespace duban
