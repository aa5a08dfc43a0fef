// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/photos/ConsolePhotos.h"

#include "client/admin/AdminWorkspace.h"
#include "client/admin/ArrangementsView.h"
#include "client/app/Preferences.h"
#include "client/app/WorkFrame.h"
#include "client/department/BatchDesk.h"
#include "client/department/CaseListView.h"
#include "client/department/CaseSheet.h"
#include "client/department/DepartmentWorkspace.h"
#include "client/department/MondayView.h"
#include "client/department/PeopleView.h"
#include "client/department/QuestionsView.h"
#include "client/step/PhrasesDialog.h"
#include "client/supervision/BoardView.h"
#include "client/supervision/FiguresView.h"
#include "client/supervision/LeaderWorkspace.h"
#include "client/supervision/SupervisionWorkspace.h"
#include "tests/gui/desks/DeskSupport.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

const std::array DepartmentNames{u"住建局"_s, u"水利局"_s, u"市场监管局"_s, u"人社局"_s,
                                 u"公安局"_s, u"卫健局"_s, u"生态环境局"_s, u"民政局"_s};
const std::array ItemNames{
    u"建筑工程施工许可证核发"_s, u"河道管理范围内建设项目审批"_s, u"食品经营许可"_s, u"劳务派遣经营许可"_s,
    u"旅馆业特种行业许可"_s,     u"公共场所卫生许可"_s,           u"排污许可"_s,     u"社会团体成立登记"_s};
const std::array People{u"张敏"_s, u"陈志强"_s, u"周建军"_s, u"刘洋"_s, u"赵玉兰"_s};
const std::array Applicants{u"远大建筑工程有限公司"_s, u"李秀英"_s,
                            u"恒通物流有限公司"_s,     u"欣悦餐饮服务部"_s,
                            u"绿源环保科技有限公司"_s, u"新城幼儿园"_s};

/// A desk of a county with eight departments and two weeks of cases.
struct County : StepDeskFixture
{
    County(RoleSet roles, Role role) : StepDeskFixture(roles, role)
    {
        replica.refetch();
        CatalogueReply catalogue;
        catalogue.kinds = {toEntry(variant.kind)};
        catalogue.organisations = {
            {{1}, {}, u"示范县人民政府"_s, u"县政府"_s, Tier::County, u"政府"_s, false}};
        for (int i = 0; i < int(DepartmentNames.size()); ++i) {
            const QString name = DepartmentNames[std::size_t(i)];
            catalogue.organisations.push_back({{5 + i}, {1}, name, name, Tier::County, u"部门"_s, false});
            ItemVariant item = variant;
            item.id = {11 + i};
            item.department = {5 + i};
            item.itemName = ItemNames[std::size_t(i)];
            catalogue.variants.push_back(toEntry(item));
        }
        while (link.answer(MessageKind::GetCatalogue, catalogue)) {
        }
        while (link.answer(MessageKind::GetCalendar, CalendarReply{})) {
        }
        for (int i = 0; i < 60; ++i)
            rows.push_back(rowOf(i));
    }

    CaseRow rowOf(int i) const
    {
        CaseRow row = deskCase(*this, i + 1, i % 4 == 3 ? Stage::Review : Stage::Handling);
        const int department = i % 3 == 0 ? 0 : i % int(DepartmentNames.size());
        row.department = {5 + department};
        row.variant = {11 + department};
        row.applicantName = Applicants[std::size_t(i) % Applicants.size()];
        row.dueAt = momentOf(fromQDate(QDate(2026, 11, 21).addDays(i % 24)), TimeOfDay{0});
        row.light = row.dueAt < replica.legalNow() ? Light::Red
                    : i % 24 < 5                   ? Light::Yellow
                    : i % 11 == 0                  ? Light::White
                                                   : Light::Green;
        row.assignee = {i % 5 == 4 ? 0 : 21 + i % 4};
        row.pending = i % 9 == 0 ? quint8(RequestKind::Extension) : quint8(0);
        row.openProcedures = row.light == Light::White ? 1 : 0;
        return row;
    }

    void giveRows(bool ownOnly)
    {
        std::vector<CaseRow> given;
        for (const CaseRow& row : rows) {
            if (!ownOnly || row.department == OrganisationId{5})
                given.push_back(row);
        }
        while (link.answer(MessageKind::Subscribe, SubscribeReply{{1}, false})) {
        }
        while (link.answer(MessageKind::ListCases, CasePage{given, false})) {
        }
    }

    void giveBoard()
    {
        BoardReply board;
        for (int i = 0; i < int(DepartmentNames.size()); ++i) {
            DepartmentCounters counters;
            counters.department = {5 + i};
            counters.green = 40 - 3 * i;
            counters.yellow = i % 3;
            counters.red = i < 2 ? 2 - i : 0;
            counters.white = i % 4;
            counters.completedInTime = 120 - i;
            counters.completedLate = i % 2;
            counters.receivedToday = 3 + i;
            board.counters.push_back(counters);
        }
        for (int i = 12; i > 0; --i)
            board.lights.push_back(lightOf(i));
        for (int i = 30; i > 0; --i) {
            EventRow event;
            event.seq = {i};
            event.verb = i % 3 == 0   ? MessageKind::AcceptCase
                         : i % 3 == 1 ? MessageKind::FinishStage
                                      : MessageKind::AskSupplement;
            event.caseId = {i};
            event.caseNumber = u"20261120-%1"_s.arg(i, 6, 10, QChar(u'0'));
            event.variant = {11 + i % 8};
            event.department = {5 + i % 8};
            event.personName = People[std::size_t(i) % People.size()];
            event.at = replica.legalNow() - std::chrono::minutes(i * 4);
            event.stage = Stage::Review;
            board.events.push_back(event);
        }
        board.engine.legalNow = replica.legalNow();
        board.engine.replayed = true;
        board.engine.systemNow = {1'000'000};
        board.engine.lastSweep = {997'000};
        board.engine.lightsGiven = 312;
        while (link.answer(MessageKind::GetBoard, board)) {
        }
    }

    LightRow lightOf(int i) const
    {
        LightRow light = deskLight(i, i % 3 == 0 ? Light::Yellow : Light::Red);
        light.caseId = {i};
        light.caseNumber = u"20261120-%1"_s.arg(i, 6, 10, QChar(u'0'));
        light.department = {5 + i % 3};
        light.variant = {11 + i % 3};
        if (i % 2 == 0) {
            light.seenBy = u"李强"_s;
            light.seenAt = replica.legalNow() - std::chrono::minutes(17 * i);
        }
        return light;
    }

    std::vector<CaseRow> rows;
};

PeoplePage peopleOfDepartment()
{
    PeoplePage page;
    for (int i = 0; i < int(People.size()); ++i) {
        page.people.push_back(deskPerson(21 + i, People[std::size_t(i)]));
        page.people.back().position = i == 4 ? u"局长"_s : i == 1 ? u"副科长"_s : u"科员"_s;
        page.people.back().openCases = 9 - i;
    }
    return page;
}

FiguresReply figuresOf(int scale)
{
    FiguresReply reply;
    reply.at = *parseMoment(u"2026-11-23T10:00"_s);
    for (int i = 0; i < int(DepartmentNames.size()); ++i) {
        FigureRow row;
        row.department = {5 + i};
        row.received = scale * (14 - i);
        row.accepted = scale * (13 - i);
        row.decided = scale * (11 - i);
        row.denied = i % 3;
        row.completed = scale * (10 - i);
        row.completedInTime = row.completed - (i < 3 ? 3 - i : 0);
        row.yellow = scale * (i % 3);
        row.red = i < 3 ? 3 - i : 0;
        reply.rows.push_back(row);
    }
    return reply;
}

void writePaper(Camera& camera, const ReportSheet& sheet, const QString& name)
{
    if (!sheet.writePdf(camera.pathOf(name)))
        camera.complain(u"%1\t-\tcannot be written"_s.arg(name));
}

void photographConsole(Camera& camera)
{
    County desk({Role::SupervisionOfficer}, Role::SupervisionOfficer);
    desk.link.answer(MessageKind::Subscribe, SubscribeReply{{1}, false});
    desk.giveBoard();
    WorkFrame frame({desk.link, desk.replica});
    frame.setViews(supervisionWorkspace({desk.link, desk.replica}, &frame));
    frame.setVisible(true);
    desk.giveRows(false);
    desk.giveBoard();
    auto* board = qobject_cast<BoardView*>(frame.currentView());
    static_cast<void>(QTest::qWaitFor([&] { return !board->forecast()->table().rows.empty(); }));
    board->lights()->setCurrentIndex(board->lights()->model()->index(0, 0));
    camera.shoot(frame, u"console"_s);
    board->lightsPanel()->grouping()->setCurrentIndex(1);
    camera.shoot(frame, u"console-grouped"_s);
    board->dock()->tear(u"stream"_s);
    board->dock()->tear(u"forecast"_s);
    camera.shoot(frame, u"console-torn"_s);
    board->dock()->window(u"forecast"_s)->resize(720, 420);
    QCoreApplication::processEvents();
    camera.shootAsIs(*board->dock()->window(u"forecast"_s), u"console-forecast-window"_s);
    board->dock()->bringBack(u"stream"_s);
    board->dock()->bringBack(u"forecast"_s);
    frame.setLooked(View::Looked::OnWall);
    camera.shoot(frame, u"console-wall"_s);
    frame.setLooked(View::Looked::AtDesk);
    board->lightsPanel()->desk()->askNote(board->lights()->takeable());
    camera.shoot(frame, u"console-note"_s, board->lightsPanel()->desk()->dialog());
}

void photographBatch(Camera& camera, County& desk, WorkFrame& frame, CaseListView& list)
{
    list.table()->clearSelection();
    std::vector<CaseRow> alike;
    for (const CaseRow& row : desk.rows) {
        if (row.department == OrganisationId{5} && row.stage == Stage::Handling && !row.assignee.isValid())
            alike.push_back(row);
    }
    BatchDialog dialog({desk.link, desk.replica}, alike, &frame);
    dialog.open();
    dialog.opinion()->setPlainText(u"材料齐全、符合法定形式，拟同意，报审核。"_s);
    dialog.confirmButton()->click();
    desk.link.answer(MessageKind::FinishStage, CommandReply{});
    CommandReply conflict = refusalOf(ErrorCode::Conflict);
    conflict.byPerson = u"陈志强"_s;
    conflict.at = desk.replica.legalNow();
    desk.link.answer(MessageKind::FinishStage, conflict);
    camera.shoot(frame, u"department-batch"_s, &dialog);
}

CaseDetails richDetails(const County& desk)
{
    CaseDetails details = desk.details(CaseState::Accepted, Stage::Handling);
    details.row.dueAt = *parseMoment(u"2026-12-05T00:00"_s);
    details.applicantKind = Applicant::Kind::Organisation;
    details.applicantIdMasked = u"9135**********0Y43"_s;
    details.applicantPhone = u"138****8000"_s;
    PartyEntry agent;
    agent.part = Party::Part::Agent;
    agent.name = u"王建国"_s;
    agent.idNumber = u"3501**********0022"_s;
    agent.phone = u"139****1234"_s;
    agent.authority = u"代为申请、补正、领取"_s;
    agent.authorityUntil = *parseDay(u"2027-03-31"_s);
    details.parties = {agent};
    QuestionEntry question;
    question.section = {6};
    question.askedBy = u"王敏"_s;
    question.askedAt = *parseMoment(u"2026-11-21T09:00"_s);
    question.text = u"该地块是否在河道管理范围内？"_s;
    QuestionEntry answered = question;
    answered.answeredBy = u"水利承办 01"_s;
    answered.answeredAt = *parseMoment(u"2026-11-21T15:20"_s);
    answered.answer = u"不在河道管理范围内，距岸线 320 米。"_s;
    details.questions = {answered, question};
    return details;
}

void photographCase(Camera& camera, County& desk, WorkFrame& frame, CaseListView& list)
{
    CaseSheet& sheet = *list.sheet();
    const CaseDetails details = richDetails(desk);
    list.openCase({100});
    desk.link.answer(MessageKind::GetCase, details);
    sheet.tabs()->setCurrentIndex(6);
    camera.shoot(frame, u"department-parties"_s);
    sheet.tabs()->setCurrentIndex(3);
    QTest::keyClicks(sheet.actions()->opinion(), u"/"_s);
    camera.shoot(frame, u"department-phrases"_s);
    sheet.actions()->opinion()->clear();
    sheet.actions()->visitButton()->click();
    desk.link.answer(MessageKind::ListPeople, peopleOfDepartment());
    camera.shoot(frame, u"department-visit"_s, sheet.inquiries()->dialog());
    sheet.inquiries()->dialog()->reject();
    sheet.actions()->askButton()->click();
    camera.shoot(frame, u"department-ask"_s, sheet.inquiries()->dialog());
    sheet.inquiries()->dialog()->reject();
    Preferences likings(desk.link);
    PhrasesDialog phrases(PhraseUse::Opinion, Stage::Handling, likings, &frame);
    phrases.setAttribute(Qt::WA_DeleteOnClose, false);
    phrases.show();
    camera.shoot(frame, u"department-phrases-edit"_s, &phrases);
}

void photographQuestions(Camera& camera, County& desk, WorkFrame& frame)
{
    frame.showView(u"questions"_s);
    QuestionPage page;
    for (int i = 0; i < 4; ++i) {
        QuestionRow row;
        row.caseId = {300 + i};
        row.caseNumber = u"20261120-%1"_s.arg(300 + i, 6, 10, QChar(u'0'));
        row.variant = {12 + i};
        row.department = {6 + i};
        row.question.id = {i + 1};
        row.question.askedBy = People[std::size_t(i)];
        row.question.askedAt = desk.replica.legalNow() - std::chrono::hours(i + 1);
        row.question.text = u"该项目的施工图审查合格书是否已经出具？如已出具，请告知编号及审查机构。"_s;
        page.rows.push_back(row);
    }
    while (desk.link.answer(MessageKind::ListQuestions, page)) {
    }
    camera.shoot(frame, u"department-questions"_s);
    auto* view = qobject_cast<QuestionsView*>(frame.currentView());
    view->answerButton()->click();
    camera.shoot(frame, u"department-answer"_s, view->dialog());
    view->dialog()->reject();
}

void photographDepartmentDesk(Camera& camera)
{
    County desk({Role::Handler}, Role::Handler);
    WorkFrame frame({desk.link, desk.replica});
    frame.setViews(departmentWorkspace({desk.link, desk.replica}, &frame));
    frame.setVisible(true);
    desk.giveRows(true);
    auto* list = qobject_cast<CaseListView*>(frame.currentView());
    static_cast<void>(QTest::qWaitFor([&] { return list->table()->isVisible(); }));
    list->table()->selectAll();
    camera.shoot(frame, u"department-list"_s);
    photographBatch(camera, desk, frame, *list);
    photographCase(camera, desk, frame, *list);
    photographQuestions(camera, desk, frame);
}

void photographHeadDesk(Camera& camera)
{
    County desk({Role::DepartmentHead}, Role::DepartmentHead);
    WorkFrame frame({desk.link, desk.replica});
    frame.setViews(staffWorkspace({desk.link, desk.replica}, &frame));
    frame.setVisible(true);
    desk.giveRows(true);
    const auto answerAll = [&desk] {
        while (desk.link.answer(MessageKind::ListPeople, peopleOfDepartment())) {
        }
        UnclaimedPage unclaimed;
        for (int i = 0; i < 3; ++i) {
            UnclaimedEntry entry;
            entry.caseId = {i + 1};
            entry.number = u"20261120-%1"_s.arg(i + 1, 6, 10, QChar(u'0'));
            entry.variant = {11};
            entry.department = {5};
            entry.stage = Stage::Handling;
            entry.since = *parseMoment(u"2026-11-20T15:10"_s);
            entry.dueAt = *parseMoment(u"2026-12-05T00:00"_s);
            unclaimed.rows.push_back(entry);
        }
        while (desk.link.answer(MessageKind::ListUnclaimed, unclaimed)) {
        }
        FiguresReply own = figuresOf(3);
        own.rows.resize(1);
        while (desk.link.answer(MessageKind::GetFigures, own)) {
        }
    };
    frame.showView(u"people"_s);
    answerAll();
    camera.shoot(frame, u"head-people"_s);
    frame.showView(u"monday"_s);
    answerAll();
    camera.shoot(frame, u"head-monday"_s);
    writePaper(camera, qobject_cast<MondayView*>(frame.currentView())->sheetView()->sheet(),
               u"head-monday.pdf"_s);
}

/// What the red lights of a month were given to: two of them of one case, one case that ended.
void photographFigureCases(County& desk, FiguresView& view, WorkFrame& frame, Camera& camera)
{
    view.table()->setCurrentCell(1, FiguresView::MonthRed);
    QTest::keyClick(view.table(), Qt::Key_Return);
    FigureCasePage page;
    for (const qint64 id : {1, 1, 2}) {
        CaseRow row = desk.details(CaseState::Accepted, Stage::Handling).row;
        row.id = {id};
        row.seq = {id};
        row.number = u"20261120-%1"_s.arg(id, 6, 10, QChar(u'0'));
        row.light = Light::Red;
        row.dueAt = *parseMoment(u"2026-11-20T00:00"_s);
        const bool first = page.rows.empty();
        page.rows.push_back({row, *parseMoment(u"2026-11-1%1T00:00"_s.arg(page.rows.size() + 3)),
                             LightId{qint64(page.rows.size()) + 1}, false,
                             first ? ClockKind::Stage : ClockKind::DecisionPromised,
                             first ? Stage::Handling : Stage::Review});
    }
    page.rows.back().row.state = CaseState::Withdrawn;
    page.rows.back().row.completedAt = *parseMoment(u"2026-11-20T12:00"_s);
    page.total = int(page.rows.size());
    if (!desk.link.answer(MessageKind::ListFigureCases, page))
        camera.complain(u"leader-figure-cases\t-\tnothing was asked for"_s);
    if (!QTest::qWaitFor([&] { return view.cases()->table()->isVisible(); }))
        camera.complain(u"leader-figure-cases\t-\tno list"_s);
    camera.shoot(frame, u"leader-figure-cases"_s);
    view.stepBack();
}

void photographLeaderDesk(Camera& camera)
{
    County desk({Role::Leader}, Role::Leader);
    desk.link.answer(MessageKind::Subscribe, SubscribeReply{{1}, false});
    desk.giveBoard();
    WorkFrame frame({desk.link, desk.replica});
    frame.setViews(leaderWorkspace({desk.link, desk.replica}, &frame));
    frame.setVisible(true);
    desk.giveRows(false);
    desk.giveBoard();
    frame.showView(u"figures"_s);
    desk.link.answer(MessageKind::GetFigures, figuresOf(1));
    desk.link.answer(MessageKind::GetFigures, figuresOf(19));
    camera.shoot(frame, u"leader-figures"_s);
    auto* view = qobject_cast<FiguresView*>(frame.currentView());
    photographFigureCases(desk, *view, frame, camera);
    view->sheetButton()->click();
    camera.shoot(frame, u"leader-sheet"_s);
    writePaper(camera, view->sheetView()->sheet(), u"leader-figures.pdf"_s);
}

} // namespace

void photographConsoles(Camera& camera)
{
    photographConsole(camera);
    photographDepartmentDesk(camera);
    photographHeadDesk(camera);
    photographLeaderDesk(camera);
}

} // namespace duban
