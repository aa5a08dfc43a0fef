// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/photos/AdminPhotos.h"

#include "client/admin/CalendarView.h"
#include "client/app/ServerStatusView.h"
#include "client/template/TemplatesView.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

bool wait(const std::function<bool()>& done)
{
    return QTest::qWaitFor(done, 20'000);
}

void markNewYear(CalendarView& view)
{
    for (int day = 1; day <= 3; ++day) {
        view.yearView()->choose(fromQDate(QDate(2027, 1, day)));
        QTest::keyClick(view.yearView(), Qt::Key_Space);
        view.panel()->name()->line()->setFocus();
        if (view.panel()->name()->text().isEmpty())
            ViewDesk::type(u"元旦"_s);
    }
    view.yearView()->choose(fromQDate(QDate(2027, 1, 9)));
    QTest::keyClick(view.yearView(), Qt::Key_Space);
    QTest::keyClick(view.yearView(), Qt::Key_Space);
    view.yearView()->setFocus();
}

/// Words that are read, at fault, set, and compared with what held before.
QStringList photographTemplates(ViewDesk& desk, const std::function<void(ViewDesk&, const QString&)>& shoot)
{
    desk.window.frame()->toasts()->clear(); // of the calendar
    desk.window.frame()->showView(u"templates"_s);
    auto* view = desk.view<TemplatesView>();
    view->choose(DocumentKind::PermitDecision);
    if (!wait([view] { return view->desk()->isKnown(CaseDocuments.back()); }))
        return {u"the words of papers never came"_s};
    view->edit()->setFocus();
    shoot(desk, u"admin-templates"_s);
    view->edit()->goToLine(6);
    ViewDesk::type(u"{申请人名称}"_s);
    view->examine();
    shoot(desk, u"admin-templates-fault"_s);
    view->edit()->undo();
    view->edit()->moveCursor(QTextCursor::End);
    ViewDesk::type(u"\n{代理人}可以凭本决定书领取证件。"_s);
    view->preview()->samples()->setCurrentIndex(1);
    view->examine();
    shoot(desk, u"admin-templates-warned"_s);
    view->card()->discardButton()->click();
    desk.window.frame()->toasts()->clear();
    view->edit()->goToLine(4);
    view->edit()->insertPlainText(u"本机关已对申请材料进行审查，并听取了利害关系人的意见。\n"_s);
    view->preview()->samples()->setCurrentIndex(0);
    view->examine();
    view->card()->saveButton()->click();
    if (!view->forms()->dialog())
        return {u"nobody asks why the words change"_s};
    view->forms()
        ->dialog()
        ->findChild<QPlainTextEdit*>(u"reason"_s)
        ->setPlainText(u"按照市里统一的文书格式。"_s);
    shoot(desk, u"admin-templates-dialog"_s);
    view->forms()->dialog()->confirmButton()->click();
    const auto isSet = [view] { return view->desk()->inForce(DocumentKind::PermitDecision)->version == 1; };
    if (!wait(isSet))
        return {u"the words were never set"_s};
    shoot(desk, u"admin-templates-set"_s);
    view->edit()->goToLine(5);
    view->edit()->insertPlainText(u"（草稿）"_s);
    view->showHistory();
    view->history()->table()->selectRow(1);
    shoot(desk, u"admin-templates-versions"_s);
    view->stepBack();
    view->card()->discardButton()->click();
    return {};
}

} // namespace

QStringList photographAdmin(ViewHall& hall, const std::function<void(ViewDesk&, const QString&)>& shoot)
{
    ViewDesk desk(hall.path(u"photo-admin.ini"_s));
    desk.logIn(hall.server(), u"sysadmin"_s, hall.passwordOf(u"sysadmin"_s));
    if (!wait([&] { return desk.isAtWork(); }))
        return {u"sysadmin never got to work"_s};
    desk.window.frame()->showView(u"calendar"_s);
    QStringList findings;
    auto* view = desk.view<CalendarView>();
    wait([&] { return desk.replica.missingNotice() > 0; });
    view->showYear(2026);
    shoot(desk, u"admin-year"_s);
    view->showYear(2027);
    markNewYear(*view);
    shoot(desk, u"admin-year-changed"_s);
    view->panel()->papers()->setPlainText(u"https://www.gov.cn/zhengce/content/202611/content_7100000.htm"_s);
    view->panel()->layButton()->click();
    // This year's last weeks turn free as well, so that running deadlines move.
    view->showYear(2026);
    for (int day = 16; day <= 20; ++day) {
        view->yearView()->choose(fromQDate(QDate(2026, 11, day)));
        while (lookOf(view->desk()->planned(), view->yearView()->current()) != DayLook::Holiday)
            QTest::keyClick(view->yearView(), Qt::Key_Space);
    }
    wait([&] { return !view->desk()->isUnderWay(); });
    view->panel()->layButton()->click();
    if (!wait([&] { return view->desk()->drafts().size() == 2; }))
        findings << u"the notices do not lie ready"_s;
    shoot(desk, u"admin-year-ready"_s);
    view->showRehearsal();
    shoot(desk, u"admin-rehearsal-empty"_s);
    view->rehearsal()->rehearse();
    if (!wait([&] { return view->rehearsal()->isComplete(); }))
        findings << u"the rehearsal never ended"_s;
    shoot(desk, u"admin-rehearsal"_s);
    view->rehearsal()->approver()->line()->setText(u"sysadmin"_s);
    view->rehearsal()->reason()->setPlainText(u"国务院办公厅调整假期安排。"_s);
    view->rehearsal()->activateButton()->click();
    wait([&] { return !view->rehearsal()->approver()->problem().isEmpty(); });
    shoot(desk, u"admin-rehearsal-refused"_s);
    view->rehearsal()->approver()->line()->setText(u"officer01"_s);
    view->rehearsal()->activateButton()->click();
    if (!wait([&] { return desk.replica.calendar().isPublished(2027); }))
        findings << u"the calendar never came into force"_s;
    shoot(desk, u"admin-activated"_s);
    findings << photographTemplates(desk, shoot);
    desk.window.frame()->showView(u"status"_s);
    wait([&] { return desk.replica.engine().toMove == 0; });
    shoot(desk, u"admin-status"_s);
    auto* server = qobject_cast<ServerStatusView*>(desk.window.frame()->currentView());
    server->upkeep()->backupButton()->click();
    if (!wait([server] { return server->upkeep()->state().backups > 0; }))
        findings << u"the backup was never made"_s;
    server->verification()->verifyButton()->click();
    if (!wait([server] { return server->verification()->verifyButton()->isEnabled(); }))
        findings << u"the check never ended"_s;
    shoot(desk, u"admin-status-kept"_s);
    return findings;
}

} // namespace duban
