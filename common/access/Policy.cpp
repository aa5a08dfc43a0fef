// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/access/Policy.h"

#include <algorithm>
#include <bit>

namespace duban {

namespace {

// Role × permission. Source: domain.md §8. What is not here is not allowed.
using P = Permission;

struct Row
{
    Role role;
    quint64 permissions; ///< a bit each; no list, whose elements would not live as long as the table
};

constexpr quint64 bitsOf(std::initializer_list<Permission> permissions)
{
    quint64 bits = 0;
    for (const Permission permission : permissions)
        bits |= quint64(1) << int(permission);
    return bits;
}

constexpr quint64 Everybody = bitsOf({P::OwnSession, P::ReadCatalogue});

constexpr std::array Table{
    Row{Role::WindowClerk, bitsOf({P::ReadCases, P::SubmitCase, P::AcceptCase, P::ServeHall, P::RecordCounter,
                                   P::WriteOpinion, P::CompleteCase, P::KeepFiles})},
    Row{Role::Handler, bitsOf({P::ReadCases, P::WriteOpinion, P::FinishStage, P::ReadSetUp, P::KeepFiles})},
    Row{Role::Reviewer, bitsOf({P::ReadCases, P::WriteOpinion, P::FinishStage, P::ReadSetUp, P::KeepFiles})},
    Row{Role::Approver, bitsOf({P::ReadCases, P::WriteOpinion, P::FinishStage, P::ReadSetUp, P::KeepFiles})},
    Row{Role::DepartmentHead, bitsOf({P::ReadCases, P::ReadBoard, P::WriteOpinion, P::HeadDecides,
                                      P::ReadSetUp, P::ManageDuty, P::KeepFiles})},
    Row{Role::SupervisionOfficer,
        bitsOf({P::ReadCases, P::ReadBoard, P::JudgeVoid, P::JudgeSupplement, P::AnnulLight, P::ReleaseItems,
                P::ReadSetUp, P::ManagePolicy, P::ReadRadar, P::AcknowledgeLight, P::TakeBack})},
    Row{Role::MatterOfficer, bitsOf({})},
    Row{Role::Leader, bitsOf({P::ReadCases, P::ReadBoard, P::GovernmentDecides})},
    Row{Role::Secretary, bitsOf({P::ReadCases, P::ReadBoard, P::RecordDecision, P::KeepFiles})},
    Row{Role::UnitAdmin, bitsOf({P::ProposeItems, P::ReadSetUp, P::ManageDuty})},
    Row{Role::SystemAdmin,
        bitsOf({P::AdvanceClock, P::ManageCalendar, P::ManagePlaces, P::ReadSetUp, P::ManageDuty,
                P::ReadSessions, P::TakeBack, P::KeepServer, P::VerifyRecords, P::EditTemplates})},
    Row{Role::SecurityAdmin, bitsOf({P::ManageAccounts, P::ReadSetUp, P::ReadSessions})},
    Row{Role::Auditor, bitsOf({P::ReadSessions, P::VerifyRecords})},
    Row{Role::System, bitsOf({P::AdvanceClock, P::GiveLight, P::SetUp})},
};

} // namespace

bool may(Role role, Permission permission) noexcept
{
    if (permission == Permission::Anyone)
        return true;
    const auto row = std::find_if(Table.begin(), Table.end(), [=](const Row& r) { return r.role == role; });
    if (row == Table.end())
        return false;
    const quint64 allowed =
        row->permissions | (role == Role::System ? bitsOf({Permission::OwnSession}) : Everybody);
    return (allowed >> int(permission) & 1) != 0;
}

bool RoleSet::isLawful() const noexcept
{
    constexpr RoleSet admins{Role::SystemAdmin, Role::SecurityAdmin, Role::Auditor};
    const bool administers = (m_bits & admins.bits()) != 0;
    return m_bits != 0 && !has(Role::System) && (!administers || std::has_single_bit(m_bits));
}

bool Actor::may(Permission permission) const noexcept
{
    if (roles.isEmpty())
        return duban::may(role, permission);
    return std::any_of(AllRoles.begin(), AllRoles.end(),
                       [&](Role r) { return roles.has(r) && duban::may(r, permission); });
}

bool Actor::answersFor(PersonId person_) const noexcept
{
    return person_ == person || std::find(standsFor.begin(), standsFor.end(), person_) != standsFor.end();
}

Visibility Visibility::of(const Actor& actor, std::vector<OrganisationId> subtree)
{
    Visibility v;
    switch (actor.role) {
    case Role::WindowClerk:
        v.m_kind = Kind::Window;
        v.m_window = actor.window;
        v.m_hall = actor.hall;
        break;
    case Role::Handler:
    case Role::Reviewer:
    case Role::Approver:
        v.m_kind = Kind::Departments;
        v.m_departments = {actor.department};
        break;
    case Role::DepartmentHead:
    case Role::SupervisionOfficer:
    case Role::Leader:
    case Role::Secretary:
        v.m_kind = Kind::Departments;
        v.m_departments = std::move(subtree);
        std::sort(v.m_departments.begin(), v.m_departments.end());
        break;
    case Role::MatterOfficer:
    case Role::UnitAdmin:
    case Role::SystemAdmin:
    case Role::SecurityAdmin:
    case Role::Auditor:
        break; // none of the three administrators sees business content (domain.md §8)
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

bool Visibility::reaches(const CasePlace& place) const noexcept
{
    return covers(place) || (m_kind == Kind::Window && m_hall.isValid() && place.hall == m_hall);
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
    case ScopeRule::OwnHall:
        return actor.hall.isValid() && place.hall == actor.hall;
    case ScopeRule::OwnDepartment:
        return actor.department.isValid() && place.department == actor.department;
    case ScopeRule::OwnSubtree:
        return visibility.kind() == Visibility::Kind::Departments && visibility.covers(place);
    case ScopeRule::OwnCases:
        return visibility.reaches(place);
    }
    return false;
}

} // namespace duban
