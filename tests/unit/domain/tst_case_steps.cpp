// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/domain/Cases.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace duban;
using namespace duban::test;

namespace {

using Change = std::function<void(Case&)>;
using StepChange = std::function<void(Step&)>;
using R = RequestKind;

const Change Nothing = [](Case&) {};
const StepChange Plain = [](Step&) {};

Change asking(quint8 pending)
{
    return [pending](Case& c) { c.pending = pending; };
}

Change endedAs(CaseState state)
{
    return [state](Case& c) {
        c.state = state;
        c.completedAt = Now;
        c.pending = 0;
        c.openProcedures = 0;
    };
}

void enter(Case& c, Stage stage)
{
    c.stage = stage;
    c.stageEnteredAt = Now;
    c.assignee = {};
}

Change accepted(AcceptedHow how, LegalTime at, int deferred = 0)
{
    return [=](Case& c) {
        c.state = CaseState::Accepted;
        c.accepted = how;
        c.acceptedAt = at;
        c.deferredMissing = deferred;
        c.paperOwed = how == AcceptedHow::BySupplement;
        enter(c, Stage::Handling);
    };
}

Change decided(Decision decision)
{
    return [decision](Case& c) {
        c.state = CaseState::Decided;
        c.decision = decision;
        c.decidedAt = Now;
        enter(c, Stage::Completion);
    };
}

Change both(const Change& first, const Change& second)
{
    return [=](Case& c) {
        first(c);
        second(c);
    };
}

Change inApproval(const Change& also = Nothing)
{
    return both([](Case& c) { c.stage = Stage::Approval; }, also);
}

} // namespace

Q_DECLARE_METATYPE(Change)
Q_DECLARE_METATYPE(StepChange)

/// What each step does to a case, field by field, and which of its own facts it does not take.
class TestCaseSteps : public QObject
{
    Q_OBJECT

private slots:

    void effect_data()
    {
        QTest::addColumn<CaseState>("state");
        QTest::addColumn<Change>("before");
        QTest::addColumn<Action>("action");
        QTest::addColumn<StepChange>("step");
        QTest::addColumn<Change>("expected");
        acceptances();
        supplements();
        endings();
        stages();
        decisions();
        requests();
        parts();
        deliveries();
        for (const Action action : AllActions)
            QVERIFY2(action == Action::Submit || m_rows.contains(action), nameOf(action));
    }

    /// Everything but the named fields stays as it was; the revision counts every step but a note.
    void effect()
    {
        QFETCH(CaseState, state);
        QFETCH(Change, before);
        QFETCH(Action, action);
        QFETCH(StepChange, step);
        QFETCH(Change, expected);
        Case subject = ripeFor(action, state);
        before(subject);
        Step done = stepOf(action);
        step(done);
        ItemVariant variant = variantFor(action);
        variant.commitment = true;
        const auto after = transition(subject, done, variant);
        QVERIFY2(after.has_value(), after ? "" : qPrintable(after.error().detail));
        Case wanted = subject;
        wanted.revision.value += action == Action::AddOpinion ? 0 : 1;
        expected(wanted);
        QCOMPARE(wordsOf(*after), wordsOf(wanted));
        QVERIFY2(*after == wanted, "a field that no step may change has changed");
    }

    void wrongFacts_data()
    {
        QTest::addColumn<CaseState>("state");
        QTest::addColumn<Change>("before");
        QTest::addColumn<Action>("action");
        QTest::addColumn<StepChange>("step");
        QTest::addColumn<QString>("field"); // empty: WrongState
        wrongPlaces();
        wrongDecisions();
        wrongPapers();
        wrongRequests();
    }

    void wrongFacts()
    {
        QFETCH(CaseState, state);
        QFETCH(Change, before);
        QFETCH(Action, action);
        QFETCH(StepChange, step);
        QFETCH(QString, field);
        Case subject = ripeFor(action, state);
        before(subject);
        Step done = stepOf(action);
        step(done);
        const auto after = transition(subject, done, variantFor(action));
        QVERIFY2(!after, "the step must be refused");
        QCOMPARE(after.error().code, field.isEmpty() ? ErrorCode::WrongState : ErrorCode::InvalidInput);
        QCOMPARE(after.error().field, field);
    }

    /// A promise is taken only where the item allows it.
    void aPromiseOfAnItemThatKnowsNone()
    {
        Step step = stepOf(Action::FinishStage);
        step.onCommitment = true;
        Case subject = caseIn(CaseState::Accepted, Stage::Approval);
        const auto refused = transition(subject, step, fullVariant());
        QVERIFY(!refused);
        QCOMPARE(refused.error().field, u"onCommitment"_s);
        QVERIFY(transition(subject, step, commitmentVariant()).has_value());
        subject.stage = Stage::Handling;
        QVERIFY2(transition(subject, step, fullVariant()).has_value(), "nothing is decided yet");
    }

private:
    using S = CaseState;
    using A = Action;

    static void row(const char* name, CaseState state, const Change& before, Action action,
                    const StepChange& step, const Change& expected)
    {
        m_rows << action;
        QTest::newRow(name) << state << before << action << step << expected;
    }

    static void acceptances()
    {
        const auto earlier = [](LegalTime at) { return StepChange([at](Step& s) { s.effectiveAt = at; }); };
        row("accepted by the clerk", S::Submitted, Nothing, A::Accept, Plain,
            accepted(AcceptedHow::ByClerk, Now));
        row(
            "accepted, two papers follow", S::Submitted, Nothing, A::Accept, [](Step& s) { s.deferred = 2; },
            accepted(AcceptedHow::ByClerk, Now, 2));
        row("accepted while a voiding is asked for", S::Submitted, asking(bits(R::Void)), A::Accept, Plain,
            accepted(AcceptedHow::ByClerk, Now));
        row("deemed accepted as of the day of receipt", S::Submitted, Nothing, A::DeemAccepted,
            earlier(ReceivedAt), accepted(AcceptedHow::Deemed, ReceivedAt));
        row(
            "the last missing paper accepts and owes the notice", S::SupplementAsked, Nothing,
            A::SupplyMaterials, [](Step& s) { s.complete = true; }, accepted(AcceptedHow::BySupplement, Now));
        row(
            "the last missing paper came before it was entered", S::SupplementAsked, Nothing,
            A::SupplyMaterials,
            [](Step& s) {
                s.complete = true;
                s.effectiveAt = EnteredAt;
            },
            accepted(AcceptedHow::BySupplement, EnteredAt));
        row("a part of the missing papers changes nothing", S::SupplementAsked, Nothing, A::SupplyMaterials,
            Plain, Nothing);
        row("supplements are asked for", S::Submitted, Nothing, A::AskSupplement, Plain,
            [](Case& c) { c.state = S::SupplementAsked; });
    }

    static void supplements()
    {
        row("a second notice is proposed", S::SupplementAsked, asking(bits(R::Void)), A::AskSupplementAgain,
            Plain, asking(bits(R::Void, R::Supplement)));
        row("a second notice is consented to", S::SupplementAsked, asking(bits(R::Void, R::Supplement)),
            A::ConsentSupplement, Plain, [](Case& c) {
                c.pending = bits(R::Void);
                c.moreSupplements = 1;
            });
        row("a second notice is turned down", S::SupplementAsked, asking(bits(R::Void, R::Supplement)),
            A::RejectSupplement, Plain, asking(bits(R::Void)));
        row(
            "everything comes while a second notice is proposed", S::SupplementAsked,
            asking(bits(R::Void, R::Supplement)), A::SupplyMaterials, [](Step& s) { s.complete = true; },
            both(accepted(AcceptedHow::BySupplement, Now), asking(bits(R::Void))));
        row("closed while a second notice is proposed", S::SupplementAsked, asking(bits(R::Supplement)),
            A::CloseUnsupplied, Plain, endedAs(S::Lapsed));
    }

    static void endings()
    {
        const Change busy = [](Case& c) {
            c.pending = bits(R::Extension, R::Void);
            c.openProcedures = 2;
        };
        row("refused", S::Submitted, Nothing, A::Refuse, Plain, endedAs(S::Refused));
        row("refused while a voiding is asked for", S::Submitted, asking(bits(R::Void)), A::Refuse, Plain,
            endedAs(S::Refused));
        row("closed because nothing came", S::SupplementAsked, Nothing, A::CloseUnsupplied, Plain,
            endedAs(S::Lapsed));
        row("withdrawn before acceptance", S::Submitted, Nothing, A::Withdraw, Plain, endedAs(S::Withdrawn));
        row("withdrawn instead of supplied", S::SupplementAsked, Nothing, A::Withdraw, Plain,
            endedAs(S::Withdrawn));
        row("withdrawn with everything under way", S::Accepted, busy, A::Withdraw, Plain,
            endedAs(S::Withdrawn));
        row("ended because it cannot go on", S::Accepted, busy, A::Terminate, Plain, endedAs(S::Terminated));
        for (const S state : {S::Submitted, S::SupplementAsked, S::Accepted, S::Decided}) {
            const QByteArray name = QByteArray("voided when ") + nameOf(state);
            row(name.constData(), state, busy, A::ConsentVoid, Plain, endedAs(S::Voided));
        }
    }

    static void stages()
    {
        const auto entered = [](Stage stage) { return Change([stage](Case& c) { enter(c, stage); }); };
        const auto to = [](Stage stage) { return StepChange([stage](Step& s) { s.target = stage; }); };
        row("handled", S::Accepted, Nothing, A::FinishStage, Plain, entered(Stage::Review));
        row(
            "reviewed", S::Accepted, [](Case& c) { c.stage = Stage::Review; }, A::FinishStage, Plain,
            entered(Stage::Approval));
        row(
            "handled while a procedure runs, a paper is missing and an extension is asked for", S::Accepted,
            [](Case& c) {
                c.openProcedures = 1;
                c.deferredMissing = 1;
                c.pending = bits(R::Extension);
            },
            A::FinishStage, Plain, entered(Stage::Review));
        row("sent back from review to handling", S::Accepted, Nothing, A::SendBack, to(Stage::Handling),
            entered(Stage::Handling));
        row("sent back from approval to review", S::Accepted, inApproval(), A::SendBack, to(Stage::Review),
            entered(Stage::Review));
        row("sent back from approval to handling", S::Accepted, inApproval(), A::SendBack,
            to(Stage::Handling), entered(Stage::Handling));
        row("a note", S::Accepted, Nothing, A::AddOpinion, Plain, Nothing);
    }

    static void decisions()
    {
        const Change dropped = [](Case& c) { c.pending = bits(R::Void); };
        const auto recorded = [](Decision d) { return StepChange([d](Step& s) { s.decision = d; }); };
        row("granted", S::Accepted, inApproval(), A::FinishStage, Plain, decided(Decision::Granted));
        row("a decision settles what was proposed, not the voiding", S::Accepted,
            inApproval(asking(quint8(bits(R::Extension, R::Procedure) | bits(R::Void)))), A::FinishStage,
            Plain, both(decided(Decision::Granted), dropped));
        row(
            "granted on a promise", S::Accepted, inApproval(), A::FinishStage,
            [](Step& s) { s.onCommitment = true; },
            both(decided(Decision::Granted), [](Case& c) { c.commitmentOpen = true; }));
        row("granted before the notice of acceptance went out", S::Accepted,
            inApproval([](Case& c) { c.paperOwed = true; }), A::FinishStage, Plain,
            decided(Decision::Granted));
        row("denied", S::Accepted, Nothing, A::Deny, Plain, decided(Decision::Denied));
        row(
            "denied though a paper never came", S::Accepted, [](Case& c) { c.deferredMissing = 1; }, A::Deny,
            Plain, decided(Decision::Denied));
        const Change onPaper = [](Case& c) { c.decisionPaper = DecisionPaper::OnPaper; };
        row("a grant on paper is entered", S::Accepted, Nothing, A::RecordDecision,
            recorded(Decision::Granted), both(decided(Decision::Granted), onPaper));
        row("a denial on paper is entered", S::Accepted, Nothing, A::RecordDecision,
            recorded(Decision::Denied), both(decided(Decision::Denied), onPaper));
        row(
            "a denial on paper is entered though a paper never came", S::Accepted,
            [](Case& c) { c.deferredMissing = 1; }, A::RecordDecision, recorded(Decision::Denied),
            both(decided(Decision::Denied), onPaper));
    }

    static void requests()
    {
        const auto request = [](R kind) { return StepChange([kind](Step& s) { s.request = kind; }); };
        const quint8 all = quint8(bits(R::Extension, R::Procedure) | bits(R::Void));
        row("a procedure is proposed", S::Accepted, asking(bits(R::Extension)), A::AskProcedure, Plain,
            asking(bits(R::Extension, R::Procedure)));
        row("a proposed procedure is opened", S::Accepted, asking(all), A::OpenProcedure, Plain, [](Case& c) {
            c.pending = bits(R::Extension, R::Void);
            c.openProcedures = 1;
        });
        row(
            "a second procedure is opened unasked", S::Accepted, [](Case& c) { c.openProcedures = 1; },
            A::OpenProcedure, Plain, [](Case& c) { c.openProcedures = 2; });
        row(
            "one of two procedures is closed", S::Accepted, [](Case& c) { c.openProcedures = 2; },
            A::CloseProcedure, Plain, [](Case& c) { c.openProcedures = 1; });
        row("an extension is asked for", S::Accepted, asking(bits(R::Void)), A::AskExtension, Plain,
            asking(bits(R::Void, R::Extension)));
        const Change longer = [](Case& c) {
            c.pending = bits(R::Procedure, R::Void);
            c.extensions = 1;
        };
        row("an extension is granted", S::Accepted, asking(all), A::GrantExtension, Plain, longer);
        row("a joint extension is granted", S::Accepted, asking(all), A::GrantJointExtension, Plain, longer);
        row("a joint extension is turned down", S::Accepted, asking(all), A::RejectJointExtension, Plain,
            asking(bits(R::Procedure, R::Void)));
        row("an extension is turned down", S::Accepted, asking(all), A::RejectRequest, request(R::Extension),
            asking(bits(R::Procedure, R::Void)));
        row("a procedure is turned down", S::Accepted, asking(all), A::RejectRequest, request(R::Procedure),
            asking(bits(R::Extension, R::Void)));
        for (const S state : {S::Submitted, S::SupplementAsked, S::Accepted}) {
            const QByteArray name = QByteArray("a voiding is asked for when ") + nameOf(state);
            row(name.constData(), state, asking(bits(R::Extension)), A::AskVoid, Plain,
                asking(bits(R::Extension, R::Void)));
        }
        for (const S state : {S::Submitted, S::SupplementAsked, S::Accepted, S::Decided}) {
            const QByteArray name = QByteArray("a voiding is turned down when ") + nameOf(state);
            row(name.constData(), state, asking(bits(R::Void, R::Extension)), A::RejectVoid, Plain,
                asking(bits(R::Extension)));
        }
    }

    static void parts()
    {
        for (const S state : {S::Accepted, S::Decided, S::Completed, S::ReadyForCollection, S::Delivered}) {
            const QByteArray name = QByteArray("the notice of acceptance goes out when ") + nameOf(state);
            row(name.constData(), state, Nothing, A::IssueAcceptance, Plain,
                [](Case& c) { c.paperOwed = false; });
        }
        for (const S state : {S::Decided, S::Completed, S::ReadyForCollection, S::Delivered}) {
            const QByteArray name = QByteArray("a promise is verified when ") + nameOf(state);
            row(name.constData(), state, Nothing, A::VerifyCommitment, Plain,
                [](Case& c) { c.commitmentOpen = false; });
        }
        const Change three = [](Case& c) { c.deferredMissing = 3; };
        row(
            "two of three deferred papers come", S::Accepted, three, A::SupplyDeferred,
            [](Step& s) { s.deferred = 2; }, [](Case& c) { c.deferredMissing = 1; });
        row(
            "all deferred papers come", S::Accepted, three, A::SupplyDeferred,
            [](Step& s) { s.deferred = 3; }, [](Case& c) { c.deferredMissing = 0; });
        row("to another department", S::Accepted, Nothing, A::Transfer, Plain, [](Case& c) {
            c.department = OtherDepartment;
            c.assignee = {};
        });
        row(
            "claimed", S::Accepted, [](Case& c) { c.assignee = {}; }, A::Claim, Plain,
            [](Case& c) { c.assignee = SomebodyElse; });
        row("assigned to another", S::Accepted, Nothing, A::Assign, Plain,
            [](Case& c) { c.assignee = SomebodyElse; });
    }

    static void deliveries()
    {
        using W = DeliveryWay;
        const auto by = [](W way) { return StepChange([way](Step& s) { s.way = way; }); };
        const auto delivered = [](S state, W way) {
            return Change([=](Case& c) {
                c.state = state;
                c.delivery = way;
            });
        };
        row("completed", S::Decided, Nothing, A::Complete, Plain, [](Case& c) {
            c.state = S::Completed;
            c.completedAt = Now;
        });
        row("handed over", S::Completed, Nothing, A::Deliver, by(W::HandedOver),
            delivered(S::Delivered, W::HandedOver));
        row("posted", S::Completed, Nothing, A::Deliver, by(W::Posted), delivered(S::Delivered, W::Posted));
        row("ready and told", S::Completed, Nothing, A::Deliver, by(W::Told),
            delivered(S::ReadyForCollection, W::Told));
        row("collected", S::ReadyForCollection, Nothing, A::Deliver, by(W::HandedOver),
            delivered(S::Delivered, W::HandedOver));
        row("told first, posted in the end", S::ReadyForCollection, Nothing, A::Deliver, by(W::Posted),
            delivered(S::Delivered, W::Posted));
    }

    static void refused(const char* name, CaseState state, const Change& before, Action action,
                        const StepChange& step, const QString& field)
    {
        QTest::newRow(name) << state << before << action << step << field;
    }

    static void wrongPlaces()
    {
        const auto to = [](Stage stage) { return StepChange([stage](Step& s) { s.target = stage; }); };
        refused("sent back forward", S::Accepted, Nothing, A::SendBack, to(Stage::Approval), u"stage"_s);
        refused("sent back to where it is", S::Accepted, Nothing, A::SendBack, to(Stage::Review), u"stage"_s);
        refused("sent back to acceptance", S::Accepted, Nothing, A::SendBack, to(Stage::Acceptance),
                u"stage"_s);
        refused("sent back to the application", S::Accepted, Nothing, A::SendBack, to(Stage::Application),
                u"stage"_s);
        refused("sent back to completion", S::Accepted, Nothing, A::SendBack, to(Stage::Completion),
                u"stage"_s);
        refused("sent back to a stage that is none", S::Accepted, Nothing, A::SendBack, to(Stage(0)),
                u"stage"_s);
        refused(
            "transferred to itself", S::Accepted, Nothing, A::Transfer, [](Step& s) { s.department = {3}; },
            u"department"_s);
        refused(
            "transferred to nobody", S::Accepted, Nothing, A::Transfer, [](Step& s) { s.department = {}; },
            u"department"_s);
        refused(
            "claimed by nobody", S::Accepted, Nothing, A::Claim, [](Step& s) { s.person = {}; }, u"person"_s);
        refused(
            "assigned to nobody", S::Accepted, Nothing, A::Assign, [](Step& s) { s.person = {}; },
            u"person"_s);
    }

    static void wrongDecisions()
    {
        const Change procedure = [](Case& c) { c.openProcedures = 1; };
        const Change paper = [](Case& c) { c.deferredMissing = 1; };
        const auto as = [](Decision d) { return StepChange([d](Step& s) { s.decision = d; }); };
        refused("completed before the decision is on paper", S::Decided,
                [](Case& c) { c.decisionPaper = DecisionPaper::NotOut; }, A::Complete, Plain, {});
        refused("granted while a procedure runs", S::Accepted, inApproval(procedure), A::FinishStage, Plain,
                {});
        refused("denied while a procedure runs", S::Accepted, procedure, A::Deny, Plain, {});
        refused("entered from paper while a procedure runs", S::Accepted, procedure, A::RecordDecision, Plain,
                {});
        refused("granted while a deferred paper is missing", S::Accepted, inApproval(paper), A::FinishStage,
                Plain, {});
        refused("a grant on paper while a deferred paper is missing", S::Accepted, paper, A::RecordDecision,
                as(Decision::Granted), {});
        refused("a paper that decides nothing", S::Accepted, Nothing, A::RecordDecision, as(Decision::None),
                u"decision"_s);
        refused("a paper that decides what nobody knows", S::Accepted, Nothing, A::RecordDecision,
                as(Decision(7)), u"decision"_s);
        refused(
            "denied on a promise", S::Accepted, Nothing, A::Deny, [](Step& s) { s.onCommitment = true; },
            u"onCommitment"_s);
    }

    static void wrongPapers()
    {
        const auto many = [](int n) { return StepChange([n](Step& s) { s.deferred = n; }); };
        const auto by = [](DeliveryWay way) { return StepChange([way](Step& s) { s.way = way; }); };
        refused("accepted with minus one paper to follow", S::Submitted, Nothing, A::Accept, many(-1),
                u"materials"_s);
        refused("accepted with more papers to follow than may", S::Submitted, Nothing, A::Accept, many(3),
                u"materials"_s);
        refused("no deferred paper comes", S::Accepted, Nothing, A::SupplyDeferred, many(0), u"materials"_s);
        refused("minus one deferred paper comes", S::Accepted, Nothing, A::SupplyDeferred, many(-1),
                u"materials"_s);
        refused("more deferred papers come than are missing", S::Accepted, Nothing, A::SupplyDeferred,
                many(2), u"materials"_s);
        refused("delivered by no way", S::Completed, Nothing, A::Deliver, by(DeliveryWay::NotYet), u"way"_s);
        refused("delivered by a way nobody knows", S::Completed, Nothing, A::Deliver, by(DeliveryWay(9)),
                u"way"_s);
        refused("told twice", S::ReadyForCollection, Nothing, A::Deliver, by(DeliveryWay::Told), u"way"_s);
    }

    static void wrongRequests()
    {
        const auto request = [](R kind) { return StepChange([kind](Step& s) { s.request = kind; }); };
        refused("an extension is turned down where a procedure is proposed", S::Accepted,
                asking(bits(R::Procedure)), A::RejectRequest, request(R::Extension), {});
        refused("a procedure is turned down where an extension is asked for", S::Accepted,
                asking(bits(R::Extension)), A::RejectRequest, request(R::Procedure), {});
        refused("the head turns a voiding down", S::Accepted, asking(bits(R::Extension, R::Void)),
                A::RejectRequest, request(R::Void), u"request"_s);
        refused("everything is turned down at once", S::Accepted, asking(bits(R::Extension, R::Procedure)),
                A::RejectRequest, request(R(3)), u"request"_s);
    }

    static inline QSet<Action> m_rows; ///< that have a row in effect()
};

QTEST_APPLESS_MAIN(TestCaseSteps)
#include "tst_case_steps.moc"
