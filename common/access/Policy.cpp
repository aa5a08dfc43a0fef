// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/access/Policy.h"

#include <algorithm>

namespace duban {

namespace {

struct Grant
{
    Role role;
    Permission permission;
};

// Role × permission. Source: domain.md §8. What is not here is not allowed.
constexpr std::array Table{
    Grant{Role::WindowClerk, Permission::OwnSession},
    Grant{Role::WindowClerk, Permission::ReadCatalogue},
    Grant{Role::WindowClerk, Permission::ReadCases},
    Grant{Role::WindowClerk, Permission::SubmitCase},
    Grant{Role::WindowClerk, Permission::AcceptCase},
    Grant{Role::WindowClerk, Permission::WriteOpinion},
    Grant{Role::WindowClerk, Permission::CompleteCase},

    Grant{Role::Handler, Permission::OwnSession},
    Grant{Role::Handler, Permission::ReadCatalogue},
    Grant{Role::Handler, Permission::ReadCases},
    Grant{Role::Handler, Permission::WriteOpinion},
    Grant{Role::Handler, Permission::FinishStage},

    Grant{Role::SupervisionOfficer, Permission::OwnSession},
    Grant{Role::SupervisionOfficer, Permission::ReadCatalogue},
    Grant{Role::SupervisionOfficer, Permission::ReadCases},
    Grant{Role::SupervisionOfficer, Permission::ReadBoard},

    Grant{Role::SystemAdmin, Permission::OwnSession},
    Grant{Role::SystemAdmin, Permission::ReadCatalogue},
    Grant{Role::SystemAdmin, Permission::AdvanceClock},

    Grant{Role::SecurityAdmin, Permission::OwnSession},
    Grant{Role::SecurityAdmin, Permission::ReadCatalogue},

    Grant{Role::Auditor, Permission::OwnSession},
    Grant{Role::Auditor, Permission::ReadCatalogue},

    Grant{Role::System, Permission::OwnSession},
    Grant{Role::System, Permission::AdvanceClock},
    Grant{Role::System, Permission::GiveLight},
    Grant{Role::System, Permission::SetUp},
};

} // namespace

bool may(Role role, Permission permission) noexcept
{
    if (permission == Permission::Anyone)
        return true;
    return std::any_of(Table.begin(), Table.end(),
                       [=](const Grant& g) { return g.role == role && g.permission == permission; });
}

Visibility Visibility::of(const Actor& actor, std::vector<OrganisationId> subtree)
{
    Visibility v;
    switch (actor.role) {
    case Role::WindowClerk:
        v.m_kind = Kind::Window;
        v.m_window = actor.window;
        break;
    case Role::Handler:
        v.m_kind = Kind::Departments;
        v.m_departments = {actor.department};
        break;
    case Role::SupervisionOfficer:
        v.m_kind = Kind::Departments;
        v.m_departments = std::move(subtree);
        std::sort(v.m_departments.begin(), v.m_departments.end());
        break;
    case Role::SystemAdmin:
    case Role::SecurityAdmin:
    case Role::Auditor:
        break; // none of the three sees business content (domain.md §8)
    case Role::System:
        v.m_kind = Kind::Everything;
        break;
    }
    return v;
}

Visibility Visibility::everything()
{
    Visibility v;
    v.m_kind = Kind::Everything;
    return v;
}

bool Visibility::covers(const CasePlace& place) const noexcept
{
    switch (m_kind) {
    case Kind::Nothing:
        return false;
    case Kind::Window:
        return m_window.isValid() && place.window == m_window;
    case Kind::Departments:
        return place.department.isValid() &&
               std::binary_search(m_departments.begin(), m_departments.end(), place.department);
    case Kind::Everything:
        return true;
    }
    return false;
}

bool inScope(ScopeRule rule, const Actor& actor, const Visibility& visibility,
             const CasePlace& place) noexcept
{
    switch (rule) {
    case ScopeRule::NoScope:
        return true;
    case ScopeRule::OwnWindow:
        return actor.window.isValid() && place.window == actor.window;
    case ScopeRule::OwnDepartment:
        return actor.department.isValid() && place.department == actor.department;
    case ScopeRule::OwnCases:
        return visibility.covers(place);
    }
    return false;
}

} // namespace duban
