// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/supervision/CaseFile.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace duban;
using namespace duban::test;

namespace {

using A = Action;
using Story = std::function<void(CaseFile&)>;

// Every case below is received on Friday 2026-09-18 and, where it comes to that, accepted on Monday 09-21.
// 2026-09-20 and 10-10 are workdays; 09-25 and 10-01 to 10-07 are off.
constexpr auto Received = "2026-09-18T10:00";

const Story Untouched = [](CaseFile&) {};

void accepted(CaseFile& file)
{
    file.accept(u"2026-09-21T14:00"_s);
}

void asked(CaseFile& file)
{
    file.act(A::AskSupplement, u"2026-09-21T14:00"_s);
}

void inApproval(CaseFile& file)
{
    accepted(file);
    file.act(A::FinishStage, u"2026-09-22T14:00"_s);
    file.act(A::FinishStage, u"2026-09-29T23:59:59.999"_s);
}

void decided(CaseFile& file)
{
    inApproval(file);
    file.act(A::FinishStage, u"2026-10-08T14:00"_s);
}

void decidedOnAPromise(CaseFile& file)
{
    inApproval(file);
    file.act(A::FinishStage, u"2026-10-08T14:00"_s, [](Step& s) { s.onCommitment = true; });
}

void completed(CaseFile& file)
{
    decided(file);
    file.act(A::Complete, u"2026-10-09T14:00"_s);
}

void deliver(CaseFile& file, DeliveryWay way)
{
    file.act(A::Deliver, u"2026-10-10T14:00"_s, [way](Step& s) { s.way = way; });
}

/// Everything that can run at once: a procedure, a deferred paper, an extension.
void busy(CaseFile& file)
{
    file.accept(u"2026-09-21T14:00"_s, {{{2}, dayOn(u"2026-10-08"_s)}});
    file.extend(u"2026-09-22T10:00"_s, Limit::workingDays(5));
    file.openProcedure(u"2026-09-22T14:00"_s, Limit::workingDays(10));
}

Story both(const Story& first, const Story& second)
{
    return [=](CaseFile& file) {
        first(file);
        second(file);
    };
}

Story act(Action action, const QString& at)
{
    return [=](CaseFile& file) { file.act(action, at); };
}

} // namespace

Q_DECLARE_METATYPE(Story)

/// The table of clocks of domain.md §2: what starts each, what stops it, and when it is due.
class TestCaseClocks : public QObject
{
    Q_OBJECT

private slots:

    void running_data()
    {
        QTest::addColumn<ItemVariant>("variant");
        QTest::addColumn<Story>("story");
        QTest::addColumn<QStringList>("clocks");
        notices();
        supplements();
        decisions();
        deferredPapers();
        stages();
        deliveries();
        commitments();
    }

    void running()
    {
        QFETCH(ItemVariant, variant);
        QFETCH(Story, story);
        CaseFile file(variant, QString::fromLatin1(Received));
        story(file);
        QTEST(file.running(), "clocks");
    }

    void theEndStopsEveryClock_data()
    {
        QTest::addColumn<Story>("story");
        const QString at = u"2026-09-23T14:00"_s;
        const auto row = [](const char* name, const Story& story) { QTest::newRow(name) << story; };
        row("refused", act(A::Refuse, at));
        row("withdrawn before acceptance", act(A::Withdraw, at));
        row("withdrawn instead of supplied", both(asked, act(A::Withdraw, at)));
        row("never supplied", both(asked, act(A::CloseUnsupplied, u"2026-11-10T09:00"_s)));
        row("withdrawn in the midst of everything", both(busy, act(A::Withdraw, at)));
        row("ended in the midst of everything", both(busy, act(A::Terminate, at)));
        row("voided before acceptance", both(act(A::AskVoid, at), act(A::ConsentVoid, at)));
        row("voided instead of supplied", both(asked, both(act(A::AskVoid, at), act(A::ConsentVoid, at))));
        row("voided in the midst of everything",
            both(busy, both(act(A::AskVoid, at), act(A::ConsentVoid, at))));
        row("voided after the decision on a promise",
            both([](CaseFile& f) { f.act(A::AskVoid, u"2026-09-18T11:00"_s); },
                 both(decidedOnAPromise, act(A::ConsentVoid, u"2026-10-09T14:00"_s))));
        row("delivered", both(completed, [](CaseFile& f) { deliver(f, DeliveryWay::Posted); }));
    }

    void theEndStopsEveryClock()
    {
        QFETCH(Story, story);
        CaseFile file(commitmentVariant(), QString::fromLatin1(Received));
        story(file);
        QVERIFY2(file.open().empty(), qPrintable(file.running().join(u", "_s)));
        for (const Deadline& deadline : file.ended())
            QVERIFY(deadline.closedAt.isSet() && deadline.closedAt >= deadline.startedAt);
    }

    /// 行政许可法 art. 32: received 2026-04-27, silent until 05-07; accepted as of the day of receipt.
    void silenceAcceptsAsOfTheDayOfReceipt()
    {
        CaseFile file(fullVariant(), u"2026-04-27T10:00"_s);
        QCOMPARE(file.running(), QStringList{u"notice 2026-05-07"_s});
        file.sweep(u"2026-05-07T23:59:59.999"_s);
        QVERIFY2(!owesAct(file.clock(ClockKind::AcceptanceNotice), moment(u"2026-05-07T23:59:59.999"_s)),
                 "the due day itself is never red");
        QCOMPARE(file.sweep(u"2026-05-08T00:00"_s), QStringList{u"notice run 1 red 2026-05-08 00:00"_s});
        const Deadline notice = file.clock(ClockKind::AcceptanceNotice);
        QVERIFY(owesAct(notice, moment(u"2026-05-08T00:00"_s)));
        QCOMPARE(notice.nextChangeAt, notice.dueAt);
        const ClockChanges changes = file.act(A::DeemAccepted, u"2026-05-08T00:00"_s);
        QCOMPARE(formatDay(dayOf(file.now().acceptedAt)), u"2026-04-27"_s);
        QCOMPARE(file.now().accepted, AcceptedHow::Deemed);
        QCOMPARE(file.running(),
                 (QStringList{u"promised 2026-05-13"_s, u"statutory 2026-05-27"_s, u"stage 2026-05-12"_s}));
        QCOMPARE(changes.closed.size(), std::size_t(1));
        QVERIFY(!owesAct(changes.closed[0], moment(u"2026-06-01T00:00"_s)));
        QVERIFY2(!changes.closed[0].nextChangeAt.isSet(), "its red light was given");
        QCOMPARE(file.clock(ClockKind::DecisionPromised).startedAt, file.now().receivedAt);
    }

    void whoseSilenceAccepts_data()
    {
        QTest::addColumn<ItemVariant>("variant");
        QTest::addColumn<OnRed>("onRed");
        ItemVariant confirmation = fullVariant();
        confirmation.kind.name = u"行政确认"_s;
        confirmation.kind.deemsAcceptance = false;
        QTest::newRow("a permit") << fullVariant() << OnRed::DeemAccepted;
        QTest::newRow("a joint permit") << jointVariant() << OnRed::DeemAccepted;
        QTest::newRow("a confirmation that has the same five days") << confirmation << OnRed::Nothing;
    }

    void whoseSilenceAccepts()
    {
        QFETCH(ItemVariant, variant);
        const CaseFile file(variant, QString::fromLatin1(Received));
        QTEST(file.clock(ClockKind::AcceptanceNotice).onRed, "onRed");
    }

    /// Only the notice clock acts; nothing is deemed because another one is red.
    void noOtherClockActs()
    {
        CaseFile file(commitmentVariant(), QString::fromLatin1(Received));
        busy(file);
        for (const Deadline& deadline : file.open())
            QCOMPARE(deadline.onRed, OnRed::Nothing);
    }

    void theNoticeClockStartsWhenThePapersCame()
    {
        ClockStep step;
        step.after.receivedAt = moment(u"2026-09-15T16:00"_s); // in the mail room, entered three days later
        step.after.recordedAt = step.now = moment(u"2026-09-18T10:00"_s);
        const ClockChanges changes = clocksAfter(step, fullVariant(), usualRules());
        QCOMPARE(changes.opened.size(), std::size_t(1));
        QCOMPARE(changes.opened[0].startedAt, step.after.receivedAt);
        QCOMPARE(dueDay(changes.opened[0]), u"2026-09-21"_s);
    }

    void aNewClockKnowsItsRules()
    {
        const auto calendar = WorkCalendar::build(allNotices(), {4});
        QVERIFY(calendar.has_value());
        LightPolicy policy;
        policy.version = 6;
        Case subject;
        subject.id = {5};
        const Deadline d =
            openClock(subject, ClockKind::AcceptanceNotice, moment(QString::fromLatin1(Received)),
                      Limit::workingDays(5), {}, {*calendar, usualHall(), policy});
        QVERIFY(!d.id.isValid() && d.isOpen() && !d.provisional && !d.paused);
        QCOMPARE(d.caseId, subject.id);
        QCOMPARE(d.run, 1);
        QVERIFY(d.budget.limit == Limit::workingDays(5));
        QCOMPARE(d.calendar.value, 4);
        QCOMPARE(d.policyVersion, 6);
        QCOMPARE(d.lightGiven, quint8(0));
        QCOMPARE(formatMoment(d.yellowAt), u"2026-09-23 09:00"_s);
        QCOMPARE(formatMoment(d.dueAt), u"2026-09-25 00:00"_s);
        QCOMPARE(d.nextChangeAt, d.yellowAt);
    }

    void aClockIntoAnUnpublishedYearIsProvisional()
    {
        QVERIFY(
            CaseFile(fullVariant(), u"2026-12-29T10:00"_s).clock(ClockKind::AcceptanceNotice).provisional);
        QVERIFY(
            !CaseFile(fullVariant(), u"2026-12-24T10:00"_s).clock(ClockKind::AcceptanceNotice).provisional);
    }

    void limitsInOfficeHours()
    {
        ItemVariant counter = immediateVariant();
        counter.promisedLimit = Limit::officeHours(2);
        counter.flow[2].limit = Limit::officeHours(1);
        CaseFile file(counter, QString::fromLatin1(Received));
        file.accept(u"2026-09-18T11:30"_s);
        QCOMPARE(formatMoment(file.clock(ClockKind::DecisionPromised).dueAt), u"2026-09-18 15:00"_s);
        QCOMPARE(formatMoment(file.clock(ClockKind::DecisionPromised).yellowAt), u"2026-09-18 14:30"_s);
        QCOMPARE(formatMoment(file.clock(ClockKind::Stage).dueAt), u"2026-09-18 14:00"_s);
        QCOMPARE(dueDay(file.clock(ClockKind::DecisionStatutory)), u"2026-09-20"_s);
    }

    void aClockStoppedLateStillOwesItsLights()
    {
        CaseFile file(fullVariant(), QString::fromLatin1(Received));
        const Deadline notice = file.clock(ClockKind::AcceptanceNotice);
        const QString late = u"2026-09-25T00:00:00.001"_s;
        const ClockChanges changes = file.accept(late);
        QCOMPARE(changes.closed.size(), std::size_t(1));
        QCOMPARE(changes.closed[0].closedAt, moment(late));
        QCOMPARE(changes.closed[0].nextChangeAt, notice.yellowAt);
        QCOMPARE(file.sweep(late).filter(u"notice"_s), (QStringList{u"notice run 1 yellow 2026-09-23 09:00"_s,
                                                                    u"notice run 1 red 2026-09-25 00:00"_s}));
    }

    void aClockStoppedWithItsLightsGivenIsQuiet()
    {
        CaseFile file(fullVariant(), QString::fromLatin1(Received));
        QCOMPARE(file.sweep(u"2026-09-25T00:00"_s).size(), 2);
        const ClockChanges changes = file.accept(u"2026-09-25T00:00:00.001"_s);
        QVERIFY(!changes.closed.at(0).nextChangeAt.isSet());
    }

    /// Notes, claims, hand-overs and proposals touch no clock.
    void stepsThatTouchNoClock_data()
    {
        QTest::addColumn<Action>("action");
        QTest::newRow("a note") << A::AddOpinion;
        QTest::newRow("a claim") << A::Claim;
        QTest::newRow("an assignment") << A::Assign;
        QTest::newRow("a transfer") << A::Transfer;
        QTest::newRow("a proposed procedure") << A::AskProcedure;
        QTest::newRow("an extension that is asked for") << A::AskExtension;
        QTest::newRow("a voiding that is asked for") << A::AskVoid;
    }

    void stepsThatTouchNoClock()
    {
        QFETCH(Action, action);
        CaseFile file(fullVariant(), QString::fromLatin1(Received));
        accepted(file);
        const ClockChanges changes = file.act(action, u"2026-09-22T10:00"_s);
        QVERIFY(changes.closed.empty() && changes.moved.empty() && changes.opened.empty());
    }

private:
    static void row(const char* name, const ItemVariant& variant, const Story& story,
                    const QStringList& clocks)
    {
        QTest::newRow(name) << variant << story << clocks;
    }

    static void notices()
    {
        ItemVariant unhurried = fullVariant();
        unhurried.kind.acceptanceNotice = {};
        row("a permit was received", fullVariant(), Untouched, {u"notice 2026-09-24"_s});
        row("a service without limits was received", serviceVariant(), Untouched, {});
        row("a kind without a notice was received", unhurried, Untouched, {});
        row("a note does not answer", fullVariant(), act(A::AddOpinion, u"2026-09-21T11:00"_s),
            {u"notice 2026-09-24"_s});
        row("a voiding that is asked for does not answer", fullVariant(),
            act(A::AskVoid, u"2026-09-21T11:00"_s), {u"notice 2026-09-24"_s});
    }

    static void supplements()
    {
        const auto partly = [](CaseFile& f) { f.supply(u"2026-10-08T10:00"_s, false); };
        const auto wholly = [](CaseFile& f) { f.supply(u"2026-10-09T10:00"_s, true); };
        const QStringList supplied{u"promised 2026-10-22"_s, u"statutory 2026-11-05"_s, u"stage 2026-10-13"_s,
                                   u"paper 2026-10-15"_s};
        row("supplements are asked for", fullVariant(), asked, {u"supplement 2026-11-09"_s});
        row("a part of them came", fullVariant(), both(asked, partly), {u"supplement 2026-11-09"_s});
        row("all of them came: accepted that day", fullVariant(), both(asked, wholly), supplied);
        row("first a part of them, then the rest", fullVariant(), both(asked, both(partly, wholly)),
            supplied);
        row("the notice of acceptance was handed out", fullVariant(),
            both(asked, both(wholly, act(A::IssueAcceptance, u"2026-10-10T10:00"_s))), supplied.mid(0, 3));
        const Story proposed = act(A::AskSupplementAgain, u"2026-10-08T10:00"_s);
        row("a second notice is proposed", fullVariant(), both(asked, proposed),
            {u"supplement 2026-11-09"_s});
        row("it goes out: the time begins anew", fullVariant(),
            both(asked, both(proposed, act(A::ConsentSupplement, u"2026-10-12T10:00"_s))),
            {u"supplement 2026-11-23"_s});
        row("it does not: the first one's time goes on", fullVariant(),
            both(asked, both(proposed, act(A::RejectSupplement, u"2026-10-12T10:00"_s))),
            {u"supplement 2026-11-09"_s});
        ItemVariant open = fullVariant();
        open.kind.supplement = {};
        open.kind.acceptancePaper = {};
        row("a kind without a limit for supplements", open, asked, {});
        row("a kind without a limit for the notice", open, both(asked, wholly), supplied.mid(0, 3));
    }

    static void decisions()
    {
        ItemVariant promised = fullVariant();
        promised.statutoryLimit = {};
        row("accepted", fullVariant(), accepted,
            {u"promised 2026-10-12"_s, u"statutory 2026-10-26"_s, u"stage 2026-09-24"_s});
        row("accepted, no law names a limit", promised, accepted,
            {u"promised 2026-10-12"_s, u"stage 2026-09-24"_s});
        row("accepted, no stage has a limit", shortVariant(), accepted,
            {u"promised 2026-09-22"_s, u"statutory 2026-09-22"_s});
        row("accepted, nothing has a limit", serviceVariant(), accepted, {});
        row("a joint case was accepted", jointVariant(), accepted,
            {u"promised 2026-10-12"_s, u"statutory 2026-11-30"_s, u"stage 2026-09-24"_s});
        row("a joint case was lengthened by fifteen", jointVariant(),
            both(accepted, [](CaseFile& f) { f.extend(u"2026-09-22T10:00"_s, Limit::workingDays(15)); }),
            {u"promised 2026-11-02"_s, u"statutory 2026-12-21"_s, u"stage 2026-10-22"_s});
    }

    static void deferredPapers()
    {
        const auto two = [](CaseFile& f) {
            f.accept(u"2026-09-21T14:00"_s, {{{2}, dayOn(u"2026-09-29"_s)}, {{3}, dayOn(u"2026-10-08"_s)}});
        };
        const QStringList work{u"promised 2026-10-12"_s, u"statutory 2026-10-26"_s, u"stage 2026-09-24"_s};
        const QString first = u"deferred 2026-09-29"_s;
        const QString second = u"deferred 2026-10-08"_s;
        row("two papers follow, each by its date", fullVariant(), two, work + QStringList{first, second});
        row("one of them came", fullVariant(),
            both(two, [](CaseFile& f) { f.supplyDeferred(u"2026-09-22T10:00"_s, {{2}}); }),
            work + QStringList{second});
        row("both of them came", fullVariant(),
            both(two,
                 [](CaseFile& f) {
                     f.supplyDeferred(u"2026-09-22T10:00"_s, {{3}, {2}});
                 }),
            work);
        row(
            "a date in the holidays moves on to the next working day", fullVariant(),
            [](CaseFile& f) {
                f.accept(u"2026-09-21T14:00"_s, {{{2}, dayOn(u"2026-10-03"_s)}});
            },
            work + QStringList{second});
        row("denied though they never came", fullVariant(),
            both(two,
                 [](CaseFile& f) {
                     f.act(A::FinishStage, u"2026-09-22T14:00"_s);
                     f.act(A::FinishStage, u"2026-09-29T14:00"_s);
                     f.act(A::Deny, u"2026-10-08T14:00"_s);
                 }),
            {u"stage 2026-10-09"_s, u"delivery 2026-10-21"_s});
    }

    static void stages()
    {
        const auto work = [](const QString& stage) {
            return QStringList{u"promised 2026-10-12"_s, u"statutory 2026-10-26"_s, stage};
        };
        row("handled", fullVariant(), both(accepted, act(A::FinishStage, u"2026-09-22T14:00"_s)),
            work(u"stage 2026-09-29"_s));
        row("reviewed in the last millisecond of the day", fullVariant(), inApproval,
            work(u"stage 2026-10-08"_s));
        row("handled, no review", variantWithoutReview(),
            both(accepted, act(A::FinishStage, u"2026-09-22T14:00"_s)), work(u"stage 2026-09-24"_s));
        row("decided, the completion has a limit", fullVariant(), decided,
            {u"stage 2026-10-09"_s, u"delivery 2026-10-21"_s});
    }

    static void deliveries()
    {
        const auto told = [](CaseFile& f) { deliver(f, DeliveryWay::Told); };
        row("denied", fullVariant(), both(inApproval, act(A::Deny, u"2026-10-08T14:00"_s)),
            {u"stage 2026-10-09"_s, u"delivery 2026-10-21"_s});
        row("a paper decision was entered", fullVariant(),
            both(inApproval, act(A::RecordDecision, u"2026-10-08T14:00"_s)),
            {u"stage 2026-10-09"_s, u"delivery 2026-10-21"_s});
        row("completed, not delivered yet", fullVariant(), completed, {u"delivery 2026-10-21"_s});
        row("ready and the applicant told", fullVariant(), both(completed, told), {});
        row("collected in the end", fullVariant(),
            both(completed, both(told, [](CaseFile& f) { deliver(f, DeliveryWay::HandedOver); })), {});
        row("a service without limits was decided", serviceVariant(),
            both(accepted, act(A::FinishStage, u"2026-09-22T14:00"_s)), {});
        const auto owed = [](CaseFile& f) {
            asked(f);
            f.supply(u"2026-10-09T10:00"_s, true);
            f.act(A::FinishStage, u"2026-10-10T10:00"_s);
            f.act(A::Complete, u"2026-10-10T11:00"_s);
            f.act(A::Deliver, u"2026-10-10T14:00"_s);
        };
        row("delivered before the notice of acceptance was handed out", shortVariant(), owed,
            {u"paper 2026-10-15"_s});
        row("and it was handed out afterwards", shortVariant(),
            both(owed, act(A::IssueAcceptance, u"2026-10-12T10:00"_s)), {});
    }

    static void commitments()
    {
        const QString check = u"commitment 2026-10-21"_s;
        const auto finished = [](CaseFile& f) {
            decidedOnAPromise(f);
            f.act(A::Complete, u"2026-10-09T14:00"_s);
            deliver(f, DeliveryWay::Posted);
        };
        row("decided on a promise", commitmentVariant(), decidedOnAPromise,
            {u"stage 2026-10-09"_s, u"delivery 2026-10-21"_s, check});
        ItemVariant longer = commitmentVariant();
        longer.promisedLimit = Limit::workingDays(15);
        row("the check has the item's own limit", longer, decidedOnAPromise,
            {u"stage 2026-10-09"_s, u"delivery 2026-10-21"_s, u"commitment 2026-10-28"_s});
        row("decided without one", commitmentVariant(), decided,
            {u"stage 2026-10-09"_s, u"delivery 2026-10-21"_s});
        row("delivered, the promise not verified", commitmentVariant(), finished, {check});
        row("the promise was verified before the completion", commitmentVariant(),
            both(decidedOnAPromise, act(A::VerifyCommitment, u"2026-10-09T10:00"_s)),
            {u"stage 2026-10-09"_s, u"delivery 2026-10-21"_s});
        row("the promise was verified after the delivery", commitmentVariant(),
            both(finished, act(A::VerifyCommitment, u"2026-10-12T10:00"_s)), {});
    }
};

QTEST_APPLESS_MAIN(TestCaseClocks)
#include "tst_case_clocks.moc"
