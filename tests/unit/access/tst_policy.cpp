// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/access/Policy.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace duban;

namespace {

constexpr std::array RoleNames{"clerk",          "handler", "officer",   "system admin",
                               "security admin", "auditor", "the server"};

struct Line
{
    Permission permission;
    const char* name;
    const char* cells; ///< one for each role in the order of RoleNames, x: may
};

// clang-format off
// The whole table, written out by hand: whoever changes a right changes it here too.
constexpr std::array Matrix{
    //                                                         C H O Y E A S
    Line{Permission::Anyone, "does what is open to anyone",   "x x x x x x x"},
    Line{Permission::OwnSession, "has a session",             "x x x x x x x"},
    Line{Permission::ReadCatalogue, "reads the catalogue",    "x x x x x x ."},
    Line{Permission::ReadCases, "reads cases",                "x x x . . . ."},
    Line{Permission::ReadBoard, "reads the board",            ". . x . . . ."},
    Line{Permission::SubmitCase, "takes a case in",           "x . . . . . ."},
    Line{Permission::AcceptCase, "accepts a case",            "x . . . . . ."},
    Line{Permission::WriteOpinion, "writes an opinion",       "x x . . . . ."},
    Line{Permission::FinishStage, "finishes a stage",         ". x . . . . ."},
    Line{Permission::CompleteCase, "completes a case",        "x . . . . . ."},
    Line{Permission::AdvanceClock, "advances the clock",      ". . . x . . x"},
    Line{Permission::GiveLight, "gives a light",              ". . . . . . x"},
    Line{Permission::SetUp, "sets the hall up",               ". . . . . . x"},
};
// clang-format on

const OrganisationId Root{1};
const OrganisationId OwnDepartment{2};
const OrganisationId SisterDepartment{3};
const OrganisationId StrangeDepartment{9};
const WindowId OwnWindow{20};
const WindowId OtherWindow{21};
const std::vector<OrganisationId> Subtree{SisterDepartment, Root, OwnDepartment};

Actor actorOf(Role role)
{
    Actor actor;
    actor.role = role;
    actor.person = {7};
    if (role == Role::WindowClerk) {
        actor.window = OwnWindow;
        actor.hall = {30};
    } else if (role == Role::Handler) {
        actor.department = OwnDepartment;
    } else if (role == Role::SupervisionOfficer) {
        actor.department = Root;
    }
    return actor;
}

struct Place
{
    const char* name;
    CasePlace place;
};

const std::array Places{
    Place{"own window and department", {OwnDepartment, OwnWindow}},
    Place{"own department, other window", {OwnDepartment, OtherWindow}},
    Place{"own window, sister department", {SisterDepartment, OwnWindow}},
    Place{"sister department, other window", {SisterDepartment, OtherWindow}},
    Place{"strange department, own window", {StrangeDepartment, OwnWindow}},
    Place{"strange department, other window", {StrangeDepartment, OtherWindow}},
    Place{"nowhere", {}},
};

struct Scope
{
    ScopeRule rule;
    const char* name;
};

constexpr std::array Rules{Scope{ScopeRule::NoScope, "no scope"}, Scope{ScopeRule::OwnWindow, "own window"},
                           Scope{ScopeRule::OwnDepartment, "own department"},
                           Scope{ScopeRule::OwnCases, "own cases"}};

/// domain.md §8 in other words than the program's.
bool expectedInScope(ScopeRule rule, Role role, const CasePlace& place)
{
    const bool window = role == Role::WindowClerk && place.window == OwnWindow;
    const bool department = role == Role::Handler && place.department == OwnDepartment;
    const bool subtree = role == Role::SupervisionOfficer &&
                         (place.department == OwnDepartment || place.department == SisterDepartment);
    switch (rule) {
    case ScopeRule::NoScope:
        return true;
    case ScopeRule::OwnWindow:
        return window;
    case ScopeRule::OwnDepartment:
        return department;
    case ScopeRule::OwnCases:
        return window || department || subtree || role == Role::System;
    }
    return false;
}

} // namespace

class TestPolicy : public QObject
{
    Q_OBJECT

private slots:

    void everyRoleAndPermission_data()
    {
        QTest::addColumn<Role>("role");
        QTest::addColumn<Permission>("permission");
        QTest::addColumn<bool>("expected");
        for (const Line& line : Matrix) {
            const QByteArrayList cells = QByteArray(line.cells).split(' ');
            QCOMPARE(cells.size(), qsizetype(AllRoles.size()));
            for (std::size_t r = 0; r < AllRoles.size(); ++r)
                QTest::addRow("%s %s", RoleNames[r], line.name)
                    << AllRoles[r] << line.permission << (cells[qsizetype(r)] == "x");
        }
    }

    void everyRoleAndPermission()
    {
        QFETCH(Role, role);
        QFETCH(Permission, permission);
        QTEST(may(role, permission), "expected");
        QCOMPARE(actorOf(role).may(permission), may(role, permission));
    }

    void theMatrixIsWhole()
    {
        QCOMPARE(Matrix.size(), AllPermissions.size());
        for (std::size_t i = 0; i < Matrix.size(); ++i)
            QCOMPARE(Matrix[i].permission, AllPermissions[i]);
        QCOMPARE(RoleNames.size(), AllRoles.size());
        QCOMPARE(AllRoles.back(), Role::System);
    }

    void aRoleNobodyKnowsMayNothing()
    {
        for (const int number : {0, 8, 77, 255}) {
            for (const Permission permission : AllPermissions)
                QCOMPARE(may(Role(number), permission), permission == Permission::Anyone);
        }
    }

    /// domain.md §8: the three administrators see no business content, and nobody holds two of their rights.
    void theThreeAdministratorsTouchNoCase()
    {
        for (const Role role : {Role::SystemAdmin, Role::SecurityAdmin, Role::Auditor}) {
            for (const Permission permission :
                 {Permission::ReadCases, Permission::ReadBoard, Permission::SubmitCase,
                  Permission::AcceptCase, Permission::WriteOpinion, Permission::FinishStage,
                  Permission::CompleteCase})
                QVERIFY(!may(role, permission));
            QCOMPARE(Visibility::of(actorOf(role), Subtree).kind(), Visibility::Kind::Nothing);
        }
    }

    void everyRuleRoleAndPlace_data()
    {
        QTest::addColumn<ScopeRule>("rule");
        QTest::addColumn<Role>("role");
        QTest::addColumn<std::size_t>("place");
        for (const Scope& scope : Rules) {
            for (std::size_t r = 0; r < AllRoles.size(); ++r) {
                for (std::size_t p = 0; p < Places.size(); ++p)
                    QTest::addRow("%s: %s, %s", scope.name, RoleNames[r], Places[p].name)
                        << scope.rule << AllRoles[r] << p;
            }
        }
    }

    void everyRuleRoleAndPlace()
    {
        QFETCH(ScopeRule, rule);
        QFETCH(Role, role);
        QFETCH(std::size_t, place);
        const Actor actor = actorOf(role);
        const CasePlace& at = Places[place].place;
        QCOMPARE(inScope(rule, actor, Visibility::of(actor, Subtree), at), expectedInScope(rule, role, at));
    }

    /// An account whose place was forgotten sees nothing, not even cases whose place was forgotten too.
    void anActorWithoutAPlaceSeesNothing()
    {
        for (const Role role : {Role::WindowClerk, Role::Handler, Role::SupervisionOfficer}) {
            Actor actor;
            actor.role = role;
            for (const std::vector<OrganisationId>& subtree :
                 {std::vector<OrganisationId>{}, std::vector<OrganisationId>{OrganisationId{}}}) {
                const Visibility visibility = Visibility::of(actor, subtree);
                for (const Place& place : Places) {
                    QVERIFY2(!visibility.covers(place.place), place.name);
                    for (const ScopeRule rule :
                         {ScopeRule::OwnWindow, ScopeRule::OwnDepartment, ScopeRule::OwnCases})
                        QVERIFY2(!inScope(rule, actor, visibility, place.place), place.name);
                }
            }
        }
    }

    void theServerSeesEverything()
    {
        QCOMPARE(Actor::system().role, Role::System);
        for (const Place& place : Places) {
            QVERIFY(Visibility::everything().covers(place.place));
            QVERIFY(Visibility::of(Actor::system(), {}).covers(place.place));
        }
    }

    void aHandlerDoesNotInheritASubtree()
    {
        const Visibility visibility = Visibility::of(actorOf(Role::Handler), Subtree);
        QCOMPARE(visibility.departments(), std::vector{OwnDepartment});
    }

    void anOfficersDepartmentsAreSorted()
    {
        const Visibility visibility = Visibility::of(actorOf(Role::SupervisionOfficer), Subtree);
        QCOMPARE(visibility.departments(), (std::vector{Root, OwnDepartment, SisterDepartment}));
    }
};

QTEST_APPLESS_MAIN(TestPolicy)
#include "tst_policy.moc"
