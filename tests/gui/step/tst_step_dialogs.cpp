// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/DraftStore.h"
#include "client/step/LimitField.h"
#include "client/step/PaperList.h"
#include "client/step/StepDesk.h"
#include "tests/gui/step/StepDeskFixture.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace duban;

namespace {

/// One dialog before one case.
struct Opened
{
    Opened(Action action, const CaseDetails& details, StepDeskFixture& desk)
        : dialog(makeStepDialog(action, StepContext::of(desk.replica, details), nullptr))
    {
        if (dialog)
            dialog->show();
    }

    template <class W>
    W* field(const QString& name) const
    {
        return dialog->findChild<W*>(name);
    }

    void write(const QString& name, const QString& text) const
    {
        if (auto* box = field<QPlainTextEdit>(name))
            box->setPlainText(text);
        else
            field<QLineEdit>(name)->setText(text);
    }

    void choose(const QString& name, int value) const
    {
        auto* choice = field<ChoiceBox>(name);
        choice->setCurrentIndex(choice->findData(value));
    }

    bool isReady() const { return dialog->confirmButton()->isEnabled() && dialog->request().has_value(); }

    template <class Request>
    Request request() const
    {
        return std::get<Request>(*dialog->request());
    }

    std::unique_ptr<StepDialog> dialog;
};

RequestEntry asked(RequestKind kind, Limit length)
{
    RequestEntry entry;
    entry.id = {1};
    entry.request = kind;
    entry.length = length;
    entry.procedure = ProcedureKind::Testing;
    entry.askedBy = u"李强"_s;
    entry.askedAt = *parseMoment(u"2026-11-23T09:00"_s);
    entry.answer = CaseRequest::Answer::Open;
    return entry;
}

} // namespace

/// Every dialog collects one value, and says OK only to a right one.
class tst_step_dialogs : public QObject
{
    Q_OBJECT

private slots:

    /// Those that want nothing but a reason.
    void a_reason_must_be_written_data()
    {
        QTest::addColumn<Action>("action");
        QTest::addColumn<QString>("field");
        QTest::newRow("terminate") << Action::Terminate << u"reason"_s;
        QTest::newRow("ask for voiding") << Action::AskVoid << u"reason"_s;
        QTest::newRow("no consent to voiding") << Action::RejectVoid << u"reason"_s;
        QTest::newRow("no consent to a supplement") << Action::RejectSupplement << u"reason"_s;
        QTest::newRow("consent to a supplement") << Action::ConsentSupplement << u"reason"_s;
        QTest::newRow("close unsupplied") << Action::CloseUnsupplied << u"reason"_s;
        QTest::newRow("send back") << Action::SendBack << u"reason"_s;
        QTest::newRow("propose procedure") << Action::AskProcedure << u"reason"_s;
        QTest::newRow("open procedure") << Action::OpenProcedure << u"reason"_s;
        QTest::newRow("end procedure") << Action::CloseProcedure << u"result"_s;
        QTest::newRow("ask extension") << Action::AskExtension << u"reason"_s;
        QTest::newRow("grant extension") << Action::GrantExtension << u"reason"_s;
        QTest::newRow("grant joint extension") << Action::GrantJointExtension << u"reason"_s;
        QTest::newRow("turn down") << Action::RejectRequest << u"reason"_s;
        QTest::newRow("deny") << Action::Deny << u"reason"_s;
        QTest::newRow("check promise") << Action::VerifyCommitment << u"reason"_s;
        QTest::newRow("refuse") << Action::Refuse << u"reason"_s;
        QTest::newRow("deliver") << Action::Deliver << u"to"_s;
    }

    void a_reason_must_be_written()
    {
        QFETCH(Action, action);
        QFETCH(QString, field);
        StepDeskFixture desk(Role::Handler);
        CaseDetails details = desk.details(CaseState::Accepted, Stage::Approval);
        details.requests = {asked(RequestKind::Extension, Limit::workingDays(5))};
        details.procedures = {{{9}, ProcedureKind::Testing, Limit::workingDays(10), {}, {}, {}}};
        const Opened opened(action, details, desk);
        QVERIFY(opened.dialog);
        QVERIFY(!opened.isReady());
        QVERIFY(!opened.dialog->remark().isEmpty());
        opened.write(field, u"   "_s);
        QVERIFY(!opened.isReady());
        QVERIFY(!opened.dialog->problem(field).isEmpty());
        opened.write(field, QString(2001, u'长'));
        QVERIFY(!opened.isReady());
        opened.write(field, u"写明了。"_s);
        QVERIFY(opened.isReady());
        QVERIFY(opened.dialog->problem(field).isEmpty());
        StepRequest request = *opened.dialog->request();
        address(request, {100}, {4});
        std::visit([](const auto& step) { QCOMPARE(step.caseId, CaseId{100}); }, request);
    }

    void enter_goes_on_and_only_ctrl_enter_confirms()
    {
        StepDeskFixture desk(Role::DepartmentHead);
        const Opened opened(Action::Transfer, desk.details(CaseState::Accepted, Stage::Handling), desk);
        QSignalSpy confirmed(opened.dialog.get(), &StepDialog::confirmed);
        QVERIFY(QTest::qWaitForWindowExposed(opened.dialog.get()));
        opened.choose(u"to"_s, 6);
        opened.write(u"reason"_s, u"职责在水利局。"_s);
        QVERIFY(opened.isReady());
        auto* choice = opened.field<ChoiceBox>(u"to"_s);
        choice->setFocus();
        QTest::keyClick(choice, Qt::Key_Return);
        opened.dialog->confirmButton()->setFocus();
        QTest::keyClick(opened.dialog->confirmButton(), Qt::Key_Return);
        QCOMPARE(confirmed.count(), 0);
        QTest::keyClick(opened.dialog.get(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(confirmed.count(), 1);
        QCOMPARE(opened.request<TransferCase>().to, OrganisationId{6});
    }

    void a_refusal_names_the_organ_only_when_another_is_competent()
    {
        StepDeskFixture desk(Role::WindowClerk);
        const Opened opened(Action::Refuse, desk.details(CaseState::Submitted, Stage::Acceptance), desk);
        opened.write(u"reason"_s, u"依法不需要许可。"_s);
        QVERIFY(opened.field<QLineEdit>(u"organ"_s)->isHidden());
        QCOMPARE(opened.request<RefuseCase>().why, RefusalKind::NotNeeded);
        opened.choose(u"why"_s, int(RefusalKind::NotOurs));
        QVERIFY(!opened.isReady());
        opened.write(u"organ"_s, u"市水利局"_s);
        QVERIFY(opened.isReady());
        QCOMPARE(opened.request<RefuseCase>().organ, u"市水利局"_s);
    }

    void what_is_missing_is_ticked_and_can_be_changed()
    {
        StepDeskFixture desk(Role::WindowClerk);
        const Opened opened(Action::AskSupplement,
                            desk.details(CaseState::Submitted, Stage::Acceptance, {22}), desk);
        QVERIFY(opened.isReady());
        QCOMPARE(opened.request<AskSupplement>().missing, (std::vector<MaterialId>{{22}}));
        auto* papers = opened.field<PaperList>(u"missing"_s);
        papers->box(1)->setChecked(false);
        QVERIFY(!opened.isReady());
        QVERIFY(!opened.dialog->problem(u"missing"_s).isEmpty());
        papers->box(0)->setChecked(true);
        QCOMPARE(opened.request<AskSupplement>().missing, (std::vector<MaterialId>{{21}}));
    }

    void a_supplement_tells_when_it_is_complete()
    {
        StepDeskFixture desk(Role::WindowClerk);
        CaseDetails details = desk.details(CaseState::SupplementAsked, Stage::Acceptance, {21, 22});
        details.materials[0].asked = details.materials[1].asked = true;
        const Opened opened(Action::SupplyMaterials, details, desk);
        QVERIFY(!opened.isReady());
        auto* papers = opened.field<PaperList>(u"supplied"_s);
        QCOMPARE(papers->count(), 2);
        const auto said = [&](const QString& part) {
            const auto labels = opened.dialog->findChildren<QLabel*>();
            return std::any_of(labels.begin(), labels.end(),
                               [&](const QLabel* label) { return label->text().contains(part); });
        };
        papers->box(0)->setChecked(true);
        QVERIFY(opened.isReady());
        QVERIFY(!said(u"2026-11-23"_s));
        papers->box(1)->setChecked(true);
        QVERIFY2(said(u"2026-11-23"_s), "accepted today");
        QVERIFY2(said(u"2026-12-07"_s), "due ten working days later");
        QCOMPARE(opened.request<SupplyMaterials>().supplied.size(), std::size_t(2));
    }

    void acceptance_with_deferral_wants_every_missing_paper_and_a_date_within_the_limit()
    {
        StepDeskFixture desk(Role::WindowClerk);
        QVERIFY(!makeStepDialog(
            Action::Accept,
            StepContext::of(desk.replica, desk.details(CaseState::Submitted, Stage::Acceptance)), nullptr));
        const Opened opened(Action::Accept, desk.details(CaseState::Submitted, Stage::Acceptance, {22}),
                            desk);
        QVERIFY(!opened.isReady());
        auto* papers = opened.field<PaperList>(u"deferred"_s);
        QCOMPARE(papers->count(), 1);
        papers->box(0)->setChecked(true);
        QVERIFY(opened.isReady());
        QCOMPARE(papers->date(0)->maximumDate(), QDate(2026, 12, 7));
        QCOMPARE(papers->date(0)->minimumDate(), QDate(2026, 11, 24));
        const auto request = opened.request<AcceptCase>();
        QCOMPARE(request.deferred.size(), std::size_t(1));
        QCOMPARE(formatDay(request.deferred[0].until), u"2026-12-07"_s);
    }

    void an_extension_is_never_longer_than_the_cap_or_what_was_asked()
    {
        StepDeskFixture desk(Role::DepartmentHead);
        CaseDetails details = desk.details(CaseState::Accepted, Stage::Handling);
        const Opened ask(Action::AskExtension, details, desk);
        ask.write(u"reason"_s, u"情况复杂。"_s);
        QCOMPARE(ask.request<AskExtension>().length, Limit::workingDays(10));
        ask.field<LimitField>(u"length"_s)->setLimit(Limit::workingDays(11));
        QVERIFY(!ask.isReady());
        QVERIFY(!ask.dialog->problem(u"length"_s).isEmpty());
        details.requests = {asked(RequestKind::Extension, Limit::workingDays(5))};
        const Opened grant(Action::GrantExtension, details, desk);
        grant.write(u"reason"_s, u"同意。"_s);
        QCOMPARE(grant.request<GrantExtension>().length, Limit::workingDays(5));
        grant.field<LimitField>(u"length"_s)->setLimit(Limit::workingDays(6));
        QVERIFY(!grant.isReady());
    }

    void a_proposed_procedure_is_filled_in()
    {
        StepDeskFixture desk(Role::DepartmentHead);
        CaseDetails details = desk.details(CaseState::Accepted, Stage::Handling);
        details.requests = {asked(RequestKind::Procedure, Limit::calendarDays(20))};
        const Opened opened(Action::OpenProcedure, details, desk);
        opened.write(u"reason"_s, u"需要检测。"_s);
        const auto request = opened.request<OpenProcedure>();
        QCOMPARE(request.procedure, ProcedureKind::Testing);
        QCOMPARE(request.length, Limit::calendarDays(20));
    }

    void a_denial_carries_the_stock_remedy()
    {
        StepDeskFixture desk(Role::Approver);
        const Opened opened(Action::Deny, desk.details(CaseState::Accepted, Stage::Approval), desk);
        opened.write(u"reason"_s, u"不符合条件。"_s);
        QVERIFY(opened.isReady());
        QVERIFY(!opened.request<DenyCase>().remedy.isEmpty());
        QCOMPARE(opened.request<DenyCase>().ground, DenialGround::Conditions);
        opened.choose(u"ground"_s, int(DenialGround::NotPassed));
        QCOMPARE(opened.request<DenyCase>().ground, DenialGround::NotPassed);
        opened.write(u"remedy"_s, {});
        QVERIFY(!opened.isReady());
    }

    void nothing_is_taken_back_without_the_signature_nor_voided_without_the_receipt()
    {
        StepDeskFixture desk(Role::WindowClerk);
        const CaseDetails details = desk.details(CaseState::Accepted, Stage::Handling);
        const Opened withdraw(Action::Withdraw, details, desk);
        withdraw.write(u"reason"_s, u"申请人要求。"_s);
        QVERIFY(!withdraw.isReady());
        withdraw.field<TickBox>(u"signedRequest"_s)->setChecked(true);
        QVERIFY(withdraw.request<WithdrawCase>().signedRequest);
        const Opened consent(Action::ConsentVoid, details, desk);
        consent.write(u"reason"_s, u"误录。"_s);
        QVERIFY(!consent.isReady());
        consent.field<TickBox>(u"receiptWithdrawn"_s)->setChecked(true);
        QVERIFY(consent.request<ConsentVoid>().receiptWithdrawn);
    }

    void a_result_is_told_only_once()
    {
        StepDeskFixture desk(Role::WindowClerk);
        const Opened first(Action::Deliver, desk.details(CaseState::Completed, Stage::Completion), desk);
        QCOMPARE(first.field<ChoiceBox>(u"way"_s)->count(), 3);
        first.choose(u"way"_s, int(DeliveryWay::Told));
        first.write(u"to"_s, u"申请人，短信"_s);
        QCOMPARE(first.request<DeliverCase>().way, DeliveryWay::Told);
        const Opened second(Action::Deliver, desk.details(CaseState::ReadyForCollection, Stage::Completion),
                            desk);
        QCOMPARE(second.field<ChoiceBox>(u"way"_s)->count(), 2);
    }

    void a_paper_decision_names_signer_number_and_day()
    {
        StepDeskFixture desk(Role::Secretary);
        const Opened opened(Action::RecordDecision, desk.details(CaseState::Accepted, Stage::Approval), desk);
        opened.write(u"signer"_s, u"张局长"_s);
        opened.write(u"paperNumber"_s, u"建许〔2026〕7 号"_s);
        opened.write(u"reason"_s, u"已签发。"_s);
        QVERIFY(opened.isReady());
        QVERIFY(opened.field<QPlainTextEdit>(u"remedy"_s)->isHidden());
        QVERIFY(opened.request<RecordDecision>().remedy.isEmpty());
        QCOMPARE(opened.field<QDateEdit>(u"paperDate"_s)->maximumDate(), QDate(2026, 11, 23));
        opened.choose(u"decision"_s, int(Decision::Denied));
        QVERIFY(!opened.request<RecordDecision>().remedy.isEmpty());
        opened.write(u"signer"_s, {});
        QVERIFY(!opened.isReady());
    }

    void the_acceptance_notice_needs_no_words()
    {
        StepDeskFixture desk(Role::WindowClerk);
        const Opened opened(Action::IssueAcceptance, desk.details(CaseState::Accepted, Stage::Handling),
                            desk);
        QVERIFY(opened.isReady());
        QVERIFY(opened.request<IssueAcceptance>().note.isEmpty());
    }

    void a_deferred_paper_that_is_alone_is_ticked()
    {
        StepDeskFixture desk(Role::WindowClerk);
        CaseDetails details = desk.details(CaseState::Accepted, Stage::Handling, {22});
        details.materials[1].deferredUntil = *parseDay(u"2026-12-01"_s);
        const Opened opened(Action::SupplyDeferred, details, desk);
        QVERIFY(opened.isReady());
        QCOMPARE(opened.request<SupplyDeferred>().supplied, (std::vector<MaterialId>{{22}}));
    }

    void the_server_s_word_stands_below_the_field_until_it_changes()
    {
        StepDeskFixture desk(Role::Approver);
        const Opened opened(Action::Deny, desk.details(CaseState::Accepted, Stage::Approval), desk);
        opened.write(u"reason"_s, u"不符合条件。"_s);
        opened.dialog->hold(u"Being sent"_s);
        QVERIFY(!opened.dialog->confirmButton()->isEnabled());
        CommandReply reply;
        reply.code = ErrorCode::InvalidInput;
        reply.number = u"remedy"_s;
        opened.dialog->complain({reply});
        QVERIFY(!opened.dialog->problem(u"remedy"_s).isEmpty());
        QVERIFY(!opened.dialog->remark().isEmpty());
        QCOMPARE(opened.field<QPlainTextEdit>(u"reason"_s)->toPlainText(), u"不符合条件。"_s);
        QVERIFY(opened.dialog->confirmButton()->isEnabled());
        opened.write(u"remedy"_s, u"向市政府申请行政复议。"_s);
        QVERIFY(opened.dialog->problem(u"remedy"_s).isEmpty());
    }

    void a_dialog_that_was_left_finds_its_text_again()
    {
        StepDeskFixture desk(Role::DepartmentHead);
        QWidget page;
        const QTemporaryDir folder;
        DraftStore drafts(desk.link, folder.path());
        StepDesk steps({desk.link, desk.replica, &drafts}, &page);
        const auto reason = [&steps] { return steps.dialog({100})->findChild<QPlainTextEdit*>(u"reason"_s); };
        const CaseDetails details = desk.details(CaseState::Accepted, Stage::Handling);
        QVERIFY(steps.open(Action::Terminate, details));
        reason()->setPlainText(u"写到一半"_s);
        steps.dialog({100})->reject();
        QVERIFY(!steps.dialog({100}));
        QVERIFY(steps.open(Action::Terminate, details));
        QCOMPARE(reason()->toPlainText(), u"写到一半"_s);
        steps.hold({100}, u"Being sent"_s);
        steps.dialog({100})->reject();
        QVERIFY2(steps.dialog({100}), "under way: only put aside");
        steps.complain({100}, Refusal::of(ErrorCode::WrongState));
        steps.show({100});
        QVERIFY(steps.dialog({100})->isVisible());
        QCOMPARE(reason()->toPlainText(), u"写到一半"_s);
        steps.finish({100});
        QVERIFY(!steps.dialog({100}));
        QVERIFY(!steps.open(Action::Complete, details));
    }
};

QTEST_MAIN(tst_step_dialogs)
#include "tst_step_dialogs.moc"
