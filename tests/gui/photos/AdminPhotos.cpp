// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/photos/AdminPhotos.h"

#include "client/admin/CalendarView.h"
#include "client/app/ServerStatusView.h"

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
