// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/domain/Cases.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace duban;
using namespace duban::test;

namespace {

struct Line
{
    Action action;
    const char* states; ///< letters of StateLetters in which it is possible
};

// Written out from domain.md §1 and §2, so that a change of the machine is seen here: what can be done with a
// case, and where. Everything else is possible nowhere.
constexpr std::array Possible{
    Line{Action::Submit, ""},
    Line{Action::Accept, "S"},
    Line{Action::FinishStage, "A"},
    Line{Action::Complete, "D"},
    Line{Action::AddOpinion, "SQAD"},
    Line{Action::Refuse, "S"},
    Line{Action::AskSupplement, "S"}, // before acceptance only, and once
    Line{Action::SupplyMaterials, "Q"},
    Line{Action::CloseUnsupplied, "Q"},
    Line{Action::DeemAccepted, "S"},
    Line{Action::IssueAcceptance, "ADCRV"}, // a paper stays owed until it is handed out
    Line{Action::SupplyDeferred, "A"},      // nobody grants without it
    Line{Action::SendBack, "A"},
    Line{Action::AskProcedure, "A"},
    Line{Action::OpenProcedure, "A"},
    Line{Action::CloseProcedure, "A"},
    Line{Action::AskExtension, "A"},
    Line{Action::GrantExtension, "A"},
    Line{Action::RejectRequest, "A"},
    Line{Action::Deny, "A"},
    Line{Action::Deliver, "CR"},
    Line{Action::Withdraw, "SQA"}, // before the decision
    Line{Action::Terminate, "A"},
    Line{Action::Transfer, "A"},
    Line{Action::AskVoid, "SQA"},
    Line{Action::ConsentVoid, "SQAD"}, // the word may come after the decision
    Line{Action::RecordDecision, "A"},
    Line{Action::VerifyCommitment, "DCRV"}, // decided first, verified afterwards
    Line{Action::Claim, "A"},
    Line{Action::Assign, "A"},
    Line{Action::RejectVoid, "SQAD"},
    Line{Action::GrantJointExtension, "A"},
    Line{Action::RejectJointExtension, "A"},
    Line{Action::AskSupplementAgain, "Q"}, // before acceptance only
    Line{Action::ConsentSupplement, "Q"},
    Line{Action::RejectSupplement, "Q"},
};

bool isInTable(CaseState from, Action action, CaseState to)
{
    const auto lines = transitions();
    return std::any_of(lines.begin(), lines.end(), [=](const Transition& t) {
        return t.from == from && t.action == action && t.to == to;
    });
}

using Change = std::function<void(Case&)>;
using VariantChange = std::function<void(ItemVariant&)>;

const VariantChange Unchanged = [](ItemVariant&) {};

} // namespace

Q_DECLARE_METATYPE(Change)
Q_DECLARE_METATYPE(VariantChange)

class TestCaseFlow : public QObject
{
    Q_OBJECT

private slots:

    void theTableIsWhole()
    {
        QCOMPARE(Possible.size(), AllActions.size());
        for (std::size_t i = 0; i < Possible.size(); ++i) {
            QCOMPARE(Possible[i].action, AllActions[i]);
            QCOMPARE(int(AllActions[i]), int(i) + 1);
        }
        for (std::size_t i = 0; i < AllStates.size(); ++i)
            QCOMPARE(int(AllStates[i]), int(i) + 1);
    }

    void everyStateAndAction_data()
    {
        QTest::addColumn<CaseState>("state");
        QTest::addColumn<Action>("action");
        QTest::addColumn<bool>("possible");
        for (const CaseState state : AllStates) {
            for (const Line& line : Possible)
                QTest::addRow("a %s case: %s", nameOf(state), nameOf(line.action))
                    << state << line.action << isNamed(line.states, state);
        }
    }

    void everyStateAndAction()
    {
        QFETCH(CaseState, state);
        QFETCH(Action, action);
        QFETCH(bool, possible);
        QCOMPARE(isPossible(state, action), possible);
        const Case before = ripeFor(action, state);
        QCOMPARE(isPossible(before, action, variantFor(action)), possible);
        const auto after = transition(before, stepOf(action), variantFor(action));
        QCOMPARE(after.has_value(), possible);
        if (!possible) {
            QCOMPARE(after.error().code, ErrorCode::WrongState);
            return;
        }
        QCOMPARE(after->revision.value, before.revision.value + (action == Action::AddOpinion ? 0 : 1));
        QVERIFY2(isInTable(state, action, after->state), "the step leads where the table says");
    }

    void statesAndActionsUnknownToThisProgramArePossibleNowhere()
    {
        QVERIFY(!isPossible(CaseState(0), Action::AddOpinion));
        QVERIFY(!isPossible(CaseState(77), Action::Complete));
        QVERIFY(!isPossible(CaseState::Accepted, Action(0)));
        QVERIFY(!isPossible(CaseState::Accepted, Action(77)));
        QVERIFY(!holds(Guard(77), caseIn(CaseState::Accepted, Stage::Handling), fullVariant()));
    }

    /// Whatever else is true of a case, no step is possible that is not in the table, and none leaves it.
    void noOtherFactMakesAnActionPossible()
    {
        qint64 tried = 0;
        for (const Line& line : Possible) {
            for (const CaseState state : AllStates) {
                for (int facts = 0; facts < 3 * 16 * 8; ++facts) {
                    const Case before = withFacts(ripeFor(line.action, state), facts);
                    const auto after = transition(before, stepOf(line.action), variantFor(line.action));
                    tried += 1;
                    if (!after)
                        continue;
                    QVERIFY2(isNamed(line.states, state), nameOf(line.action));
                    QVERIFY2(isInTable(state, line.action, after->state), nameOf(line.action));
                    QVERIFY(isPossible(before, line.action, variantFor(line.action)));
                }
            }
        }
        QCOMPARE(tried, qint64(AllActions.size() * AllStates.size() * 384));
    }

    void guard_data()
    {
        QTest::addColumn<Action>("action");
        QTest::addColumn<VariantChange>("variant");
        QTest::addColumn<Change>("change");
        QTest::addColumn<bool>("possible");
        guardsOfStages();
        guardsOfExtensions();
        guardsOfProcedures();
        guardsOfVoiding();
        guardsOfSupplements();
        guardsOfParts();
    }

    void guard()
    {
        QFETCH(Action, action);
        QFETCH(VariantChange, variant);
        QFETCH(Change, change);
        QFETCH(bool, possible);
        const bool early = !isPossible(CaseState::Accepted, action);
        Case subject = ripeFor(action, early ? CaseState::SupplementAsked : CaseState::Accepted);
        change(subject);
        ItemVariant changed = variantFor(action);
        variant(changed);
        QCOMPARE(isPossible(subject, action, changed), possible);
        const auto after = transition(subject, stepOf(action), changed);
        QCOMPARE(after.has_value(), possible);
        if (!possible)
            QCOMPARE(after.error().code, ErrorCode::WrongState);
    }

    void aNoteMovesNothing()
    {
        for (const CaseState state :
             {CaseState::Submitted, CaseState::SupplementAsked, CaseState::Accepted, CaseState::Decided}) {
            const Case before = caseIn(state, usualStage(Action::AddOpinion, state));
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
        QTest::newRow("done at the counter")
            << immediateVariant() << QList{Stage::Handling, Stage::Completion};
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
            QCOMPARE(subject.decision, last ? Decision::Granted : Decision::None);
            QCOMPARE(subject.decidedAt, last ? now : LegalTime{});
            QCOMPARE(subject.acceptedAt, Now + hours(1));
            QVERIFY(!subject.completedAt.isSet());
        }
        QVERIFY(!transition(subject, Action::Complete, variant, now).has_value()); // it is on no paper
        subject = withDecisionPaper(subject, DecisionPaper::Issued);
        for (const Action action : {Action::Complete, Action::Deliver}) {
            const auto next = transition(subject, action, variant, now + hours(1));
            QVERIFY(next.has_value());
            subject = *next;
            QCOMPARE(subject.stage, Stage::Completion);
            QCOMPARE(subject.completedAt, now + hours(1));
            QCOMPARE(subject.decidedAt, now);
        }
        QCOMPARE(subject.state, CaseState::Delivered);
        QCOMPARE(subject.revision.value, 3 + stages.size() + 3); // the decision on paper is one more
        QCOMPARE(subject.receivedAt, ReceivedAt);
        for (const Action action : AllActions)
            QVERIFY2(!transition(subject, stepOf(action), variant), "a delivered case is at its end");
    }

private:
    /// The case with another stage, other things asked for and other parts open.
    static Case withFacts(Case subject, int facts)
    {
        if (subject.state == CaseState::Accepted)
            subject.stage = Stage(int(Stage::Handling) + facts % 3);
        subject.pending = quint8(facts / 3 % 16);
        const int parts = facts / 48;
        subject.openProcedures = parts % 2;
        subject.paperOwed = parts / 2 % 2 != 0;
        subject.deferredMissing = parts / 4 % 2;
        subject.commitmentOpen = parts / 4 % 2 == 0;
        return subject;
    }

    static void row(const char* name, Action action, bool possible, const Change& change,
                    const VariantChange& variant = Unchanged)
    {
        QTest::newRow(name) << action << variant << change << possible;
    }

    static Change inStage(Stage stage)
    {
        return [stage](Case& c) { c.stage = stage; };
    }

    static Change asking(quint8 pending)
    {
        return [pending](Case& c) { c.pending = pending; };
    }

    static void guardsOfStages()
    {
        const VariantChange noReview = [](ItemVariant& v) { v = variantWithoutReview(); };
        const VariantChange oneStage = [](ItemVariant& v) { v = shortVariant(); };
        for (const Action action : {Action::Deny, Action::RecordDecision}) {
            const auto named = [&](const char* where, bool possible, Stage stage, const VariantChange& v) {
                QTest::addRow("%s %s", nameOf(action), where) << action << v << inStage(stage) << possible;
            };
            named("while it is handled", false, Stage::Handling, Unchanged);
            named("while it is reviewed", false, Stage::Review, Unchanged);
            named("in the approval", true, Stage::Approval, Unchanged);
            named("in the approval of a flow without a review", true, Stage::Approval, noReview);
            named("in the handling of a flow without a review", false, Stage::Handling, noReview);
            named("in the only stage there is", true, Stage::Handling, oneStage);
        }
        row("send back out of the first stage after acceptance", Action::SendBack, false,
            inStage(Stage::Handling));
        row("send back out of the review", Action::SendBack, true, inStage(Stage::Review));
        row("send back out of the approval", Action::SendBack, true, inStage(Stage::Approval));
        row("send back out of the only stage there is", Action::SendBack, false, inStage(Stage::Handling),
            oneStage);
    }

    static void guardsOfExtensions()
    {
        using R = RequestKind;
        const auto once = [](Case& c) { c.extensions = 1; };
        const auto joint = [](ItemVariant& v) { v.joint = true; };
        row("ask for a first extension", Action::AskExtension, true, asking(0));
        row("ask for one while a procedure is asked for", Action::AskExtension, true,
            asking(bits(R::Procedure, R::Void)));
        row("ask for one while one is asked for", Action::AskExtension, false, asking(bits(R::Extension)));
        row("ask for a second one", Action::AskExtension, false, once);
        row("ask for a second one of a kind that knows two", Action::AskExtension, true, once,
            [](ItemVariant& v) { v.kind.extensionsAllowed = 2; });
        row("ask for one of a kind that knows none", Action::AskExtension, false, asking(0),
            [](ItemVariant& v) { v.kind.extensionsAllowed = 0; });
        row("ask for one of a kind without a cap", Action::AskExtension, false, asking(0),
            [](ItemVariant& v) { v.kind.extensionCap = {}; });
        row("ask for one of a joint case", Action::AskExtension, true, asking(0), joint);
        row("ask for one of a joint case of a kind without a joint cap", Action::AskExtension, false,
            asking(0), [](ItemVariant& v) {
                v.joint = true;
                v.kind.jointExtensionCap = {};
            });
        row("the organ's head grants what was asked for", Action::GrantExtension, true,
            asking(bits(R::Extension)));
        row("the organ's head grants what nobody asked for", Action::GrantExtension, false,
            asking(bits(R::Procedure, R::Void)));
        row("the organ's head lengthens a joint case", Action::GrantExtension, false,
            asking(bits(R::Extension)), joint);
        row("the government's head lengthens a joint case", Action::GrantJointExtension, true,
            asking(bits(R::Extension)));
        row("the government's head grants what nobody asked for", Action::GrantJointExtension, false,
            asking(bits(R::Procedure)));
        const auto single = [](ItemVariant& v) { v.joint = false; };
        row("the government's head lengthens a case of one organ", Action::GrantJointExtension, false,
            asking(bits(R::Extension)), single);
        row("the government's head turns down what was asked for", Action::RejectJointExtension, true,
            asking(bits(R::Extension)));
        row("the government's head turns down what nobody asked for", Action::RejectJointExtension, false,
            asking(bits(R::Procedure, R::Void)));
        row("the government's head turns down the extension of a case of one organ",
            Action::RejectJointExtension, false, asking(bits(R::Extension)), single);
        row("the organ's head turns down the extension of a joint case", Action::RejectRequest, false,
            asking(bits(R::Extension)), joint);
    }

    static void guardsOfProcedures()
    {
        using R = RequestKind;
        const auto immediate = [](ItemVariant& v) { v.immediate = true; };
        row("propose a procedure", Action::AskProcedure, true, asking(bits(R::Extension)));
        row("propose a procedure while one is proposed", Action::AskProcedure, false,
            asking(bits(R::Procedure)));
        row("propose a second procedure while one runs", Action::AskProcedure, true,
            [](Case& c) { c.openProcedures = 1; });
        row("propose a procedure at the counter", Action::AskProcedure, false, asking(0), immediate);
        row("open a procedure that nobody proposed", Action::OpenProcedure, true, asking(0));
        row("open a proposed procedure", Action::OpenProcedure, true, asking(bits(R::Procedure)));
        row("open a procedure at the counter", Action::OpenProcedure, false, asking(bits(R::Procedure)),
            immediate);
        row("close the procedure that runs", Action::CloseProcedure, true,
            [](Case& c) { c.openProcedures = 1; });
        row("close one of two", Action::CloseProcedure, true, [](Case& c) { c.openProcedures = 2; });
        row("close a procedure that does not run", Action::CloseProcedure, false,
            [](Case& c) { c.openProcedures = 0; });
        row("turn an extension down", Action::RejectRequest, true, asking(bits(R::Extension)));
        row("turn down what nobody asked for", Action::RejectRequest, false, asking(0));
        row("turn down while only a voiding is asked for", Action::RejectRequest, false,
            asking(bits(R::Void)));
    }

    static void guardsOfVoiding()
    {
        using R = RequestKind;
        const quint8 others = bits(R::Extension, R::Procedure);
        row("ask for a voiding", Action::AskVoid, true, asking(others));
        row("ask for a voiding twice", Action::AskVoid, false, asking(bits(R::Void)));
        row("consent to what was asked for", Action::ConsentVoid, true, asking(bits(R::Void, R::Extension)));
        row("consent to what nobody asked for", Action::ConsentVoid, false, asking(others));
        row("turn a voiding down", Action::RejectVoid, true, asking(bits(R::Void)));
        row("turn a voiding down that nobody asked for", Action::RejectVoid, false, asking(others));
        const auto decided = [](quint8 pending) {
            return Change([pending](Case& c) {
                c = ripeFor(Action::Complete, CaseState::Decided);
                c.pending = pending;
            });
        };
        row("complete while nothing is asked for", Action::Complete, true, decided(0));
        row("complete while a voiding is asked for", Action::Complete, false, decided(bits(R::Void)));
    }

    static void guardsOfSupplements()
    {
        using R = RequestKind;
        row("propose a second notice", Action::AskSupplementAgain, true, asking(bits(R::Void)));
        row("propose it twice", Action::AskSupplementAgain, false, asking(bits(R::Supplement)));
        row("propose a third after the second", Action::AskSupplementAgain, true,
            [](Case& c) { c.moreSupplements = 1; });
        for (const Action word : {Action::ConsentSupplement, Action::RejectSupplement}) {
            const QByteArray name(nameOf(word));
            row((name + ": what was proposed").constData(), word, true, asking(bits(R::Supplement, R::Void)));
            row((name + ": what nobody proposed").constData(), word, false, asking(bits(R::Void)));
        }
    }

    static void guardsOfParts()
    {
        row("hand out the notice of acceptance", Action::IssueAcceptance, true,
            [](Case& c) { c.paperOwed = true; });
        row("hand it out twice", Action::IssueAcceptance, false, [](Case& c) { c.paperOwed = false; });
        row("take a deferred paper", Action::SupplyDeferred, true, [](Case& c) { c.deferredMissing = 1; });
        row("take a deferred paper that is not missing", Action::SupplyDeferred, false,
            [](Case& c) { c.deferredMissing = 0; });
        const auto decided = [](bool open) {
            return Change([open](Case& c) {
                c = caseIn(CaseState::Decided, Stage::Completion);
                c.commitmentOpen = open;
            });
        };
        row("verify a promise", Action::VerifyCommitment, true, decided(true));
        row("verify a promise twice", Action::VerifyCommitment, false, decided(false));
        row("a stage is finished while a procedure runs", Action::FinishStage, true,
            [](Case& c) { c.openProcedures = 1; });
    }
};

QTEST_APPLESS_MAIN(TestCaseFlow)
#include "tst_case_flow.moc"
