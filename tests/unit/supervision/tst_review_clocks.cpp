// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/supervision/CaseFile.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace duban;
using namespace duban::test;

namespace {

using A = Action;

// Received on Friday 2026-09-18, accepted on Monday 09-21, handled on 09-22; each review has four working
// days. 09-25 and 10-01 to 10-07 are off, Saturday 10-10 is a workday.
CaseFile inReview(const ItemVariant& variant)
{
    CaseFile file(variant, u"2026-09-18T10:00"_s);
    file.accept(u"2026-09-21T14:00"_s);
    file.act(A::FinishStage, u"2026-09-22T14:00"_s);
    return file;
}

QStringList work(const QString& stage)
{
    return {u"promised 2026-10-12"_s, u"statutory 2026-10-26"_s, stage};
}

/// @return the ended stage clocks of the review: how many reviews were done before each, and its end.
QStringList endedReviews(const CaseFile& file)
{
    QStringList ended;
    for (const Deadline& d : file.ended()) {
        if (d.clock == ClockKind::Stage && d.stage == Stage::Review)
            ended << u"%1 until %2"_s.arg(d.subject).arg(formatMoment(d.closedAt));
    }
    return ended;
}

} // namespace

/// Each of several reviews has a clock of its own.
class TestReviewClocks : public QObject
{
    Q_OBJECT

private slots:

    void eachReviewHasItsOwnClock()
    {
        CaseFile file = inReview(reviewedVariant(3));
        QCOMPARE(file.running(), work(u"stage 2026-09-29"_s));
        QCOMPARE(file.clock(ClockKind::Stage).subject, 0);
        file.act(A::FinishStage, u"2026-09-23T10:00"_s);
        QCOMPARE(file.running(), work(u"stage 2026-09-30"_s));
        QCOMPARE(file.clock(ClockKind::Stage).subject, 1);
        QCOMPARE(file.clock(ClockKind::Stage).stage, Stage::Review);
        file.act(A::FinishStage, u"2026-09-28T10:00"_s);
        QCOMPARE(file.running(), work(u"stage 2026-10-09"_s));
        QCOMPARE(file.clock(ClockKind::Stage).subject, 2);
        file.act(A::FinishStage, u"2026-09-29T10:00"_s);
        QCOMPARE(file.now().stage, Stage::Approval);
        QCOMPARE(file.clock(ClockKind::Stage).subject, 0);
        QCOMPARE(file.running(), work(u"stage 2026-10-08"_s));
        QCOMPARE(endedReviews(file),
                 (QStringList{u"0 until 2026-09-23 10:00"_s, u"1 until 2026-09-28 10:00"_s,
                              u"2 until 2026-09-29 10:00"_s}));
    }

    void aLateReviewIsThatReviewsLight()
    {
        CaseFile file = inReview(reviewedVariant(2));
        file.act(A::FinishStage, u"2026-09-23T10:00"_s);
        const QStringList lights = file.sweep(u"2026-10-08T09:30"_s);
        QVERIFY2(lights.contains(u"stage run 1 red 2026-10-01 00:00"_s), qPrintable(lights.join(u'\n')));
        QCOMPARE(file.clock(ClockKind::Stage).lightGiven, quint8(Light::Red));
        for (const Deadline& d : file.ended())
            QCOMPARE(d.lightGiven, quint8(0)); // the first one was in time
    }

    /// Sent back out of the second review: both reviews go on with their own ledgers.
    void aReviewEnteredAgainGoesOnWithItsOwnLedger()
    {
        CaseFile file = inReview(reviewedVariant(2));
        const DeadlineId first = file.clock(ClockKind::Stage).id;
        file.act(A::FinishStage, u"2026-09-23T10:00"_s);
        const DeadlineId second = file.clock(ClockKind::Stage).id;
        QVERIFY(first != second);
        file.sendBack(u"2026-09-24T10:00"_s, Stage::Handling);
        QCOMPARE(file.running(), work(u"stage 2026-09-29"_s));
        file.act(A::FinishStage, u"2026-09-28T10:00"_s);
        // Counted: 09-23; away: 09-24 and 09-28; three days are left.
        QCOMPARE(file.clock(ClockKind::Stage).id, first);
        QCOMPARE(file.running(), work(u"stage 2026-10-08"_s));
        file.act(A::FinishStage, u"2026-09-29T10:00"_s);
        // Counted: 09-24; away: 09-28 and 09-29.
        QCOMPARE(file.clock(ClockKind::Stage).id, second);
        QCOMPARE(file.running(), work(u"stage 2026-10-09"_s));
    }

    void aReviewWithoutALimitHasNoClock()
    {
        ItemVariant variant = reviewedVariant(2);
        variant.flow[3].limit = {};
        CaseFile file = inReview(variant);
        file.act(A::FinishStage, u"2026-09-23T10:00"_s);
        QCOMPARE(file.running(), (QStringList{u"promised 2026-10-12"_s, u"statutory 2026-10-26"_s}));
    }

    void theLastReviewThatDecidesEndsTheLimits()
    {
        CaseFile file = inReview(decidedByReviews(2));
        file.act(A::FinishStage, u"2026-09-23T10:00"_s);
        file.act(A::Deny, u"2026-09-28T10:00"_s);
        QCOMPARE(file.running(), (QStringList{u"stage 2026-09-29"_s, u"delivery 2026-10-16"_s}));
    }

    /// A joint extension that is turned down moves nothing.
    void anExtensionTurnedDownMovesNothing()
    {
        CaseFile file(jointVariant(), u"2026-09-18T10:00"_s);
        file.accept(u"2026-09-21T14:00"_s);
        const QStringList before = file.running();
        file.act(A::AskExtension, u"2026-09-22T10:00"_s);
        const ClockChanges changes = file.act(A::RejectJointExtension, u"2026-09-22T11:00"_s);
        QVERIFY(changes.moved.empty() && changes.closed.empty() && changes.opened.empty());
        QCOMPARE(file.running(), before);
        QCOMPARE(file.now().extensions, 0);
    }
};

QTEST_APPLESS_MAIN(TestReviewClocks)
#include "tst_review_clocks.moc"
