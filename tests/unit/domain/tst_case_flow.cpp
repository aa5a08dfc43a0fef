// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/CaseFlow.h"
#include "tests/unit/domain/Variants.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace duban;
using namespace duban::test;

namespace {

constexpr std::array States{CaseState::Submitted, CaseState::Accepted, CaseState::Decided,
                            CaseState::Completed};
constexpr std::array Actions{Action::Submit, Action::Accept, Action::FinishStage, Action::Complete,
                             Action::AddOpinion};
constexpr std::array StateNames{"submitted", "accepted", "decided", "completed"};
constexpr std::array ActionNames{"submitted anew", "accepted", "moved a stage on", "completed",
                                 "commented on"};

// state × action, written out so that a change of the machine is seen here: x is possible.
constexpr std::array<const char*, 4> Possible{
    /* submitted */ ".x..x",
    /* accepted  */ "..x.x",
    /* decided   */ "...xx",
    /* completed */ ".....",
};

const LegalTime Now{1'790'000'000'000};

Case caseIn(CaseState state, Stage stage)
{
    Case subject;
    subject.id = {5};
    subject.revision = {3};
    subject.number = u"BL-20260921-00001"_s;
    subject.state = state;
    subject.stage = stage;
    subject.takenInBy = {9};
    subject.receivedAt = {1'789'000'000'000};
    subject.stageEnteredAt = subject.receivedAt;
    return subject;
}

Stage usualStage(CaseState state)
{
    switch (state) {
    case CaseState::Submitted:
        return Stage::Acceptance;
    case CaseState::Accepted:
        return Stage::Handling;
    case CaseState::Decided:
    case CaseState::Completed:
        break;
    }
    return Stage::Completion;
}

} // namespace

class TestCaseFlow : public QObject
{
    Q_OBJECT

private slots:

    void everyStateAndAction_data()
    {
        QTest::addColumn<CaseState>("state");
        QTest::addColumn<Action>("action");
        QTest::addColumn<bool>("possible");
        for (std::size_t s = 0; s < States.size(); ++s) {
            for (std::size_t a = 0; a < Actions.size(); ++a)
                QTest::addRow("a %s case is %s", StateNames[s], ActionNames[a])
                    << States[s] << Actions[a] << (Possible[s][a] == 'x');
        }
    }

    void everyStateAndAction()
    {
        QFETCH(CaseState, state);
        QFETCH(Action, action);
        QFETCH(bool, possible);
        QCOMPARE(isPossible(state, action), possible);
        const Case before = caseIn(state, usualStage(state));
        const auto after = transition(before, action, fullVariant(), Now);
        QCOMPARE(after.has_value(), possible);
        if (!possible) {
            QCOMPARE(after.error().code, ErrorCode::WrongState);
            return;
        }
        QCOMPARE(after->revision.value, before.revision.value + (action == Action::AddOpinion ? 0 : 1));
        const auto lines = transitions();
        QVERIFY2(std::any_of(lines.begin(), lines.end(),
                             [&](const Transition& t) {
                                 return t.from == state && t.action == action && t.to == after->state;
                             }),
                 "the step leads where the table says");
    }

    void statesAndActionsUnknownToThisProgramArePossibleNowhere()
    {
        QVERIFY(!isPossible(CaseState(0), Action::AddOpinion));
        QVERIFY(!isPossible(CaseState(77), Action::Complete));
        QVERIFY(!isPossible(CaseState::Accepted, Action(77)));
    }

    void aNoteMovesNothing()
    {
        for (const CaseState state : {CaseState::Submitted, CaseState::Accepted, CaseState::Decided}) {
            const Case before = caseIn(state, usualStage(state));
            const auto after = transition(before, Action::AddOpinion, fullVariant(), Now);
            QVERIFY(after.has_value());
            QVERIFY2(*after == before, "a note never conflicts with a step");
        }
    }

    void wholeCase_data()
    {
        QTest::addColumn<ItemVariant>("variant");
        QTest::addColumn<QList<Stage>>("stages");
        QTest::newRow("all six stages")
            << fullVariant() << QList{Stage::Handling, Stage::Review, Stage::Approval, Stage::Completion};
        QTest::newRow("no review") << variantWithoutReview()
                                   << QList{Stage::Handling, Stage::Approval, Stage::Completion};
        QTest::newRow("one stage") << shortVariant() << QList{Stage::Handling, Stage::Completion};
    }

    void wholeCase()
    {
        QFETCH(ItemVariant, variant);
        QFETCH(QList<Stage>, stages);
        using namespace std::chrono;
        Case subject = caseIn(CaseState::Submitted, Stage::Acceptance);
        LegalTime now = Now;
        for (qsizetype i = 0; i < stages.size(); ++i) {
            now = now + hours(1);
            const auto next =
                transition(subject, i == 0 ? Action::Accept : Action::FinishStage, variant, now);
            QVERIFY(next.has_value());
            subject = *next;
            QCOMPARE(subject.stage, stages[i]);
            QCOMPARE(subject.stageEnteredAt, now);
            const bool last = i == stages.size() - 1;
            QCOMPARE(subject.state, last ? CaseState::Decided : CaseState::Accepted);
            QCOMPARE(subject.decidedAt, last ? now : LegalTime{});
            QCOMPARE(subject.acceptedAt, Now + hours(1));
            QVERIFY(!subject.completedAt.isSet());
        }
        const LegalTime decided = now;
        const auto done = transition(subject, Action::Complete, variant, now + hours(1));
        QVERIFY(done.has_value());
        QCOMPARE(done->state, CaseState::Completed);
        QCOMPARE(done->stage, Stage::Completion);
        QCOMPARE(done->completedAt, now + hours(1));
        QCOMPARE(done->decidedAt, decided);
        QCOMPARE(done->revision.value, 3 + stages.size() + 1);
        QCOMPARE(done->receivedAt, caseIn(CaseState::Submitted, Stage::Acceptance).receivedAt);
        for (const Action action : Actions)
            QVERIFY2(!transition(*done, action, variant, now), "a completed case is at its end");
    }
};

QTEST_APPLESS_MAIN(TestCaseFlow)
#include "tst_case_flow.moc"
