// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/access/Policy.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace duban;

namespace {

constexpr std::array RoleNames{"clerk",          "handler",    "officer",   "system admin", "security admin",
                               "auditor",        "the server", "reviewer",  "approver",     "head",
                               "matter officer", "leader",     "secretary", "unit admin"};

struct Line
{
    Permission permission;
    const char* name;
    const char* cells; ///< one for each role in the order of RoleNames, x: may
};

// clang-format off
// The whole table, written out by hand from domain.md §8: whoever changes a right changes it here too.
constexpr std::array Matrix{
    //                                                                    C H O Y E A S R P D M L T U
    Line{Permission::Anyone, "does what is open to anyone",              "x x x x x x x x x x x x x x"},
    Line{Permission::OwnSession, "has a session",                        "x x x x x x x x x x x x x x"},
    Line{Permission::ReadCatalogue, "reads the catalogue",               "x x x x x x . x x x x x x x"},
    Line{Permission::ReadCases, "reads cases",                           "x x x . . . . x x x . x x ."},
    Line{Permission::ReadBoard, "reads the board",                       ". . x . . . . . . x . x x ."},
    Line{Permission::SubmitCase, "takes a case in",                      "x . . . . . . . . . . . . ."},
    Line{Permission::AcceptCase, "accepts a case",                       "x . . . . . . . . . . . . ."},
    Line{Permission::ServeHall, "serves the hall",                       "x . . . . . . . . . . . . ."},
    Line{Permission::RecordCounter, "records an outcome at the counter", "x . . . . . . . . . . . . ."},
    Line{Permission::WriteOpinion, "writes an opinion",                  "x x . . . . . x x x . . . ."},
    Line{Permission::FinishStage, "finishes a stage",                    ". x . . . . . x x . . . . ."},
    Line{Permission::HeadDecides, "decides as head",                     ". . . . . . . . . x . . . ."},
    Line{Permission::GovernmentDecides, "decides for the government",    ". . . . . . . . . . . x . ."},
    Line{Permission::RecordDecision, "enters a paper decision",          ". . . . . . . . . . . . x ."},
    Line{Permission::CompleteCase, "completes a case",                   "x . . . . . . . . . . . . ."},
    Line{Permission::JudgeVoid, "judges a voiding",                      ". . x . . . . . . . . . . ."},
    Line{Permission::AnnulLight, "annuls a light",                       ". . x . . . . . . . . . . ."},
    Line{Permission::ReadSetUp, "reads the set-up",                      ". x x x x . . x x x . . . x"},
    Line{Permission::ManageDuty, "manages duties",                       ". . . x . . . . . x . . . x"},
    Line{Permission::ManagePolicy, "manages policies",                   ". . x . . . . . . . . . . ."},
    Line{Permission::ReadRadar, "reads the radar",                       ". . x . . . . . . . . . . ."},
    Line{Permission::AcknowledgeLight, "takes up a light",               ". . x . . . . . . . . . . ."},
    Line{Permission::ReadSessions, "reads who is logged in",             ". . . x x x . . . . . . . ."},
    Line{Permission::ManageCalendar, "manages the calendar",             ". . . x . . . . . . . . . ."},
    Line{Permission::ManagePlaces, "manages halls and windows",          ". . . x . . . . . . . . . ."},
    Line{Permission::ProposeItems, "proposes items",                     ". . . . . . . . . . . . . x"},
    Line{Permission::ReleaseItems, "releases items",                     ". . x . . . . . . . . . . ."},
    Line{Permission::ManageAccounts, "manages accounts",                 ". . . . x . . . . . . . . ."},
    Line{Permission::AdvanceClock, "advances the clock",                 ". . . x . . x . . . . . . ."},
    Line{Permission::GiveLight, "gives a light",                         ". . . . . . x . . . . . . ."},
    Line{Permission::SetUp, "sets the hall up",                          ". . . . . . x . . . . . . ."},
    Line{Permission::TakeBack, "takes a planned change back",            ". . x x . . . . . . . . . ."},
    Line{Permission::KeepServer, "keeps the server",                     ". . . x . . . . . . . . . ."},
    Line{Permission::VerifyRecords, "checks the records",                ". . . x . x . . . . . . . ."},
    Line{Permission::KeepFiles, "keeps files of cases",                  "x x . . . . . x x x . . x ."},
    Line{Permission::JudgeSupplement, "judges a second supplement",      ". . x . . . . . . . . . . ."},
    Line{Permission::EditTemplates, "edits the words of papers",         ". . . x . . . . . . . . . ."},
};

// clang-format on

bool isMarked(const Line& line, std::size_t role)
{
    return QByteArray(line.cells).split(' ').at(qsizetype(role)) == "x";
}

bool isAdministrator(Role role)
{
    return role == Role::SystemAdmin || role == Role::SecurityAdmin || role == Role::Auditor;
}

const OrganisationId Root{1};
const OrganisationId OwnDepartment{2};
const OrganisationId SisterDepartment{3};
const OrganisationId SectionBelow{4};
const OrganisationId StrangeDepartment{9};
const WindowId OwnWindow{20};
const WindowId OtherWindow{21};
const HallId OwnHall{30};
const HallId OtherHall{31};

const std::vector<OrganisationId> Whole{SisterDepartment, SectionBelow, Root, OwnDepartment};

Actor actorOf(Role role)
{
    Actor actor;
    actor.role = role;
    actor.person = {7};
    if (role == Role::WindowClerk) {
        actor.window = OwnWindow;
        actor.hall = OwnHall;
    } else if (role == Role::SupervisionOfficer || role == Role::Leader || role == Role::Secretary) {
        actor.department = Root;
    } else if (!isAdministrator(role) && role != Role::System) {
        actor.department = OwnDepartment;
    }
    return actor;
}

/// What lies below an actor's own organisation; handlers are given too much, to see that they do not take it.
std::vector<OrganisationId> subtreeOf(Role role)
{
    return role == Role::DepartmentHead ? std::vector{SectionBelow, OwnDepartment} : Whole;
}

Visibility visibilityOf(Role role)
{
    return Visibility::of(actorOf(role), subtreeOf(role));
}

struct Place
{
    const char* name;
    CasePlace place;
};

const std::array Places{
    Place{"own window and department", {OwnDepartment, OwnWindow, OwnHall}},
    Place{"own department, another window of the hall", {OwnDepartment, OtherWindow, OwnHall}},
    Place{"own department, another hall", {OwnDepartment, OtherWindow, OtherHall}},
    Place{"own window, sister department", {SisterDepartment, OwnWindow, OwnHall}},
    Place{"sister department, another hall", {SisterDepartment, OtherWindow, OtherHall}},
    Place{"section below, another hall", {SectionBelow, OtherWindow, OtherHall}},
    Place{"the root itself, another hall", {Root, OtherWindow, OtherHall}},
    Place{"strange department, own window", {StrangeDepartment, OwnWindow, OwnHall}},
    Place{"strange department, another window of the hall", {StrangeDepartment, OtherWindow, OwnHall}},
    Place{"strange department, another hall", {StrangeDepartment, OtherWindow, OtherHall}},
    Place{"nowhere", {}},
};

struct Scope
{
    ScopeRule rule;
    const char* name;
};

constexpr std::array Rules{
    Scope{ScopeRule::NoScope, "no scope"},       Scope{ScopeRule::OwnWindow, "own window"},
    Scope{ScopeRule::OwnHall, "own hall"},       Scope{ScopeRule::OwnDepartment, "own department"},
    Scope{ScopeRule::OwnSubtree, "own subtree"}, Scope{ScopeRule::OwnCases, "own cases"}};

/// domain.md §8 in other words than the program's: the departments whose cases a role is shown.
QList<OrganisationId> departmentsOf(Role role)
{
    switch (role) {
    case Role::Handler:
    case Role::Reviewer:
    case Role::Approver:
        return {OwnDepartment};
    case Role::DepartmentHead:
        return {OwnDepartment, SectionBelow};
    case Role::SupervisionOfficer:
    case Role::Leader:
    case Role::Secretary:
        return {Root, OwnDepartment, SisterDepartment, SectionBelow};
    default:
        return {};
    }
}

bool isListed(Role role, const CasePlace& place)
{
    return role == Role::System || (role == Role::WindowClerk && place.window == OwnWindow) ||
           departmentsOf(role).contains(place.department);
}

bool isReached(Role role, const CasePlace& place)
{
    return isListed(role, place) || (role == Role::WindowClerk && place.hall == OwnHall);
}

bool expectedInScope(ScopeRule rule, Role role, const CasePlace& place)
{
    const Actor actor = actorOf(role);
    switch (rule) {
    case ScopeRule::NoScope:
        return true;
    case ScopeRule::OwnWindow:
        return role == Role::WindowClerk && place.window == OwnWindow;
    case ScopeRule::OwnHall:
        return role == Role::WindowClerk && place.hall == OwnHall;
    case ScopeRule::OwnDepartment:
        return actor.department.isValid() && place.department == actor.department;
    case ScopeRule::OwnSubtree:
        return departmentsOf(role).contains(place.department);
    case ScopeRule::OwnCases:
        return isReached(role, place);
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
            QCOMPARE(QByteArray(line.cells).split(' ').size(), qsizetype(AllRoles.size()));
            for (std::size_t r = 0; r < AllRoles.size(); ++r)
                QTest::addRow("%s %s", RoleNames[r], line.name)
                    << AllRoles[r] << line.permission << isMarked(line, r);
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
        for (std::size_t r = 0; r < AllRoles.size(); ++r)
            QCOMPARE(std::size_t(AllRoles[r]), r + 1);
    }

    void aRoleNobodyKnowsMayNothing()
    {
        for (const int number : {0, 15, 77, 255}) {
            for (const Permission permission : AllPermissions)
                QCOMPARE(may(Role(number), permission), permission == Permission::Anyone);
        }
    }

    /// domain.md §8: the three administrators see no business content, and nobody holds two of their rights.
    void theThreeAdministratorsTouchNoCase()
    {
        for (std::size_t r = 0; r < AllRoles.size(); ++r) {
            if (!isAdministrator(AllRoles[r]))
                continue;
            for (const Permission permission :
                 {Permission::ReadCases, Permission::ReadBoard, Permission::SubmitCase,
                  Permission::AcceptCase, Permission::ServeHall, Permission::WriteOpinion,
                  Permission::FinishStage, Permission::HeadDecides, Permission::GovernmentDecides,
                  Permission::RecordDecision, Permission::CompleteCase, Permission::JudgeVoid,
                  Permission::AnnulLight, Permission::KeepFiles})
                QVERIFY2(!may(AllRoles[r], permission), RoleNames[r]);
            QCOMPARE(visibilityOf(AllRoles[r]).kind(), Visibility::Kind::Nothing);
        }
    }

    void everyPairOfRoles_data()
    {
        QTest::addColumn<Role>("first");
        QTest::addColumn<Role>("second");
        for (std::size_t a = 0; a < AllRoles.size(); ++a) {
            for (std::size_t b = 0; b < AllRoles.size(); ++b)
                QTest::addRow("%s and %s", RoleNames[a], RoleNames[b]) << AllRoles[a] << AllRoles[b];
        }
    }

    /// 三员 exclude each other and everything else; no account is the server. Two roles together may what
    /// either may.
    void everyPairOfRoles()
    {
        QFETCH(Role, first);
        QFETCH(Role, second);
        const RoleSet set{first, second};
        const bool server = first == Role::System || second == Role::System;
        const bool mixed = first != second && (isAdministrator(first) || isAdministrator(second));
        QCOMPARE(set.isLawful(), !server && !mixed);
        QCOMPARE(RoleSet::fromBits(set.bits()), set);
        Actor actor = actorOf(first);
        actor.roles = set;
        for (std::size_t r = 0; r < AllRoles.size(); ++r) {
            const bool held = AllRoles[r] == first || AllRoles[r] == second;
            QCOMPARE(set.has(AllRoles[r]), held);
            QCOMPARE(actor.has(AllRoles[r]), held);
        }
        for (const Line& line : Matrix) {
            const bool either =
                isMarked(line, std::size_t(first) - 1) || isMarked(line, std::size_t(second) - 1);
            QCOMPARE(actor.may(line.permission), either);
        }
    }

    void threeRolesTogether()
    {
        qint64 lawful = 0;
        for (const Role a : AllRoles) {
            for (const Role b : AllRoles) {
                for (const Role c : AllRoles) {
                    const bool server = a == Role::System || b == Role::System || c == Role::System;
                    const bool same = a == b && b == c;
                    const bool admin = isAdministrator(a) || isAdministrator(b) || isAdministrator(c);
                    QCOMPARE(RoleSet({a, b, c}).isLawful(), !server && (same || !admin));
                    lawful += RoleSet({a, b, c}).isLawful() ? 1 : 0;
                }
            }
        }
        QCOMPARE(lawful, 10 * 10 * 10 + 3);
    }

    void anAccountWithoutARoleIsNotLawful()
    {
        QVERIFY(!RoleSet{}.isLawful());
        QVERIFY(RoleSet{}.isEmpty());
        QVERIFY(!RoleSet{Role::Handler}.isEmpty());
    }

    /// Without a set of roles an actor is what the workspace is for, and nothing else.
    void anActorWithOneRole()
    {
        for (const Role role : AllRoles) {
            for (const Role other : AllRoles)
                QCOMPARE(actorOf(role).has(other), role == other);
        }
    }

    void everyRuleRoleAndPlace_data()
    {
        QTest::addColumn<ScopeRule>("rule");
        QTest::addColumn<Role>("role");
        for (const Scope& scope : Rules) {
            for (std::size_t r = 0; r < AllRoles.size(); ++r)
                QTest::addRow("%s: %s", scope.name, RoleNames[r]) << scope.rule << AllRoles[r];
        }
    }

    void everyRuleRoleAndPlace()
    {
        QFETCH(ScopeRule, rule);
        QFETCH(Role, role);
        for (const Place& at : Places)
            QVERIFY2(inScope(rule, actorOf(role), visibilityOf(role), at.place) ==
                         expectedInScope(rule, role, at.place),
                     at.name);
    }

    void whatIsListedAndWhatCanBeOpened_data()
    {
        QTest::addColumn<Role>("role");
        for (std::size_t r = 0; r < AllRoles.size(); ++r)
            QTest::addRow("%s", RoleNames[r]) << AllRoles[r];
    }

    void whatIsListedAndWhatCanBeOpened()
    {
        QFETCH(Role, role);
        for (const Place& at : Places) {
            QVERIFY2(visibilityOf(role).covers(at.place) == isListed(role, at.place), at.name);
            QVERIFY2(visibilityOf(role).reaches(at.place) == isReached(role, at.place), at.name);
        }
    }

    /// domain.md §8: the own window's cases; any case of the hall by number.
    void aClerkOpensCasesOfTheHallThatNoListShows()
    {
        const Visibility clerk = visibilityOf(Role::WindowClerk);
        const CasePlace neighbour{StrangeDepartment, OtherWindow, OwnHall};
        QVERIFY(!clerk.covers(neighbour));
        QVERIFY(clerk.reaches(neighbour));
        QVERIFY(!clerk.reaches({StrangeDepartment, OtherWindow, OtherHall}));
    }

    /// An account whose place was forgotten sees nothing, not even cases whose place was forgotten too.
    void anActorWithoutAPlaceSeesNothing_data() { whatIsListedAndWhatCanBeOpened_data(); }

    void anActorWithoutAPlaceSeesNothing()
    {
        QFETCH(Role, role);
        if (role == Role::System)
            return;
        Actor actor;
        actor.role = role;
        for (const std::vector<OrganisationId>& subtree :
             {std::vector<OrganisationId>{}, std::vector<OrganisationId>{OrganisationId{}}}) {
            const Visibility visibility = Visibility::of(actor, subtree);
            for (const Place& at : Places) {
                QVERIFY2(!visibility.covers(at.place) && !visibility.reaches(at.place), at.name);
                for (const Scope& scope : Rules)
                    QVERIFY2(scope.rule == ScopeRule::NoScope ||
                                 !inScope(scope.rule, actor, visibility, at.place),
                             scope.name);
            }
        }
    }

    void theServerSeesEverything()
    {
        QCOMPARE(Actor::system().role, Role::System);
        for (const Place& at : Places) {
            QVERIFY(Visibility::everything().covers(at.place));
            QVERIFY(Visibility::of(Actor::system(), {}).covers(at.place));
        }
    }

    void aHandlerDoesNotInheritASubtree()
    {
        for (const Role role : {Role::Handler, Role::Reviewer, Role::Approver})
            QCOMPARE(visibilityOf(role).departments(), std::vector{OwnDepartment});
    }

    void theDepartmentsOfASubtreeAreSorted()
    {
        for (const Role role : {Role::SupervisionOfficer, Role::Leader, Role::Secretary})
            QCOMPARE(visibilityOf(role).departments(),
                     (std::vector{Root, OwnDepartment, SisterDepartment, SectionBelow}));
        QCOMPARE(visibilityOf(Role::DepartmentHead).departments(),
                 (std::vector{OwnDepartment, SectionBelow}));
    }
};

QTEST_APPLESS_MAIN(TestPolicy)
#include "tst_policy.moc"
