// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/photos/Photos.h"

#include "client/department/CaseListView.h"
#include "client/department/CaseSheet.h"
#include "client/supervision/BoardView.h"
#include "client/window/IntakeView.h"
#include "tests/gui/photos/AdminPhotos.h"
#include "tests/gui/photos/EntryPhotos.h"
#include "tests/gui/photos/PaperPhotos.h"
#include "tests/gui/photos/RulesPhotos.h"
#include "tests/gui/photos/Scene.h"
#include "tests/gui/photos/SetUpPhotos.h"
#include "tests/gui/photos/StepPhotos.h"

#include <QMessageBox>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

void settle()
{
    for (int i = 0; i < 5; ++i)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 50);
}

} // namespace

void Photos::complain(const QStringList& what)
{
    for (const QString& finding : what)
        m_camera.complain(u"-\t-\t"_s + finding);
}

bool Photos::waitFor(const std::function<bool()>& done)
{
    return QTest::qWaitFor(done, 20'000);
}

bool Photos::enter(ViewDesk& desk, const QString& login)
{
    desk.logIn(m_hall.server(), login, m_hall.passwordOf(login));
    const bool there = waitFor([&desk] { return desk.isAtWork(); });
    if (!there)
        complain({u"%1 never got to work"_s.arg(login)});
    return there;
}

void Photos::photographWindow()
{
    ViewDesk desk(m_hall.path(u"photo-window.ini"_s));
    if (!enter(desk, SceneClerk))
        return;
    desk.window.frame()->showView(u"intake"_s);
    auto* intake = desk.view<IntakeView>();
    shoot(desk, u"window-empty"_s);
    auto* form = intake->form();
    form->item()->search()->setFocus();
    ViewDesk::type(u"许可"_s);
    shootPopup(u"window-search"_s);
    form->item()->search()->setText(u"施工许可证核发"_s);
    QTest::keyClick(form->item()->search(), Qt::Key_Return);
    form->findChild<QPushButton*>(u"ledger"_s)->click();
    shootPopup(u"window-ledger"_s);
    form->applicant()->chooseKind(Applicant::Kind::Organisation);
    form->applicant()->idNumber()->line()->setFocus();
    ViewDesk::type(u"91350100M000100Y43"_s);
    form->applicant()->name()->line()->setText(u"远大建筑工程有限公司"_s);
    form->applicant()->phone()->line()->setText(u"1380013800"_s);
    form->applicant()->phone()->setProblem(phoneProblem(u"1380013800"_s));
    form->materials()->tickAll();
    static_cast<TickBox*>(form->materials()->walk().constLast())->setChecked(false);
    form->applicant()->name()->line()->setFocus();
    waitFor([&] { return intake->findChild<GuidePanel*>()->takenInToday() > 0; });
    shoot(desk, u"window-intake"_s);
    form->applicant()->phone()->line()->setText(u"13800138000"_s);
    static_cast<TickBox*>(form->materials()->walk().constLast())->setChecked(true);
    form->acceptButton()->click();
    if (!waitFor([&] { return !intake->receipt()->number().isEmpty(); }))
        complain({u"no receipt number"_s});
    settle();
    shoot(desk, u"window-receipt"_s);
    desk.window.frame()->showView(u"window"_s);
    shoot(desk, u"window-list"_s);
}

void Photos::photographDepartment()
{
    ViewDesk desk(m_hall.path(u"photo-department.ini"_s));
    if (!enter(desk, SceneHandler))
        return;
    auto* list = desk.view<CaseListView>();
    waitFor([&] { return list->table()->isVisible() && list->table()->currentIndex().isValid(); });
    settle();
    shoot(desk, u"department-todo"_s);
    const CaseId id = list->table()->currentCase();
    list->openCase(id);
    if (!waitFor([&] { return list->sheet()->isLoaded(); }))
        complain({u"the case never came"_s});
    shoot(desk, u"department-case"_s);
    list->sheet()->actions()->opinion()->setFocus();
    QTest::keyClicks(list->sheet()->actions()->opinion(), u"/"_s);
    list->sheet()->tabs()->setCurrentIndex(3);
    shoot(desk, u"department-opinions"_s);
    list->sheet()->tabs()->setCurrentIndex(4);
    shoot(desk, u"department-ledger"_s);
    list->sheet()->tabs()->setCurrentIndex(5);
    shoot(desk, u"department-history"_s);
    if (TestClient* other = m_hall.member(u"zj02"_s)) {
        const CaseRow* row = desk.replica.findCase(id);
        static_cast<void>(other->run(FinishStage{id, row->revision, u"同意。"_s}));
        waitFor([&] { return list->sheet()->notice()->needsConfirming(); });
        shoot(desk, u"department-notice"_s);
    }
    desk.window.frame()->showView(u"elsewhere"_s);
    shoot(desk, u"department-elsewhere"_s);
}

void Photos::photographSupervision()
{
    ViewDesk desk(m_hall.path(u"photo-supervision.ini"_s));
    if (!enter(desk, SceneOfficer))
        return;
    auto* board = desk.view<BoardView>();
    waitFor(
        [&] { return !board->forecast()->table().rows.empty() && board->lights()->model()->rowCount() > 0; });
    shoot(desk, u"supervision-board"_s);
    if (const QModelIndex light = board->lights()->model()->index(0, 0); light.isValid()) {
        board->openCase({light.data(CaseIdRole).toLongLong()});
        waitFor([&] { return board->sheet()->isLoaded(); });
        shoot(desk, u"supervision-case"_s);
        board->stepBack();
    }
    board->card(BoardView::Yellow)->click();
    shoot(desk, u"supervision-figure"_s);
    board->stepBack();
    desk.window.frame()->showView(u"cases"_s);
    shoot(desk, u"supervision-cases"_s);
}

void Photos::photographLost()
{
    ViewDesk clerk(m_hall.path(u"photo-lost.ini"_s));
    ViewDesk officer(m_hall.path(u"photo-stale.ini"_s));
    // Another clerk than the one whose duty was arranged elsewhere meanwhile.
    if (!enter(clerk, u"clerk02"_s) || !enter(officer, SceneOfficer))
        return;
    clerk.window.frame()->showView(u"intake"_s);
    auto* intake = clerk.view<IntakeView>();
    auto* form = intake->form();
    form->item()->search()->setText(u"施工许可证核发"_s);
    QTest::keyClick(form->item()->search(), Qt::Key_Return);
    form->applicant()->name()->line()->setText(u"李秀英"_s);
    form->materials()->tickAll();
    m_hall.server().kill9();
    waitFor([&] { return !clerk.link.isLoggedIn(); });
    form->acceptButton()->click();
    settle();
    shoot(clerk, u"window-waiting"_s);
    // The box waits for an answer in a loop of its own.
    QTimer::singleShot(0, &clerk.window, [&] {
        auto* box = clerk.window.findChild<QMessageBox*>();
        if (!box)
            return complain({u"leaving asks nothing"_s});
        shoot(clerk, u"window-leave"_s);
        box->reject();
    });
    clerk.window.close();
    auto* board = officer.view<BoardView>();
    if (!QTest::qWaitFor([&] { return board->watch().trust() == LightTrust::Unknown; }, 75'000))
        complain({u"the lights are still believed"_s});
    shoot(officer, u"supervision-stale"_s);
}

void Photos::shootPopup(const QString& name)
{
    settle();
    QWidget* popup = QApplication::activePopupWidget();
    if (!popup)
        return complain({u"no popup for "_s + name});
    m_camera.shootAsIs(*popup, name);
    popup->close();
}

void Photos::takeAll()
{
    takeEntry();
    photographWindow();
    photographDepartment();
    photographSupervision();
    takeSteps();
    takePapers();
    takeRules();
    takeAdmin();
    takeSetUp();
    photographLost();
}

void Photos::takeEntry()
{
    photographEntry(m_hall, m_camera);
}

void Photos::takeAdmin()
{
    complain(photographAdmin(m_hall, [this](ViewDesk& desk, const QString& name) { shoot(desk, name); }));
}

void Photos::takeSetUp()
{
    complain(photographSetUp(m_hall, [this](ViewDesk& desk, const QString& name) { shoot(desk, name); }));
}

void Photos::takeRules()
{
    complain(photographRules(m_hall, [this](ViewDesk& desk, const QString& name) { shoot(desk, name); }));
}

void Photos::takePapers()
{
    complain(photographPapers(m_hall, [this](ViewDesk& desk, const QString& name) { shoot(desk, name); }));
}

void Photos::takeSteps()
{
    complain(photographSteps(m_hall, [this](ViewDesk& desk, const QString& name) { shoot(desk, name); }));
}

} // namespace duban
