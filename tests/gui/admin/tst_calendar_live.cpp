// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/CalendarView.h"
#include "client/admin/NoticeEdit.h"
#include "client/app/ReminderBar.h"
#include "tests/gui/app/CuttingProxy.h"
#include "tests/gui/views/ViewDesk.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace duban;

// A busy machine takes its time.
#define SOON_VERIFY(expression) QTRY_VERIFY_WITH_TIMEOUT(expression, 30'000)

/// A system administrator publishes next year's holidays against a real server over TLS; who works meanwhile
/// computes with the new calendar without doing anything.
class tst_calendar_live : public QObject
{
    Q_OBJECT

private slots:

    void initTestCase()
    {
        QVERIFY(m_hall.start());
        m_admin = m_hall.passwordOf(u"sysadmin"_s);
        m_handler = m_hall.passwordOf(u"zj01"_s);
        QVERIFY(!m_admin.isEmpty() && !m_handler.isEmpty());
    }

    void a_missing_notice_is_called_to_mind()
    {
        ViewDesk desk(m_hall.path(u"remind.ini"_s));
        QVERIFY(enter(desk));
        auto* bar = desk.window.findChild<ReminderBar*>();
        SOON_VERIFY(bar->isVisible());
        QCOMPARE(desk.replica.missingNotice(), 2027);
        ViewDesk other(m_hall.path(u"unreminded.ini"_s));
        other.logIn(m_hall.server(), u"zj01"_s, m_handler);
        SOON_VERIFY(other.isAtWork());
        SOON_VERIFY(other.replica.missingNotice() == 2027);
        QVERIFY(!other.window.findChild<ReminderBar*>()->isVisible());
    }

    void what_was_typed_outlives_a_lost_connection_and_is_sent_after_it()
    {
        CuttingProxy proxy(m_hall.server().port());
        ViewDesk desk(m_hall.path(u"cut.ini"_s));
        CalendarView* view = enter(desk, proxy.port());
        QVERIFY(view);
        view->showYear(2027);
        markNewYear(*view);
        proxy.cut();
        SOON_VERIFY(!desk.link.isLoggedIn());
        view->panel()->papers()->setPlainText(u"国办发明电〔2026〕9号"_s);
        view->panel()->layButton()->click();
        QVERIFY(view->desk()->isUnderWay());
        proxy.mend();
        SOON_VERIFY(view->desk()->draft());
        QVERIFY(!view->desk()->isChanged());
        view->panel()->takeBackButton()->click();
        SOON_VERIFY(!view->desk()->draft());
    }

    void a_year_is_published_and_every_client_follows()
    {
        QVERIFY(m_hall.moveClock(u"2026-12-21T09:30:00"_s));
        const CaseId id = m_hall.takeIn(u"clerk01"_s, u"施工许可证核发"_s, u"跨年办理"_s);
        QVERIFY(m_hall.accept(u"clerk01"_s, id));
        ViewDesk other(m_hall.path(u"follows.ini"_s));
        other.logIn(m_hall.server(), u"zj01"_s, m_handler);
        SOON_VERIFY(other.isAtWork());
        QVERIFY(!other.replica.calendar().isPublished(2027));
        ViewDesk desk(m_hall.path(u"publish.ini"_s));
        CalendarView* view = enter(desk);
        QVERIFY(view);
        view->showYear(2027);
        markNewYear(*view);
        view->panel()->papers()->setPlainText(u"国办发明电〔2026〕9号"_s);
        view->panel()->layButton()->click();
        SOON_VERIFY(view->desk()->draft());
        view->showRehearsal();
        view->rehearsal()->rehearse();
        SOON_VERIFY(view->rehearsal()->isComplete());
        QVERIFY(view->rehearsal()->count().looked > 0);
        QVERIFY(view->rehearsal()->activateButton()->isEnabled());
        view->rehearsal()->activateButton()->click();
        SOON_VERIFY(desk.replica.calendar().isPublished(2027));
        SOON_VERIFY(other.replica.calendar().isPublished(2027));
        QVERIFY(!other.replica.calendar().isWorkingDay(fromQDate(QDate(2027, 1, 1))));
        SOON_VERIFY(desk.replica.missingNotice() == 0);
        QVERIFY(!desk.window.findChild<ReminderBar*>()->isVisible());
        SOON_VERIFY(desk.replica.engine().toMove == 0 && view->desk()->drafts().empty());
        QVERIFY(view->desk()->isInForce());
    }

    void the_record_verifies()
    {
        const VerifyResult result = m_hall.server().verify();
        QVERIFY2(result.isClean(), result.output.constData());
    }

private:
    CalendarView* enter(ViewDesk& desk, quint16 port = 0)
    {
        desk.logIn(m_hall.server(), u"sysadmin"_s, m_admin, port);
        if (!QTest::qWaitFor([&] { return desk.isAtWork(); }, 20'000))
            return nullptr;
        desk.window.frame()->showView(u"calendar"_s);
        return desk.view<CalendarView>();
    }

    static void markNewYear(CalendarView& view)
    {
        view.yearView()->choose(fromQDate(QDate(2027, 1, 1)));
        QTest::keyClick(view.yearView(), Qt::Key_Space);
        view.panel()->name()->line()->setFocus();
        ViewDesk::type(u"元旦"_s);
    }

    ViewHall m_hall{u"2026-11-23T09:00:00"_s};
    QString m_admin;
    QString m_handler;
};

QTEST_MAIN(tst_calendar_live)
#include "tst_calendar_live.moc"
