// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/DocumentRequests.h"
#include "tests/server/cases/Steps.h"
#include "tests/server/watch/WatchHall.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace duban;
using namespace duban::test;

/// More than one notice of what is missing: 行政许可法 art. 32 (4) knows one.
class TestSupplements : public QObject
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

private:
    CommandReply notice(CaseId id)
    {
        IssueDocument issue;
        issue.document = DocumentKind::SupplementNotice;
        return m_hall->step(u"clerk"_s, id, issue);
    }

    std::unique_ptr<WatchHall> m_hall;
};

QTEST_GUILESS_MAIN(TestSupplements)
#include "tst_supplements.moc"
