// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/domain/Cases.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace duban;
using namespace duban::test;

namespace {

const PersonId First{51};
const PersonId Second{52};

/// A case of which so many reviews are done.
Case reviewed(int done)
{
    Case subject = caseIn(CaseState::Accepted, Stage::Review);
    subject.reviewsDone = done;
    subject.lastReviewer = done > 0 ? First : PersonId{};
    return subject;
}

Step finishedBy(PersonId person)
{
    Step step = stepOf(Action::FinishStage);
    step.person = person;
    return step;
}

} // namespace

/// Several reviews of one stage (domain.md §1): each is another person's, the last one leads on.
class TestCaseReviews : public QObject
{
    Q_OBJECT

private slots:

    void everyReviewButTheLastStays_data()
    {
        QTest::addColumn<ItemVariant>("variant");
        QTest::addColumn<int>("done");
        QTest::addColumn<Stage>("stage");
        QTest::addColumn<CaseState>("state");
        QTest::addColumn<int>("doneAfter");
        const auto accepted = CaseState::Accepted;
        QTest::newRow("the only one") << fullVariant() << 0 << Stage::Approval << accepted << 0;
        QTest::newRow("the first of two") << reviewedVariant(2) << 0 << Stage::Review << accepted << 1;
        QTest::newRow("the second of two") << reviewedVariant(2) << 1 << Stage::Approval << accepted << 0;
        QTest::newRow("the second of three") << reviewedVariant(3) << 1 << Stage::Review << accepted << 2;
        QTest::newRow("the third of three") << reviewedVariant(3) << 2 << Stage::Approval << accepted << 0;
        QTest::newRow("the fourth of five") << reviewedVariant(5) << 3 << Stage::Review << accepted << 4;
        QTest::newRow("the first of two that decide")
            << decidedByReviews(2) << 0 << Stage::Review << accepted << 1;
        QTest::newRow("the second of two that decide")
            << decidedByReviews(2) << 1 << Stage::Completion << CaseState::Decided << 0;
    }

    void everyReviewButTheLastStays()
    {
        QFETCH(ItemVariant, variant);
        QFETCH(int, done);
        QFETCH(Stage, stage);
        QFETCH(CaseState, state);
        QFETCH(int, doneAfter);
        const Case before = reviewed(done);
        const auto after = transition(before, finishedBy(Second), variant);
        QVERIFY(after.has_value());
        QCOMPARE(after->stage, stage);
        QCOMPARE(after->state, state);
        QCOMPARE(after->reviewsDone, doneAfter);
        QCOMPARE(after->lastReviewer, doneAfter > 0 ? Second : PersonId{});
        QCOMPARE(after->revision.value, before.revision.value + 1);
        QCOMPARE(after->stageEnteredAt, Now);
        QVERIFY2(!after->assignee.isValid(), "the next one is another person's");
        QCOMPARE(after->decision, state == CaseState::Decided ? Decision::Granted : Decision::None);
    }

    void onlyTheLastReviewDecides_data()
    {
        QTest::addColumn<Action>("action");
        for (const Action action : {Action::Deny, Action::RecordDecision})
            QTest::newRow(nameOf(action)) << action;
    }

    void onlyTheLastReviewDecides()
    {
        QFETCH(Action, action);
        const ItemVariant variant = decidedByReviews(3);
        for (int done = 0; done < 3; ++done) {
            const Case before = reviewed(done);
            QCOMPARE(decidesNow(before, variant), done == 2);
            QCOMPARE(holds(Guard::DecidingStage, before, variant), done == 2);
            const auto after = transition(before, stepOf(action), variant);
            QCOMPARE(after.has_value(), done == 2);
            if (!after)
                QCOMPARE(after.error().code, ErrorCode::WrongState);
        }
        QVERIFY2(!decidesNow(reviewed(1), reviewedVariant(2)), "an approval follows");
    }

    /// What forbids a grant forbids the last review only.
    void aReviewThatDoesNotDecideWaitsForNothing()
    {
        Case before = reviewed(0);
        before.openProcedures = 1;
        before.deferredMissing = 1;
        QVERIFY(transition(before, finishedBy(First), decidedByReviews(2)).has_value());
        before.reviewsDone = 1;
        QVERIFY(!transition(before, finishedBy(Second), decidedByReviews(2)).has_value());
    }

    void sentBackAllReviewsAreOwedAnew()
    {
        const auto back = transition(reviewed(1), stepOf(Action::SendBack), reviewedVariant(2));
        QVERIFY(back.has_value());
        QCOMPARE(back->stage, Stage::Handling);
        QCOMPARE(back->reviewsDone, 0);
        QVERIFY(!back->lastReviewer.isValid());
        const auto handled = transition(*back, finishedBy(First), reviewedVariant(2));
        QVERIFY(handled.has_value());
        const auto again = transition(*handled, finishedBy(First), reviewedVariant(2));
        QVERIFY(again.has_value());
        QCOMPARE(again->stage, Stage::Review);
        QCOMPARE(again->reviewsDone, 1);
    }

    void whatElseHappensCountsNoReview()
    {
        for (const Action action : {Action::AddOpinion, Action::Claim, Action::Assign, Action::Transfer,
                                    Action::AskExtension, Action::AskProcedure, Action::OpenProcedure}) {
            const auto after = transition(reviewed(1), stepOf(action), reviewedVariant(3));
            QVERIFY2(after.has_value(), nameOf(action));
            QCOMPARE(after->reviewsDone, 1);
            QCOMPARE(after->lastReviewer, First);
        }
    }
};

QTEST_APPLESS_MAIN(TestCaseReviews)
#include "tst_case_reviews.moc"
