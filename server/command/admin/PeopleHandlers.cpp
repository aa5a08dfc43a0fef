// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/command/admin/PeopleHandlers.h"

#include "common/base/Text.h"
#include "server/command/TextChecks.h"
#include "server/command/admin/MoveWorkHandler.h"

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr qsizetype MaxShort = 40;
constexpr qsizetype MaxPhone = 30;
constexpr auto LongestDeputy = std::chrono::days(366);

bool isShortText(const QString& text, qsizetype limit)
{
    return text.size() <= limit && isPlainText(text) && !text.contains(u'\n');
}

bool isPhone(const QString& text)
{
    const auto fits = [](QChar c) { return (c >= u'0' && c <= u'9') || c == u'+' || c == u'-' || c == u' '; };
    return text.size() <= MaxPhone && std::all_of(text.begin(), text.end(), fits);
}

bool isOpenUnit(const Rules& rules, OrganisationId unit)
{
    const auto& all = rules.catalogue().organisations;
    return std::any_of(all.begin(), all.end(),
                       [unit](const Organisation& o) { return o.id == unit && !o.closed; });
}

Result<> checkPerson(const SetPerson& cmd, const Rules& rules, const Actor& actor)
{
    if (cmd.name.trimmed().isEmpty() || !isShortText(cmd.name, MaxShort))
        return invalid(u"name"_s, u"1 to 40 characters"_s);
    if (!isOwnUnit(rules, actor, cmd.unit) || !isOpenUnit(rules, cmd.unit))
        return invalid(u"unit"_s, u"no unit of the sender's subtree"_s);
    if (!isShortText(cmd.position, MaxShort))
        return invalid(u"position"_s, u"at most 40 characters"_s);
    if (!isPhone(cmd.phone))
        return invalid(u"phone"_s, u"digits, +, - and blanks"_s);
    const bool leaves = cmd.leftOn != LocalDay{};
    if (leaves && (cmd.leftOn < WorkCalendar::firstDay() || cmd.leftOn > WorkCalendar::lastDay()))
        return invalid(u"leftOn"_s, u"outside the calendar"_s);
    return {};
}

/// @return WrongState when, without these accounts, nobody could do the work of an administrator.
Result<> checkAdministratorsStay(const ReadTx& tx, const std::vector<AccountRecord>& going)
{
    const auto goes = [&going](AccountId id) {
        return std::any_of(going.begin(), going.end(),
                           [id](const AccountRecord& a) { return a.actor.account == id; });
    };
    for (const Role role : {Role::SystemAdmin, Role::SecurityAdmin, Role::Auditor}) {
        const auto working = AccountStore::administrators(tx, role);
        if (!working)
            return tl::unexpected(working.error());
        if (!working->empty() && std::all_of(working->begin(), working->end(), goes))
            return fail(ErrorCode::WrongState, u"the last administrator of its kind"_s);
    }
    return {};
}

Result<> endAll(WriteTx& tx, const std::vector<AccountId>& accounts, SystemTime now)
{
    for (const AccountId account : accounts) {
        if (const auto done = AccountStore::endSessions(tx, account, now); !done)
            return done;
    }
    return {};
}

std::vector<AccountId> idsOf(const std::vector<AccountRecord>& accounts)
{
    std::vector<AccountId> ids;
    for (const AccountRecord& account : accounts)
        ids.push_back(account.actor.account);
    return ids;
}

} // namespace

bool isOwnUnit(const Rules& rules, const Actor& actor, OrganisationId unit)
{
    if (!unit.isValid() || !actor.department.isValid())
        return false;
    const auto own = rules.subtree(actor.department);
    return std::find(own.begin(), own.end(), unit) != own.end();
}

Result<Changes> SetPersonHandler::run(const Grant<SetPerson>& grant, const ReadTx& tx,
                                      const CommandContext& context) const
{
    const SetPerson& cmd = grant.command();
    Person before;
    if (cmd.person != PersonId{}) {
        auto found = PersonStore::load(tx, cmd.person);
        if (!found)
            return tl::unexpected(found.error());
        if (!isOwnUnit(context.rules, grant.actor(), found->unit))
            return fail(ErrorCode::NotFound, u"a person of another unit"_s);
        before = std::move(*found);
    }
    if (const auto good = checkPerson(cmd, context.rules, grant.actor()); !good)
        return tl::unexpected(good.error());
    Person after{before.id,           cmd.name.trimmed(),  cmd.unit,    cmd.position.trimmed(),
                 cmd.phone.trimmed(), before.filingNumber, std::nullopt};
    if (cmd.leftOn != LocalDay{})
        after.leftOn = cmd.leftOn;
    if (after.unit != before.unit)
        after.filingNumber.clear(); // released for the work of the old unit: to be filed anew
    const auto accounts = AccountStore::ofPerson(tx, before.id);
    if (!accounts)
        return tl::unexpected(accounts.error());
    if (after.leftOn) {
        if (const auto stay = checkAdministratorsStay(tx, *accounts); !stay)
            return tl::unexpected(stay.error());
    }
    // Whoever comes back needs the security administrator's word for every account.
    const LocalDay today = dayOf(context.now);
    const bool left = before.hasLeft(today) || after.hasLeft(today);
    RecordChange change = recordOf(grant, context);
    change.lists.units = {before.unit, after.unit};
    for (const AccountRecord& account : *accounts) {
        if (account.actor.hall.isValid())
            change.lists.halls.push_back(account.actor.hall); // the name stands there beside a window
    }
    if (left || before.isFiled() != after.isFiled())
        change.logsOut = idsOf(*accounts);
    change.write = [after, left, ended = change.logsOut,
                    now = context.systemNow](WriteTx& writing, JournalSeq) -> Result<qint64> {
        if (!after.id.isValid()) {
            const auto made = PersonStore::insert(writing, after);
            return made ? Result<qint64>(made->value) : tl::unexpected(made.error());
        }
        auto done = PersonStore::update(writing, after);
        if (done && left)
            done = AccountStore::disableAll(writing, after.id);
        if (done)
            done = endAll(writing, ended, now);
        return done ? Result<qint64>(after.id.value) : tl::unexpected(done.error());
    };
    Changes changes;
    changes.what = std::move(change);
    return changes;
}

Result<Changes> FilePersonHandler::run(const Grant<FilePerson>& grant, const ReadTx& tx,
                                       const CommandContext& context) const
{
    const FilePerson& cmd = grant.command();
    auto person = PersonStore::load(tx, cmd.person);
    if (!person)
        return tl::unexpected(person.error());
    if (person->unit.isValid() && !isOwnUnit(context.rules, grant.actor(), person->unit))
        return fail(ErrorCode::NotFound, u"a person of another unit"_s);
    if (cmd.person == grant.actor().person)
        return fail(ErrorCode::NotAllowed, u"nobody files themselves"_s);
    const QString number = cmd.filingNumber.trimmed();
    if (!isShortText(number, MaxShort))
        return invalid(u"filingNumber"_s, u"at most 40 characters"_s);
    const auto holder = PersonStore::filedAs(tx, number);
    if (!holder)
        return tl::unexpected(holder.error());
    if (holder->isValid() && *holder != cmd.person)
        return invalid(u"filingNumber"_s, u"another's number"_s);
    const auto accounts = AccountStore::ofPerson(tx, cmd.person);
    if (!accounts)
        return tl::unexpected(accounts.error());
    RecordChange change = recordOf(grant, context);
    change.lists.units = {person->unit};
    if (person->isFiled() == number.isEmpty())
        change.logsOut = idsOf(*accounts); // what they may do has changed
    person->filingNumber = number;
    change.write = [after = *person, ended = change.logsOut,
                    now = context.systemNow](WriteTx& writing, JournalSeq) -> Result<qint64> {
        auto done = PersonStore::update(writing, after);
        if (done)
            done = endAll(writing, ended, now);
        return done ? Result<qint64>(after.id.value) : tl::unexpected(done.error());
    };
    Changes changes;
    changes.what = std::move(change);
    return changes;
}

namespace {

/// @return the arrangement as it is to be; InvalidInput naming the field.
Result<Deputy> deputyAfter(const SetDeputy& cmd, const std::optional<Deputy>& before, LocalDay today)
{
    Deputy after{cmd.deputy, cmd.person, cmd.standIn, cmd.from, cmd.until, cmd.cancelled};
    const bool begun = before && before->from <= today;
    if (after.from == LocalDay{})
        after.from = begun ? before->from : today;
    if (begun ? after.from != before->from : after.from < today)
        return invalid(u"from"_s, u"what held is never rewritten"_s);
    if (after.until < after.from || after.until - after.from >= LongestDeputy || after.until < today)
        return invalid(u"until"_s, u"from today, at most 366 days"_s);
    if (before && (after.person != before->person || after.standIn != before->standIn))
        return invalid(after.person != before->person ? u"person"_s : u"standIn"_s,
                       u"make another arrangement"_s);
    if (before && before->cancelled)
        return invalid(u"deputy"_s, u"cancelled already"_s);
    return after;
}

/// Both people are the sender's, and the stand-in can do some of the absent one's work.
Result<> checkStandIn(const ReadTx& tx, const Deputy& deputy, const Actor& actor,
                      const CommandContext& context)
{
    const LocalDay today = dayOf(context.now);
    const bool any = actor.has(Role::SystemAdmin);
    RoleSet roles[2];
    const std::pair<PersonId, QString> both[] = {{deputy.person, u"person"_s},
                                                 {deputy.standIn, u"standIn"_s}};
    for (std::size_t i = 0; i < 2; ++i) {
        const auto person = PersonStore::load(tx, both[i].first);
        if (!person && person.error().code == ErrorCode::StoreFailed)
            return tl::unexpected(person.error());
        if (!person || person->hasLeft(today) || !(any || isOwnUnit(context.rules, actor, person->unit)))
            return invalid(both[i].second, u"nobody of the sender's subtree"_s);
        const auto accounts = AccountStore::ofPerson(tx, person->id);
        if (!accounts)
            return tl::unexpected(accounts.error());
        for (const AccountRecord& account : *accounts) {
            if (i == 0 || !account.disabled)
                roles[i] = RoleSet::fromBits(roles[i].bits() | account.actor.roles.bits());
        }
    }
    if (deputy.person == deputy.standIn || (roles[0].bits() & roles[1].bits()) == 0)
        return invalid(u"standIn"_s, u"nobody with a role of the absent one"_s);
    return {};
}

} // namespace

Result<Changes> SetDeputyHandler::run(const Grant<SetDeputy>& grant, const ReadTx& tx,
                                      const CommandContext& context) const
{
    const SetDeputy& cmd = grant.command();
    std::optional<Deputy> before;
    if (cmd.deputy != 0) {
        const auto found = PersonStore::deputy(tx, cmd.deputy);
        if (!found)
            return tl::unexpected(found.error());
        const auto absent = PersonStore::load(tx, found->person);
        if (!absent)
            return tl::unexpected(absent.error());
        if (!grant.actor().has(Role::SystemAdmin) && !isOwnUnit(context.rules, grant.actor(), absent->unit))
            return fail(ErrorCode::NotFound, u"an arrangement of another unit"_s);
        before = *found;
    }
    const auto after = deputyAfter(cmd, before, dayOf(context.now));
    if (!after)
        return tl::unexpected(after.error());
    if (!after->cancelled) {
        if (const auto good = checkStandIn(tx, *after, grant.actor(), context); !good)
            return tl::unexpected(good.error());
        const auto overlaps = PersonStore::overlaps(tx, *after);
        if (!overlaps)
            return tl::unexpected(overlaps.error());
        if (*overlaps)
            return invalid(u"from"_s, u"another arrangement covers a day of it"_s);
    } else if (!before) {
        return invalid(u"cancelled"_s, u"there is nothing to cancel"_s);
    } else if (const auto good = checkText(cmd.reason, u"reason"_s, TextNeed::Required); !good) {
        return tl::unexpected(good.error());
    }
    RecordChange change = recordOf(grant, context);
    for (const PersonId id : {after->person, after->standIn}) {
        const auto person = PersonStore::load(tx, id);
        if (!person)
            return tl::unexpected(person.error());
        change.lists.units.push_back(person->unit);
    }
    change.write = [deputy = *after](WriteTx& writing, JournalSeq) {
        return PersonStore::put(writing, deputy);
    };
    Changes changes;
    changes.what = std::move(change);
    return changes;
}

void addPeopleCommands(CommandRegistry& registry)
{
    registry.add<SetPerson, SetPersonHandler>();
    registry.add<FilePerson, FilePersonHandler>();
    registry.add<SetAccount, SetAccountHandler>();
    registry.add<SetDeputy, SetDeputyHandler>();
    registry.add<MoveWork, MoveWorkHandler>();
}

} // namespace duban
