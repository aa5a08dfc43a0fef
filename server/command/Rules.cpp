// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/command/Rules.h"

#include "server/store/PolicyStore.h"
#include "server/store/SettingStore.h"

using namespace Qt::StringLiterals;

namespace duban {

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
    auto policies = PolicyStore::load(tx);
    if (!policies)
        return tl::unexpected(policies.error());
    std::shared_ptr<Rules> rules(
        new Rules(std::move(*catalogue), std::move(*calendar), std::move(*opening), *centre));
    rules->m_policies = std::move(*policies);
    return std::shared_ptr<const Rules>(std::move(rules));
}

Result<std::shared_ptr<const Rules>> Rules::withCalendar(WorkCalendar calendar) const
{
    auto opening = OpeningCalendar::build(calendar, m_opening.rule());
    if (!opening)
        return tl::unexpected(opening.error());
    std::shared_ptr<Rules> rules(
        new Rules(m_catalogue, std::move(calendar), std::move(*opening), m_centreName));
    rules->m_policies = m_policies;
    for (auto it = m_openings.cbegin(); it != m_openings.cend(); ++it) {
        auto own = OpeningCalendar::build(rules->m_calendar, it->rule());
        if (!own)
            return tl::unexpected(own.error());
        rules->m_openings.insert(it.key(), std::move(*own));
    }
    return std::shared_ptr<const Rules>(std::move(rules));
}

const OpeningCalendar& Rules::opening(HallId hall) const noexcept
{
    const auto found = m_openings.constFind(hall);
    return found == m_openings.cend() ? m_opening : *found;
}

ClockRules Rules::clocks(HallId hall) const noexcept
{
    return {m_calendar, opening(hall), {}, &m_policies};
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
