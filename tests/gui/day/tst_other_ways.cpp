// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/day/Hand.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace duban;

#define GOOD(call)                                                                                           \
    do {                                                                                                     \
        const QString wrong = call;                                                                          \
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));                                                        \
    } while (false)

namespace {

/// One step of a way: who, from which list, what, and what they write.
struct WayStep
{
    QString login;
    QString view;
    Action action;
    MessageKind verb;
    QString opinion;
    Hand::Fields fields;
    bool promise = false; ///< the decision rests on a written promise
};

/// How the case begins at the window.
struct WayStart
{
    QString login;
    QString item;
    Qt::Key last = Qt::Key_F10; ///< F10 accepts, F7 only takes in
    Hand::Papers papers = Hand::Papers::All;
};

const Hand::Fields Reason{{u"reason"_s, u"理由已写明。"_s}};

WayStep finish(const QString& login, const QString& opinion)
{
    return {login, u"todo"_s, Action::FinishStage, MessageKind::FinishStage, opinion, {}, false};
}

} // namespace

Q_DECLARE_METATYPE(WayStart)
Q_DECLARE_METATYPE(QList<WayStep>)

/// The ways a case takes beside the straight one: each person at a desk of their own with the keyboard alone,
/// against a real server over TLS. Every step stands in the history under the right name.
class tst_other_ways : public QObject
{
    Q_OBJECT

private slots:

    void initTestCase() { QVERIFY(m_hall.start()); }

    void way_data()
    {
        QTest::addColumn<WayStart>("start");
        QTest::addColumn<QList<WayStep>>("steps");
        QTest::addColumn<CaseState>("end");
        const WayStart permit{u"clerk01"_s, u"施工许可证核发"_s};
        QTest::newRow("denial with reason and remedy")
            << permit
            << QList<WayStep>{finish(u"zj01"_s, u"不符合条件。"_s),
                              finish(u"zjreview"_s, u"同意。"_s),
                              {u"zjapprove"_s,
                               u"todo"_s,
                               Action::Deny,
                               MessageKind::DenyCase,
                               {},
                               {{u"reason"_s, u"建设资金未落实。"_s},
                                {u"remedy"_s, u"六十日内可向县人民政府申请行政复议。"_s}}}}
            << CaseState::Decided;
        QTest::newRow("withdrawal at the applicant's signed request")
            << permit
            << QList<WayStep>{{u"clerk01"_s,
                               u"window"_s,
                               Action::Withdraw,
                               MessageKind::WithdrawCase,
                               {},
                               {{u"signedRequest"_s, u"yes"_s}, {u"reason"_s, u"申请人改变用途。"_s}}}}
            << CaseState::Withdrawn;
        QTest::newRow("special procedure proposed, opened by the head, closed by the handler")
            << permit
            << QList<WayStep>{{u"zj01"_s,
                               u"todo"_s,
                               Action::AskProcedure,
                               MessageKind::AskProcedure,
                               {},
                               Reason},
                              {u"zjhead"_s,
                               u"requests"_s,
                               Action::OpenProcedure,
                               MessageKind::OpenProcedure,
                               {},
                               Reason},
                              {u"zj01"_s,
                               u"todo"_s,
                               Action::CloseProcedure,
                               MessageKind::CloseProcedure,
                               {},
                               {{u"result"_s, u"现场检验合格。"_s}}},
                              finish(u"zj01"_s, u"检验合格，同意。"_s)}
            << CaseState::Accepted;
        QTest::newRow("extension asked for by the handler, granted by the head")
            << permit
            << QList<WayStep>{{u"zj01"_s,
                               u"todo"_s,
                               Action::AskExtension,
                               MessageKind::AskExtension,
                               {},
                               Reason},
                              {u"zjhead"_s,
                               u"requests"_s,
                               Action::GrantExtension,
                               MessageKind::GrantExtension,
                               {},
                               Reason}}
            << CaseState::Accepted;
        QTest::newRow("extension asked for by the handler, turned down by the head")
            << permit
            << QList<WayStep>{{u"zj01"_s,
                               u"todo"_s,
                               Action::AskExtension,
                               MessageKind::AskExtension,
                               {},
                               Reason},
                              {u"zjhead"_s,
                               u"requests"_s,
                               Action::RejectRequest,
                               MessageKind::RejectRequest,
                               {},
                               Reason}}
            << CaseState::Accepted;
        QTest::newRow("accepted with a deferred paper, which follows")
            << WayStart{u"clerk17"_s, u"互联网上网服务营业场所设立审批"_s, Qt::Key_F7,
                        Hand::Papers::LastMissing}
            << QList<WayStep>{{u"clerk17"_s,
                               u"window"_s,
                               Action::Accept,
                               MessageKind::AcceptCase,
                               {},
                               {{u"deferred"_s, u"yes"_s}, {u"remark"_s, u"平面布置图后补。"_s}}},
                              {u"clerk17"_s,
                               u"window"_s,
                               Action::SupplyDeferred,
                               MessageKind::SupplyDeferred,
                               {},
                               {{u"supplied"_s, u"yes"_s}}}}
            << CaseState::Accepted;
        QTest::newRow("decided on a written promise, verified afterwards")
            << WayStart{u"clerk27"_s, u"公共场所卫生许可（告知承诺）"_s}
            << QList<WayStep>{finish(u"wj01"_s, u"承诺书有效。"_s),
                              {u"wj02"_s,
                               u"todo"_s,
                               Action::FinishStage,
                               MessageKind::FinishStage,
                               u"依承诺准予。"_s,
                               {},
                               true},
                              {u"clerk27"_s,
                               u"window"_s,
                               Action::Complete,
                               MessageKind::CompleteCase,
                               {},
                               {}},
                              {u"wj01"_s,
                               u"elsewhere"_s,
                               Action::VerifyCommitment,
                               MessageKind::VerifyCommitment,
                               {},
                               Reason}}
            << CaseState::Completed;
        QTest::newRow("supplement asked for, supplied in full: accepted by itself")
            << WayStart{u"clerk01"_s, u"施工许可证核发"_s, Qt::Key_F7, Hand::Papers::LastMissing}
            << QList<WayStep>{{u"clerk01"_s,
                               u"window"_s,
                               Action::AskSupplement,
                               MessageKind::AskSupplement,
                               {},
                               {{u"note"_s, u"承诺书缺盖章。"_s}}},
                              {u"clerk01"_s,
                               u"window"_s,
                               Action::SupplyMaterials,
                               MessageKind::SupplyMaterials,
                               {},
                               {{u"supplied"_s, u"yes"_s}}}}
            << CaseState::Accepted;
        QTest::newRow("a second supplement with the supervisor's consent")
            << WayStart{u"clerk01"_s, u"施工许可证核发"_s, Qt::Key_F7, Hand::Papers::LastMissing}
            << QList<WayStep>{{u"clerk01"_s,
                               u"window"_s,
                               Action::AskSupplement,
                               MessageKind::AskSupplement,
                               {},
                               {{u"note"_s, u"承诺书缺盖章。"_s}}},
                              {u"clerk01"_s,
                               u"window"_s,
                               Action::AskSupplementAgain,
                               MessageKind::AskSupplementAgain,
                               {},
                               {{u"missing"_s, u"yes"_s}, {u"reason"_s, u"首次告知时未发现图纸缺章。"_s}}},
                              {u"officer01"_s,
                               u"cases"_s,
                               Action::ConsentSupplement,
                               MessageKind::ConsentSupplement,
                               {},
                               Reason},
                              {u"clerk01"_s,
                               u"window"_s,
                               Action::SupplyMaterials,
                               MessageKind::SupplyMaterials,
                               {},
                               {{u"supplied"_s, u"yes"_s}}}}
            << CaseState::Accepted;
    }

    void way()
    {
        QFETCH(WayStart, start);
        QFETCH(QList<WayStep>, steps);
        QFETCH(CaseState, end);
        const QString applicant = u"办件%1"_s.arg(++m_number);
        Hand* clerk = hand(start.login);
        QVERIFY(clerk);
        GOOD(clerk->takeIn(start.item, applicant, start.last, start.papers));
        const CaseId id = clerk->caseOf(applicant);
        QStringList expected{told(MessageKind::SubmitCase, *clerk)};
        if (start.last == Qt::Key_F10)
            expected << told(MessageKind::AcceptCase, *clerk);
        for (const WayStep& step : steps) {
            Hand* person = hand(step.login);
            QVERIFY2(person, qPrintable(step.login));
            GOOD(person->openFrom(step.view, id));
            if (step.promise)
                GOOD(person->tickPromise());
            if (step.action == Action::Complete) {
                GOOD(person->issue(DocumentKind::PermitDecision));
                expected << told(MessageKind::IssueDocument, *person);
            }
            GOOD(person->act(step.action, step.opinion, step.fields));
            expected << told(step.verb, *person);
            m_last = person;
        }
        QVERIFY(soon([&] { return m_last->sheet()->details().row.state == end; }));
        QStringList history;
        for (const StepEntry& step : m_last->sheet()->details().steps)
            history << u"%1 %2"_s.arg(int(step.verb)).arg(step.personName);
        QCOMPARE(history, expected);
    }

    void the_record_verifies()
    {
        const VerifyResult result = m_hall.server().verify();
        QVERIFY2(result.isClean(), result.output.constData());
    }

private:
    static QString told(MessageKind verb, const Hand& by) { return u"%1 %2"_s.arg(int(verb)).arg(by.name()); }

    /// A person stays at their desk for all ways. @return nullptr when they did not get to work
    Hand* hand(const QString& login)
    {
        if (!m_hands.contains(login)) {
            auto one = std::make_shared<Hand>(m_hall, login);
            if (const QString wrong = one->enter(); !wrong.isEmpty())
                return nullptr;
            m_hands.insert(login, one);
        }
        return m_hands.value(login).get();
    }

    ViewHall m_hall;
    QHash<QString, std::shared_ptr<Hand>> m_hands;
    Hand* m_last = nullptr;
    int m_number = 0;
};

QTEST_MAIN(tst_other_ways)
#include "tst_other_ways.moc"
