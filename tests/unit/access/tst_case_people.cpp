// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/access/CaseActions.h"
#include "tests/unit/domain/Cases.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace duban;
using namespace duban::test;

namespace {

const PersonId Me{7};
const OrganisationId Mine{2};

Actor worker(Role role)
{
    Actor actor;
    actor.role = role;
    actor.person = Me;
    actor.department = Mine;
    return actor;
}

/// A case of which `done` reviews were done, the last by `reviewer`.
Case reviewed(int done, PersonId reviewer)
{
    Case subject = caseIn(CaseState::Accepted, Stage::Review);
    subject.department = Mine;
    subject.assignee = {};
    subject.takenInBy = SomebodyElse;
    subject.reviewsDone = done;
    subject.lastReviewer = reviewer;
    return subject;
}

Obstacle found(Action action, const Case& subject, const Actor& actor, const ItemVariant& variant)
{
    return obstacleTo(action, subject, actor, Visibility::of(actor, {Mine}), variant);
}

} // namespace

/// Who of the stage's people: filed or not, the reviewer before, a deputy (domain.md §8).
class TestCasePeople : public QObject
{
    Q_OBJECT

private slots:

    void theNextReviewIsAnothers_data()
    {
        QTest::addColumn<Action>("action");
        for (const Action action : {Action::FinishStage, Action::SendBack, Action::Claim, Action::Deny})
            QTest::newRow(nameOf(action)) << action;
    }

    void theNextReviewIsAnothers()
    {
        QFETCH(Action, action);
        const ItemVariant variant = decidedByReviews(2);
        const Actor me = worker(Role::Reviewer);
        QCOMPARE(found(action, reviewed(1, Me), me, variant), Obstacle::ReviewedIt);
        QCOMPARE(found(action, reviewed(1, Somebody), me, variant), Obstacle::None);
        Case mine = reviewed(1, Me);
        mine.assignee = Me;
        QCOMPARE(found(action, mine, me, variant), Obstacle::ReviewedIt);
        const bool possible = action != Action::Deny; // the first review decides nothing
        QCOMPARE(found(action, reviewed(0, {}), me, variant),
                 possible ? Obstacle::None : Obstacle::WrongState);
    }

    void theReviewerMayStillWriteAndAsk()
    {
        for (const Action action : {Action::AddOpinion, Action::AskExtension, Action::AskProcedure})
            QCOMPARE(found(action, reviewed(1, Me), worker(Role::Reviewer), reviewedVariant(2)),
                     Obstacle::None);
    }

    /// Who took a case in may do a review that decides nothing, but not the one that does.
    void nobodyDecidesByReviewWhatTheyTookIn()
    {
        Case subject = reviewed(0, {});
        subject.takenInBy = Me;
        const Actor me = worker(Role::Reviewer);
        QCOMPARE(found(Action::FinishStage, subject, me, decidedByReviews(2)), Obstacle::None);
        subject = reviewed(1, Somebody);
        subject.takenInBy = Me;
        QCOMPARE(found(Action::FinishStage, subject, me, decidedByReviews(2)), Obstacle::TookItIn);
        QCOMPARE(found(Action::FinishStage, subject, me, reviewedVariant(2)), Obstacle::None);
        QCOMPARE(found(Action::FinishStage, subject, me, reviewedVariant(3)), Obstacle::None);
    }

    void aPaperDecisionIsEnteredAtTheLastReviewOnly()
    {
        Actor secretary = worker(Role::Secretary);
        const ItemVariant variant = decidedByReviews(3);
        QCOMPARE(found(Action::RecordDecision, reviewed(0, {}), secretary, variant), Obstacle::WrongState);
        QCOMPARE(found(Action::RecordDecision, reviewed(1, Somebody), secretary, variant),
                 Obstacle::WrongState);
        QCOMPARE(found(Action::RecordDecision, reviewed(2, Somebody), secretary, variant), Obstacle::None);
    }

    void whatForbidsADecisionForbidsTheLastReviewOnly()
    {
        const Actor me = worker(Role::Reviewer);
        for (const int done : {0, 1}) {
            Case subject = reviewed(done, done > 0 ? Somebody : PersonId{});
            subject.deferredMissing = 1;
            QCOMPARE(found(Action::FinishStage, subject, me, decidedByReviews(2)),
                     done == 1 ? Obstacle::PaperMissing : Obstacle::None);
            subject.openProcedures = 1;
            QCOMPARE(found(Action::FinishStage, subject, me, decidedByReviews(2)),
                     done == 1 ? Obstacle::ProcedureRuns : Obstacle::None);
        }
    }

    /// Filed with a number and released by the supervision office before first use.
    void whoIsNotFiledDecidesNothing()
    {
        Case subject = reviewed(0, {});
        subject.commitmentOpen = true;
        subject.openProcedures = 1;
        for (const Action action : AllActions) {
            Actor me = worker(Role::Reviewer);
            const Obstacle filed = found(action, subject, me, fullVariant());
            me.filed = false;
            const bool decides = permissionFor(action) == Permission::FinishStage;
            QCOMPARE(found(action, subject, me, fullVariant()), decides ? Obstacle::NotFiled : filed);
        }
        QCOMPARE(found(Action::AddOpinion, subject, worker(Role::Reviewer), fullVariant()), Obstacle::None);
    }

    /// The filing is asked about only where role and place are right.
    void theFilingComesAfterThePlace()
    {
        Actor me = worker(Role::Reviewer);
        me.filed = false;
        Case elsewhere = reviewed(0, {});
        elsewhere.department = {9};
        QCOMPARE(found(Action::FinishStage, elsewhere, me, fullVariant()), Obstacle::NotYourPlace);
        me.role = Role::WindowClerk;
        QCOMPARE(found(Action::FinishStage, reviewed(0, {}), me, fullVariant()), Obstacle::NotYourRole);
    }

    void aDeputyDoesTheWorkOfWhomTheyStandInFor()
    {
        Case subject = reviewed(0, {});
        subject.assignee = Somebody;
        Actor me = worker(Role::Reviewer);
        QCOMPARE(found(Action::FinishStage, subject, me, fullVariant()), Obstacle::NotYourCase);
        me.standsFor = {SomebodyElse, Somebody};
        QCOMPARE(found(Action::FinishStage, subject, me, fullVariant()), Obstacle::None);
        // The first review for one and the second for another is still the same hand.
        subject = reviewed(1, Me);
        subject.assignee = SomebodyElse;
        QCOMPARE(found(Action::FinishStage, subject, me, reviewedVariant(2)), Obstacle::ReviewedIt);
    }

    /// The government's head answers the extension of a joint case, the organ's head does not.
    void aJointExtensionIsTheGovernments()
    {
        Case subject = reviewed(0, {});
        subject.pending = bits(RequestKind::Extension);
        const Actor leader = worker(Role::Leader);
        const Actor head = worker(Role::DepartmentHead);
        for (const Action action : {Action::GrantJointExtension, Action::RejectJointExtension}) {
            QCOMPARE(found(action, subject, leader, jointVariant()), Obstacle::None);
            QCOMPARE(found(action, subject, leader, fullVariant()), Obstacle::WrongState);
            QCOMPARE(found(action, subject, head, jointVariant()), Obstacle::NotYourRole);
        }
        for (const Action action : {Action::GrantExtension, Action::RejectRequest}) {
            QCOMPARE(found(action, subject, head, jointVariant()), Obstacle::WrongState);
            QCOMPARE(found(action, subject, head, fullVariant()), Obstacle::None);
        }
    }
};

QTEST_APPLESS_MAIN(TestCasePeople)
#include "tst_case_people.moc"
