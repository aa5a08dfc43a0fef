// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/SetUpReplies.h"
#include "server/command/query/QueryRegistry.h"

#include <tuple>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

bool isNow(const HallDutyEntry& entry, LegalTime now)
{
    return !entry.from.isSet() || entry.from <= now;
}

/// Whoever has no duty now stands at the window of the account.
Result<> addClerks(HallId hall, const ReadTx& tx, const QueryContext& context, HallDutyPage& page)
{
    const LegalTime now = context.live.engine.legalNow;
    const auto clerks = DutyStore::clerksOf(tx, hall, dayOf(now));
    if (!clerks)
        return tl::unexpected(clerks.error());
    for (const DutyStore::HallClerk& clerk : *clerks) {
        const ServiceWindow* window = context.rules->window(clerk.window);
        if (window && !context.rules->isClosed(*window) &&
            !context.rules->dutyWindow(clerk.person, now).isValid())
            page.rows.push_back({clerk.window, clerk.person, clerk.name, {}, {}, {}});
    }
    return {};
}

/// A hall is small: its page is one frame. A sender whose account has no hall sees nobody.
Result<HallDutyPage> hallDuty(const GetHallDuty&, const ReadTx& tx, const QueryContext& context)
{
    const HallId hall = context.sender->actor.hall;
    const LegalTime now = context.live.engine.legalNow;
    const LegalTime tomorrow = momentOf(dayOf(now) + std::chrono::days(1), TimeOfDay{0});
    HallDutyPage page;
    if (const auto done = addClerks(hall, tx, context, page); !done)
        return tl::unexpected(done.error());
    const auto duties = DutyStore::ofHall(tx, hall, now, tomorrow);
    if (!duties)
        return tl::unexpected(duties.error());
    for (const NamedDuty& named : *duties) {
        const WindowDuty& d = named.duty;
        const ServiceWindow* window = context.rules->window(d.window);
        if (window && !context.rules->isClosed(*window))
            page.rows.push_back({d.window, d.person, named.personName, d.from, d.until, named.standsForName});
    }
    const auto key = [now](const HallDutyEntry& e) {
        return std::tuple(e.window.value, !isNow(e, now), e.from.ms, e.person.value);
    };
    std::sort(page.rows.begin(), page.rows.end(),
              [&key](const HallDutyEntry& a, const HallDutyEntry& b) { return key(a) < key(b); });
    return page;
}

} // namespace

void addHallDutyQuery(QueryRegistry& registry)
{
    registry.add<GetHallDuty, HallDutyPage>(hallDuty);
}

} // namespace duban
