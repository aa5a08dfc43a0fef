// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/WatchRequests.h"
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

#define NAMES(reply, expectedField)                                                                          \
    do {                                                                                                     \
        const CommandReply answered = (reply);                                                               \
        QCOMPARE(answered.code, ErrorCode::InvalidInput);                                                    \
        QCOMPARE(answered.number, (expectedField));                                                          \
    } while (false)

/// Whole cases through the real server: what the law says of each step, with its clocks.
class TestCases : public QObject
{
    Q_OBJECT

private slots:

    void init() { m_hall = std::make_unique<SmallHall>(u"2026-09-21T09:30"_s); }

    void cleanup()
    {
        const VerifyResult verified = m_hall->server().verify();
        QVERIFY2(verified.isClean(), verified.output.constData());
        m_hall.reset();
    }

    void anInspectionAndAnExtensionMoveTheDueDay()
    {
        const CaseId id = accepted();
        QCOMPARE(dueDay(m_hall->details(id), ClockKind::DecisionStatutory), u"2026-10-26"_s);
        m_hall->advance(u"2026-09-28T10:00"_s);
        ANSWERS(m_hall->step(u"handler"_s, id, lasting<AskProcedure>(Limit::workingDays(5))),
                ErrorCode::None);
        ANSWERS(m_hall->step(u"handler"_s, id, lasting<OpenProcedure>(Limit::workingDays(5))),
                ErrorCode::NotAllowed);
        ANSWERS(m_hall->step(u"head"_s, id, lasting<OpenProcedure>(Limit::workingDays(5))), ErrorCode::None);
        const CaseDetails paused = m_hall->details(id);
        QVERIFY(clockOf(paused, ClockKind::DecisionStatutory).paused);
        QVERIFY(clockOf(paused, ClockKind::DecisionPromised).paused);
        QCOMPARE(dueDay(paused, ClockKind::SpecialProcedure), u"2026-10-10"_s); // Sat 10-10 is a workday
        ANSWERS(m_hall->step(u"handler"_s, id, opinion()), ErrorCode::None);
        m_hall->advance(u"2026-10-12T15:00"_s);
        CloseProcedure close;
        close.procedure = paused.procedures.front().id;
        close.result = u"检验合格"_s;
        ANSWERS(m_hall->step(u"handler"_s, id, close), ErrorCode::None);
        QCOMPARE(dueDay(m_hall->details(id), ClockKind::DecisionStatutory), u"2026-11-03"_s);
        NAMES(m_hall->step(u"reviewer"_s, id, lasting<AskExtension>(Limit::workingDays(11))), u"length"_s);
        ANSWERS(m_hall->step(u"reviewer"_s, id, lasting<AskExtension>(Limit::workingDays(10))),
                ErrorCode::None);
        ANSWERS(m_hall->step(u"leader"_s, id, lasting<GrantJointExtension>(Limit::workingDays(10))),
                ErrorCode::WrongState);
        ANSWERS(m_hall->step(u"head"_s, id, lasting<GrantExtension>(Limit::workingDays(10))),
                ErrorCode::None);
        const CaseDetails longer = m_hall->details(id);
        QCOMPARE(dueDay(longer, ClockKind::DecisionStatutory), u"2026-11-17"_s);
        QCOMPARE(clockOf(longer, ClockKind::DecisionStatutory).budget, u"20wd+10wd|2026-09-28..2026-10-12"_s);
        ANSWERS(m_hall->step(u"reviewer"_s, id, lasting<AskExtension>(Limit::workingDays(1))),
                ErrorCode::WrongState); // one only
    }

    void silenceIsAcceptance()
    {
        m_hall->advance(u"2027-04-27T10:00"_s); // unpublished year: weekdays alone
        const CaseId id = m_hall->submit(Permit);
        m_hall->advance(u"2027-05-04T23:59"_s);
        QCOMPARE(m_hall->details(id).row.state, CaseState::Submitted);
        m_hall->advance(u"2027-05-05T00:00"_s);
        const CaseDetails deemed = m_hall->details(id);
        QCOMPARE(deemed.row.state, CaseState::Accepted);
        QCOMPARE(deemed.row.accepted, AcceptedHow::Deemed);
        QCOMPARE(formatMoment(deemed.row.acceptedAt), u"2027-04-27 10:00"_s);
        QCOMPARE(dueDay(deemed, ClockKind::DecisionStatutory), u"2027-05-25"_s);
        QCOMPARE(deemed.row.stage, Stage::Handling);
        QCOMPARE(lightsOf(deemed, Light::Red), 1);
        ANSWERS(m_hall->step(u"clerk"_s, id, AcceptCase{}), ErrorCode::WrongState);
    }

    void aServiceIsNotDeemedAccepted()
    {
        const CaseId id = m_hall->submit(u"即办服务"_s);
        QVERIFY(m_hall->details(id).deadlines.empty());
        m_hall->advance(u"2026-11-20T10:00"_s);
        QCOMPARE(m_hall->details(id).row.state, CaseState::Submitted);
    }

    void aCompleteSupplementAccepts()
    {
        const CaseId id = m_hall->submit(Permit, {u"申请表"_s, u"图纸"_s});
        NAMES(m_hall->step(u"clerk"_s, id, AcceptCase{}), u"materials"_s);
        NAMES(m_hall->step(u"clerk"_s, id, AskSupplement{}), u"missing"_s);
        AskSupplement ask;
        ask.missing = {m_hall->material(Permit, u"申请表"_s), m_hall->material(Permit, u"图纸"_s)};
        ANSWERS(m_hall->step(u"clerk2"_s, id, ask), ErrorCode::NotFound); // another window
        ANSWERS(m_hall->step(u"clerk"_s, id, ask), ErrorCode::None);
        QCOMPARE(m_hall->details(id).row.state, CaseState::SupplementAsked);
        QVERIFY(clockOf(m_hall->details(id), ClockKind::AcceptanceNotice).closedAt.isSet());
        CloseUnsupplied close = because<CloseUnsupplied>(u"逾期"_s);
        ANSWERS(m_hall->step(u"clerk"_s, id, close), ErrorCode::WrongState);

        m_hall->advance(u"2026-09-23T11:00"_s);
        SupplyMaterials part;
        part.supplied = {ask.missing[0]};
        ANSWERS(m_hall->step(u"clerk3"_s, id, part), ErrorCode::NotFound); // another hall
        ANSWERS(m_hall->step(u"clerk2"_s, id, part), ErrorCode::None);     // any window of the hall
        QCOMPARE(m_hall->details(id).row.state, CaseState::SupplementAsked);
        NAMES(m_hall->step(u"clerk2"_s, id, part), u"supplied"_s); // not twice
        m_hall->advance(u"2026-09-24T16:00"_s);
        part.supplied = {ask.missing[1]};
        ANSWERS(m_hall->step(u"clerk"_s, id, part), ErrorCode::None);
        const CaseDetails supplied = m_hall->details(id);
        QCOMPARE(supplied.row.accepted, AcceptedHow::BySupplement);
        QCOMPARE(formatMoment(supplied.row.acceptedAt), u"2026-09-24 16:00"_s);
        QCOMPARE(dueDay(supplied, ClockKind::AcceptancePaper), u"2026-10-09"_s);
        QVERIFY(supplied.row.paperOwed);
        ANSWERS(m_hall->step(u"clerk"_s, id, IssueAcceptance{}), ErrorCode::None);
        QVERIFY(clockOf(m_hall->details(id), ClockKind::AcceptancePaper).closedAt.isSet());
    }

    void anUnsuppliedCaseLapsesAfterItsTime()
    {
        const CaseId id = m_hall->submit(Permit, {u"申请表"_s});
        AskSupplement ask;
        ask.missing = {m_hall->material(Permit, u"申请表"_s)};
        ANSWERS(m_hall->step(u"clerk"_s, id, ask), ErrorCode::None);
        m_hall->advance(u"2026-11-20T10:00"_s);
        ANSWERS(m_hall->step(u"clerk"_s, id, because<CloseUnsupplied>(u"逾期未补"_s)), ErrorCode::None);
        QCOMPARE(m_hall->details(id).row.state, CaseState::Lapsed);
    }

    void aDeferredPaperFollowsByItsDate()
    {
        const CaseId id = m_hall->submit(Permit, {u"图纸"_s});
        AcceptCase accept;
        accept.deferred = {{m_hall->material(Permit, u"图纸"_s), *parseDay(u"2026-10-13"_s)}};
        NAMES(m_hall->step(u"clerk"_s, id, accept), u"deferred"_s); // past the promised limit, 2026-10-12
        accept.deferred[0].until = *parseDay(u"2026-09-30"_s);
        ANSWERS(m_hall->step(u"clerk"_s, id, accept), ErrorCode::None);
        QCOMPARE(dueDay(m_hall->details(id), ClockKind::DeferredMaterial), u"2026-09-30"_s);
        finishTo(id, Stage::Approval);
        ANSWERS(m_hall->step(u"approver"_s, id, opinion()), ErrorCode::WrongState); // not without the paper
        SupplyDeferred supply;
        supply.supplied = {m_hall->material(Permit, u"图纸"_s)};
        ANSWERS(m_hall->step(u"clerk2"_s, id, supply), ErrorCode::None);
        QVERIFY(clockOf(m_hall->details(id), ClockKind::DeferredMaterial).closedAt.isSet());
        ANSWERS(m_hall->step(u"approver"_s, id, opinion()), ErrorCode::None);
    }

    void aPaperThatMayNotFollowIsNotDeferred()
    {
        const CaseId id = m_hall->submit(Permit, {u"申请表"_s});
        AcceptCase accept;
        accept.deferred = {{m_hall->material(Permit, u"申请表"_s), *parseDay(u"2026-09-30"_s)}};
        NAMES(m_hall->step(u"clerk"_s, id, accept), u"deferred"_s);
    }

    void eachStageIsItsOwnPeoples()
    {
        const CaseId id = accepted();
        ANSWERS(m_hall->step(u"reviewer"_s, id, opinion()), ErrorCode::NotAllowed);
        ANSWERS(m_hall->step(u"approver"_s, id, opinion()), ErrorCode::NotAllowed);
        ANSWERS(m_hall->step(u"other"_s, id, opinion()), ErrorCode::NotFound);
        ANSWERS(m_hall->step(u"handler"_s, id, ClaimCase{}), ErrorCode::None);
        ANSWERS(m_hall->step(u"handler"_s, id, opinion()), ErrorCode::None);
        QVERIFY(!m_hall->details(id).row.assignee.isValid()); // the next stage is a pool again
        ANSWERS(m_hall->step(u"handler"_s, id, opinion()), ErrorCode::NotAllowed);
    }

    void sendingBackStopsNothingAndTheLedgerGoesOn()
    {
        const CaseId id = accepted();
        m_hall->advance(u"2026-09-22T10:00"_s);
        ANSWERS(m_hall->step(u"handler"_s, id, opinion()), ErrorCode::None);
        SendBack back = because<SendBack>(u"材料有误"_s);
        back.to = Stage::Approval;
        NAMES(m_hall->step(u"reviewer"_s, id, back), u"stage"_s);
        back.to = Stage::Handling;
        m_hall->advance(u"2026-09-24T10:00"_s);
        const QString before = dueDay(m_hall->details(id), ClockKind::DecisionPromised);
        ANSWERS(m_hall->step(u"reviewer"_s, id, back), ErrorCode::None);
        const CaseDetails returned = m_hall->details(id);
        QCOMPARE(dueDay(returned, ClockKind::DecisionPromised), before);
        // Of the stage's three days one (09-22) was used; 09-23 and 09-24 it lay elsewhere; 09-25 is a
        // holiday.
        const auto stage =
            std::find_if(returned.deadlines.begin(), returned.deadlines.end(), [](const DeadlineEntry& d) {
                return d.clock == ClockKind::Stage && d.stage == Stage::Handling;
            });
        QVERIFY(!stage->closedAt.isSet());
        QCOMPARE(stage->budget, u"3wd|2026-09-22..2026-09-24"_s);
        QCOMPARE(formatDay(dayOf(stage->dueAt - std::chrono::milliseconds(1))), u"2026-09-29"_s);
    }

    void aDenialNeedsReasonAndRemedy()
    {
        const CaseId id = accepted();
        finishTo(id, Stage::Approval);
        NAMES(m_hall->step(u"approver"_s, id, DenyCase{}), u"reason"_s);
        DenyCase deny = because<DenyCase>(u"不符合某法第一条"_s);
        NAMES(m_hall->step(u"approver"_s, id, deny), u"remedy"_s);
        deny.remedy = u"六十日内申请行政复议，或者六个月内提起行政诉讼"_s;
        for (const int none : {0, 6}) {
            deny.ground = DenialGround(none);
            NAMES(m_hall->step(u"approver"_s, id, deny), u"ground"_s);
        }
        deny.ground = DenialGround::NoneLeft;
        ANSWERS(m_hall->step(u"approver"_s, id, deny), ErrorCode::None);
        const CaseDetails denied = m_hall->details(id);
        QCOMPARE(denied.row.decision, Decision::Denied);
        QVERIFY(factOf(denied, CaseFact::Kind::Remedy));
        QCOMPARE(factOf(denied, CaseFact::Kind::Remedy)->number, qint64(DenialGround::NoneLeft));
        QCOMPARE(dueDay(denied, ClockKind::Delivery), u"2026-10-12"_s);
    }

    void aResultIsToldAndThenCollected()
    {
        const CaseId id = decided();
        ANSWERS(m_hall->step(u"clerk"_s, id, delivery(DeliveryWay::HandedOver)), ErrorCode::WrongState);
        ANSWERS(m_hall->step(u"clerk"_s, id, CompleteCase{}), ErrorCode::None);
        ANSWERS(m_hall->step(u"clerk2"_s, id, delivery(DeliveryWay::Told)), ErrorCode::None);
        QVERIFY(clockOf(m_hall->details(id), ClockKind::Delivery).closedAt.isSet());
        QCOMPARE(m_hall->details(id).row.state, CaseState::ReadyForCollection);
        ANSWERS(m_hall->step(u"clerk2"_s, id, delivery(DeliveryWay::Told)), ErrorCode::WrongState);
        NAMES(m_hall->step(u"clerk"_s, id, DeliverCase{}), u"way"_s);
        ANSWERS(m_hall->step(u"clerk"_s, id, delivery(DeliveryWay::HandedOver)), ErrorCode::None);
        QCOMPARE(m_hall->details(id).row.state, CaseState::Delivered);
    }

    void anUndeliveredResultTurnsRed()
    {
        const CaseId id = decided();
        ANSWERS(m_hall->step(u"clerk"_s, id, CompleteCase{}), ErrorCode::None);
        m_hall->advance(u"2026-10-13T00:00"_s);
        QCOMPARE(m_hall->details(id).row.light, Light::Red);
    }

    void refusalNamesTheRightOrgan()
    {
        const CaseId id = m_hall->submit(Permit);
        RefuseCase refuse = because<RefuseCase>(u"不属于本机关职权"_s);
        NAMES(m_hall->step(u"clerk"_s, id, refuse), u"why"_s);
        refuse.why = RefusalKind::NotOurs;
        NAMES(m_hall->step(u"clerk"_s, id, refuse), u"organ"_s);
        refuse.organ = u"市住建局"_s;
        ANSWERS(m_hall->step(u"clerk"_s, id, refuse), ErrorCode::None);
        QCOMPARE(m_hall->details(id).row.state, CaseState::Refused);
        QCOMPARE(factOf(m_hall->details(id), CaseFact::Kind::Refusal)->text, u"市住建局"_s);
    }

    void withdrawalNeedsASignedRequest()
    {
        const CaseId id = accepted();
        WithdrawCase withdraw = because<WithdrawCase>(u"申请人撤回"_s);
        NAMES(m_hall->step(u"clerk"_s, id, withdraw), u"signedRequest"_s);
        withdraw.signedRequest = true;
        ANSWERS(m_hall->step(u"clerk"_s, id, withdraw), ErrorCode::None);
        const CaseDetails over = m_hall->details(id);
        QCOMPARE(over.row.state, CaseState::Withdrawn);
        for (const DeadlineEntry& d : over.deadlines)
            QVERIFY(d.closedAt.isSet());
    }

    void voidingNeedsTheSupervisor()
    {
        const CaseId id = m_hall->submit(Permit);
        ANSWERS(m_hall->step(u"clerk"_s, id, because<AskVoid>(u"重复录入"_s)), ErrorCode::None);
        ANSWERS(m_hall->step(u"officer"_s, id, because<RejectVoid>(u"理由不足"_s)), ErrorCode::None);
        ConsentVoid consent = because<ConsentVoid>(u"同意作废"_s);
        consent.receiptWithdrawn = true;
        ANSWERS(m_hall->step(u"officer"_s, id, consent), ErrorCode::WrongState);
        ANSWERS(m_hall->step(u"clerk"_s, id, because<AskVoid>(u"重复录入，附证明"_s)), ErrorCode::None);
        ANSWERS(m_hall->step(u"clerk"_s, id, consent), ErrorCode::NotAllowed);
        ANSWERS(m_hall->step(u"officer"_s, id, consent), ErrorCode::None);
        const CaseDetails gone = m_hall->details(id);
        QCOMPARE(gone.row.state, CaseState::Voided);
        QCOMPARE(gone.requests.size(), std::size_t(2));
        QCOMPARE(gone.requests[0].answer, CaseRequest::Answer::Rejected);
        QCOMPARE(gone.requests[1].answer, CaseRequest::Answer::Granted);
    }

    void aTransferTakesTheCaseAlong()
    {
        const CaseId id = accepted();
        TransferCase transfer = because<TransferCase>(u"职责调整"_s);
        NAMES(m_hall->step(u"head"_s, id, transfer), u"to"_s);
        transfer.to = m_hall->catalogue().organisations[2].id;
        ANSWERS(m_hall->step(u"head"_s, id, transfer), ErrorCode::None);
        ANSWERS(m_hall->step(u"handler"_s, id, opinion()), ErrorCode::NotFound);
        ANSWERS(m_hall->step(u"other"_s, id, opinion()), ErrorCode::None);
    }

    void aPaperDecisionShowsBothNames()
    {
        const CaseId id = accepted();
        finishTo(id, Stage::Approval);
        RecordDecision record = because<RecordDecision>(u"领导已在纸质件上签批"_s);
        record.decision = Decision::Granted;
        NAMES(m_hall->step(u"secretary"_s, id, record), u"signer"_s);
        record.signer = u"县长"_s;
        record.paperNumber = u"县批〔2026〕12号"_s;
        record.paperDate = *parseDay(u"2026-09-22"_s);
        NAMES(m_hall->step(u"secretary"_s, id, record), u"paperDate"_s); // tomorrow
        record.paperDate = *parseDay(u"2026-09-21"_s);
        ANSWERS(m_hall->step(u"secretary"_s, id, record), ErrorCode::None);
        const FactEntry* fact = factOf(m_hall->details(id), CaseFact::Kind::PaperDecision);
        QVERIFY(fact);
        const FactEntry kept = *factOf(m_hall->details(id), CaseFact::Kind::PaperDecision);
        QCOMPARE(kept.text, u"县长"_s);
        QCOMPARE(kept.personName, u"秘书"_s);
        QCOMPARE(formatDay(kept.day), u"2026-09-21"_s);
    }

    void onlyTheGovernmentLengthensAJointCase()
    {
        const CaseId id = m_hall->submit(u"并联许可"_s);
        ANSWERS(m_hall->step(u"clerk"_s, id, AcceptCase{}), ErrorCode::None);
        ANSWERS(m_hall->step(u"handler"_s, id, lasting<AskExtension>(Limit::workingDays(15))),
                ErrorCode::None);
        ANSWERS(m_hall->step(u"head"_s, id, lasting<GrantExtension>(Limit::workingDays(15))),
                ErrorCode::WrongState);
        ANSWERS(m_hall->step(u"leader"_s, id, lasting<GrantJointExtension>(Limit::workingDays(15))),
                ErrorCode::None);
        QCOMPARE(clockOf(m_hall->details(id), ClockKind::DecisionStatutory).budget, u"45wd+15wd"_s);
    }

    void theGovernmentTurnsAJointExtensionDown()
    {
        const CaseId id = m_hall->submit(u"并联许可"_s);
        ANSWERS(m_hall->step(u"clerk"_s, id, AcceptCase{}), ErrorCode::None);
        const RejectJointExtension no = because<RejectJointExtension>(u"理由不足"_s);
        ANSWERS(m_hall->step(u"leader"_s, id, no), ErrorCode::WrongState); // nobody asked
        ANSWERS(m_hall->step(u"handler"_s, id, lasting<AskExtension>(Limit::workingDays(15))),
                ErrorCode::None);
        const QByteArray before = encode(clockOf(m_hall->details(id), ClockKind::DecisionStatutory));
        RejectRequest heads = because<RejectRequest>(u"不同意"_s);
        heads.request = RequestKind::Extension;
        ANSWERS(m_hall->step(u"head"_s, id, heads), ErrorCode::WrongState); // not the organ's to answer
        ANSWERS(m_hall->step(u"head"_s, id, no), ErrorCode::NotAllowed);
        NAMES(m_hall->step(u"leader"_s, id, RejectJointExtension{}), u"reason"_s);
        ANSWERS(m_hall->step(u"leader"_s, id, no), ErrorCode::None);
        const CaseDetails after = m_hall->details(id);
        QCOMPARE(after.row.pending, quint8(0));
        QCOMPARE(after.row.extensions, 0);
        QCOMPARE(after.requests.front().answer, CaseRequest::Answer::Rejected);
        QCOMPARE(after.requests.front().answeredBy, u"县长"_s);
        QCOMPARE(encode(clockOf(after, ClockKind::DecisionStatutory)), before);
        ANSWERS(m_hall->step(u"leader"_s, id, lasting<GrantJointExtension>(Limit::workingDays(15))),
                ErrorCode::WrongState); // it was answered
        ANSWERS(m_hall->step(u"handler"_s, id, lasting<AskExtension>(Limit::workingDays(10))),
                ErrorCode::None); // asked anew with better reasons
    }

    void aPromiseIsVerifiedAfterwards()
    {
        const CaseId id = m_hall->submit(u"承诺许可"_s);
        ANSWERS(m_hall->step(u"clerk"_s, id, AcceptCase{}), ErrorCode::None);
        const CaseDetails running = m_hall->details(id);
        QCOMPARE(dueDay(running, ClockKind::DecisionPromised), u"2026-10-21"_s); // 30 calendar days
        QCOMPARE(dueDay(running, ClockKind::DecisionStatutory),
                 u"2026-11-23"_s); // 2 months: Sat 11-21, Monday
        QCOMPARE(formatMoment(clockOf(running, ClockKind::Stage).dueAt),
                 u"2026-09-21 15:00"_s); // 4 office hours
        FinishStage finish = opinion();
        finish.onCommitment = true;
        ANSWERS(m_hall->step(u"handler"_s, id, finish), ErrorCode::None);
        QVERIFY(!clockOf(m_hall->details(id), ClockKind::CommitmentCheck).closedAt.isSet());
        ANSWERS(m_hall->step(u"handler"_s, id, because<VerifyCommitment>(u"已核查，属实"_s)),
                ErrorCode::None);
        QVERIFY(clockOf(m_hall->details(id), ClockKind::CommitmentCheck).closedAt.isSet());
    }

    void papersThatCameEarlierCountFromThen()
    {
        SubmitCase request;
        request.variant = m_hall->variant(Permit).id;
        request.applicantName = u"张三"_s;
        for (const MaterialEntry& m : m_hall->variant(Permit).materials)
            request.materials.push_back({m.id, true});
        request.receivedAt = *parseMoment(u"2026-09-18T10:00"_s);
        const auto ask = [&] { return *m_hall->as(u"clerk"_s).call<CommandReply>(request); };
        NAMES(ask(), u"receivedEvidence"_s);
        request.receivedEvidence = u"收发室登记 2026-118"_s;
        NAMES(ask(), u"receivedReason"_s);
        request.receivedReason = u"停电"_s;
        NAMES(ask(), u"witness"_s);
        request.witness = u"clerk"_s;
        NAMES(ask(), u"witness"_s); // not oneself
        request.witness = u"clerk2"_s;
        const CommandReply taken = ask();
        QCOMPARE(taken.code, ErrorCode::None);
        const CaseDetails late = m_hall->details({taken.subject});
        QCOMPARE(dueDay(late, ClockKind::AcceptanceNotice), u"2026-09-24"_s);
        QCOMPARE(factOf(late, CaseFact::Kind::Received)->personName, u"窗口乙"_s);
        request.receivedAt = *parseMoment(u"2026-09-22T10:00"_s);
        NAMES(ask(), u"receivedAt"_s); // tomorrow
    }

    void anExtensionAfterARedLightOpensANewRun()
    {
        const CaseId id = accepted();
        m_hall->advance(u"2026-10-14T10:00"_s); // promised 10 working days: due 2026-10-12
        QCOMPARE(m_hall->details(id).row.light, Light::Red);
        ANSWERS(m_hall->step(u"handler"_s, id, lasting<AskExtension>(Limit::workingDays(10))),
                ErrorCode::None);
        QVERIFY(m_hall->details(id).requests.front().late);
        ANSWERS(m_hall->step(u"head"_s, id, lasting<GrantExtension>(Limit::workingDays(10))),
                ErrorCode::None);
        const CaseDetails again = m_hall->details(id);
        QCOMPARE(clockOf(again, ClockKind::DecisionPromised).run, 2);
        QCOMPARE(dueDay(again, ClockKind::DecisionPromised), u"2026-10-26"_s);
        const int reds = lightsOf(again, Light::Red);
        m_hall->advance(u"2026-10-27T09:00"_s);
        QVERIFY(lightsOf(m_hall->details(id), Light::Red) > reds); // given anew
    }

    void aRestartLosesNothing()
    {
        const CaseId id = accepted();
        ANSWERS(m_hall->step(u"head"_s, id, lasting<OpenProcedure>(Limit::workingDays(5))), ErrorCode::None);
        const CaseDetails before = m_hall->details(id);
        QVERIFY(m_hall->server().restart());
        SmallHall* hall = m_hall.get();
        hall->reconnect();
        const CaseDetails after = hall->details(id);
        QCOMPARE(encode(after), encode(before));
    }

private:
    CaseId accepted()
    {
        const CaseId id = m_hall->submit(Permit);
        const CommandReply reply = m_hall->step(u"clerk"_s, id, AcceptCase{});
        if (reply.code != ErrorCode::None)
            qFatal("accept: %s", qPrintable(errorCodeName(reply.code)));
        return id;
    }

    void finishTo(CaseId id, Stage stage)
    {
        while (m_hall->details(id).row.stage < stage) {
            const Stage now = m_hall->details(id).row.stage;
            const QString who = now == Stage::Handling ? u"handler"_s
                                : now == Stage::Review ? u"reviewer"_s
                                                       : u"approver"_s;
            const CommandReply reply = m_hall->step(who, id, opinion());
            if (reply.code != ErrorCode::None)
                qFatal("finish: %s", qPrintable(errorCodeName(reply.code)));
        }
    }

    CaseId decided()
    {
        const CaseId id = accepted();
        finishTo(id, Stage::Completion);
        return id;
    }

    std::unique_ptr<SmallHall> m_hall;
};

QTEST_GUILESS_MAIN(TestCases)
#include "tst_cases.moc"
