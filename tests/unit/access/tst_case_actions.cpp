// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/access/CaseActions.h"
#include "tests/unit/domain/Cases.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace duban;
using namespace duban::test;

namespace {

constexpr std::array RoleNames{"clerk",          "handler",    "officer",   "system admin", "security admin",
                               "auditor",        "the server", "reviewer",  "approver",     "head",
                               "matter officer", "leader",     "secretary", "unit admin"};

/// One letter a role, for the table; those who never touch a case have none.
constexpr std::array RoleLetters{'C', 'H', 'O', '-', '-', '-', 'S', 'R', 'A', 'D', '-', 'L', 'Y', '-'};

/// The own place; another window of the same hall and a section below the own department; elsewhere.
enum class Where { Own, Near, Elsewhere };
constexpr std::array AllPlaces{Where::Own, Where::Near, Where::Elsewhere};
constexpr std::array PlaceNames{"at the own place", "nearby", "elsewhere"};

enum class Reach { Anywhere, Window, Hall, Department, Subtree, Notes };

struct Line
{
    Action action;
    const char* roles;  ///< letters of RoleLetters
    Reach reach;        ///< how far they reach
    const char* states; ///< letters of StateLetters in which it is possible
    char stageOf = ' '; ///< the one role whose stage it is, when it works on a stage
};

// Who does what, where and when; written out from domain.md §8 and §1. Everything else is not possible. The
// stage of a whole flow in which the action is tried is usualStage()'s.
constexpr std::array Table{
    Line{Action::Submit, "C", Reach::Anywhere, ""}, // a new case only
    Line{Action::Accept, "C", Reach::Window, "S"},
    Line{Action::FinishStage, "HRA", Reach::Department, "A", 'H'},
    Line{Action::Complete, "C", Reach::Window, "D"},
    Line{Action::AddOpinion, "CHRAD", Reach::Notes, "SQAD"},
    Line{Action::Refuse, "C", Reach::Window, "S"},
    Line{Action::AskSupplement, "C", Reach::Window, "S"},
    Line{Action::SupplyMaterials, "C", Reach::Hall, "Q"}, // takes supplements for any of the hall
    Line{Action::CloseUnsupplied, "C", Reach::Window, "Q"},
    Line{Action::DeemAccepted, "S", Reach::Anywhere, "S"}, // the system does so
    Line{Action::IssueAcceptance, "C", Reach::Window, "ADCRV"},
    Line{Action::SupplyDeferred, "C", Reach::Hall, "A"},
    Line{Action::SendBack, "HRA", Reach::Department, "A", 'R'},
    Line{Action::AskProcedure, "HRA", Reach::Department, "A"},
    Line{Action::OpenProcedure, "D", Reach::Subtree, "A"},
    Line{Action::CloseProcedure, "HRA", Reach::Department, "A"},
    Line{Action::AskExtension, "HRA", Reach::Department, "A"},
    Line{Action::GrantExtension, "D", Reach::Subtree, "A"},
    Line{Action::RejectRequest, "D", Reach::Subtree, "A"},
    Line{Action::Deny, "HRA", Reach::Department, "A", 'A'},
    Line{Action::Deliver, "C", Reach::Hall, "CR"}, // delivers for any of the hall
    Line{Action::Withdraw, "C", Reach::Window, "SQA"},
    Line{Action::Terminate, "D", Reach::Subtree, "A"},
    Line{Action::Transfer, "D", Reach::Subtree, "A"},
    Line{Action::AskVoid, "C", Reach::Window, "SQA"},
    Line{Action::ConsentVoid, "O", Reach::Subtree, "SQAD"},
    Line{Action::RecordDecision, "Y", Reach::Subtree, "A"},
    Line{Action::VerifyCommitment, "HRA", Reach::Department, "DCRV"},
    Line{Action::Claim, "HRA", Reach::Department, "A", 'H'},
    Line{Action::Assign, "D", Reach::Subtree, "A"},
    Line{Action::RejectVoid, "O", Reach::Subtree, "SQAD"},
    Line{Action::GrantJointExtension, "L", Reach::Subtree, "A"}, // reserved to the government's head
    Line{Action::RejectJointExtension, "L", Reach::Subtree, "A"},
    Line{Action::AskSupplementAgain, "C", Reach::Window, "Q"},
    Line{Action::ConsentSupplement, "O", Reach::Subtree, "Q"},
    Line{Action::RejectSupplement, "O", Reach::Subtree, "Q"},
};

const PersonId Me{7};
const OrganisationId Mine{2};
const OrganisationId Below{5};

Actor actorOf(Role role)
{
    Actor actor;
    actor.role = role;
    actor.person = Me;
    if (role == Role::WindowClerk) {
        actor.window = {20};
        actor.hall = {30};
    } else if (role == Role::SupervisionOfficer || role == Role::Leader || role == Role::Secretary) {
        actor.department = {1};
    } else {
        actor.department = Mine;
    }
    return role == Role::System ? Actor::system() : actor;
}

Case at(Case subject, Where where)
{
    subject.department = where == Where::Own ? Mine : where == Where::Near ? Below : OrganisationId{9};
    subject.window = where == Where::Own ? WindowId{20} : where == Where::Near ? WindowId{22} : WindowId{29};
    subject.hall = where == Where::Elsewhere ? HallId{39} : HallId{30};
    subject.assignee = {};
    subject.takenInBy = SomebodyElse;
    return subject;
}

bool isReached(Reach reach, Role role, Where where)
{
    switch (reach) {
    case Reach::Anywhere:
        return true;
    case Reach::Window:
    case Reach::Department:
        return where == Where::Own;
    case Reach::Hall:
    case Reach::Subtree:
        return where != Where::Elsewhere;
    case Reach::Notes:
        return where == Where::Own ||
               (where == Where::Near && (role == Role::WindowClerk || role == Role::DepartmentHead));
    }
    return false;
}

/// The nearest reason is told: first the role, then the place, then the state, then the stage.
Obstacle expected(const Line& line, CaseState state, Role role, Where where)
{
    const char letter = RoleLetters.at(std::size_t(role) - 1);
    if (!QByteArray(line.roles).contains(letter))
        return Obstacle::NotYourRole;
    if (!isReached(line.reach, role, where))
        return Obstacle::NotYourPlace;
    if (!isNamed(line.states, state))
        return Obstacle::WrongState;
    return line.stageOf != ' ' && line.stageOf != letter ? Obstacle::NotYourStage : Obstacle::None;
}

Visibility visibilityOf(const Actor& actor)
{
    return Visibility::of(actor, actor.department == Mine
                                     ? std::vector{Mine, Below}
                                     : std::vector{OrganisationId{1}, Mine, OrganisationId{3}, Below});
}

Obstacle found(Action action, const Case& subject, const Actor& actor, const ItemVariant& variant)
{
    return obstacleTo(action, subject, actor, visibilityOf(actor), variant);
}

Obstacle found(Action action, const Case& subject, Role role)
{
    return found(action, subject, actorOf(role), variantFor(action));
}

Case inStage(Stage stage)
{
    return at(caseIn(CaseState::Accepted, stage), Where::Own);
}

using Change = std::function<void(Case&)>;
using VariantChange = std::function<void(ItemVariant&)>;

const VariantChange Unchanged = [](ItemVariant&) {};

} // namespace

Q_DECLARE_METATYPE(Change)
Q_DECLARE_METATYPE(VariantChange)

class TestCaseActions : public QObject
{
    Q_OBJECT

private slots:

    void cleanupTestCase() { qInfo("%d cells of state, action, role and place", m_cells); }

    void theTableIsWhole()
    {
        QCOMPARE(Table.size(), AllActions.size());
        QCOMPARE(RoleNames.size(), AllRoles.size());
        for (std::size_t i = 0; i < Table.size(); ++i)
            QCOMPARE(Table[i].action, AllActions[i]);
    }

    void everyStateActionRoleAndPlace_data()
    {
        QTest::addColumn<std::size_t>("line");
        QTest::addColumn<Role>("role");
        for (std::size_t i = 0; i < Table.size(); ++i) {
            for (std::size_t r = 0; r < AllRoles.size(); ++r)
                QTest::addRow("%s: %s", RoleNames[r], nameOf(Table[i].action)) << i << AllRoles[r];
        }
    }

    void everyStateActionRoleAndPlace()
    {
        QFETCH(std::size_t, line);
        QFETCH(Role, role);
        const Action action = Table[line].action;
        for (const CaseState state : AllStates) {
            for (const Where where : AllPlaces) {
                const Obstacle wanted = expected(Table[line], state, role, where);
                const Obstacle got = found(action, at(ripeFor(action, state), where), role);
                m_cells += 1;
                QVERIFY2(got == wanted, qPrintable(u"%1 %2: obstacle %3 instead of %4"_s
                                                       .arg(QLatin1StringView(nameOf(state)),
                                                            QLatin1StringView(PlaceNames[std::size_t(where)]))
                                                       .arg(int(got))
                                                       .arg(int(wanted))));
            }
        }
    }

    /// Whatever is offered is carried out, in every state and with every part open.
    void whatIsOfferedIsPossible_data()
    {
        QTest::addColumn<Action>("action");
        for (const Action action : AllActions)
            QTest::newRow(nameOf(action)) << action;
    }

    void whatIsOfferedIsPossible()
    {
        QFETCH(Action, action);
        Actor actor = actorOf(Role::DepartmentHead);
        actor.window = {20};
        actor.hall = {30};
        for (const Role role : AllRoles)
            actor.roles.add(role);
        for (const CaseState state : AllStates) {
            for (int facts = 0; facts < 64; ++facts) {
                Case subject = at(ripeFor(action, state), Where::Own);
                if (action == Action::FinishStage && state == CaseState::Accepted && facts % 2 != 0)
                    subject.stage = Stage::Approval;
                subject.openProcedures = facts / 2 % 2;
                subject.deferredMissing = facts / 4 % 2;
                subject.pending = quint8(facts / 8);
                Step step = stepOf(action);
                // What a deferred paper forbids is the grant; the paper that is entered may deny.
                step.decision = subject.deferredMissing > 0 ? Decision::Denied : Decision::Granted;
                step.request = subject.isPending(RequestKind::Procedure) ? RequestKind::Procedure
                                                                         : RequestKind::Extension;
                const bool offered = found(action, subject, actor, variantFor(action)) == Obstacle::None;
                QVERIFY2(transition(subject, step, variantFor(action)).has_value() == offered,
                         qPrintable(wordsOf(subject).join(u", "_s)));
            }
        }
    }

    void theStageIsSomebodys_data()
    {
        QTest::addColumn<Action>("action");
        QTest::addColumn<Stage>("stage");
        QTest::addColumn<Role>("role");
        QTest::addColumn<Obstacle>("obstacle");
        constexpr std::array stages{std::pair{Stage::Handling, Role::Handler},
                                    std::pair{Stage::Review, Role::Reviewer},
                                    std::pair{Stage::Approval, Role::Approver}};
        for (const auto& [stage, worker] : stages) {
            for (const auto& [other, role] : stages) {
                for (const Action action : {Action::FinishStage, Action::Claim, Action::SendBack}) {
                    if (action == Action::SendBack && stage == Stage::Handling)
                        continue; // nowhere to send it
                    QTest::addRow("%s, stage %d, by the worker of stage %d", nameOf(action), int(stage),
                                  int(other))
                        << action << stage << role
                        << (role == worker ? Obstacle::None : Obstacle::NotYourStage);
                }
            }
        }
    }

    void theStageIsSomebodys()
    {
        QFETCH(Action, action);
        QFETCH(Stage, stage);
        QFETCH(Role, role);
        QTEST(found(action, inStage(stage), role), "obstacle");
        QCOMPARE(roleOf(Stage::Acceptance), Role::WindowClerk);
        QCOMPARE(roleOf(Stage::Completion), Role::WindowClerk);
    }

    /// One pair of hands may hold two stages, and then does both; the third stays closed.
    void anAccountWithTwoRoles()
    {
        Actor actor = actorOf(Role::Handler);
        actor.roles = {Role::Handler, Role::Reviewer};
        const ItemVariant variant = fullVariant();
        QCOMPARE(found(Action::FinishStage, inStage(Stage::Handling), actor, variant), Obstacle::None);
        QCOMPARE(found(Action::FinishStage, inStage(Stage::Review), actor, variant), Obstacle::None);
        QCOMPARE(found(Action::FinishStage, inStage(Stage::Approval), actor, variant),
                 Obstacle::NotYourStage);
        QCOMPARE(found(Action::Accept, inStage(Stage::Handling), actor, variant), Obstacle::NotYourRole);
    }

    void personalObstacle_data()
    {
        QTest::addColumn<Action>("action");
        QTest::addColumn<Stage>("stage");
        QTest::addColumn<VariantChange>("variant");
        QTest::addColumn<Change>("change");
        QTest::addColumn<Obstacle>("obstacle");
        ownCases();
        assignedCases();
        unfinishedCases();
    }

    /// What stands in the way of the very person whose stage it is.
    void personalObstacle()
    {
        QFETCH(Action, action);
        QFETCH(Stage, stage);
        QFETCH(VariantChange, variant);
        QFETCH(Change, change);
        Case subject = inStage(stage);
        change(subject);
        ItemVariant changed = fullVariant();
        variant(changed);
        const bool onPaper = action == Action::RecordDecision;
        const Actor actor = actorOf(onPaper ? Role::Secretary : roleOf(stage));
        QTEST(found(action, subject, actor, changed), "obstacle");
    }

    void theFirstObstacleIsNamed()
    {
        Case subject = at(caseIn(CaseState::Completed, Stage::Approval), Where::Elsewhere);
        QCOMPARE(found(Action::FinishStage, subject, Role::WindowClerk), Obstacle::NotYourRole);
        QCOMPARE(found(Action::FinishStage, subject, Role::Approver), Obstacle::NotYourPlace);
        subject = at(subject, Where::Own);
        subject.takenInBy = Me;
        QCOMPARE(found(Action::FinishStage, subject, Role::Approver), Obstacle::WrongState);
        subject.state = CaseState::Accepted;
        subject.assignee = Somebody;
        subject.openProcedures = 1;
        QCOMPARE(found(Action::FinishStage, subject, Role::Handler), Obstacle::NotYourStage);
        QCOMPARE(found(Action::FinishStage, subject, Role::Approver), Obstacle::NotYourCase);
        subject.assignee = Me;
        QCOMPARE(found(Action::FinishStage, subject, Role::Approver), Obstacle::TookItIn);
        subject.takenInBy = SomebodyElse;
        QCOMPARE(found(Action::FinishStage, subject, Role::Approver), Obstacle::ProcedureRuns);
    }

    void theOffersOfACasePage()
    {
        const Actor clerk = actorOf(Role::WindowClerk);
        const Case subject = at(caseIn(CaseState::Submitted, Stage::Acceptance), Where::Own);
        const auto offers = allowedActions(subject, clerk, visibilityOf(clerk), fullVariant());
        QList<Action> order;
        QList<Action> free;
        for (const ActionOffer& offer : offers) {
            order << offer.action;
            QCOMPARE(offer.obstacle, found(offer.action, subject, clerk, fullVariant()));
            if (offer.obstacle == Obstacle::None)
                free << offer.action;
        }
        QCOMPARE(free, (QList{Action::Accept, Action::AddOpinion, Action::Refuse, Action::AskSupplement,
                              Action::Withdraw, Action::AskVoid}));
        QCOMPARE(order.size(), qsizetype(AllActions.size()) - 2);
        QVERIFY(std::is_sorted(order.begin(), order.end()));
        QVERIFY2(!order.contains(Action::Submit) && !order.contains(Action::DeemAccepted),
                 "nobody does these to a case that is there");
    }

    void anActionNobodyKnowsIsNobodys()
    {
        const Case subject = inStage(Stage::Handling);
        for (const Role role : AllRoles) {
            for (const Action action : {Action(0), Action(77), Action(255)})
                QVERIFY(obstacleTo(action, subject, actorOf(role), Visibility::everything(), fullVariant()) !=
                        Obstacle::None);
        }
    }

private:
    static void row(const char* name, Action action, Stage stage, Obstacle obstacle, const Change& change,
                    const VariantChange& variant = Unchanged)
    {
        QTest::newRow(name) << action << stage << variant << change << obstacle;
    }

    /// domain.md §8: no one approves a case they took in.
    static void ownCases()
    {
        const Change mine = [](Case& c) { c.takenInBy = Me; };
        const Change another = [](Case& c) { c.takenInBy = SomebodyElse; };
        row("approval of one's own", Action::FinishStage, Stage::Approval, Obstacle::TookItIn, mine);
        row("denial of one's own", Action::Deny, Stage::Approval, Obstacle::TookItIn, mine);
        row("approval of another's", Action::FinishStage, Stage::Approval, Obstacle::None, another);
        row("handling of one's own", Action::FinishStage, Stage::Handling, Obstacle::None, mine);
        row("review of one's own", Action::FinishStage, Stage::Review, Obstacle::None, mine);
        row("one's own sent back from approval", Action::SendBack, Stage::Approval, Obstacle::None, mine);
        row("one's own claimed for approval", Action::Claim, Stage::Approval, Obstacle::None, mine);
        row("a note on one's own", Action::AddOpinion, Stage::Approval, Obstacle::None, mine);
        row("the only stage of one's own", Action::FinishStage, Stage::Handling, Obstacle::TookItIn, mine,
            [](ItemVariant& v) { v = shortVariant(); });
        row("one's own, done at the counter", Action::FinishStage, Stage::Handling, Obstacle::None, mine,
            [](ItemVariant& v) { v = immediateVariant(); });
        row("one's own, delegated to the window", Action::FinishStage, Stage::Approval, Obstacle::None, mine,
            [](ItemVariant& v) { v.delegation = u"授权〔2026〕3号"_s; });
    }

    static void assignedCases()
    {
        const Change mine = [](Case& c) { c.assignee = Me; };
        const Change another = [](Case& c) { c.assignee = Somebody; };
        for (const Action action : {Action::FinishStage, Action::SendBack, Action::Claim}) {
            const auto named = [action](const char* whose, Obstacle obstacle, const Change& change) {
                QTest::addRow("%s: %s", nameOf(action), whose)
                    << action << Stage::Review << Unchanged << change << obstacle;
            };
            named("in the pool", Obstacle::None, [](Case&) {});
            named("assigned to oneself", Obstacle::None, mine);
            named("assigned to another", Obstacle::NotYourCase, another);
        }
        row("denial of what another was given", Action::Deny, Stage::Approval, Obstacle::NotYourCase,
            another);
        row("a note on what another was given", Action::AddOpinion, Stage::Review, Obstacle::None, another);
        row("an extension for what another was given", Action::AskExtension, Stage::Review, Obstacle::None,
            another);
    }

    static void unfinishedCases()
    {
        const Change procedure = [](Case& c) { c.openProcedures = 1; };
        const Change paper = [](Case& c) { c.deferredMissing = 1; };
        row("a grant while a procedure runs", Action::FinishStage, Stage::Approval, Obstacle::ProcedureRuns,
            procedure);
        row("a denial while a procedure runs", Action::Deny, Stage::Approval, Obstacle::ProcedureRuns,
            procedure);
        row("a paper decision while a procedure runs", Action::RecordDecision, Stage::Approval,
            Obstacle::ProcedureRuns, procedure);
        row("a stage finished while a procedure runs", Action::FinishStage, Stage::Review, Obstacle::None,
            procedure);
        row("sent back while a procedure runs", Action::SendBack, Stage::Approval, Obstacle::None, procedure);
        row("a grant while a paper is missing", Action::FinishStage, Stage::Approval, Obstacle::PaperMissing,
            paper);
        row("a denial while a paper is missing", Action::Deny, Stage::Approval, Obstacle::None, paper);
        row("a paper decision while a paper is missing", Action::RecordDecision, Stage::Approval,
            Obstacle::None, paper);
        row("a stage finished while a paper is missing", Action::FinishStage, Stage::Handling, Obstacle::None,
            paper);
    }

    static inline int m_cells = 0;
};

QTEST_APPLESS_MAIN(TestCaseActions)
#include "tst_case_actions.moc"
