// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/command/admin/PeopleHandlers.h"

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr RoleSet Administrators{Role::SystemAdmin, Role::SecurityAdmin, Role::Auditor};

bool isLoginName(const QString& login)
{
    const auto fits = [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') ||
               c == u'.' || c == u'_' || c == u'-';
    };
    return login.size() >= 2 && login.size() <= 40 && std::all_of(login.begin(), login.end(), fits);
}

/// @return the roles as asked for. Source: domain.md §8.
Result<RoleSet> rolesOf(const SetAccount& cmd)
{
    if (std::find(AllRoles.begin(), AllRoles.end(), cmd.role) == AllRoles.end() || cmd.role == Role::System)
        return invalid(u"role"_s, u"no role of an account"_s);
    RoleSet known;
    for (const Role role : AllRoles)
        known.add(role);
    const RoleSet roles = RoleSet::fromBits(cmd.roles);
    if ((cmd.roles & ~known.bits()) != 0 || !roles.isLawful() || !roles.has(cmd.role))
        return invalid(u"roles"_s, u"an administrator holds no other role; the role is one of them"_s);
    return roles;
}

/// A clerk's place is that of the window, everybody else's is the department; the three administrators have
/// none.
Result<> place(const SetAccount& cmd, const Rules& rules, Actor& actor)
{
    const bool clerk = actor.roles.has(Role::WindowClerk);
    const ServiceWindow* window = rules.window(cmd.window);
    if (clerk ? !window || window->closed : cmd.window != WindowId{})
        return invalid(u"window"_s, u"a clerk has one that is open, nobody else"_s);
    actor.window = cmd.window;
    actor.hall = clerk ? window->hall : HallId{};
    if (actor.role == Role::WindowClerk) {
        if (cmd.department.isValid() && cmd.department != window->department)
            return invalid(u"department"_s, u"a clerk's is that of the window"_s);
        actor.department = window->department;
        return {};
    }
    const bool administers = (actor.roles.bits() & Administrators.bits()) != 0;
    const auto& all = rules.catalogue().organisations;
    const bool known = std::any_of(all.begin(), all.end(), [&cmd](const Organisation& o) {
        return o.id == cmd.department && !o.closed;
    });
    if (administers ? cmd.department != OrganisationId{} : !known)
        return invalid(u"department"_s, u"needed, but for an administrator"_s);
    actor.department = cmd.department;
    return {};
}

Result<> checkPerson(const ReadTx& tx, const AccountRecord& account, LocalDay today)
{
    const auto person = PersonStore::load(tx, account.actor.person);
    if (!person && person.error().code == ErrorCode::StoreFailed)
        return tl::unexpected(person.error());
    if (!person)
        return invalid(u"person"_s, u"nobody"_s);
    if (account.disabled)
        return {};
    if (person->hasLeft(today))
        return invalid(u"person"_s, u"has left"_s);
    const auto others = AccountStore::ofPerson(tx, person->id);
    if (!others)
        return tl::unexpected(others.error());
    // 三员 are three people, not one person with three accounts.
    for (const AccountRecord& other : *others) {
        const bool counts = other.actor.account != account.actor.account && !other.disabled;
        if (counts && !RoleSet::fromBits(account.actor.roles.bits() | other.actor.roles.bits()).isLawful())
            return invalid(u"roles"_s, u"another account of the person excludes them"_s);
    }
    return {};
}

Result<> checkLastAdministrator(const ReadTx& tx, const AccountRecord& before, const AccountRecord& after)
{
    const bool stays = !after.disabled && after.actor.roles == before.actor.roles;
    if (stays || (before.actor.roles.bits() & Administrators.bits()) == 0)
        return {};
    const auto working = AccountStore::administrators(tx, before.actor.role);
    if (!working)
        return tl::unexpected(working.error());
    if (*working == std::vector{before.actor.account})
        return fail(ErrorCode::WrongState, u"the last administrator of its kind"_s);
    return {};
}

/// @return the account as it is before the change; a new one is given its login and person.
Result<AccountRecord> accountBefore(const SetAccount& cmd, const ReadTx& tx)
{
    if (cmd.account != AccountId{}) {
        auto found = AccountStore::byId(tx, cmd.account);
        if (!found)
            return found;
        if (!cmd.login.isEmpty() && cmd.login != found->login)
            return invalid(u"login"_s, u"a login is never changed"_s);
        if (cmd.person.isValid() && cmd.person != found->actor.person)
            return invalid(u"person"_s, u"an account stays with its person"_s);
        return found;
    }
    AccountRecord made;
    made.login = cmd.login;
    made.actor.person = cmd.person;
    if (!isLoginName(cmd.login))
        return invalid(u"login"_s, u"2 to 40 letters, digits and . _ -"_s);
    const auto same = AccountStore::byLogin(tx, cmd.login);
    if (!same && same.error().code == ErrorCode::StoreFailed)
        return tl::unexpected(same.error());
    if (same)
        return invalid(u"login"_s, u"in use"_s);
    return made;
}

} // namespace

Result<Changes> SetAccountHandler::run(const Grant<SetAccount>& grant, const ReadTx& tx,
                                       const CommandContext& context) const
{
    const SetAccount& cmd = grant.command();
    const auto before = accountBefore(cmd, tx);
    if (!before)
        return tl::unexpected(before.error());
    if (before->actor.person == grant.actor().person)
        return fail(ErrorCode::NotAllowed, u"nobody changes their own rights"_s);
    AccountRecord after = *before;
    const auto roles = rolesOf(cmd);
    if (!roles)
        return tl::unexpected(roles.error());
    after.actor.role = cmd.role;
    after.actor.roles = *roles;
    after.disabled = cmd.disabled;
    if (const auto placed = place(cmd, context.rules, after.actor); !placed)
        return tl::unexpected(placed.error());
    if (const auto good = checkPerson(tx, after, dayOf(context.now)); !good)
        return tl::unexpected(good.error());
    if (const auto good = checkLastAdministrator(tx, *before, after); !good)
        return tl::unexpected(good.error());
    RecordChange change = recordOf(grant, context);
    if (cmd.account.isValid())
        change.logsOut = {cmd.account};
    const auto person = PersonStore::load(tx, after.actor.person);
    if (!person)
        return tl::unexpected(person.error());
    change.lists.units = {person->unit};
    for (const HallId hall : {before->actor.hall, after.actor.hall}) {
        if (hall.isValid())
            change.lists.halls.push_back(hall); // a clerk's window by the account
    }
    change.write = [after, now = context.systemNow](WriteTx& writing, JournalSeq) -> Result<qint64> {
        if (!after.actor.account.isValid()) {
            const auto made = AccountStore::add(writing, after);
            return made ? Result<qint64>(made->value) : tl::unexpected(made.error());
        }
        auto done = AccountStore::update(writing, after);
        if (done)
            done = AccountStore::endSessions(writing, after.actor.account, now);
        return done ? Result<qint64>(after.actor.account.value) : tl::unexpected(done.error());
    };
    Changes changes;
    changes.what = std::move(change);
    return changes;
}

} // namespace duban
