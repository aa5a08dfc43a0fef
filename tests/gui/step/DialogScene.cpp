// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/step/DialogScene.h"

#include "client/admin/AccountDialog.h"
#include "client/admin/DeputiesView.h"
#include "client/admin/DutyDialog.h"
#include "client/admin/PlaceDialogs.h"
#include "client/admin/SessionsView.h"
#include "client/admin/UnitPeopleView.h"
#include "client/department/MoveWorkDialog.h"
#include "client/step/QuestionDialogs.h"
#include "client/step/TakeBackDialog.h"
#include "client/step/VisitDialog.h"
#include "client/supervision/PeopleToFileView.h"
#include "client/window/CounterDialog.h"

using namespace Qt::StringLiterals;

namespace duban {

namespace {

template <Action action>
FormDialog* step(DialogScene& scene, QWidget* page)
{
    StepContext context = StepContext::of(scene.desk.replica, scene.details);
    context.people = scene.people;
    StepDialog* dialog = makeStepDialog(action, context, page);
    if (dialog)
        dialog->keepAs(u"step.%1"_s.arg(int(action)));
    return dialog;
}

template <CounterOutcome outcome>
FormDialog* counter(DialogScene&, QWidget* page)
{
    return new CounterDialog(outcome, {{11}, u"施工许可证核发"_s, u"王小明"_s, {u"申请表"_s}}, page);
}

Organisation office(const DialogScene& scene)
{
    return *scene.setUp.replica.organisation({5});
}

DutyEntry comingDuty()
{
    return {
        2,  {12}, u"王晓"_s, {3}, *parseMoment(u"2026-11-24T09:00"_s), *parseMoment(u"2026-11-24T12:00"_s),
        {}, {},   false};
}

FormDialog* hall(DialogScene& scene, QWidget* page)
{
    auto* dialog = new HallDialog(scene.setUp.replica, scene.setUp.replica.halls().front(), page);
    dialog->ownDays()->name()->setText(u"盘点"_s);
    dialog->ownDays()->addButton()->click();
    return dialog;
}

FormDialog* session(DialogScene&, QWidget* page)
{
    SessionRow row;
    row.id = {2};
    row.personName = u"张敏"_s;
    return new EndSessionDialog(row, page);
}

FormDialog* answer(DialogScene&, QWidget* page)
{
    QuestionRow row;
    row.question.id = {4};
    row.question.text = u"是否在保护区内？"_s;
    return new AnswerSectionDialog(row, u"施工许可"_s, page);
}

FormDialog* visit(DialogScene& scene, QWidget* page)
{
    StepContext context = StepContext::of(scene.desk.replica, scene.details);
    context.people = scene.people;
    return new VisitDialog(context, {7}, page);
}

} // namespace

DialogScene::DialogScene()
    : desk(Role::DepartmentHead), setUp(Role::SystemAdmin),
      details(desk.details(CaseState::Accepted, Stage::Review, {22}))
{
    details.procedures = {
        {{8}, ProcedureKind::Hearing, Limit::workingDays(10), u"李强"_s, details.row.acceptedAt, {}},
        {{9}, ProcedureKind::Testing, Limit::workingDays(10), u"李强"_s, details.row.acceptedAt, {}}};
    details.materials[0].asked = true;
    details.materials[2].asked = true;
    details.materials[1].deferredUntil = *parseDay(u"2026-11-27"_s);
    for (const RequestKind kind : {RequestKind::Extension, RequestKind::Procedure, RequestKind::Supplement}) {
        RequestEntry entry;
        entry.id = {qint64(kind)};
        entry.request = kind;
        entry.length = Limit::workingDays(5);
        entry.answer = CaseRequest::Answer::Open;
        details.requests.push_back(entry);
    }
    const RoleSet all{Role::WindowClerk, Role::Handler, Role::Reviewer};
    for (const auto& [id, name] : {std::pair{11, u"张敏"_s}, {12, u"王晓"_s}, {13, u"刘洋"_s}}) {
        people.push_back(SetUpFixture::person(id, name, all));
        people.back().filingNumber = QString::number(id);
        people.back().openCases = id;
    }
}

const std::vector<DialogKind>& everyDialog()
{
    using Scene = DialogScene;
    static const std::vector<DialogKind> kinds{
        {"accept with deferral", step<Action::Accept>},
        {"ask supplement", step<Action::AskSupplement>},
        {"supply materials", step<Action::SupplyMaterials>},
        {"supply deferred", step<Action::SupplyDeferred>},
        {"refuse", step<Action::Refuse>},
        {"close unsupplied", step<Action::CloseUnsupplied>},
        {"issue acceptance", step<Action::IssueAcceptance>},
        {"deliver", step<Action::Deliver>},
        {"withdraw", step<Action::Withdraw>},
        {"ask for voiding", step<Action::AskVoid>},
        {"consent to voiding", step<Action::ConsentVoid>},
        {"reject voiding", step<Action::RejectVoid>},
        {"ask a second supplement", step<Action::AskSupplementAgain>},
        {"consent to a supplement", step<Action::ConsentSupplement>},
        {"reject a supplement", step<Action::RejectSupplement>},
        {"send back", step<Action::SendBack>},
        {"ask for a procedure", step<Action::AskProcedure>},
        {"open a procedure", step<Action::OpenProcedure>},
        {"close a procedure", step<Action::CloseProcedure>},
        {"ask for an extension", step<Action::AskExtension>},
        {"grant an extension", step<Action::GrantExtension>},
        {"grant a joint extension", step<Action::GrantJointExtension>},
        {"reject a joint extension", step<Action::RejectJointExtension>},
        {"deny", step<Action::Deny>},
        {"verify a commitment", step<Action::VerifyCommitment>},
        {"reject a request", step<Action::RejectRequest>},
        {"terminate", step<Action::Terminate>},
        {"transfer", step<Action::Transfer>},
        {"record a decision", step<Action::RecordDecision>},
        {"assign", step<Action::Assign>},
        {"no permit needed", counter<CounterOutcome::NotNeeded>},
        {"another organ's", counter<CounterOutcome::NotOurs>},
        {"corrected on the spot", counter<CounterOutcome::CorrectedOnSpot>},
        {"turned away", counter<CounterOutcome::TurnedAway>},
        {"site visit", visit},
        {"question",
         [](Scene& scene, QWidget* page) -> FormDialog* {
             return new AskSectionDialog(StepContext::of(scene.desk.replica, scene.details), page);
         }},
        {"answer", answer},
        {"move work",
         [](Scene& scene, QWidget* page) -> FormDialog* {
             return new MoveWorkDialog(scene.people[0], scene.people, dayOf(scene.desk.replica.legalNow()),
                                       page);
         }},
        {"new organisation",
         [](Scene& scene, QWidget* page) -> FormDialog* {
             return new OrganisationDialog(scene.setUp.replica, OrganisationId{5}, page);
         }},
        {"organisation",
         [](Scene& scene, QWidget* page) -> FormDialog* {
             return new OrganisationDialog(scene.setUp.replica, office(scene), page);
         }},
        {"new hall",
         [](Scene& scene, QWidget* page) -> FormDialog* {
             return new HallDialog(scene.setUp.replica, std::nullopt, page);
         }},
        {"hall", hall},
        {"new window",
         [](Scene& scene, QWidget* page) -> FormDialog* {
             return new WindowDialog(scene.setUp.replica, HallId{2}, page);
         }},
        {"window",
         [](Scene& scene, QWidget* page) -> FormDialog* {
             return new WindowDialog(scene.setUp.replica, *scene.setUp.replica.window({3}), page);
         }},
        {"new duty",
         [](Scene& scene, QWidget* page) -> FormDialog* {
             return new DutyDialog(scene.setUp.replica, scene.people, std::nullopt, page);
         }},
        {"duty",
         [](Scene& scene, QWidget* page) -> FormDialog* {
             return new DutyDialog(scene.setUp.replica, scene.people, comingDuty(), page);
         }},
        {"end of a duty",
         [](Scene& scene, QWidget* page) -> FormDialog* {
             return new EndDutyDialog(scene.setUp.replica, comingDuty(), page);
         }},
        {"new deputy",
         [](Scene& scene, QWidget* page) -> FormDialog* {
             return new DeputyDialog(scene.people, std::nullopt, dayOf(scene.setUp.replica.legalNow()), page);
         }},
        {"end of a deputy",
         [](Scene& scene, QWidget* page) -> FormDialog* {
             return new CancelDeputyDialog(
                 {1, {12}, u"王晓"_s, {13}, u"刘洋"_s, dayOf(scene.setUp.replica.legalNow()), {}, false},
                 dayOf(scene.setUp.replica.legalNow()), page);
         }},
        {"planned change taken back",
         [](Scene&, QWidget* page) -> FormDialog* {
             return new TakeBackDialog(u"审批股"_s, {{3, u"2026-12-01 更名"_s}}, u"3"_s, page);
         }},
        {"one of several planned changes taken back",
         [](Scene&, QWidget* page) -> FormDialog* {
             return new TakeBackDialog(u"公共服务"_s, {{3, u"2026-12-01"_s}, {4, u"2026-12-15"_s}},
                                       u"kind.公共服务"_s, page);
         }},
        {"new account",
         [](Scene& scene, QWidget* page) -> FormDialog* {
             return new AccountDialog(scene.setUp.replica, scene.people[0], std::nullopt, page);
         }},
        {"account",
         [](Scene& scene, QWidget* page) -> FormDialog* {
             return new AccountDialog(scene.setUp.replica, scene.people[0], scene.people[0].accounts[0],
                                      page);
         }},
        {"new person",
         [](Scene& scene, QWidget* page) -> FormDialog* {
             return new PersonDialog(scene.setUp.replica, std::nullopt, page);
         }},
        {"person",
         [](Scene& scene, QWidget* page) -> FormDialog* {
             return new PersonDialog(scene.setUp.replica, scene.people[0], page);
         }},
        {"filing",
         [](Scene& scene, QWidget* page) -> FormDialog* {
             return new FilePersonDialog(FilePersonDialog::Act::File, scene.people[0], page);
         }},
        {"session", session},
    };
    return kinds;
}

} // namespace duban
