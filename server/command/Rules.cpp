// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/command/Rules.h"

#include "server/store/PolicyStore.h"
#include "server/store/SettingStore.h"

using namespace Qt::StringLiterals;

namespace duban {

namespace {

/// Duties that ended so long before the last journal entry are not loaded: the clock may have stepped back.
constexpr auto DutyMemory = std::chrono::hours(24);

} // namespace

Rules::Rules(CatalogueRecord catalogue, WorkCalendar calendar, OpeningCalendar opening, QString centreName)
    : m_catalogue(std::move(catalogue)), m_calendar(std::move(calendar)), m_opening(std::move(opening)),
      m_centreName(std::move(centreName))
{
    for (std::size_t i = 0; i < m_catalogue.variants.size(); ++i)
        m_variants.insert(m_catalogue.variants[i].id, i);
    for (std::size_t i = 0; i < m_catalogue.windows.size(); ++i)
        m_windows.insert(m_catalogue.windows[i].id, i);
}

Result<std::shared_ptr<const Rules>> Rules::load(const ReadTx& tx)
{
    auto catalogue = CatalogueStore::load(tx);
    if (!catalogue)
        return tl::unexpected(catalogue.error());
    const auto stored = CatalogueStore::calendar(tx);
    if (!stored)
        return tl::unexpected(stored.error());
    std::vector<CalendarNotice> notices;
    for (const QByteArray& json : stored->notices) {
        auto notice = parseNotice(json);
        if (!notice)
            return tl::unexpected(notice.error());
        notices.push_back(std::move(*notice));
    }
    auto calendar = WorkCalendar::build(notices, stored->version);
    if (!calendar)
        return tl::unexpected(calendar.error());
    auto centre = SettingStore::value(tx, u"centre"_s);
    if (!centre)
        return tl::unexpected(centre.error());
    auto opening = OpeningCalendar::build(*calendar);
    if (!opening)
        return tl::unexpected(opening.error());
    std::shared_ptr<Rules> rules(
        new Rules(std::move(*catalogue), std::move(*calendar), std::move(*opening), *centre));
    const auto hours = PlaceStore::hours(tx);
    if (!hours)
        return tl::unexpected(hours.error());
    if (const auto opened = rules->openHalls(*hours); !opened)
        return tl::unexpected(opened.error());
    // Legal time is not known here; the journal tells it well enough to leave the past out.
    const auto last = DutyStore::lastLegal(tx);
    auto duties = last ? DutyStore::endingAfter(tx, *last - DutyMemory) : tl::unexpected(last.error());
    if (!duties)
        return tl::unexpected(duties.error());
    rules->m_duties = std::move(*duties);
    auto deputies = PersonStore::deputiesInForce(tx);
    if (!deputies)
        return tl::unexpected(deputies.error());
    rules->m_deputies = std::move(*deputies);
    auto policies = PolicyStore::load(tx);
    if (!policies)
        return tl::unexpected(policies.error());
    rules->m_policies = std::move(*policies);
    return std::shared_ptr<const Rules>(std::move(rules));
}

Result<std::shared_ptr<const Rules>> Rules::withCalendar(WorkCalendar calendar) const
{
    auto opening = OpeningCalendar::build(calendar, m_opening.rule());
    if (!opening)
        return tl::unexpected(opening.error());
    std::shared_ptr<Rules> rules(new Rules(*this));
    rules->m_calendar = std::move(calendar);
    rules->m_opening = std::move(*opening);
    if (const auto opened = rules->openHalls(m_hours); !opened)
        return tl::unexpected(opened.error());
    return std::shared_ptr<const Rules>(std::move(rules));
}

Result<> Rules::openHalls(const std::vector<HallHours>& changes)
{
    m_openings.clear();
    m_hours = changes;
    for (const HallHours& change : changes) {
        auto opening = OpeningCalendar::build(m_calendar, change.rule.value_or(OpeningRule{}));
        if (!opening)
            return tl::unexpected(opening.error());
        auto found = m_openings.find(change.hall);
        if (found == m_openings.end())
            found = m_openings.insert(change.hall, {m_opening, {}});
        if (change.after.isSet())
            found->later.push_back({change.after, std::move(*opening)});
        else
            found->first = std::move(*opening);
    }
    return {};
}

const OpeningCalendar& Rules::opening(HallId hall) const noexcept
{
    const auto found = m_openings.constFind(hall);
    if (found == m_openings.cend())
        return m_opening;
    return found->later.empty() ? found->first : found->later.back().opening;
}

ClockRules Rules::clocks(HallId hall) const noexcept
{
    const auto found = m_openings.constFind(hall);
    if (found == m_openings.cend())
        return {m_calendar, m_opening, {}, {}, &m_policies};
    return {m_calendar, found->first, {}, found->later, &m_policies};
}

LegalTime Rules::hoursChangeAfter(HallId hall, LegalTime now) const noexcept
{
    // The clock may have stepped back: what a clock was counted with must not change behind it.
    const auto found = m_openings.constFind(hall);
    const bool changed = found != m_openings.cend() && !found->later.empty();
    return changed ? std::max(now, found->later.back().after) : now;
}

WindowId Rules::dutyWindow(PersonId person, LegalTime at) const
{
    for (const WindowDuty& duty : m_duties) {
        if (duty.person != person || at < duty.from || at >= duty.until)
            continue;
        const ServiceWindow* place = window(duty.window);
        return place && !isClosed(*place) ? duty.window : WindowId{};
    }
    return {};
}

LegalTime Rules::nextTurn(LegalTime now) const
{
    LegalTime next;
    const auto note = [&next, now](LegalTime turn) {
        if (turn > now && (!next.isSet() || turn < next))
            next = turn;
    };
    for (const WindowDuty& duty : m_duties) {
        note(duty.from);
        note(duty.until);
    }
    for (const Deputy& deputy : m_deputies) {
        note(momentOf(deputy.from, {}));
        note(momentOf(deputy.until + std::chrono::days(1), {}));
    }
    return next;
}

const ItemVariant* Rules::variant(VariantId id) const
{
    const auto found = m_variants.constFind(id);
    return found == m_variants.cend() ? nullptr : &m_catalogue.variants[*found];
}

const ServiceWindow* Rules::window(WindowId id) const
{
    const auto found = m_windows.constFind(id);
    return found == m_windows.cend() ? nullptr : &m_catalogue.windows[*found];
}

const Organisation* Rules::organisation(OrganisationId id) const
{
    const auto& all = m_catalogue.organisations;
    const auto found =
        std::find_if(all.begin(), all.end(), [id](const Organisation& o) { return o.id == id; });
    return found == all.end() ? nullptr : &*found;
}

const Hall* Rules::hall(HallId id) const
{
    const auto& all = m_catalogue.halls;
    const auto found = std::find_if(all.begin(), all.end(), [id](const Hall& h) { return h.id == id; });
    return found == all.end() ? nullptr : &*found;
}

bool Rules::isClosed(const ServiceWindow& window) const
{
    const Hall* place = hall(window.hall);
    const Organisation* department = organisation(window.department);
    return window.closed || (place && place->closed) || (department && department->closed);
}

std::vector<PersonId> Rules::standsFor(PersonId person, LocalDay day) const
{
    std::vector<PersonId> found;
    for (const Deputy& d : m_deputies) {
        if (d.standIn == person && d.covers(day))
            found.push_back(d.person);
    }
    return found;
}

PersonId Rules::deputyOf(PersonId person, LocalDay day) const
{
    const auto found = std::find_if(m_deputies.begin(), m_deputies.end(),
                                    [&](const Deputy& d) { return d.person == person && d.covers(day); });
    return found == m_deputies.end() ? PersonId{} : found->standIn;
}

std::vector<OrganisationId> Rules::subtree(OrganisationId root) const
{
    std::vector<OrganisationId> found{root};
    for (std::size_t i = 0; i < found.size(); ++i) {
        for (const Organisation& o : m_catalogue.organisations) {
            if (o.parent.isValid() && o.parent == found[i])
                found.push_back(o.id);
        }
    }
    return found;
}

} // namespace duban
