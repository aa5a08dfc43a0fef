// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/command/Dispatcher.h"

namespace duban {

namespace {

WindowId windowAt(const Actor& actor, WindowId own, const Rules& rules, LegalTime now)
{
    const WindowId duty = actor.has(Role::WindowClerk) ? rules.dutyWindow(actor.person, now) : WindowId{};
    return duty.isValid() ? duty : own;
}

std::shared_ptr<const Principal> principalIn(Actor actor, WindowId own, std::shared_ptr<const Rules> rules,
                                             LegalTime now)
{
    actor.window = windowAt(actor, own, *rules, now);
    if (const ServiceWindow* window = rules->window(actor.window))
        actor.hall = window->hall;
    actor.standsFor = rules->standsFor(actor.person, dayOf(now));
    Visibility visibility = rules->visibilityOf(actor);
    return std::make_shared<const Principal>(
        Principal{std::move(actor), std::move(visibility), own, std::move(rules)});
}

} // namespace

std::shared_ptr<const Principal> principalAt(Actor own, std::shared_ptr<const Rules> rules, LegalTime now)
{
    const WindowId window = own.window;
    return principalIn(std::move(own), window, std::move(rules), now);
}

std::shared_ptr<const Principal> presentOf(const std::shared_ptr<const Principal>& known,
                                           const std::shared_ptr<const Rules>& rules, LegalTime now)
{
    if (!known->actor.account.isValid())
        return known; // the server itself
    const Actor& actor = known->actor;
    if (known->rules == rules && windowAt(actor, known->ownWindow, *rules, now) == actor.window &&
        rules->standsFor(actor.person, dayOf(now)) == actor.standsFor)
        return known;
    return principalIn(actor, known->ownWindow, rules, now);
}

bool seesTheSame(const Principal& a, const Principal& b)
{
    return a.actor.window == b.actor.window && a.actor.hall == b.actor.hall &&
           a.actor.standsFor == b.actor.standsFor && a.visibility.departments() == b.visibility.departments();
}

} // namespace duban
