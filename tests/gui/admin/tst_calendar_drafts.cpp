// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/NoticeEdit.h"
#include "common/protocol/DeskReplies.h"
#include "tests/gui/admin/AdminFixture.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace duban;

namespace {

void giveKey(ScriptedLink& link)
{
    link.answer(MessageKind::ListPreferences,
                PreferencePage{{{QString::fromLatin1(DraftStore::KeyPreference), QByteArray(32, 'k')}}});
}

} // namespace

/// What was written about the calendar and is not in force yet survives a crash.
class tst_calendar_drafts : public QObject
{
    Q_OBJECT

private slots:

    void what_was_marked_and_does_not_lie_ready_is_there_again_after_a_crash()
    {
        const QTemporaryDir folder;
        const LocalDay feast = *parseDay(u"2027-02-09"_s);
        {
            AdminFixture before;
            DraftStore drafts(before.link, folder.path());
            CalendarView view({before.link, before.replica, &drafts});
            drafts.begin();
            giveKey(before.link);
            view.showYear(2027);
            view.yearView()->choose(feast);
            view.panel()->toggleDay();
            view.panel()->name()->line()->setText(u"春节"_s);
            emit view.panel()->name()->line()->textEdited(u"春节"_s);
            view.panel()->papers()->setPlainText(u"国办发明电〔2026〕9号"_s);
        }
        AdminFixture after;
        DraftStore drafts(after.link, folder.path());
        CalendarView view({after.link, after.replica, &drafts});
        view.resize(1180, 680);
        view.show();
        QVERIFY(!view.draftLine()->isVisible());
        drafts.begin();
        giveKey(after.link);
        QVERIFY(view.draftLine()->isVisible());
        QCOMPARE(view.desk()->year(), 2027);
        const CalendarNotice notice = view.desk()->notice();
        const SpecialDay* special = specialIn(notice, feast);
        QVERIFY(special);
        QCOMPARE(special->name, u"春节"_s);
        QCOMPARE(view.panel()->papers()->toPlainText(), u"国办发明电〔2026〕9号"_s);
        const auto kept = drafts.kept();
        QCOMPARE(kept.size(), std::size_t(1));
        QCOMPARE(kept.front().about.subject, u"2027"_s);
        QVERIFY(view.goOnWith(kept.front().name));
        const auto thrown = drafts.throwAway(kept.front().name);
        QVERIFY(!view.desk()->hasWritten() && !view.draftLine()->isVisible());
        QVERIFY(thrown && drafts.bringBack(kept.front().name, *thrown));
        QVERIFY(view.desk()->isChanged() && view.draftLine()->isVisible());
        view.draftLine()->anewButton()->click();
        QVERIFY(!view.desk()->hasWritten());
        QVERIFY(drafts.kept().empty());
    }

    void the_reason_for_reds_that_fall_is_there_again_until_the_calendar_is_in_force()
    {
        const QTemporaryDir folder;
        const auto rehearsed = [](AdminFixture& desk, CalendarView& view) {
            view.show();
            view.showRehearsal();
            while (desk.link.waiting(MessageKind::RehearseCalendar) > 0)
                desk.tellDrafts({madeUpNotice(2027)});
            view.rehearsal()->rehearse();
            desk.link.answer(MessageKind::RehearseCalendar, rehearsedPage(u"t1"_s, 30, 1, 0));
        };
        {
            AdminFixture before;
            DraftStore drafts(before.link, folder.path());
            CalendarView view({before.link, before.replica, &drafts});
            drafts.begin();
            giveKey(before.link);
            rehearsed(before, view);
            view.rehearsal()->reason()->setPlainText(u"国务院延长春节假期。"_s);
        }
        AdminFixture after;
        DraftStore drafts(after.link, folder.path());
        CalendarView view({after.link, after.replica, &drafts});
        drafts.begin();
        giveKey(after.link);
        QCOMPARE(drafts.kept().size(), std::size_t(1));
        QCOMPARE(drafts.kept().front().about.view, view.name());
        view.show();
        QVERIFY(view.goOnWith(drafts.kept().front().name));
        RehearsalPage* rehearsal = view.rehearsal();
        QVERIFY2(rehearsal->reason()->isVisible(), "nobody sees what stands there again");
        QVERIFY(rehearsal->draft()->line()->isVisible());
        rehearsed(after, view);
        QCOMPARE(rehearsal->reason()->toPlainText(), u"国务院延长春节假期。"_s);
        rehearsal->approver()->line()->setText(u"officer01"_s);
        rehearsal->activateButton()->click();
        QCOMPARE(after.link.asked<ActivateCalendar>().reason, u"国务院延长春节假期。"_s);
        QVERIFY2(!drafts.kept().empty(), "it is not in force");
        after.link.answer(MessageKind::ActivateCalendar, CommandReply{});
        QVERIFY(drafts.kept().empty());
        QVERIFY(!rehearsal->draft()->line()->isVisible());
    }

    void a_notice_that_lies_ready_is_kept_no_longer()
    {
        const QTemporaryDir folder;
        AdminFixture desk;
        DraftStore drafts(desk.link, folder.path());
        CalendarView view({desk.link, desk.replica, &drafts});
        const CalendarNotice notice = madeUpNotice(2027);
        view.desk()->take(notice);
        QVERIFY(drafts.find(CalendarDesk::draftName()));
        view.desk()->layReady();
        desk.link.answer(MessageKind::ImportCalendar, CommandReply{});
        QVERIFY(drafts.find(CalendarDesk::draftName()));
        while (desk.link.waiting(MessageKind::RehearseCalendar) > 0)
            desk.tellDrafts({notice});
        QVERIFY(!drafts.find(CalendarDesk::draftName()));
    }
};

QTEST_MAIN(tst_calendar_drafts)
#include "tst_calendar_drafts.moc"
