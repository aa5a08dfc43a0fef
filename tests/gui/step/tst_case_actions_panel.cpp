// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/department/CaseListView.h"
#include "client/department/CaseSheet.h"
#include "client/department/DepartmentWorkspace.h"
#include "client/department/FactWords.h"
#include "client/supervision/LeaderWorkspace.h"
#include "tests/gui/step/StepDeskFixture.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace duban;

namespace {

/// The page of one case before one person.
struct Page
{
    Page(StepDeskFixture& desk, const CaseDetails& details)
        : fixture(desk), watch(desk.link, desk.replica), sheet({desk.link, desk.replica}, watch)
    {
        sheet.resize(1100, 700);
        sheet.show();
        sheet.open(details.row.id);
        desk.link.answer(MessageKind::GetCase, details);
    }

    ActionsPanel* panel() const { return sheet.actions(); }

    bool shows(Action action) const
    {
        const auto shown = panel()->shownActions();
        return std::find(shown.begin(), shown.end(), action) != shown.end();
    }

    bool can(Action action) const { return shows(action) && panel()->button(action)->isEnabled(); }

    StepDeskFixture& fixture;
    LightTrustWatch watch;
    CaseSheet sheet;
};

QStringList namesOf(const std::vector<View*>& views)
{
    QStringList names;
    for (const View* view : views)
        names << view->name();
    return names;
}

} // namespace

/// What each role is offered on a case page, and how a step goes to the server and comes back.
class tst_case_actions_panel : public QObject
{
    Q_OBJECT

private slots:

    void a_clerk_sees_the_windows_actions_and_no_other()
    {
        StepDeskFixture desk(Role::WindowClerk);
        const Page page(desk, desk.details(CaseState::Submitted, Stage::Acceptance));
        for (const Action action :
             {Action::Accept, Action::Refuse, Action::AskSupplement, Action::Withdraw, Action::AskVoid})
            QVERIFY2(page.can(action), qPrintable(page.panel()->reason(action)));
        for (const Action action :
             {Action::Complete, Action::Deliver, Action::SupplyMaterials, Action::CloseUnsupplied,
              Action::IssueAcceptance, Action::SupplyDeferred}) {
            QVERIFY(page.shows(action) && !page.can(action));
            QVERIFY(!page.panel()->reason(action).isEmpty());
        }
        for (const Action action : {Action::FinishStage, Action::Deny, Action::GrantExtension,
                                    Action::ConsentVoid, Action::RecordDecision, Action::Claim})
            QVERIFY(!page.shows(action));
        QCOMPARE(page.panel()->mainAction(), std::optional(Action::Accept));
    }

    void a_missing_paper_that_cannot_follow_keeps_the_clerk_from_accepting()
    {
        StepDeskFixture desk(Role::WindowClerk);
        const Page page(desk, desk.details(CaseState::Submitted, Stage::Acceptance, {21}));
        QVERIFY(!page.can(Action::Accept));
        QVERIFY(page.panel()->reason(Action::Accept).contains(u"申请表"_s));
        QCOMPARE(page.panel()->mainAction(), std::optional(Action::AskSupplement));
    }

    void a_supplement_is_not_closed_before_its_time()
    {
        StepDeskFixture desk(Role::WindowClerk);
        CaseDetails details = desk.details(CaseState::SupplementAsked, Stage::Acceptance, {21});
        details.deadlines.resize(1);
        details.deadlines[0].clock = ClockKind::Supplement;
        details.deadlines[0].dueAt = *parseMoment(u"2027-01-05T00:00"_s);
        const Page page(desk, details);
        QVERIFY(!page.can(Action::CloseUnsupplied));
        QVERIFY(page.panel()->reason(Action::CloseUnsupplied).contains(u"2027-01-04"_s));
        QCOMPARE(page.panel()->mainAction(), std::optional(Action::SupplyMaterials));
    }

    void a_handler_works_on_the_own_stage_only()
    {
        StepDeskFixture desk(Role::Handler);
        const Page own(desk, desk.details(CaseState::Accepted, Stage::Handling));
        own.panel()->opinion()->setPlainText(u"同意。"_s);
        QVERIFY(own.can(Action::FinishStage) && own.can(Action::Claim) && own.can(Action::AskExtension));
        QVERIFY(!own.can(Action::Deny));
        QVERIFY(!own.shows(Action::Terminate));
        const Page other(desk, desk.details(CaseState::Accepted, Stage::Review));
        QVERIFY(other.shows(Action::FinishStage) && !other.can(Action::FinishStage));
        QVERIFY(!other.panel()->reason(Action::FinishStage).isEmpty());
    }

    void the_slash_that_opens_the_phrases_is_no_opinion()
    {
        StepDeskFixture desk(Role::Handler);
        const Page page(desk, desk.details(CaseState::Accepted, Stage::Handling));
        page.panel()->opinion()->setPlainText(u"/"_s);
        QVERIFY(!page.can(Action::FinishStage) && !page.panel()->opinion()->isFit());
        page.panel()->opinion()->setPlainText(u"同意/"_s);
        QVERIFY(page.can(Action::FinishStage));
    }

    void what_is_done_is_not_explained_as_impossible()
    {
        StepDeskFixture desk(Role::WindowClerk);
        CaseDetails details = desk.details(CaseState::Delivered, Stage::Completion);
        details.row.accepted = AcceptedHow::ByClerk;
        details.row.decision = Decision::Granted;
        const Page page(desk, details);
        QVERIFY(!page.shows(Action::Accept) && !page.shows(Action::Complete) && !page.shows(Action::Deliver));
        QVERIFY(page.shows(Action::Withdraw) && !page.panel()->isOnlooking());
    }

    void an_applicant_who_was_told_has_nothing_in_hand_yet()
    {
        StepDeskFixture desk(Role::WindowClerk);
        CaseDetails details = desk.details(CaseState::Completed, Stage::Completion);
        details.steps.push_back({});
        details.steps.back().verb = MessageKind::DeliverCase;
        details.steps.back().seq = {9};
        details.facts.push_back({});
        details.facts.back().what = CaseFact::Kind::Delivery;
        details.facts.back().seq = {9};
        details.facts.back().number = qint64(DeliveryWay::Told);
        QVERIFY(timelineOf(details, desk.replica).front().what.contains(u"told"_s));
        details.facts.back().number = qint64(DeliveryWay::HandedOver);
        QVERIFY(!timelineOf(details, desk.replica).front().what.contains(u"told"_s));
    }

    void an_approver_decides_unless_a_procedure_runs()
    {
        StepDeskFixture desk(Role::Approver);
        CaseDetails details = desk.details(CaseState::Accepted, Stage::Approval);
        const Page free(desk, details);
        QVERIFY(free.can(Action::Deny));
        details.row.openProcedures = 1;
        const Page paused(desk, details);
        QVERIFY(!paused.can(Action::Deny));
        QVERIFY(paused.can(Action::CloseProcedure));
    }

    void a_head_answers_what_was_asked()
    {
        StepDeskFixture desk(Role::DepartmentHead);
        CaseDetails details = desk.details(CaseState::Accepted, Stage::Handling);
        const Page quiet(desk, details);
        QVERIFY(!quiet.can(Action::GrantExtension));
        QVERIFY(quiet.can(Action::Transfer) && quiet.can(Action::Terminate) &&
                quiet.can(Action::OpenProcedure));
        QVERIFY(!quiet.panel()->mainAction());
        details.row.pending = quint8(RequestKind::Extension);
        const Page asked(desk, details);
        QCOMPARE(asked.panel()->mainAction(), std::optional(Action::GrantExtension));
        QVERIFY(asked.can(Action::RejectRequest));
        QVERIFY(asked.can(Action::Assign));
    }

    void others_see_what_is_theirs()
    {
        StepDeskFixture officer(Role::SupervisionOfficer);
        const CaseDetails details = officer.details(CaseState::Accepted, Stage::Approval);
        const Page watched(officer, details);
        QCOMPARE(watched.panel()->shownActions(),
                 (std::vector<Action>{Action::ConsentVoid, Action::ConsentSupplement, Action::RejectVoid,
                                      Action::RejectSupplement}));
        StepDeskFixture leader(Role::Leader);
        QCOMPARE(Page(leader, details).panel()->shownActions(),
                 (std::vector<Action>{Action::GrantJointExtension, Action::RejectJointExtension}));
        StepDeskFixture secretary(Role::Secretary);
        QCOMPARE(Page(secretary, details).panel()->mainAction(), std::optional(Action::RecordDecision));
        StepDeskFixture auditor(Role::Auditor);
        QVERIFY(Page(auditor, details).panel()->isOnlooking());
    }

    void two_roles_of_one_account_are_offered_together()
    {
        StepDeskFixture desk(RoleSet{Role::Approver, Role::DepartmentHead}, Role::DepartmentHead);
        const Page page(desk, desk.details(CaseState::Accepted, Stage::Approval));
        QVERIFY(page.can(Action::Deny) && page.can(Action::Terminate));
    }

    void a_step_is_sent_with_the_revision_seen_and_the_dialog_closes()
    {
        StepDeskFixture desk(Role::DepartmentHead);
        Page page(desk, desk.details(CaseState::Accepted, Stage::Handling));
        page.panel()->button(Action::Terminate)->click();
        QVERIFY(page.sheet.dialog() && page.sheet.dialog()->isVisible());
        page.sheet.dialog()->findChild<QPlainTextEdit*>(u"reason"_s)->setPlainText(u"申请人已注销。"_s);
        page.sheet.dialog()->confirmButton()->click();
        const auto sent = desk.link.asked<TerminateCase>();
        QCOMPARE(sent.caseId, CaseId{100});
        QCOMPARE(sent.expected, Revision{4});
        QCOMPARE(sent.reason, u"申请人已注销。"_s);
        QVERIFY(page.sheet.dialog()->isHeld());
        CommandReply done;
        done.revision = {5};
        desk.link.answer(MessageKind::TerminateCase, done);
        QVERIFY(!page.sheet.dialog());
        QVERIFY(!page.sheet.notice()->text().isEmpty());
        QCOMPARE(desk.link.waiting(MessageKind::GetCase), 1);
    }

    void a_refused_step_keeps_the_dialog_and_names_the_field()
    {
        StepDeskFixture desk(Role::DepartmentHead);
        CaseDetails details = desk.details(CaseState::Accepted, Stage::Handling);
        details.row.pending = quint8(RequestKind::Extension);
        Page page(desk, details);
        page.panel()->button(Action::GrantExtension)->click();
        StepDialog* dialog = page.sheet.dialog();
        QVERIFY(dialog);
        dialog->findChild<QPlainTextEdit*>(u"reason"_s)->setPlainText(u"同意延期。"_s);
        dialog->confirmButton()->click();
        CommandReply no;
        no.code = ErrorCode::InvalidInput;
        no.number = u"length"_s;
        desk.link.answer(MessageKind::GrantExtension, no);
        QCOMPARE(page.sheet.dialog(), dialog);
        QVERIFY(dialog->isVisible() && !dialog->isHeld());
        QVERIFY(!dialog->problem(u"length"_s).isEmpty());
        QCOMPARE(dialog->findChild<QPlainTextEdit*>(u"reason"_s)->toPlainText(), u"同意延期。"_s);
        dialog->confirmButton()->click();
        CommandReply conflict;
        conflict.code = ErrorCode::Conflict;
        conflict.byPerson = u"李强"_s;
        conflict.at = *parseMoment(u"2026-11-23T09:59"_s);
        desk.link.answer(MessageKind::GrantExtension, conflict);
        QVERIFY(dialog->remark().contains(u"李强"_s));
        details.row.revision = {6};
        desk.link.answer(MessageKind::GetCase, details);
        dialog->confirmButton()->click();
        QCOMPARE(desk.link.asked<GrantExtension>().expected, Revision{6});
    }

    void every_role_of_a_department_gets_its_views()
    {
        const auto namesFor = [](RoleSet roles, Role role) {
            StepDeskFixture desk(roles, role);
            QWidget parent;
            return namesOf(departmentWorkspace({desk.link, desk.replica}, &parent));
        };
        QCOMPARE(namesFor({Role::Reviewer}, Role::Reviewer),
                 (QStringList{u"todo"_s, u"department"_s, u"elsewhere"_s, u"questions"_s}));
        QCOMPARE(namesFor({Role::DepartmentHead}, Role::DepartmentHead),
                 (QStringList{u"requests"_s, u"department"_s, u"elsewhere"_s, u"questions"_s, u"people"_s,
                              u"monday"_s}));
        QCOMPARE(namesFor({Role::DepartmentHead, Role::Approver}, Role::DepartmentHead).size(), 7);
        StepDeskFixture desk(Role::Leader);
        QWidget parent;
        QCOMPARE(namesOf(leaderWorkspace({desk.link, desk.replica}, &parent)),
                 (QStringList{u"requests"_s, u"figures"_s, u"board"_s, u"cases"_s}));
    }

    void the_heads_list_holds_what_waits_for_the_head()
    {
        StepDeskFixture desk(Role::DepartmentHead);
        desk.link.answer(MessageKind::Subscribe, SubscribeReply{{1}, false});
        CaseRow quiet = desk.details(CaseState::Accepted, Stage::Handling).row;
        CaseRow asking = quiet;
        asking.id = {101};
        asking.pending = quint8(RequestKind::Procedure);
        desk.link.answer(MessageKind::ListCases, CasePage{{quiet, asking}, false});
        QWidget parent;
        const auto views = departmentWorkspace({desk.link, desk.replica}, &parent);
        auto* requests = qobject_cast<CaseListView*>(views.front());
        QVERIFY(requests);
        QTRY_COMPARE(requests->count(), std::optional(1));
        QCOMPARE(requests->table()->model()->rowCount(), 1);
        QVERIFY(requests->isCountUrgent());
    }
};

QTEST_MAIN(tst_case_actions_panel)
#include "tst_case_actions_panel.moc"
