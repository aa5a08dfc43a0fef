// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/SetUpRequests.h"
#include "tests/server/cases/ReviewHall.h"
#include "tests/server/cases/Steps.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace duban;
using namespace duban::test;

// An answer is compared with its code and, when a field is wrong, the field's name.
#define ANSWERS(reply, expectedCode)                                                                         \
    do {                                                                                                     \
        const CommandReply answered = (reply);                                                               \
        QVERIFY2(answered.code == (expectedCode),                                                            \
                 qPrintable(errorCodeName(answered.code) + u' ' + answered.number));                         \
    } while (false)

namespace {

const QString Two = u"两审许可"_s;
const QString Three = u"三审许可"_s;

/// The clock of one review, counted from 0.
const DeadlineEntry& reviewClock(const CaseDetails& details, qint64 review)
{
    for (const DeadlineEntry& d : details.deadlines) {
        if (d.clock == ClockKind::Stage && d.stage == Stage::Review && d.subject == review)
            return d;
    }
    qFatal("no clock of review %lld", qlonglong(review));
}

QString dayOfDue(const DeadlineEntry& deadline)
{
    return formatDay(dayOf(deadline.dueAt - std::chrono::milliseconds(1)));
}

} // namespace

/// Whole cases with two and three reviews through the real server.
class TestReviews : public QObject
{
    Q_OBJECT

private slots:

    void init() { m_hall = std::make_unique<SmallHall>(u"2026-09-21T09:30"_s, WholeHall{reviewHall()}); }

    void cleanup()
    {
        const VerifyResult verified = m_hall->server().verify();
        QVERIFY2(verified.isClean(), verified.output.constData());
        m_hall.reset();
    }

    void twoReviewsByDifferentPersons()
    {
        const CaseId id = inReview(Two);
        QCOMPARE(dayOfDue(reviewClock(m_hall->details(id), 0)), u"2026-09-28"_s);
        ANSWERS(m_hall->step(u"first"_s, id, ClaimCase{}), ErrorCode::None);
        ANSWERS(m_hall->step(u"first"_s, id, opinion()), ErrorCode::None);
        const CaseDetails second = m_hall->details(id);
        QCOMPARE(second.row.stage, Stage::Review);
        QCOMPARE(second.row.reviewsDone, 1);
        QCOMPARE(second.row.lastReviewer, m_hall->personOf(u"first"_s));
        QVERIFY(!second.row.assignee.isValid());
        QVERIFY(reviewClock(second, 0).closedAt.isSet());
        QVERIFY(!reviewClock(second, 1).closedAt.isSet());
        for (const auto& again :
             {m_hall->step(u"first"_s, id, opinion()), m_hall->step(u"first"_s, id, ClaimCase{}),
              m_hall->step(u"first"_s, id, because<SendBack>(u"再看"_s))})
            QCOMPARE(again.code, ErrorCode::NotAllowed);
        AssignCase assign;
        assign.person = m_hall->personOf(u"first"_s);
        const CommandReply given = m_hall->step(u"head"_s, id, assign);
        QCOMPARE(given.code, ErrorCode::InvalidInput);
        QCOMPARE(given.number, u"person"_s);
        m_hall->advance(u"2026-09-22T10:00"_s);
        ANSWERS(m_hall->step(u"second"_s, id, opinion()), ErrorCode::None);
        QCOMPARE(m_hall->details(id).row.stage, Stage::Approval);
        QCOMPARE(m_hall->details(id).row.reviewsDone, 0);
        ANSWERS(m_hall->step(u"approver"_s, id, opinion()), ErrorCode::None);
        QCOMPARE(m_hall->details(id).row.state, CaseState::Decided);
        QCOMPARE(opinionsOf(id), (QStringList{u"承办"_s, u"复审一"_s, u"复审二"_s, u"决定"_s}));
    }

    void threeReviewsByThreePersonsDecide()
    {
        const CaseId id = inReview(Three);
        ANSWERS(m_hall->step(u"first"_s, id, opinion()), ErrorCode::None);
        ANSWERS(m_hall->step(u"second"_s, id, opinion()), ErrorCode::None);
        QCOMPARE(m_hall->details(id).row.reviewsDone, 2);
        QCOMPARE(m_hall->details(id).row.state, CaseState::Accepted);
        // The last review is neither the second's nor the first's.
        ANSWERS(m_hall->step(u"second"_s, id, opinion()), ErrorCode::NotAllowed);
        ANSWERS(m_hall->step(u"first"_s, id, opinion()), ErrorCode::NotAllowed);
        AssignCase assign;
        assign.person = m_hall->personOf(u"first"_s);
        QCOMPARE(m_hall->step(u"head"_s, id, assign).number, u"person"_s);
        ANSWERS(m_hall->step(u"third"_s, id, opinion()), ErrorCode::None);
        const CaseDetails decided = m_hall->details(id);
        QCOMPARE(decided.row.state, CaseState::Decided);
        QCOMPARE(decided.row.decision, Decision::Granted);
        for (const qint64 review : {0, 1, 2})
            QVERIFY(reviewClock(decided, review).closedAt.isSet());
    }

    void everyReviewCanBeLateOnItsOwn()
    {
        const CaseId id = inReview(Three); // two working days each
        m_hall->advance(u"2026-09-23T10:00"_s);
        ANSWERS(m_hall->step(u"first"_s, id, opinion()), ErrorCode::None);
        QCOMPARE(dayOfDue(reviewClock(m_hall->details(id), 1)), u"2026-09-28"_s);
        m_hall->advance(u"2026-09-29T00:00"_s);
        const CaseDetails late = m_hall->details(id);
        QVERIFY(reviewClock(late, 0).light != Light::Red);
        QCOMPARE(reviewClock(late, 1).light, Light::Red);
        ANSWERS(m_hall->step(u"second"_s, id, opinion()), ErrorCode::None);
        QCOMPARE(reviewClock(m_hall->details(id), 2).light, Light::Green);
    }

    void sentBackOutOfTheSecondReview()
    {
        const CaseId id = inReview(Two);
        m_hall->advance(u"2026-09-22T10:00"_s);
        ANSWERS(m_hall->step(u"first"_s, id, opinion()), ErrorCode::None);
        SendBack back = because<SendBack>(u"材料有误"_s);
        back.to = Stage::Review;
        QCOMPARE(m_hall->step(u"second"_s, id, back).number, u"stage"_s);
        back.to = Stage::Handling;
        m_hall->advance(u"2026-09-23T10:00"_s);
        ANSWERS(m_hall->step(u"second"_s, id, back), ErrorCode::None);
        QCOMPARE(m_hall->details(id).row.stage, Stage::Handling);
        QCOMPARE(m_hall->details(id).row.reviewsDone, 0);
        m_hall->advance(u"2026-09-24T10:00"_s);
        ANSWERS(m_hall->step(u"handler"_s, id, opinion()), ErrorCode::None);
        // Both reviews are owed anew, in any order of persons, each with its old ledger.
        QCOMPARE(reviewClock(m_hall->details(id), 0).budget, u"4wd|2026-09-22..2026-09-24"_s);
        ANSWERS(m_hall->step(u"second"_s, id, opinion()), ErrorCode::None);
        const CaseDetails again = m_hall->details(id);
        QCOMPARE(again.row.reviewsDone, 1);
        QCOMPARE(reviewClock(again, 1).budget, u"4wd|2026-09-23..2026-09-24"_s);
        ANSWERS(m_hall->step(u"second"_s, id, opinion()), ErrorCode::NotAllowed);
        ANSWERS(m_hall->step(u"first"_s, id, opinion()), ErrorCode::None);
        QCOMPARE(m_hall->details(id).row.stage, Stage::Approval);
        // An approver sends it back to the reviews: all of them once more.
        back.to = Stage::Review;
        ANSWERS(m_hall->step(u"approver"_s, id, back), ErrorCode::None);
        QCOMPARE(m_hall->details(id).row.reviewsDone, 0);
        ANSWERS(m_hall->step(u"first"_s, id, opinion()), ErrorCode::None);
        ANSWERS(m_hall->step(u"third"_s, id, opinion()), ErrorCode::None);
        QCOMPARE(m_hall->details(id).row.stage, Stage::Approval);
    }

    void onlyTheLastReviewDenies()
    {
        const CaseId id = inReview(Three);
        DenyCase deny = because<DenyCase>(u"不符合某法第三条"_s);
        deny.remedy = u"六十日内申请行政复议"_s;
        ANSWERS(m_hall->step(u"first"_s, id, deny), ErrorCode::WrongState);
        ANSWERS(m_hall->step(u"first"_s, id, opinion()), ErrorCode::None);
        ANSWERS(m_hall->step(u"second"_s, id, deny), ErrorCode::WrongState);
        ANSWERS(m_hall->step(u"second"_s, id, opinion()), ErrorCode::None);
        ANSWERS(m_hall->step(u"first"_s, id, deny), ErrorCode::NotAllowed);
        ANSWERS(m_hall->step(u"third"_s, id, deny), ErrorCode::None);
        QCOMPARE(m_hall->details(id).row.decision, Decision::Denied);
    }

    void aPaperDecisionComesAtTheLastReview()
    {
        const CaseId id = inReview(Three);
        RecordDecision record = because<RecordDecision>(u"领导已签批"_s);
        record.decision = Decision::Granted;
        record.signer = u"局长"_s;
        record.paperNumber = u"甲批〔2026〕1号"_s;
        record.paperDate = *parseDay(u"2026-09-21"_s);
        for (const QString& reviewer : {u"first"_s, u"second"_s}) {
            ANSWERS(m_hall->step(u"secretary"_s, id, record), ErrorCode::WrongState);
            ANSWERS(m_hall->step(reviewer, id, opinion()), ErrorCode::None);
        }
        ANSWERS(m_hall->step(u"secretary"_s, id, record), ErrorCode::None);
        QCOMPARE(m_hall->details(id).row.state, CaseState::Decided);
    }

    /// Named people get the reviews in the order they are filed.
    void namedReviewersInTheirOrder()
    {
        VariantEntry entry = m_hall->variant(Three);
        entry.id = {};
        entry.item = {};
        entry.itemName = u"指名许可"_s;
        entry.flow[3].assignment = Assignment::Named;
        entry.flow[3].people = {m_hall->personOf(u"second"_s), m_hall->personOf(u"third"_s),
                                m_hall->personOf(u"first"_s)};
        const auto proposed = m_hall->as(u"unit"_s).run(ProposeVariant{entry});
        QVERIFY2(proposed, proposed ? "" : qPrintable(proposed.error().field));
        QVERIFY(m_hall->as(u"officer"_s)
                    .run(ReleaseVariant{{proposed->subject}, u"法制科"_s, u"法审〔2026〕3号"_s}));
        m_hall->refetchCatalogue();
        const CaseId id = inReview(u"指名许可"_s);
        for (const QString& login : {u"second"_s, u"third"_s, u"first"_s}) {
            QCOMPARE(m_hall->details(id).row.assignee, m_hall->personOf(login));
            ANSWERS(m_hall->step(login, id, opinion()), ErrorCode::None);
        }
        QCOMPARE(m_hall->details(id).row.state, CaseState::Decided);
    }

    void aKillBetweenTheReviewsLosesNothing()
    {
        const CaseId id = inReview(Two);
        ANSWERS(m_hall->step(u"first"_s, id, opinion()), ErrorCode::None);
        const QByteArray before = encode(m_hall->details(id));
        QVERIFY(m_hall->server().restart());
        m_hall->reconnect();
        QCOMPARE(encode(m_hall->details(id)), before);
        ANSWERS(m_hall->step(u"first"_s, id, opinion()), ErrorCode::NotAllowed);
        ANSWERS(m_hall->step(u"second"_s, id, opinion()), ErrorCode::None);
    }

private:
    /// A case that was accepted and handled.
    CaseId inReview(const QString& item)
    {
        const CaseId id = m_hall->submit(item);
        const CommandReply accepted = m_hall->step(u"clerk"_s, id, AcceptCase{});
        const CommandReply handled = m_hall->step(u"handler"_s, id, opinion());
        if (accepted.code != ErrorCode::None || handled.code != ErrorCode::None)
            qFatal("%s, %s", qPrintable(errorCodeName(accepted.code)),
                   qPrintable(errorCodeName(handled.code)));
        return id;
    }

    QStringList opinionsOf(CaseId id)
    {
        QStringList names;
        const CaseDetails details = m_hall->details(id);
        for (const OpinionEntry& entry : details.opinions)
            names << entry.personName;
        return names;
    }

    std::unique_ptr<SmallHall> m_hall;
};

QTEST_GUILESS_MAIN(TestReviews)
#include "tst_reviews.moc"
