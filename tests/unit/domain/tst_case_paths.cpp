// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/domain/Cases.h"

#include <QHash>
#include <QSet>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace duban;
using namespace duban::test;

namespace {

constexpr int MostProcedures = 2;  ///< at a time; the walk opens no more
constexpr int MostSupplements = 1; ///< beyond the first

/// The case without what grows for ever: two cases with one key are the same for every rule.
quint64 keyOf(const Case& c)
{
    quint64 key = 0;
    const auto add = [&key](quint64 value, int width) { key = (key << width) | value; };
    add(quint64(c.state), 4);
    add(quint64(c.stage), 3);
    add(quint64(c.decision), 2);
    add(quint64(c.accepted), 2);
    add(quint64(c.delivery), 2);
    add(c.pending, 4);
    add(c.state == CaseState::SupplementAsked ? quint64(c.moreSupplements) : 0,
        2); // nothing else asks for it
    add(quint64(c.openProcedures), 3);
    add(quint64(c.extensions), 3);
    add(quint64(c.deferredMissing), 3);
    add(c.paperOwed, 1);
    add(c.commitmentOpen, 1);
    add(c.acceptedAt.isSet(), 1);
    add(c.decidedAt.isSet(), 1);
    add(c.completedAt.isSet(), 1);
    add(quint64(c.reviewsDone), 3);
    add(quint64(c.decisionPaper), 2);
    return key;
}

/// Every way a step can be done.
std::vector<Step> stepsOf(Action action, const Case& subject)
{
    std::vector<Step> steps(1, stepOf(action));
    const auto vary = [&steps](const auto& change, const auto&... values) {
        std::vector<Step> more;
        for (const Step& step : steps) {
            for (const auto& value : {values...}) {
                more.push_back(step);
                change(more.back(), value);
            }
        }
        steps = more;
    };
    if (action == Action::SupplyMaterials)
        vary([](Step& s, bool b) { s.complete = b; }, false, true);
    if (action == Action::Accept || action == Action::SupplyDeferred)
        vary([](Step& s, int n) { s.deferred = n; }, -1, 0, 1, 2);
    if (action == Action::SendBack)
        vary([](Step& s, Stage to) { s.target = to; }, Stage::Acceptance, Stage::Handling, Stage::Review);
    if (action == Action::FinishStage || action == Action::Deny || action == Action::RecordDecision)
        vary([](Step& s, bool b) { s.onCommitment = b; }, false, true);
    if (action == Action::RecordDecision)
        vary([](Step& s, Decision d) { s.decision = d; }, Decision::None, Decision::Granted,
             Decision::Denied);
    if (action == Action::Deliver)
        vary([](Step& s, DeliveryWay w) { s.way = w; }, DeliveryWay::NotYet, DeliveryWay::HandedOver,
             DeliveryWay::Posted, DeliveryWay::Told);
    if (action == Action::RejectRequest)
        vary([](Step& s, RequestKind r) { s.request = r; }, RequestKind::Extension, RequestKind::Procedure,
             RequestKind::Void);
    if (action == Action::Transfer)
        steps.front().department =
            subject.department == OtherDepartment ? OrganisationId{3} : OtherDepartment;
    return steps;
}

/// Every case that any order of steps can bring about, and what follows each.
struct Walk
{
    explicit Walk(const ItemVariant& of) : variant(of)
    {
        const Case first = caseIn(CaseState::Submitted, Stage::Acceptance);
        cases.insert(keyOf(first), first);
        open.push_back(first);
        while (!open.empty()) {
            const Case subject = open.back();
            open.pop_back();
            for (const Action action : AllActions) {
                const bool enough =
                    (action == Action::OpenProcedure && subject.openProcedures >= MostProcedures) ||
                    (action == Action::AskSupplementAgain && subject.moreSupplements >= MostSupplements);
                if (!enough)
                    follow(subject, action);
            }
            if (subject.state == CaseState::Decided)
                followPapers(subject);
        }
    }

    /// The decision is issued, or the document is spoiled.
    void followPapers(const Case& subject)
    {
        if (subject.decisionPaper == DecisionPaper::NotOut)
            reach(subject, withDecisionPaper(subject, DecisionPaper::Issued));
        if (subject.decisionPaper == DecisionPaper::Issued)
            reach(subject, withDecisionPaper(subject, DecisionPaper::NotOut));
    }

    void follow(const Case& subject, Action action)
    {
        for (const Step& step : stepsOf(action, subject)) {
            const auto next = transition(subject, step, variant);
            if (next)
                reach(subject, *next);
        }
    }

    void reach(const Case& subject, const Case& next)
    {
        steps += 1;
        after[keyOf(subject)].insert(keyOf(next));
        if (!cases.contains(keyOf(next))) {
            cases.insert(keyOf(next), next);
            open.push_back(next);
        }
    }

    const ItemVariant& variant;
    QHash<quint64, Case> cases;
    QHash<quint64, QSet<quint64>> after;
    std::vector<Case> open;
    qint64 steps = 0;
};

struct Rule
{
    const char* name;
    bool (*holds)(const Case& c, const ItemVariant& v);
};

bool answerable(const Case& c, const ItemVariant& v, RequestKind kind, Action action)
{
    Step step = stepOf(action);
    step.request = kind;
    return !c.isPending(kind) || transition(c, step, v).has_value();
}

bool isCutShort(CaseState state)
{
    return isClosed(state) && state != CaseState::Delivered;
}

// What must be true of every case that can come about.
constexpr std::array Rules{
    Rule{"a procedure cannot be closed more often than opened",
         [](const Case& c, const ItemVariant&) { return c.openProcedures >= 0; }},
    Rule{"no more deferred papers come than are missing",
         [](const Case& c, const ItemVariant&) { return c.deferredMissing >= 0; }},
    Rule{"no more extensions than the kind allows",
         [](const Case& c, const ItemVariant& v) { return c.extensions <= v.kind.extensionsAllowed; }},
    Rule{"a voiding that was asked for can be turned down",
         [](const Case& c, const ItemVariant& v) {
             return answerable(c, v, RequestKind::Void, Action::RejectVoid);
         }},
    Rule{"a voiding that was asked for can be consented to",
         [](const Case& c, const ItemVariant& v) {
             return answerable(c, v, RequestKind::Void, Action::ConsentVoid);
         }},
    Rule{"a second notice that was proposed can be consented to and turned down",
         [](const Case& c, const ItemVariant& v) {
             return answerable(c, v, RequestKind::Supplement, Action::ConsentSupplement) &&
                    answerable(c, v, RequestKind::Supplement, Action::RejectSupplement);
         }},
    Rule{"no second notice is proposed or given but while papers are missing, or were",
         [](const Case& c, const ItemVariant&) {
             return !c.isPending(RequestKind::Supplement) || c.state == CaseState::SupplementAsked;
         }},
    Rule{"an extension that was asked for can be turned down",
         [](const Case& c, const ItemVariant& v) {
             return answerable(c, v, RequestKind::Extension,
                               v.joint ? Action::RejectJointExtension : Action::RejectRequest);
         }},
    Rule{"an extension that was asked for can be granted",
         [](const Case& c, const ItemVariant& v) {
             return answerable(c, v, RequestKind::Extension,
                               v.joint ? Action::GrantJointExtension : Action::GrantExtension);
         }},
    Rule{"a proposed procedure can be turned down",
         [](const Case& c, const ItemVariant& v) {
             return answerable(c, v, RequestKind::Procedure, Action::RejectRequest);
         }},
    Rule{"a procedure that runs can be closed",
         [](const Case& c, const ItemVariant& v) {
             return c.openProcedures == 0 || isPossible(c, Action::CloseProcedure, v);
         }},
    Rule{"a notice that is owed can be handed out",
         [](const Case& c, const ItemVariant& v) {
             return !c.paperOwed || isCutShort(c.state) || isPossible(c, Action::IssueAcceptance, v);
         }},
    Rule{"a promise that is open can be verified",
         [](const Case& c, const ItemVariant& v) {
             return !c.commitmentOpen || isCutShort(c.state) || isPossible(c, Action::VerifyCommitment, v);
         }},
    Rule{"only a grant rests on a promise",
         [](const Case& c, const ItemVariant&) {
             return !c.commitmentOpen || c.decision == Decision::Granted;
         }},
    Rule{"nothing is granted while a deferred paper is missing",
         [](const Case& c, const ItemVariant&) {
             return c.decision != Decision::Granted || c.deferredMissing == 0;
         }},
    Rule{"a decided case has a decision",
         [](const Case& c, const ItemVariant&) {
             const bool decided = c.state == CaseState::Decided || c.state == CaseState::Completed ||
                                  c.state == CaseState::ReadyForCollection || c.state == CaseState::Delivered;
             const bool voided = c.state == CaseState::Voided; // before or after its decision
             return voided || decided == (c.decision != Decision::None);
         }},
    Rule{"nothing is completed before its decision is on paper",
         [](const Case& c, const ItemVariant&) {
             const bool through = c.state == CaseState::Completed ||
                                  c.state == CaseState::ReadyForCollection || c.state == CaseState::Delivered;
             return !through || c.decisionPaper != DecisionPaper::NotOut;
         }},
    Rule{"what is undecided is on no paper",
         [](const Case& c, const ItemVariant&) {
             return c.decision != Decision::None || c.decisionPaper == DecisionPaper::NotOut;
         }},
    Rule{"a decision has its moment",
         [](const Case& c, const ItemVariant&) {
             return (c.decision != Decision::None) == c.decidedAt.isSet();
         }},
    Rule{"an acceptance has its moment",
         [](const Case& c, const ItemVariant&) {
             return (c.accepted != AcceptedHow::NotYet) == c.acceptedAt.isSet();
         }},
    Rule{"an ended case has its moment",
         [](const Case& c, const ItemVariant&) { return isEnded(c.state) == c.completedAt.isSet(); }},
    Rule{"a delivered case has its way",
         [](const Case& c, const ItemVariant&) {
             const bool told = c.state == CaseState::ReadyForCollection;
             const bool delivered = c.state == CaseState::Delivered;
             return (c.delivery == DeliveryWay::Told) == told &&
                    (c.delivery == DeliveryWay::HandedOver || c.delivery == DeliveryWay::Posted) == delivered;
         }},
    Rule{"the stage fits the state",
         [](const Case& c, const ItemVariant& v) {
             if (c.state == CaseState::Submitted || c.state == CaseState::SupplementAsked)
                 return c.stage == Stage::Acceptance;
             if (c.state == CaseState::Accepted)
                 return v.has(c.stage) && c.stage > Stage::Acceptance && c.stage < Stage::Completion;
             return !c.decidedAt.isSet() || c.stage == Stage::Completion;
         }},
    Rule{"reviews are counted in the review alone, and the last of them leaves it",
         [](const Case& c, const ItemVariant& v) {
             const bool counted = c.stage == Stage::Review && c.reviewsDone < v.reviewsIn(Stage::Review);
             return c.reviewsDone == 0 ? !c.lastReviewer.isValid() : counted && c.lastReviewer.isValid();
         }},
    Rule{"an ended case leaves nothing asked for or running",
         [](const Case& c, const ItemVariant&) {
             return !isEnded(c.state) || (c.pending == 0 && c.openProcedures == 0);
         }},
    Rule{"a closed case takes nothing but a notice and a promise that were left over",
         [](const Case& c, const ItemVariant& v) {
             return !isClosed(c.state) || std::none_of(AllActions.begin(), AllActions.end(), [&](Action a) {
                 return a != Action::IssueAcceptance && a != Action::VerifyCommitment && isPossible(c, a, v);
             });
         }},
};

} // namespace

/// Walks every order of steps that the machine allows and holds the rules against every case on the way.
class TestCasePaths : public QObject
{
    Q_OBJECT

private slots:

    void everyCaseThatCanComeAbout_data()
    {
        QTest::addColumn<ItemVariant>("variant");
        QTest::newRow("a permit of six stages") << fullVariant();
        QTest::newRow("no review") << variantWithoutReview();
        QTest::newRow("one stage") << shortVariant();
        QTest::newRow("done at the counter") << immediateVariant();
        QTest::newRow("a joint case") << jointVariant();
        QTest::newRow("on a promise") << commitmentVariant();
        QTest::newRow("two reviews") << reviewedVariant(2);
        QTest::newRow("decided by the third review") << decidedByReviews(3);
        QTest::newRow("a service without limits") << serviceVariant();
    }

    void everyCaseThatCanComeAbout()
    {
        QFETCH(ItemVariant, variant);
        const Walk walk(variant);
        qInfo("%d cases, %d steps", int(walk.cases.size()), int(walk.steps));
        QSet<CaseState> seen;
        for (const Case& c : walk.cases) {
            seen << c.state;
            for (const Rule& rule : Rules)
                QVERIFY2(rule.holds(c, variant),
                         qPrintable(QLatin1StringView(rule.name) + u": "_s + wordsOf(c).join(u", "_s)));
        }
        for (const CaseState state : AllStates)
            QVERIFY2(seen.contains(state), nameOf(state));
        QVERIFY2(endless(walk) == 0, "every case can come to an end");
    }

private:
    /// @return how many cases have no way to an end.
    static qsizetype endless(const Walk& walk)
    {
        QSet<quint64> ending;
        for (auto it = walk.cases.begin(); it != walk.cases.end(); ++it) {
            if (isClosed(it->state))
                ending << it.key();
        }
        for (qsizetype before = -1; before != ending.size();) {
            before = ending.size();
            for (auto it = walk.after.begin(); it != walk.after.end(); ++it) {
                if (!ending.contains(it.key()) && ending.intersects(it.value()))
                    ending << it.key();
            }
        }
        return walk.cases.size() - ending.size();
    }
};

QTEST_APPLESS_MAIN(TestCasePaths)
#include "tst_case_paths.moc"
