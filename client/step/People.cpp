// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/step/People.h"

#include "client/model/DomainWords.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

struct People
{
    Q_DECLARE_TR_FUNCTIONS(duban::People)
};

/// A server from before there were several roles tells none: it is the one then.
RoleSet rolesOf(const AccountEntry& account)
{
    return account.roles == 0 ? RoleSet{account.role} : RoleSet::fromBits(account.roles);
}

} // namespace

bool hasLeft(const PersonEntry& person, LocalDay today)
{
    return person.leftOn != LocalDay{} && person.leftOn <= today;
}

RoleSet rolesOf(const PersonEntry& person)
{
    quint32 bits = 0;
    for (const AccountEntry& account : person.accounts)
        bits |= account.disabled ? 0 : rolesOf(account).bits();
    return RoleSet::fromBits(bits);
}

bool worksOn(const PersonEntry& person, OrganisationId department, Role role, LocalDay today)
{
    if (hasLeft(person, today) || person.filingNumber.isEmpty())
        return false;
    return std::any_of(person.accounts.begin(), person.accounts.end(), [&](const AccountEntry& account) {
        return !account.disabled && account.department == department && rolesOf(account).has(role);
    });
}

std::vector<PersonEntry> candidatesFor(const std::vector<PersonEntry>& people, OrganisationId department,
                                       Role role, PersonId holder, LocalDay today)
{
    std::vector<PersonEntry> fit;
    for (const PersonEntry& person : people) {
        if (person.id != holder && worksOn(person, department, role, today))
            fit.push_back(person);
    }
    std::stable_sort(fit.begin(), fit.end(),
                     [](const PersonEntry& a, const PersonEntry& b) { return a.openCases < b.openCases; });
    return fit;
}

bool needsFiling(const PersonEntry& person)
{
    const RoleSet roles = rolesOf(person);
    return roles.has(Role::Handler) || roles.has(Role::Reviewer) || roles.has(Role::Approver);
}

QString roleListOf(const PersonEntry& person)
{
    QStringList words;
    const RoleSet roles = rolesOf(person);
    for (const Role role : AllRoles) {
        if (roles.has(role))
            words << roleName(role);
    }
    return words.join(u" · "_s);
}

QString personLine(const PersonEntry& person)
{
    QStringList parts{person.name, person.position, People::tr("%n open case(s)", nullptr, person.openCases)};
    parts.removeAll(QString());
    return parts.join(u"  ·  "_s);
}

} // namespace duban
