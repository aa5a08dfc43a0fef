// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/photos/DeskPhotos.h"

#include "client/department/CaseSheet.h"
#include "client/department/PeopleView.h"
#include "client/supervision/BoardView.h"
#include "client/window/IntakeView.h"
#include "tests/gui/step/StepDeskFixture.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

PersonEntry person(qint64 id, const QString& name, const QString& position, RoleSet roles, int openCases)
{
    PersonEntry made;
    made.id = {id};
    made.name = name;
    made.unit = {5};
    made.position = position;
    made.filingNumber = u"建监备〔2026〕%1号"_s.arg(id);
    made.openCases = openCases;
    AccountEntry account;
    account.account = {id};
    account.roles = roles.bits();
    account.department = {5};
    made.accounts = {account};
    return made;
}

PeoplePage people()
{
    PersonEntry left = person(23, u"周建军"_s, u"科员"_s, {Role::Handler}, 6);
    left.leftOn = *parseDay(u"2026-11-20"_s);
    PersonEntry unfiled = person(24, u"刘洋"_s, u"科员"_s, {Role::Handler}, 0);
    unfiled.filingNumber.clear();
    return {{person(21, u"张敏"_s, u"科员"_s, {Role::Handler}, 9),
             person(22, u"陈志强"_s, u"副科长"_s, {Role::Handler, Role::Reviewer}, 3), left, unfiled,
             person(25, u"赵玉兰"_s, u"局长"_s, {Role::Approver, Role::DepartmentHead}, 2)},
            false};
}

void photographHead(Camera& camera)
{
    StepDeskFixture desk(Role::DepartmentHead);
    PeopleView view({desk.link, desk.replica});
    view.show();
    desk.link.answer(MessageKind::ListPeople, people());
    view.table()->selectRow(2);
    camera.shoot(view, u"desk-people"_s, nullptr, Camera::Part::View);
    view.moveButton()->click();
    auto* to = view.dialog()->findChild<ChoiceBox*>(u"to"_s);
    to->setCurrentIndex(1);
    camera.shoot(view, u"desk-move-work"_s, view.dialog(), Camera::Part::View);
    LightTrustWatch watch(desk.link, desk.replica);
    CaseSheet sheet({desk.link, desk.replica}, watch);
    sheet.show();
    sheet.open({100});
    desk.link.answer(MessageKind::GetCase, desk.details(CaseState::Accepted, Stage::Handling));
    camera.shoot(sheet, u"desk-case"_s, nullptr, Camera::Part::View);
    sheet.actions()->button(Action::Assign)->click();
    desk.link.answer(MessageKind::ListPeople, people());
    camera.shoot(sheet, u"desk-assign"_s, sheet.dialog(), Camera::Part::View);
}

void photographClerk(Camera& camera)
{
    StepDeskFixture desk(Role::WindowClerk);
    IntakeView view({desk.link, desk.replica});
    view.show();
    CounterEntry entry;
    entry.at = desk.replica.legalNow();
    entry.window = {3};
    entry.variant = {11};
    entry.outcome = CounterOutcome::NotNeeded;
    CounterEntry other = entry;
    other.variant = {};
    other.outcome = CounterOutcome::TurnedAway;
    other.note = u"缺：验资报告"_s;
    while (desk.link.answer(MessageKind::ListCounter, CounterPage{{entry, other}, false})) {
    }
    view.form()->item()->choose({11});
    view.form()->applicant()->name()->line()->setText(u"远大建筑工程有限公司"_s);
    view.form()->counterButton()->click();
    camera.shoot(view, u"desk-counter-menu"_s, view.form()->counterMenu(), Camera::Part::View);
    view.form()->counterMenu()->close();
    for (const CounterOutcome outcome :
         {CounterOutcome::TurnedAway, CounterOutcome::NotOurs, CounterOutcome::CorrectedOnSpot}) {
        view.counter()->record(outcome, view.form()->scene());
        camera.shoot(view, u"desk-counter-%1"_s.arg(int(outcome)), view.counter()->dialog(),
                     Camera::Part::View);
        view.counter()->dialog()->reject();
    }
}

void photographOfficer(Camera& camera)
{
    StepDeskFixture desk(Role::SupervisionOfficer);
    desk.link.answer(MessageKind::Subscribe, SubscribeReply{{1}, false});
    BoardReply reply;
    for (qint64 i = 3; i > 0; --i) {
        LightRow light;
        light.id = {i};
        light.caseId = {100};
        light.caseNumber = u"20261123-000001"_s;
        light.variant = {11};
        light.department = {5};
        light.stage = Stage::Handling;
        light.clock = ClockKind::DecisionPromised;
        light.level = i == 2 ? Light::Yellow : Light::Red;
        light.moment = *parseMoment(u"2026-11-20T00:00"_s);
        light.standing = LightStanding(i - 1);
        light.askedBy = {8};
        light.annulReason = u"系统停电，非经办人原因。"_s;
        reply.lights.push_back(light);
    }
    desk.link.answer(MessageKind::GetBoard, reply);
    BoardView board({desk.link, desk.replica});
    board.show();
    camera.shoot(board, u"desk-lights"_s, nullptr, Camera::Part::View);
    emit board.lights()->annulmentWanted(reply.lights[2]);
    camera.shoot(board, u"desk-annulment-ask"_s, board.annulments()->dialog(), Camera::Part::View);
    board.annulments()->dialog()->reject();
    emit board.lights()->judgementWanted(reply.lights[1]);
    camera.shoot(board, u"desk-annulment-judge"_s, board.annulments()->dialog(), Camera::Part::View);
}

} // namespace

void photographDesks(Camera& camera)
{
    photographHead(camera);
    photographClerk(camera);
    photographOfficer(camera);
}

} // namespace duban
