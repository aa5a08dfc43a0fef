// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/access/CaseActions.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace duban;

namespace {

constexpr std::array Actions{Action::Submit, Action::Accept, Action::FinishStage, Action::Complete,
                             Action::AddOpinion};
constexpr std::array States{CaseState::Submitted, CaseState::Accepted, CaseState::Decided,
                            CaseState::Completed};
constexpr std::array ActionNames{"submit", "accept", "finish stage", "complete", "add opinion"};
constexpr std::array StateNames{"submitted", "accepted", "decided", "completed"};
constexpr std::array RoleNames{"clerk",          "handler", "officer",   "system admin",
                               "security admin", "auditor", "the server"};

enum class Where { Mine, NotMine };

const PersonId Me{7};
const PersonId SomebodyElse{8};

Actor actorOf(Role role)
{
    Actor actor;
    actor.role = role;
    actor.person = Me;
    if (role == Role::WindowClerk)
        actor.window = {20};
    else if (role == Role::Handler || role == Role::SupervisionOfficer)
        actor.department = {2};
    return actor;
}

Case caseAt(CaseState state, Where where)
{
    Case subject;
    subject.state = state;
    subject.stage = state == CaseState::Submitted  ? Stage::Acceptance
                    : state == CaseState::Accepted ? Stage::Handling
                                                   : Stage::Completion;
    subject.department = where == Where::Mine ? OrganisationId{2} : OrganisationId{3};
    subject.window = where == Where::Mine ? WindowId{20} : WindowId{21};
    subject.takenInBy = SomebodyElse;
    return subject;
}

/// Who does what, and in which states; written out from domain.md §8. Everything else is not possible.
Obstacle expected(Action action, CaseState state, Role role, Where where)
{
    const bool clerk = role == Role::WindowClerk;
    const bool handler = role == Role::Handler;
    const bool mine = where == Where::Mine;
    bool rightRole = false;
    bool rightPlace = mine;
    bool rightState = false;
    switch (action) {
    case Action::Submit:
        rightRole = clerk;
        rightPlace = true;
        break;
    case Action::Accept:
        rightRole = clerk;
        rightState = state == CaseState::Submitted;
        break;
    case Action::FinishStage:
        rightRole = handler;
        rightState = state == CaseState::Accepted;
        break;
    case Action::Complete:
        rightRole = clerk;
        rightState = state == CaseState::Decided;
        break;
    case Action::AddOpinion:
        rightRole = clerk || handler;
        rightState = state != CaseState::Completed;
        break;
    }
    if (!rightRole)
        return Obstacle::NotYourRole;
    if (!rightPlace)
        return Obstacle::NotYourPlace;
    return rightState ? Obstacle::None : Obstacle::WrongState;
}

Obstacle found(Action action, const Case& subject, Role role)
{
    const Actor actor = actorOf(role);
    return obstacleTo(action, subject, actor, Visibility::of(actor, {actor.department}));
}

} // namespace

class TestCaseActions : public QObject
{
    Q_OBJECT

private slots:

    void everyActionStateRoleAndPlace_data()
    {
        QTest::addColumn<Action>("action");
        QTest::addColumn<CaseState>("state");
        QTest::addColumn<Role>("role");
        QTest::addColumn<Where>("where");
        for (std::size_t a = 0; a < Actions.size(); ++a) {
            for (std::size_t s = 0; s < States.size(); ++s) {
                for (std::size_t r = 0; r < AllRoles.size(); ++r) {
                    for (const Where where : {Where::Mine, Where::NotMine})
                        QTest::addRow("%s would %s a %s case of %s", RoleNames[r], ActionNames[a],
                                      StateNames[s], where == Where::Mine ? "the own place" : "another place")
                            << Actions[a] << States[s] << AllRoles[r] << where;
                }
            }
        }
    }

    void everyActionStateRoleAndPlace()
    {
        QFETCH(Action, action);
        QFETCH(CaseState, state);
        QFETCH(Role, role);
        QFETCH(Where, where);
        QCOMPARE(found(action, caseAt(state, where), role), expected(action, state, role, where));
    }

    void noOneApprovesACaseTheyTookIn_data()
    {
        QTest::addColumn<Stage>("stage");
        QTest::addColumn<PersonId>("takenInBy");
        QTest::addColumn<Obstacle>("obstacle");
        QTest::newRow("approval of one's own") << Stage::Approval << Me << Obstacle::TookItIn;
        QTest::newRow("approval of another's") << Stage::Approval << SomebodyElse << Obstacle::None;
        QTest::newRow("handling of one's own") << Stage::Handling << Me << Obstacle::None;
        QTest::newRow("review of one's own") << Stage::Review << Me << Obstacle::None;
    }

    void noOneApprovesACaseTheyTookIn()
    {
        QFETCH(Stage, stage);
        QFETCH(PersonId, takenInBy);
        Case subject = caseAt(CaseState::Accepted, Where::Mine);
        subject.stage = stage;
        subject.takenInBy = takenInBy;
        QTEST(found(Action::FinishStage, subject, Role::Handler), "obstacle");
    }

    void aNoteOnACaseOneTookInIsFree()
    {
        Case subject = caseAt(CaseState::Accepted, Where::Mine);
        subject.stage = Stage::Approval;
        subject.takenInBy = Me;
        QCOMPARE(found(Action::AddOpinion, subject, Role::Handler), Obstacle::None);
    }

    /// The nearest reason is told: first the role, then the place, then the state, then the person.
    void theFirstObstacleIsNamed()
    {
        Case subject = caseAt(CaseState::Completed, Where::NotMine);
        QCOMPARE(found(Action::FinishStage, subject, Role::WindowClerk), Obstacle::NotYourRole);
        QCOMPARE(found(Action::FinishStage, subject, Role::Handler), Obstacle::NotYourPlace);
        subject = caseAt(CaseState::Completed, Where::Mine);
        subject.takenInBy = Me;
        subject.stage = Stage::Approval;
        QCOMPARE(found(Action::FinishStage, subject, Role::Handler), Obstacle::WrongState);
    }

    void theOffersOfACasePage()
    {
        const Actor clerk = actorOf(Role::WindowClerk);
        const auto offers =
            allowedActions(caseAt(CaseState::Submitted, Where::Mine), clerk, Visibility::of(clerk, {}));
        const std::vector<std::pair<Action, Obstacle>> wanted{{Action::Accept, Obstacle::None},
                                                              {Action::AddOpinion, Obstacle::None},
                                                              {Action::FinishStage, Obstacle::NotYourRole},
                                                              {Action::Complete, Obstacle::WrongState}};
        QCOMPARE(offers.size(), wanted.size());
        for (std::size_t i = 0; i < wanted.size(); ++i) {
            QCOMPARE(offers[i].action, wanted[i].first);
            QCOMPARE(offers[i].obstacle, wanted[i].second);
        }
    }

    void anActionNobodyKnowsIsNobodysRole()
    {
        const Case subject = caseAt(CaseState::Accepted, Where::Mine);
        for (const Role role : AllRoles) {
            if (role != Role::System)
                QCOMPARE(found(Action(77), subject, role), Obstacle::NotYourRole);
        }
    }
};

QTEST_APPLESS_MAIN(TestCaseActions)
#include "tst_case_actions.moc"
