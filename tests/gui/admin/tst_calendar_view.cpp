// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/NoticeEdit.h"
#include "client/widget/MonthName.h"
#include "tests/gui/admin/AdminFixture.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace duban;

namespace {

LocalDay day(const QString& iso)
{
    return *parseDay(iso);
}

} // namespace

/// The year view and the rehearsal under the keyboard, against answers in every order.
class tst_calendar_view : public QObject
{
    Q_OBJECT

private slots:

    void a_notice_survives_its_file_form()
    {
        for (int year = 2020; year <= 2026; ++year) {
            const CalendarNotice notice = publishedNotice(year);
            QVERIFY(notice.isPublished());
            const auto again = parseNotice(noticeJson(notice));
            QVERIFY(again);
            QVERIFY(saysTheSame(notice, *again));
        }
        CalendarNotice regional = madeUpNotice(2027);
        regional.layer = CalendarNotice::Layer::Regional;
        QVERIFY(saysTheSame(regional, *parseNotice(noticeJson(regional))));
    }

    void weeks_begin_on_monday_and_months_do_not_overlap()
    {
        const AdminFixture desk;
        const YearView* year = desk.view->yearView();
        QCOMPARE(year->year(), 2026);
        const LocalDay monday = day(u"2026-11-23"_s);
        for (int i = 1; i < 7; ++i)
            QVERIFY(year->cellOf(monday + LocalDay::duration(i)).left() > year->cellOf(monday).left());
        QCOMPARE(year->cellOf(monday + LocalDay::duration(7)).left(), year->cellOf(monday).left());
        QVERIFY(year->cellOf(monday + LocalDay::duration(7)).top() > year->cellOf(monday).top());
        QVERIFY(!year->cellOf(day(u"2026-01-31"_s)).intersects(year->cellOf(day(u"2026-02-01"_s))));
        QVERIFY(year->rect().contains(year->cellOf(day(u"2026-12-31"_s))));
    }

    void every_kind_of_day_has_a_look()
    {
        const AdminFixture desk;
        const WorkCalendar& calendar = desk.replica.calendar();
        QCOMPARE(lookOf(calendar, day(u"2026-10-01"_s)), DayLook::Holiday);
        QCOMPARE(lookOf(calendar, day(u"2026-09-20"_s)), DayLook::MakeUpWorkday);
        QCOMPARE(lookOf(calendar, day(u"2026-11-22"_s)), DayLook::Weekend);
        QCOMPARE(lookOf(calendar, day(u"2026-11-23"_s)), DayLook::Workday);
    }

    void arrows_move_the_day_and_stay_in_the_year()
    {
        AdminFixture desk;
        YearView* year = desk.view->yearView();
        QCOMPARE(year->current(), day(u"2026-11-23"_s));
        QTest::keyClick(year, Qt::Key_Right);
        QCOMPARE(year->current(), day(u"2026-11-24"_s));
        QTest::keyClick(year, Qt::Key_Down);
        QCOMPARE(year->current(), day(u"2026-12-01"_s));
        QTest::keyClick(year, Qt::Key_Up);
        QTest::keyClick(year, Qt::Key_Left);
        QCOMPARE(year->current(), day(u"2026-11-23"_s));
        QTest::keyClick(year, Qt::Key_PageDown);
        QTest::keyClick(year, Qt::Key_End);
        QCOMPARE(year->current(), day(u"2026-12-31"_s));
        QTest::keyClick(year, Qt::Key_Right);
        QCOMPARE(year->current(), day(u"2026-12-31"_s));
        QVERIFY(year->accessibleName().contains(u"2026-12-31"_s));
    }

    void space_goes_round_holiday_workday_and_week()
    {
        AdminFixture desk;
        YearView* year = desk.view->yearView();
        year->choose(day(u"2026-10-08"_s));
        QVERIFY(!desk.desk()->isChanged());
        QTest::keyClick(year, Qt::Key_Space);
        const SpecialDay* made = nullptr;
        CalendarNotice notice = desk.desk()->notice();
        made = specialIn(notice, year->current());
        QVERIFY(made);
        QCOMPARE(made->kind, SpecialDay::Kind::Holiday);
        QVERIFY2(!made->name.isEmpty(), "the holiday before it lends its name");
        QVERIFY(year->differs(year->current()));
        QTest::keyClick(year, Qt::Key_Space);
        notice = desk.desk()->notice();
        QCOMPARE(specialIn(notice, year->current())->kind, SpecialDay::Kind::MakeUpWorkday);
        QTest::keyClick(year, Qt::Key_Space);
        notice = desk.desk()->notice();
        QVERIFY(!specialIn(notice, year->current()));
        QVERIFY(!desk.desk()->isChanged());
    }

    void a_name_is_written_for_the_day()
    {
        AdminFixture desk;
        desk.view->yearView()->choose(day(u"2026-06-03"_s));
        QVERIFY(!desk.view->panel()->name()->isEnabled());
        QTest::keyClick(desk.view->yearView(), Qt::Key_Space);
        HintedLineEdit* line = desk.view->panel()->name()->line();
        QVERIFY(line->isEnabled());
        line->selectAll();
        QTest::keyClicks(line, u"Festival"_s);
        const CalendarNotice notice = desk.desk()->notice();
        QCOMPARE(specialIn(notice, day(u"2026-06-03"_s))->name, u"Festival"_s);
    }

    void a_year_without_papers_does_not_lie_ready()
    {
        AdminFixture desk;
        desk.view->showYear(2027);
        NoticePanel* panel = desk.view->panel();
        desk.view->yearView()->choose(day(u"2027-01-01"_s));
        QTest::keyClick(desk.view->yearView(), Qt::Key_Space);
        QVERIFY(desk.desk()->isChanged());
        QVERIFY(!panel->layButton()->isEnabled());
        QVERIFY(!panel->papersProblem().isEmpty());
        panel->papers()->setPlainText(u"  https://www.gov.cn/x \n\n"_s);
        QVERIFY(panel->papersProblem().isEmpty());
        panel->layButton()->click();
        const auto sent = parseNotice(desk.link.asked<ImportCalendar>().notice.toUtf8());
        QVERIFY(sent);
        QCOMPARE(sent->papers, QStringList{u"https://www.gov.cn/x"_s});
        QCOMPARE(sent->days.size(), std::size_t(1));
        QVERIFY(!panel->layButton()->isEnabled());
        desk.link.answer(MessageKind::ImportCalendar, CommandReply{});
        QVERIFY2(desk.desk()->isChanged(), "kept until the server tells that it lies ready");
        desk.tellDrafts({*sent});
        QVERIFY(!desk.desk()->isChanged());
        QVERIFY(desk.desk()->draft());
        QVERIFY(panel->takeBackButton()->isVisible());
        QCOMPARE(desk.view->count(), std::optional(1));
    }

    void what_was_written_stays_when_another_year_is_looked_at()
    {
        AdminFixture desk;
        desk.view->showYear(2027);
        desk.view->panel()->papers()->setPlainText(u"第一份"_s);
        desk.view->showYear(2026);
        QVERIFY(!desk.view->panel()->papers()->toPlainText().contains(u"第一份"_s));
        desk.desk()->choose(CalendarNotice::Layer::Regional, 2027);
        QVERIFY(desk.view->panel()->papers()->toPlainText().isEmpty());
        desk.desk()->choose(CalendarNotice::Layer::National, 2027);
        QCOMPARE(desk.view->panel()->papers()->toPlainText(), u"第一份"_s);
        desk.desk()->discard();
        QVERIFY(desk.view->panel()->papers()->toPlainText().isEmpty());
    }

    void another_calendar_in_force_keeps_what_is_being_written()
    {
        AdminFixture desk;
        desk.view->showYear(2027);
        desk.view->panel()->papers()->setPlainText(u"第一份"_s);
        EngineState engine = desk.replica.engine();
        engine.calendar = {4};
        Feed feed;
        feed.engine = engine;
        emit desk.link.feedArrived(feed);
        CalendarReply calendar;
        calendar.version = {4};
        calendar.notices = {toEntry(madeUpNotice(2027))};
        QVERIFY(desk.link.answer(MessageKind::GetCalendar, calendar));
        QCOMPARE(desk.view->panel()->papers()->toPlainText(), u"第一份"_s);
        QVERIFY(desk.desk()->isChanged());
    }

    void a_file_comes_under_the_hands_and_a_wrong_one_is_named()
    {
        AdminFixture desk;
        QTemporaryDir folder;
        const auto write = [&](const QByteArray& content) {
            QFile file(folder.filePath(u"notice.json"_s));
            return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
        };
        QVERIFY(write("{\"year\": 2028, \"papers\": [], \"days\": [{\"date\": \"2028-13-01\"}]}"));
        QVERIFY(!desk.view->importFile(folder.filePath(u"notice.json"_s)));
        QVERIFY(desk.view->notice()->text().contains(u"days[0].date"_s));
        QVERIFY(!desk.view->importFile(folder.filePath(u"nothing.json"_s)));
        QVERIFY(write(noticeJson(madeUpNotice(2028))));
        QVERIFY(desk.view->importFile(folder.filePath(u"notice.json"_s)));
        QVERIFY(desk.view->notice()->isHidden());
        QCOMPARE(desk.view->yearView()->year(), 2028);
        QVERIFY(desk.desk()->isChanged());
        QVERIFY(desk.view->panel()->layButton()->isEnabled());
    }

    void the_server_s_word_stands_at_the_field()
    {
        AdminFixture desk;
        desk.desk()->take(madeUpNotice(2028));
        desk.view->panel()->layButton()->click();
        desk.refuse(MessageKind::ImportCalendar, ErrorCode::InvalidInput, u"papers[0]"_s);
        QVERIFY(!desk.view->panel()->papersProblem().isEmpty());
        QVERIFY(desk.desk()->isChanged());
        desk.view->panel()->papers()->setPlainText(u"另一份"_s);
        QVERIFY(desk.view->panel()->papersProblem().isEmpty());
        desk.view->yearView()->choose(day(u"2028-05-05"_s));
        desk.view->panel()->layButton()->click();
        desk.refuse(MessageKind::ImportCalendar, ErrorCode::InvalidInput, u"days[0].name"_s);
        QCOMPARE(desk.view->yearView()->current(), day(u"2028-01-01"_s));
        QVERIFY(!desk.view->panel()->name()->problem().isEmpty());
    }

    void a_draft_is_taken_back()
    {
        AdminFixture desk;
        desk.view->refresh();
        desk.tellDrafts({madeUpNotice(2027)});
        desk.view->showYear(2027);
        QVERIFY(desk.desk()->draft());
        desk.view->panel()->takeBackButton()->click();
        QCOMPARE(desk.link.asked<DropCalendarDraft>().year, 2027);
        desk.link.answer(MessageKind::DropCalendarDraft, CommandReply{});
        desk.tellDrafts({});
        QVERIFY(!desk.desk()->draft());
        QVERIFY(desk.desk()->notice().days.empty());
    }

    void pages_add_up_and_only_a_whole_rehearsal_is_activated()
    {
        AdminFixture desk;
        desk.view->refresh();
        desk.tellDrafts({madeUpNotice(2027)});
        RehearsalPage* rehearsal = desk.view->rehearsal();
        desk.view->showRehearsal();
        QVERIFY(!rehearsal->activateButton()->isEnabled());
        rehearsal->rehearseButton()->click();
        desk.link.answer(MessageKind::RehearseCalendar, rehearsedPage(u"t1"_s, 10, 0, 10));
        QVERIFY(rehearsal->isRunning());
        QVERIFY(!rehearsal->activateButton()->isEnabled());
        QCOMPARE(desk.link.asked<RehearseCalendar>().after, DeadlineId{10});
        desk.link.answer(MessageKind::RehearseCalendar, rehearsedPage(u"t1"_s, 20, 0, 0));
        QVERIFY(rehearsal->isComplete());
        QCOMPARE(rehearsal->count().looked, 30);
        QCOMPARE(rehearsal->count().moved, 2);
        QCOMPARE(rehearsal->model()->rowCount(), 2);
        QVERIFY(!rehearsal->approver()->isVisible());
        rehearsal->activateButton()->click();
        QCOMPARE(desk.link.asked<ActivateCalendar>().token, u"t1"_s);
        CommandReply done;
        done.subject = 4;
        desk.link.answer(MessageKind::ActivateCalendar, done);
        QVERIFY(!rehearsal->notice()->isHidden());
        desk.tellDrafts({});
        QVERIFY(desk.desk()->drafts().empty());
        QVERIFY(!rehearsal->activateButton()->isEnabled());
        QVERIFY2(rehearsal->remark().isEmpty(), "the same words stand above");
    }

    void a_stopped_rehearsal_cannot_be_activated()
    {
        AdminFixture desk;
        desk.view->refresh();
        desk.tellDrafts({madeUpNotice(2027)});
        RehearsalPage* rehearsal = desk.view->rehearsal();
        rehearsal->rehearse();
        desk.link.answer(MessageKind::RehearseCalendar, rehearsedPage(u"t1"_s, 10, 0, 10));
        rehearsal->cancel();
        QVERIFY(!rehearsal->isRunning());
        desk.link.answer(MessageKind::RehearseCalendar, rehearsedPage(u"t1"_s, 20, 0, 0));
        QVERIFY2(!rehearsal->isComplete(), "the answer came too late");
        QCOMPARE(rehearsal->model()->rowCount(), 1);
        QVERIFY(!rehearsal->activateButton()->isEnabled());
    }

    void reds_that_fall_need_a_name_and_a_reason()
    {
        AdminFixture desk;
        desk.view->refresh();
        desk.tellDrafts({madeUpNotice(2027)});
        RehearsalPage* rehearsal = desk.view->rehearsal();
        desk.view->showRehearsal();
        rehearsal->rehearse();
        desk.link.answer(MessageKind::RehearseCalendar, rehearsedPage(u"t1"_s, 30, 1, 0));
        QVERIFY(rehearsal->approver()->isVisible());
        QVERIFY(!rehearsal->activateButton()->isEnabled());
        rehearsal->approver()->line()->setText(u"officer01"_s);
        QVERIFY(!rehearsal->activateButton()->isEnabled());
        rehearsal->reason()->setPlainText(u"国务院延长春节假期。"_s);
        QVERIFY(rehearsal->activateButton()->isEnabled());
        rehearsal->activateButton()->click();
        QCOMPARE(desk.link.asked<ActivateCalendar>().approver, u"officer01"_s);
        desk.refuse(MessageKind::ActivateCalendar, ErrorCode::InvalidInput, u"approver"_s);
        QVERIFY(!rehearsal->approver()->problem().isEmpty());
        rehearsal->activateButton()->click();
        desk.refuse(MessageKind::ActivateCalendar, ErrorCode::InvalidInput, u"reason"_s);
        QVERIFY(!rehearsal->reasonProblem().isEmpty());
        rehearsal->activateButton()->click();
        desk.refuse(MessageKind::ActivateCalendar, ErrorCode::Conflict);
        QVERIFY(!rehearsal->isComplete());
        QCOMPARE(rehearsal->reason()->toPlainText(), u"国务院延长春节假期。"_s);
    }

    void a_red_that_fell_since_the_rehearsal_asks_for_the_name()
    {
        AdminFixture desk;
        desk.view->refresh();
        desk.tellDrafts({madeUpNotice(2027)});
        RehearsalPage* rehearsal = desk.view->rehearsal();
        desk.view->showRehearsal();
        rehearsal->rehearse();
        desk.link.answer(MessageKind::RehearseCalendar, rehearsedPage(u"t1"_s, 30, 0, 0));
        rehearsal->activateButton()->click();
        desk.refuse(MessageKind::ActivateCalendar, ErrorCode::InvalidInput, u"approver"_s);
        QVERIFY(rehearsal->approver()->isVisible());
        QVERIFY(!rehearsal->approver()->problem().isEmpty());
    }

    void another_draft_meanwhile_makes_the_rehearsal_void()
    {
        AdminFixture desk;
        desk.view->refresh();
        desk.tellDrafts({madeUpNotice(2027)});
        RehearsalPage* rehearsal = desk.view->rehearsal();
        rehearsal->rehearse();
        desk.link.answer(MessageKind::RehearseCalendar, rehearsedPage(u"t1"_s, 10, 0, 10));
        desk.link.answer(MessageKind::RehearseCalendar, rehearsedPage(u"t2"_s, 20, 0, 0));
        QVERIFY(!rehearsal->isComplete() && !rehearsal->isRunning());
        QCOMPARE(rehearsal->model()->rowCount(), 0);
        QVERIFY(!rehearsal->notice()->isHidden());
    }

    void nothing_is_rehearsed_while_due_moments_follow()
    {
        AdminFixture desk;
        desk.view->refresh();
        desk.refuse(MessageKind::RehearseCalendar, ErrorCode::WrongState);
        QVERIFY2(desk.view->notice()->isHidden(), "it is asked again, nobody needs to know");
        Feed feed;
        feed.engine = desk.replica.engine();
        feed.engine.toMove = 12;
        emit desk.link.feedArrived(feed);
        QCOMPARE(desk.link.waiting(MessageKind::RehearseCalendar), 0);
        feed.engine.toMove = 0;
        emit desk.link.feedArrived(feed);
        QCOMPARE(desk.link.waiting(MessageKind::RehearseCalendar), 1);
    }

    void months_have_names()
    {
        QCOMPARE(monthName(1), u"January"_s);
        QCOMPARE(monthName(12), u"December"_s);
        QVERIFY(monthName(0).isEmpty() && monthName(13).isEmpty());
    }

    void a_reason_of_yesterday_goes_where_no_red_falls()
    {
        AdminFixture desk;
        desk.view->refresh();
        desk.tellDrafts({madeUpNotice(2027)});
        RehearsalPage* rehearsal = desk.view->rehearsal();
        desk.view->showRehearsal();
        rehearsal->reason()->setPlainText(u"国务院延长春节假期。"_s);
        QVERIFY(rehearsal->reason()->isVisible());
        rehearsal->rehearse();
        desk.link.answer(MessageKind::RehearseCalendar, rehearsedPage(u"t1"_s, 30, 0, 0));
        QVERIFY(!rehearsal->reason()->isVisible());
        rehearsal->activateButton()->click();
        QVERIFY(desk.link.asked<ActivateCalendar>().reason.isEmpty());
    }
};

QTEST_MAIN(tst_calendar_view)
#include "tst_calendar_view.moc"
