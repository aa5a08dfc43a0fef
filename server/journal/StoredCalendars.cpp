// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/journal/StoredCalendars.h"

#include "server/store/CatalogueStore.h"

namespace duban {

namespace {

Result<WorkCalendar> calendarOf(const ReadTx& tx, CalendarVersion version)
{
    const auto stored = CatalogueStore::calendar(tx, version);
    if (!stored)
        return tl::unexpected(stored.error());
    std::vector<CalendarNotice> notices;
    for (const QByteArray& json : stored->notices) {
        auto notice = parseNotice(json);
        if (!notice)
            return tl::unexpected(notice.error());
        notices.push_back(*notice);
    }
    return WorkCalendar::build(notices, version);
}

} // namespace

Result<const StoredCalendars::Both*> StoredCalendars::of(CalendarVersion version)
{
    const auto known = m_built.find(version);
    if (known != m_built.end())
        return &known->second;
    auto days = calendarOf(m_tx, version);
    if (!days)
        return tl::unexpected(days.error());
    auto opening = OpeningCalendar::build(*days);
    if (!opening)
        return tl::unexpected(opening.error());
    Both both{std::move(*days), std::move(*opening), {}};
    if (const auto opened = openHalls(both); !opened)
        return tl::unexpected(opened.error());
    return &m_built.emplace(version, std::move(both)).first->second;
}

Result<> StoredCalendars::openHalls(Both& both) const
{
    for (const HallHours& change : m_hours) {
        auto opening = OpeningCalendar::build(both.days, change.rule.value_or(OpeningRule{}));
        if (!opening)
            return tl::unexpected(opening.error());
        Openings& hall = both.halls.try_emplace(change.hall, Openings{both.opening, {}}).first->second;
        if (change.after.isSet())
            hall.later.push_back({change.after, std::move(*opening)});
        else
            hall.first = std::move(*opening);
    }
    return {};
}

Result<TimeRules> StoredCalendars::rulesOf(CalendarVersion version, HallId hall, LegalTime start)
{
    const auto both = of(version);
    if (!both)
        return tl::unexpected(both.error());
    const auto found = (*both)->halls.find(hall);
    if (found == (*both)->halls.end())
        return TimeRules{(*both)->days, (*both)->opening};
    return TimeRules{(*both)->days, openingFor(start, found->second.first, found->second.later)};
}

} // namespace duban
