// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/command/admin/DutyHandlers.h"

#include "server/command/RecordOf.h"
#include "server/command/TextChecks.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace duban {

namespace {

constexpr auto LongestDuty = 24h;

bool contains(const std::vector<OrganisationId>& subtree, OrganisationId id)
{
    return std::find(subtree.begin(), subtree.end(), id) != subtree.end();
}

bool isOf(const std::vector<OrganisationId>& subtree, const DutyStore::PersonPlaces& person,
          const Rules& rules)
{
    if (std::any_of(person.units.begin(), person.units.end(),
                    [&](OrganisationId unit) { return contains(subtree, unit); }))
        return true;
    return std::any_of(person.windows.begin(), person.windows.end(), [&](WindowId id) {
        const ServiceWindow* window = rules.window(id);
        return window && contains(subtree, window->department);
    });
}

/// A minute that has begun is not in the past: nobody types seconds.
LegalTime minuteOf(LegalTime t)
{
    return {t.ms - t.ms % 60'000};
}

Result<> checkTimes(const WindowDuty& duty, const std::optional<WindowDuty>& running, LegalTime now)
{
    if (running && duty.from != running->from)
        return invalid(u"from"_s, u"the duty has begun"_s);
    if (!running && duty.from < minuteOf(now))
        return invalid(u"from"_s, u"in the past"_s);
    if (duty.from - now > LongestDuty * 366)
        return invalid(u"from"_s, u"more than a year ahead"_s);
    if (duty.until <= duty.from || duty.until - duty.from > LongestDuty || duty.until < minuteOf(now))
        return invalid(u"until"_s, u"after its beginning, at most 24 hours later, not in the past"_s);
    return {};
}

Result<> checkPerson(const DutyStore::PersonPlaces& person, const WindowDuty& duty)
{
    if (!person.exists || (person.leftOn && *person.leftOn <= dayOf(duty.until)))
        return invalid(u"person"_s, u"not known, or gone by then"_s);
    return person.clerk ? Result<>() : invalid(u"person"_s, u"has no account of a window clerk"_s);
}

Result<> checkStandsFor(const ReadTx& tx, const WindowDuty& duty)
{
    if (duty.standsFor.value == 0)
        return {};
    const auto other = DutyStore::placesOf(tx, duty.standsFor);
    if (!other)
        return tl::unexpected(other.error());
    if (!other->exists || duty.standsFor == duty.person)
        return invalid(u"standsFor"_s, u"must be another person"_s);
    return {};
}

/// Everything about a duty that stands: who, where and when.
Result<> check(const WindowDuty& duty, const std::optional<WindowDuty>& running, const Actor& actor,
               const ReadTx& tx, const CommandContext& context)
{
    const ServiceWindow* window = context.rules.window(duty.window);
    if (!window || context.rules.isClosed(*window))
        return invalid(u"window"_s, u"no such window, or closed"_s);
    const auto person = DutyStore::placesOf(tx, duty.person);
    if (!person)
        return tl::unexpected(person.error());
    if (!actor.has(Role::SystemAdmin)) {
        const auto subtree = context.rules.subtree(actor.department);
        if (window->department.isValid() && !contains(subtree, window->department))
            return invalid(u"window"_s, u"of another department"_s);
        if (!isOf(subtree, *person, context.rules))
            return invalid(u"person"_s, u"of another department"_s);
    }
    if (const auto good = checkTimes(duty, running, context.now); !good)
        return good;
    if (const auto good = checkPerson(*person, duty); !good)
        return good;
    if (const auto good = checkStandsFor(tx, duty); !good)
        return good;
    const auto overlaps = DutyStore::overlaps(tx, duty);
    if (!overlaps)
        return tl::unexpected(overlaps.error());
    return *overlaps ? invalid(u"person"_s, u"stands at a window then already"_s) : Result<>();
}

/// What held is never rewritten: a duty that has begun ends now, one to come is struck out.
WindowDuty ended(WindowDuty known, LegalTime now)
{
    if (known.from < now)
        known.until = now;
    else
        known.cancelled = true;
    return known;
}

Result<std::optional<WindowDuty>> loadKnown(const ReadTx& tx, const SetDuty& command, const Actor& actor,
                                            const CommandContext& context)
{
    if (command.duty == 0)
        return std::optional<WindowDuty>();
    auto known = DutyStore::load(tx, command.duty);
    if (!known || !*known)
        return known ? fail(ErrorCode::NotFound, u"duty"_s) : tl::unexpected(known.error());
    const auto mine = mayArrange(tx, actor, context.rules, **known);
    if (!mine || !*mine)
        return mine ? fail(ErrorCode::NotFound, u"duty"_s) : tl::unexpected(mine.error());
    if ((*known)->cancelled || (*known)->until <= context.now)
        return invalid(u"duty"_s, u"over or cancelled"_s);
    return known;
}

/// @return who has these duties on the screen: as it was, and as it is to be.
Result<ListsTouched> listsOf(const std::array<WindowDuty, 2>& duties, const ReadTx& tx, const Rules& rules)
{
    ListsTouched lists;
    for (const WindowDuty& duty : duties) {
        const auto person = DutyStore::placesOf(tx, duty.person);
        if (!person)
            return tl::unexpected(person.error());
        lists.units.insert(lists.units.end(), person->units.begin(), person->units.end());
        std::vector<WindowId> windows = person->windows; // the own one is left, or taken again
        windows.push_back(duty.window);
        for (const WindowId id : windows) {
            if (const ServiceWindow* window = rules.window(id)) {
                lists.units.push_back(window->department);
                lists.halls.push_back(window->hall);
            }
        }
    }
    return lists;
}

} // namespace

Result<bool> mayArrange(const ReadTx& tx, const Actor& actor, const Rules& rules, const WindowDuty& duty)
{
    if (!actor.has(Role::DepartmentHead) && !actor.has(Role::UnitAdmin))
        return true;
    const auto subtree = rules.subtree(actor.department);
    const ServiceWindow* window = rules.window(duty.window);
    if (window && window->department.isValid())
        return contains(subtree, window->department);
    const auto person = DutyStore::placesOf(tx, duty.person);
    if (!person)
        return tl::unexpected(person.error());
    return isOf(subtree, *person, rules);
}

Result<Changes> SetDutyHandler::run(const Grant<SetDuty>& grant, const ReadTx& tx,
                                    const CommandContext& context) const
{
    const SetDuty& command = grant.command();
    const auto known = loadKnown(tx, command, grant.actor(), context);
    if (!known)
        return tl::unexpected(known.error());
    WindowDuty duty{command.duty,  command.person,    command.window, command.from,
                    command.until, command.standsFor, false};
    if (command.cancelled) {
        if (!*known)
            return invalid(u"duty"_s, u"nothing to cancel"_s);
        if (const auto good = checkText(command.reason, u"reason"_s, TextNeed::Required); !good)
            return tl::unexpected(good.error());
        duty = ended(**known, context.now);
    } else {
        const bool begun = *known && (*known)->from <= context.now;
        if (begun && duty.person != (*known)->person)
            return invalid(u"person"_s, u"the duty has begun"_s);
        if (begun && duty.window != (*known)->window)
            return invalid(u"window"_s, u"the duty has begun"_s);
        const auto good = check(duty, begun ? *known : std::nullopt, grant.actor(), tx, context);
        if (!good)
            return tl::unexpected(good.error());
    }
    Changes changes;
    changes.subject = duty.id;
    RecordChange change = recordOf(grant, context, duty.id);
    change.write = [duty](WriteTx& write, JournalSeq) { return DutyStore::set(write, duty); };
    const auto lists = listsOf({duty, known->value_or(duty)}, tx, context.rules);
    if (!lists)
        return tl::unexpected(lists.error());
    change.lists = *lists;
    changes.what = std::move(change);
    return changes;
}

} // namespace duban
