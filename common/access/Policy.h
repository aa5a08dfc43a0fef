// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Id.h"
#include "common/base/Instant.h"

#include <QString>

#include <array>
#include <initializer_list>
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
    Reviewer = 8,
    Approver = 9,
    DepartmentHead = 10,
    MatterOfficer = 11,
    Leader = 12,
    Secretary = 13, ///< 代录: enters what was signed on paper
    UnitAdmin = 14, ///< proposes people and items of the own unit
};

inline constexpr std::array AllRoles{
    Role::WindowClerk,   Role::Handler, Role::SupervisionOfficer, Role::SystemAdmin, Role::SecurityAdmin,
    Role::Auditor,       Role::System,  Role::Reviewer,           Role::Approver,    Role::DepartmentHead,
    Role::MatterOfficer, Role::Leader,  Role::Secretary,          Role::UnitAdmin};

/// The roles of one account. 三员 exclude each other: no account holds two of SystemAdmin, SecurityAdmin and
/// Auditor, nor one of them beside any other role (domain.md §8).
class RoleSet
{
public:
    constexpr RoleSet() = default;

    constexpr RoleSet(std::initializer_list<Role> roles)
    {
        for (const Role role : roles)
            add(role);
    }

    static constexpr RoleSet fromBits(quint32 bits)
    {
        RoleSet set;
        set.m_bits = bits;
        return set;
    }

    constexpr void add(Role role) { m_bits |= bit(role); }

    constexpr bool has(Role role) const noexcept { return (m_bits & bit(role)) != 0; }

    constexpr bool isEmpty() const noexcept { return m_bits == 0; }

    constexpr quint32 bits() const noexcept { return m_bits; }

    /// @return false when the set holds System, or an administrator beside another role.
    bool isLawful() const noexcept;

    friend constexpr bool operator==(RoleSet, RoleSet) = default;

private:
    static constexpr quint32 bit(Role role) { return 1u << quint32(role); }

    quint32 m_bits = 0;
};

/// What a message type demands of its sender. Every message names one; without it the registry does not
/// compile.
enum class Permission : quint8 {
    Anyone,        ///< before login
    OwnSession,    ///< any logged-in account, about itself
    ReadCatalogue, ///< items, windows, calendar: no personal data
    ReadCases,     ///< cases of the own scope
    ReadBoard,     ///< figures, lights and events of the own scope
    SubmitCase,    ///< take in at the own window
    AcceptCase,    ///< accept, refuse, ask supplements, withdraw, ask for voiding
    ServeHall,     ///< take supplements and deliver for any case of the hall
    RecordCounter, ///< oral turn-aways and the other outcomes at the counter
    WriteOpinion,
    FinishStage,       ///< the stage that is the sender's: finish, deny, send back, propose
    HeadDecides,       ///< extensions, procedures, assignment, transfer, termination
    GovernmentDecides, ///< extension of a joint case, 行政许可法 art. 42
    RecordDecision,    ///< enters a decision signed on paper
    CompleteCase,
    JudgeVoid,        ///< the supervisor's consent to a voiding
    AnnulLight,       ///< takes a light back, with a second person
    ReadSetUp,        ///< people, proposals and duties of the own unit
    ManageDuty,       ///< who stands at which window, who stands in for whom
    ManagePolicy,     ///< when clocks warn; two persons
    ReadRadar,        ///< suspicious records
    AcknowledgeLight, ///< takes up a light
    ReadSessions,     ///< who is logged in
    ManageCalendar,   ///< imports, rehearses and activates notices
    ManagePlaces,     ///< organisation, halls, windows
    ProposeItems,     ///< people and items of the own unit
    ReleaseItems,     ///< files items, flows and persons
    ManageAccounts,   ///< accounts and rights
    AdvanceClock,     ///< moves the legal clock of a replayed database
    GiveLight,        ///< the sweep
    SetUp,            ///< loads organisation, items and people
    TakeBack,         ///< a change whose day has not come; of a kind that the sender may make
    KeepServer,       ///< backups and disks of the server
    VerifyRecords,    ///< checks all that is stored
    KeepFiles,        ///< adds files to a case, takes them out
    JudgeSupplement,  ///< the supervisor's consent to a second notice of what is missing
    EditTemplates,    ///< the words of the papers
};

inline constexpr std::array AllPermissions{Permission::Anyone,
                                           Permission::OwnSession,
                                           Permission::ReadCatalogue,
                                           Permission::ReadCases,
                                           Permission::ReadBoard,
                                           Permission::SubmitCase,
                                           Permission::AcceptCase,
                                           Permission::ServeHall,
                                           Permission::RecordCounter,
                                           Permission::WriteOpinion,
                                           Permission::FinishStage,
                                           Permission::HeadDecides,
                                           Permission::GovernmentDecides,
                                           Permission::RecordDecision,
                                           Permission::CompleteCase,
                                           Permission::JudgeVoid,
                                           Permission::AnnulLight,
                                           Permission::ReadSetUp,
                                           Permission::ManageDuty,
                                           Permission::ManagePolicy,
                                           Permission::ReadRadar,
                                           Permission::AcknowledgeLight,
                                           Permission::ReadSessions,
                                           Permission::ManageCalendar,
                                           Permission::ManagePlaces,
                                           Permission::ProposeItems,
                                           Permission::ReleaseItems,
                                           Permission::ManageAccounts,
                                           Permission::AdvanceClock,
                                           Permission::GiveLight,
                                           Permission::SetUp,
                                           Permission::TakeBack,
                                           Permission::KeepServer,
                                           Permission::VerifyRecords,
                                           Permission::KeepFiles,
                                           Permission::JudgeSupplement,
                                           Permission::EditTemplates};

/// Which target a message may have. The target is loaded and checked inside the transaction.
enum class ScopeRule : quint8 {
    NoScope,       ///< touches no target that belongs to somebody
    OwnWindow,     ///< the case was taken in at the sender's window
    OwnHall,       ///< the case was taken in at a window of the sender's hall
    OwnDepartment, ///< the case is decided by the sender's department
    OwnSubtree,    ///< the case is decided at or below the sender's organisation
    OwnCases,      ///< hall for a clerk, department for a handler, subtree for an officer
};

/// The role × permission table.
bool may(Role role, Permission permission) noexcept;

/// Who sends a message: the account of a session with its role and place.
struct Actor
{
    AccountId account;
    PersonId person;
    SessionId session;
    QString name;              ///< of the person, for conflicts and opinions
    Role role = Role::System;  ///< the one the workspace is for
    RoleSet roles;             ///< every role of the account; empty: just `role`
    OrganisationId department; ///< of a handler; the root of an officer's, a head's or a leader's subtree
    HallId hall;               ///< of a clerk
    WindowId window;           ///< of a clerk: the own one, or where a duty puts the person now
    bool filed = true;         ///< filed with a number and released by the supervision office (domain.md §8)
    std::vector<PersonId> standsFor{}; ///< whose cases the person works on as a deputy now

    /// The server itself.
    static Actor system() { return {}; }

    /// @return true when work assigned to `person` is the actor's: the own, or that of somebody they stand in
    /// for.
    bool answersFor(PersonId person_) const noexcept;

    bool has(Role wanted) const noexcept { return roles.isEmpty() ? role == wanted : roles.has(wanted); }

    bool may(Permission permission) const noexcept;
};

/// Where a case lies, as far as scopes care.
struct CasePlace
{
    OrganisationId department;
    WindowId window;
    HallId hall{};
};

/// What one actor may see, worked out once a session.
class Visibility
{
public:
    enum class Kind : quint8 { Nothing, Window, Departments, Everything };

    /// @param subtree the departments below the actor's own, itself included
    static Visibility of(const Actor& actor, std::vector<OrganisationId> subtree);
    static Visibility everything();

    /// @return true when lists, feeds and figures of the actor hold a case at `place`.
    bool covers(const CasePlace& place) const noexcept;

    /// @return true when the actor may open a case at `place` whose number is known: a clerk any of the hall.
    bool reaches(const CasePlace& place) const noexcept;

    Kind kind() const noexcept { return m_kind; }

    WindowId window() const noexcept { return m_window; }

    const std::vector<OrganisationId>& departments() const noexcept { return m_departments; }

private:
    Kind m_kind = Kind::Nothing;
    WindowId m_window;
    HallId m_hall;
    std::vector<OrganisationId> m_departments; ///< sorted
};

/// @return true when a case at `place` is a lawful target of `actor` under `rule`.
bool inScope(ScopeRule rule, const Actor& actor, const Visibility& visibility,
             const CasePlace& place) noexcept;

} // namespace duban
