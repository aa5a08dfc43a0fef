// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/DocumentReplies.h"
#include "common/protocol/DocumentRequests.h"
#include "tests/server/cases/Steps.h"
#include "tests/server/watch/WatchHall.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace duban;
using namespace duban::test;

/// What is asked of an applicant on paper: more than one notice of what is missing, where 行政许可法 art. 32
/// (4) knows one, and bills.
class TestAskedOnPaper : public QObject
{
    Q_OBJECT

private slots:

    void init() { m_hall = std::make_unique<WatchHall>(u"2026-09-21T09:30"_s); }

    void cleanup()
    {
        const VerifyResult verified = m_hall->server().verify();
        QVERIFY2(verified.isClean(), verified.output.constData());
        m_hall.reset();
    }

    /// 一次告知: a second notice is the supervisor's word, and the time begins anew with it.
    void aSecondSupplementNeedsTheSupervisor()
    {
        const CaseId id = m_hall->submit(Permit, {u"申请表"_s, u"图纸"_s});
        AskSupplementAgain again = because<AskSupplementAgain>(u"首次告知遗漏"_s);
        again.missing = {m_hall->material(Permit, u"图纸"_s)};
        ANSWERS(m_hall->step(u"clerk"_s, id, again), ErrorCode::WrongState); // no first one yet
        AskSupplement ask;
        ask.missing = {m_hall->material(Permit, u"申请表"_s)};
        ANSWERS(m_hall->step(u"clerk"_s, id, ask), ErrorCode::None);
        const QString first = dueDay(m_hall->details(id), ClockKind::Supplement);
        ANSWERS(notice(id), ErrorCode::None);
        NAMES(notice(id), u"document"_s); // one that holds

        m_hall->advance(u"2026-09-23T11:00"_s);
        NAMES(m_hall->step(u"clerk"_s, id, because<AskSupplementAgain>(u"遗漏"_s)), u"missing"_s);
        AskSupplementAgain wrong = again;
        wrong.missing = ask.missing; // the first notice named it
        NAMES(m_hall->step(u"clerk"_s, id, wrong), u"missing"_s);
        wrong = again;
        wrong.reason.clear();
        NAMES(m_hall->step(u"clerk"_s, id, wrong), u"reason"_s);
        ANSWERS(m_hall->step(u"clerk"_s, id, again), ErrorCode::None);
        ANSWERS(m_hall->step(u"clerk"_s, id, again), ErrorCode::WrongState); // waits for its answer
        QCOMPARE(dueDay(m_hall->details(id), ClockKind::Supplement), first);
        ANSWERS(m_hall->step(u"clerk"_s, id, because<ConsentSupplement>(u"同意"_s)), ErrorCode::NotAllowed);
        ANSWERS(m_hall->step(u"officer"_s, id, because<RejectSupplement>(u"应一次告知"_s)), ErrorCode::None);
        QCOMPARE(m_hall->details(id).row.moreSupplements, 0);
        QCOMPARE(dueDay(m_hall->details(id), ClockKind::Supplement), first);

        ANSWERS(m_hall->step(u"clerk"_s, id, again), ErrorCode::None);
        NAMES(m_hall->step(u"officer"_s, id, ConsentSupplement{}), u"reason"_s);
        ANSWERS(m_hall->step(u"officer"_s, id, because<ConsentSupplement>(u"情况属实"_s)), ErrorCode::None);
        const CaseDetails asked = m_hall->details(id);
        QCOMPARE(asked.row.moreSupplements, 1);
        QCOMPARE(asked.row.pending, quint8(0));
        QVERIFY(dueDay(asked, ClockKind::Supplement) > first);
        QCOMPARE(asked.requests.back().request, RequestKind::Supplement);
        QCOMPARE(asked.steps.back().verb, MessageKind::ConsentSupplement); // it stands in the history
        QCOMPARE(asked.requests.back().answer, CaseRequest::Answer::Granted);

        ANSWERS(notice(id), ErrorCode::None);
        NAMES(notice(id), u"document"_s);

        SupplyMaterials supply;
        supply.supplied = ask.missing;
        ANSWERS(m_hall->step(u"clerk"_s, id, supply), ErrorCode::None);
        QCOMPARE(m_hall->details(id).row.state, CaseState::SupplementAsked);
        supply.supplied = again.missing;
        ANSWERS(m_hall->step(u"clerk"_s, id, supply), ErrorCode::None);
        QCOMPARE(m_hall->details(id).row.accepted, AcceptedHow::BySupplement);
        const auto found = m_hall->as(u"officer"_s).call<FindingPage>(ListFindings{});
        QVERIFY(found);
        const auto flagged =
            std::count_if(found->rows.begin(), found->rows.end(), [id](const FindingEntry& f) {
                return f.finding == FindingKind::SecondSupplement && f.caseId == id && f.figure == 2;
            });
        QCOMPARE(flagged, 2); // each time it was proposed
    }

    /// What the applicant brings is taken while the supervisor thinks.
    void aProposedNoticeEndsWithACompleteSupply()
    {
        const CaseId id = m_hall->submit(Permit, {u"申请表"_s, u"图纸"_s});
        AskSupplement ask;
        ask.missing = {m_hall->material(Permit, u"申请表"_s)};
        ANSWERS(m_hall->step(u"clerk"_s, id, ask), ErrorCode::None);
        AskSupplementAgain again = because<AskSupplementAgain>(u"首次告知遗漏"_s);
        again.missing = {m_hall->material(Permit, u"图纸"_s)};
        ANSWERS(m_hall->step(u"clerk"_s, id, again), ErrorCode::None);
        SupplyMaterials supply;
        supply.supplied = ask.missing;
        ANSWERS(m_hall->step(u"clerk"_s, id, supply), ErrorCode::None);
        const CaseDetails over = m_hall->details(id);
        QCOMPARE(over.row.state, CaseState::Accepted);
        QCOMPARE(over.row.pending, quint8(0));
        QCOMPARE(over.requests.back().answer, CaseRequest::Answer::Rejected);
        ANSWERS(m_hall->step(u"officer"_s, id, because<ConsentSupplement>(u"同意"_s)), ErrorCode::WrongState);
    }

    /// Amount = standard × quantity; what is not due is not named.
    void aBillOfFees()
    {
        const CaseId id = m_hall->submit(u"并联许可"_s);
        ANSWERS(bill(id, {1'000, 2'500}), ErrorCode::WrongState); // not accepted yet
        ANSWERS(m_hall->step(u"clerk"_s, id, AcceptCase{}), ErrorCode::None);
        for (const std::vector<qint64>& wrong : std::vector<std::vector<qint64>>{
                 {}, {1'000}, {1'000, 1'000, 1'000}, {0, 0}, {-1, 1'000}, {MaxQuantity + 1, 0}})
            NAMES(bill(id, wrong), u"quantities"_s);
        ANSWERS(bill(id, {1'000, 2'500}), ErrorCode::None);
        QVERIFY(saying(id, u"1．工本费：5.00元×1本＝5.00元（依据：某价费〔2020〕3号）"_s));
        QVERIFY(saying(id, u"2．检测费：120.50元×2.5次＝301.25元（依据：某价费〔2020〕4号）"_s));
        QVERIFY(saying(id, u"合计：306.25元。"_s));
        ANSWERS(bill(id, {0, 1'000}), ErrorCode::None); // another one may follow
        QVERIFY(saying(id, u"1．检测费：120.50元×1次＝120.50元（依据：某价费〔2020〕4号）"_s));
        IssueDocument receipt{id, m_hall->revisionOf(id), DocumentKind::Receipt, {}, {1'000, 0}};
        NAMES(m_hall->ask(u"clerk"_s, receipt), u"quantities"_s);
    }

private:
    CommandReply bill(CaseId id, const std::vector<qint64>& quantities)
    {
        return m_hall->ask(u"clerk"_s,
                           IssueDocument{id, m_hall->revisionOf(id), DocumentKind::FeeBill, {}, quantities});
    }

    /// @return whether one of the case's papers says these words.
    bool saying(CaseId id, const QString& words)
    {
        for (const DocumentEntry& entry : m_hall->fetch<DocumentPage>(u"clerk"_s, ListDocuments{id}).rows) {
            const auto reply = m_hall->fetch<DocumentReply>(u"clerk"_s, GetDocument{id, entry.id});
            for (const BlockEntry& block : reply.body.blocks) {
                if (block.text.contains(words))
                    return true;
            }
        }
        return false;
    }

    CommandReply notice(CaseId id)
    {
        IssueDocument issue;
        issue.document = DocumentKind::SupplementNotice;
        return m_hall->step(u"clerk"_s, id, issue);
    }

    std::unique_ptr<WatchHall> m_hall;
};

QTEST_GUILESS_MAIN(TestAskedOnPaper)
#include "tst_asked_on_paper.moc"
