// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Id.h"
#include "common/base/Instant.h"

#include <QString>

#include <array>
#include <span>
#include <vector>

namespace duban {

/// What a person is here for (domain.md §8). Stored and sent: append only.
enum class Role : quint8 {
    WindowClerk = 1,
    Handler = 2,
    SupervisionOfficer = 3,
    SystemAdmin = 4,
    SecurityAdmin = 5,
    Auditor = 6,
    System = 7, ///< the server itself: sweep, set-up. No account ever holds it.
};

inline constexpr std::array AllRoles{Role::WindowClerk, Role::Handler,       Role::SupervisionOfficer,
                                     Role::SystemAdmin, Role::SecurityAdmin, Role::Auditor,
                                     Role::System};

/// What a message type demands of its sender. Every message names one; without it the registry does not
/// compile.
enum class Permission : quint8 {
    Anyone,        ///< before login
    OwnSession,    ///< any logged-in account, about itself
    ReadCatalogue, ///< items, windows, calendar: no personal data
    ReadCases,     ///< cases of the own scope
    ReadBoard,     ///< figures, lights and events of the own scope
    SubmitCase,
    AcceptCase,
    WriteOpinion,
    FinishStage,
    CompleteCase,
    AdvanceClock, ///< moves the legal clock of a replayed database
    GiveLight,    ///< the sweep
    SetUp,        ///< loads organisation, items and people
};

inline constexpr std::array AllPermissions{
    Permission::Anyone,      Permission::OwnSession,   Permission::ReadCatalogue, Permission::ReadCases,
    Permission::ReadBoard,   Permission::SubmitCase,   Permission::AcceptCase,    Permission::WriteOpinion,
    Permission::FinishStage, Permission::CompleteCase, Permission::AdvanceClock,  Permission::GiveLight,
    Permission::SetUp};

/// Which target a message may have. The target is loaded and checked inside the transaction.
enum class ScopeRule : quint8 {
    NoScope,       ///< touches no target that belongs to somebody
    OwnWindow,     ///< the case was taken in at the sender's window
    OwnDepartment, ///< the case is decided by the sender's department
    OwnCases,      ///< window for a clerk, department for a handler, subtree for an officer
};

/// The role × permission table.
bool may(Role role, Permission permission) noexcept;

/// Who sends a message: the account of a session with its role and place.
struct Actor
{
    AccountId account;
    PersonId person;
    SessionId session;
    QString name; ///< of the person, for conflicts and opinions
    Role role = Role::System;
    OrganisationId department; ///< of a handler; the root of an officer's subtree
    HallId hall;               ///< of a clerk
    WindowId window;           ///< of a clerk

    /// The server itself.
    static Actor system() { return {}; }

    bool may(Permission permission) const noexcept { return duban::may(role, permission); }
};

/// Where a case lies, as far as scopes care.
struct CasePlace
{
    OrganisationId department;
    WindowId window;
};

/// What one actor may see, worked out once a session.
class Visibility
{
public:
    enum class Kind : quint8 { Nothing, Window, Departments, Everything };

    /// @param subtree the departments below the actor's own, itself included; used for officers only
    static Visibility of(const Actor& actor, std::vector<OrganisationId> subtree);
    static Visibility everything();

    bool covers(const CasePlace& place) const noexcept;

    Kind kind() const noexcept { return m_kind; }

    WindowId window() const noexcept { return m_window; }

    const std::vector<OrganisationId>& departments() const noexcept { return m_departments; }

private:
    Kind m_kind = Kind::Nothing;
    WindowId m_window;
    std::vector<OrganisationId> m_departments; ///< sorted
};

/// @return true when a case at `place` is a lawful target of `actor` under `rule`.
bool inScope(ScopeRule rule, const Actor& actor, const Visibility& visibility,
             const CasePlace& place) noexcept;

} // namespace duban
