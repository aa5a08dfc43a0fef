// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/window/CounterDesk.h"
#include "client/window/NextStep.h"
#include "client/window/StartView.h"
#include "tests/gui/window/WindowDesk.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace duban;

namespace {

/// The start page alone, with what it shows.
struct StartDesk : WindowDesk
{
    StartDesk() : counter({link, replica}, &page), shelf(link, replica), view({link, replica}, counter, shelf)
    {
        view.resize(1182, 690);
        view.show();
        view.activateWindow();
        static_cast<void>(QTest::qWaitForWindowActive(&view));
    }

    QWidget page;
    CounterDesk counter;
    FormShelf shelf;
    StartView view;
};

} // namespace

/// The first page of the day: figures, countdowns, today's list, and the citizen without a receipt.
class tst_window_start : public QObject
{
    Q_OBJECT

private slots:

    void the_figures_count_the_cases_of_the_own_window()
    {
        StartDesk desk;
        CaseRow elsewhere = desk.row(1, CaseState::Submitted);
        elsewhere.window = {4};
        CaseRow owed = desk.row(2, CaseState::Accepted);
        owed.paperOwed = true;
        CaseRow today = desk.row(7, CaseState::Completed);
        today.receivedAt = desk.replica.legalNow();
        desk.tell({elsewhere, owed, desk.row(3, CaseState::Submitted), desk.row(4, CaseState::Submitted),
                   desk.row(5, CaseState::SupplementAsked), desk.row(6, CaseState::Decided), today,
                   desk.row(8, CaseState::ReadyForCollection)});
        QTRY_COMPARE(desk.view.tile(StartView::Figure::ToAccept)->figure(), 2);
        QCOMPARE(desk.view.tile(StartView::Figure::NoticeOwed)->figure(), 1);
        QCOMPARE(desk.view.tile(StartView::Figure::Supplements)->figure(), 1);
        QCOMPARE(desk.view.tile(StartView::Figure::ToComplete)->figure(), 1);
        QCOMPARE(desk.view.tile(StartView::Figure::Ready)->figure(), 2);
        QCOMPARE(desk.view.tile(StartView::Figure::TakenIn)->figure(), 1);
    }

    void a_figure_opens_by_its_key_by_enter_and_by_the_mouse()
    {
        StartDesk desk;
        std::vector<StartView::Figure> opened;
        connect(&desk.view, &StartView::figureWanted, this,
                [&opened](StartView::Figure figure) { opened.push_back(figure); });
        QTRY_VERIFY(desk.view.find()->hasFocus());
        QTest::keyClick(desk.view.find(), Qt::Key_2, Qt::AltModifier);
        auto* tile = desk.view.tile(StartView::Figure::Ready);
        tile->setFocus();
        QTest::keyClick(tile, Qt::Key_Return);
        QTest::mouseClick(desk.view.tile(StartView::Figure::Supplements), Qt::LeftButton);
        const std::vector wanted{StartView::Figure::NoticeOwed, StartView::Figure::Ready,
                                 StartView::Figure::Supplements};
        QVERIFY(opened == wanted);
    }

    void what_must_be_answered_first_stands_on_top_with_its_working_time()
    {
        StartDesk desk;
        CaseRow later = desk.row(1, CaseState::Submitted, u"后到期"_s);
        later.dueAt = *parseMoment(u"2026-11-28T00:00"_s);
        CaseRow sooner = desk.row(2, CaseState::Submitted, u"先到期"_s);
        sooner.dueAt = *parseMoment(u"2026-11-24T00:00"_s);
        sooner.light = Light::Red;
        desk.tell({later, sooner});
        QTRY_COMPARE(desk.view.notices()->rowCount(), 2);
        QCOMPARE(desk.view.notices()->item(0, 1)->text(), u"先到期"_s);
        QCOMPARE(desk.view.notices()->caseAt(0), CaseId{2});
        QVERIFY(!desk.view.notices()->item(0, 0)->text().isEmpty());
        QCOMPARE(desk.view.count(), std::optional(1));
        CaseId opened;
        connect(&desk.view, &StartView::caseWanted, this, [&opened](CaseId id) { opened = id; });
        desk.view.notices()->focusFirst();
        QTest::keyClick(desk.view.notices(), Qt::Key_Return);
        QCOMPARE(opened, CaseId{2});
    }

    void todays_list_holds_cases_and_counter_outcomes_newest_first()
    {
        StartDesk desk;
        CaseRow morning = desk.row(1, CaseState::Submitted, u"上午来的"_s);
        morning.receivedAt = *parseMoment(u"2026-11-23T09:00"_s);
        desk.tell({morning, desk.row(2, CaseState::Submitted, u"上周来的"_s)});
        desk.counter.fetch();
        CounterEntry away;
        away.at = *parseMoment(u"2026-11-23T09:30"_s);
        away.window = {3};
        away.outcome = CounterOutcome::TurnedAway;
        away.note = u"缺验资报告"_s;
        while (desk.link.answer(MessageKind::ListCounter, CounterPage{{away}, false})) {
        }
        QTRY_COMPARE(desk.view.today()->rowCount(), 2);
        QCOMPARE(desk.view.today()->item(0, 3)->text(), counterWord(CounterOutcome::TurnedAway));
        QCOMPARE(desk.view.today()->item(0, 2)->text(), counterItem({}));
        QCOMPARE(desk.view.today()->item(0, 2)->toolTip(), u"缺验资报告"_s);
        QVERIFY(desk.view.today()->item(1, 2)->toolTip().isEmpty());
        QVERIFY(!desk.view.today()->caseAt(0).isValid());
        QCOMPARE(desk.view.today()->caseAt(1), CaseId{1});
        QCOMPARE(desk.view.tile(StartView::Figure::Counter)->figure(), 1);
    }

    void the_head_says_where_the_clerk_stands_and_until_when_the_hall_is_open()
    {
        StartDesk desk;
        QTRY_VERIFY2(desk.view.placeText().contains(u"3 号窗口"_s), qPrintable(desk.view.placeText()));
        QVERIFY2(desk.view.dutyText().contains(u"09:00-12:00"_s), qPrintable(desk.view.dutyText()));
        QVERIFY2(desk.view.dutyText().contains(u"王敏"_s), qPrintable(desk.view.dutyText()));
        desk.standAt({});
        QTRY_VERIFY(!desk.view.placeText().contains(u"3 号窗口"_s));
        QVERIFY(!desk.view.dutyText().contains(u"王敏"_s));
    }

    void a_citizen_without_a_receipt_is_found_here_at_once_and_in_the_hall_a_moment_later()
    {
        StartDesk desk;
        desk.tell({desk.row(1, CaseState::Submitted, u"远大建筑"_s)});
        QTRY_VERIFY(desk.view.find()->hasFocus());
        desk.view.find()->setText(u"远大"_s);
        QVERIFY(desk.view.showsResults());
        QCOMPARE(desk.view.results()->rowCount(), 1);
        QTRY_COMPARE(desk.link.waiting(MessageKind::SearchCases), 1);
        QCOMPARE(desk.link.asked<SearchCases>().text, u"远大"_s);
        CaseRow other = desk.row(50, CaseState::ReadyForCollection, u"远大地产"_s);
        other.window = {4};
        desk.link.answer(
            MessageKind::SearchCases,
            FoundPage{{{other, FoundBy::Name}, {desk.row(1, CaseState::Submitted), FoundBy::Name}}, false});
        QCOMPARE(desk.view.results()->rowCount(), 2);
        QCOMPARE(desk.view.results()->item(0, 5)->text(), nextStepText(other, desk.replica));
        CaseId opened;
        connect(&desk.view, &StartView::caseWanted, this, [&opened](CaseId id) { opened = id; });
        QTest::keyClick(desk.view.find(), Qt::Key_Return);
        QTest::keyClick(desk.view.results(), Qt::Key_Return);
        QCOMPARE(opened, CaseId{50});
        QVERIFY(desk.view.stepBack());
        QVERIFY(!desk.view.showsResults());
    }

    void old_cases_that_the_server_has_not_taken_up_yet_are_spoken_of()
    {
        StartDesk desk;
        desk.view.find()->setText(u"远大"_s);
        QTRY_COMPARE(desk.link.waiting(MessageKind::SearchCases), 1);
        FoundPage page;
        page.more = true;
        page.next = {40};
        desk.link.answer(MessageKind::SearchCases, page);
        QCOMPARE(desk.link.asked<SearchCases>().before, CaseId{40});
        const QString without = desk.view.findState();
        page = {};
        page.rows = {{desk.row(9, CaseState::Submitted), FoundBy::Name}};
        page.incomplete = true;
        desk.link.answer(MessageKind::SearchCases, page);
        QCOMPARE(desk.view.results()->rowCount(), 1);
        QCOMPARE(desk.view.findState().count(u'\n'), 1);
        QVERIFY(desk.view.findState() != without);
    }

    /// Whom to ask at the next window, and who takes over at lunch.
    void the_hall_shows_who_stands_where_now_and_who_comes()
    {
        StartDesk desk;
        FactTable* table = desk.view.hallDuty()->table();
        const auto at = [](const char* moment) { return *parseMoment(QString::fromLatin1(moment)); };
        HallDutyPage page;
        page.rows = {{{3}, {7}, u"王敏"_s, {}, {}, {}},
                     {{3}, {8}, u"李红"_s, at("2026-11-23T12:00"), at("2026-11-23T13:30"), u"王敏"_s},
                     {{4}, {9}, u"赵强"_s, at("2026-11-23T09:00"), at("2026-11-23T10:05"), {}}};
        QVERIFY(desk.link.answer(MessageKind::GetHallDuty, page));
        while (desk.link.answer(MessageKind::GetHallDuty, page)) {
        }
        QCOMPARE(table->rowCount(), 3);
        QVERIFY(desk.view.hallDuty()->isVisible());
        QCOMPARE(table->item(0, 0)->text(), u"3 号窗口"_s);
        QVERIFY(table->item(0, 1)->text().contains(u"王敏"_s));
        QVERIFY(table->item(1, 2)->text().contains(u"12:00"_s) &&
                table->item(1, 2)->text().contains(u"王敏"_s));
        QVERIFY(table->item(2, 2)->text().contains(u"10:05"_s));
        Feed feed;
        feed.head = {2000};
        feed.engine.legalNow = at("2026-11-23T10:05");
        feed.engine.replayed = true;
        emit desk.link.feedArrived(feed); // the duty at the other window ends: who comes there is asked
        QCOMPARE(table->rowCount(), 2);
        QCOMPARE(desk.link.waiting(MessageKind::GetHallDuty), 1);
        page.rows.pop_back();
        page.rows.push_back({{4}, {10}, u"孙梅"_s, {}, {}, {}});
        desk.link.answer(MessageKind::GetHallDuty, page);
        QCOMPARE(table->item(2, 1)->text(), u"孙梅"_s);
        feed.setUp = true;
        emit desk.link.feedArrived(feed); // the head arranged another duty
        QCOMPARE(desk.link.waiting(MessageKind::GetHallDuty), 1);
    }

    void a_duty_that_begins_is_asked_for_whenever_the_clock_comes_to_it_data()
    {
        QTest::addColumn<QString>("moment");
        QTest::addColumn<bool>("toldBefore");
        QTest::newRow("in its minute") << u"2026-11-23T12:00"_s << false;
        QTest::newRow("after its minute was missed") << u"2026-11-23T12:40"_s << false;
        QTest::newRow("after the list was written in that minute") << u"2026-11-23T12:00"_s << true;
        QTest::newRow("on another day") << u"2026-11-24T08:00"_s << false;
    }

    void a_duty_that_begins_is_asked_for_whenever_the_clock_comes_to_it()
    {
        QFETCH(QString, moment);
        QFETCH(bool, toldBefore);
        StartDesk desk;
        HallDutyPage page;
        page.rows = {{{3}, {7}, u"王敏"_s, {}, {}, {}}};
        if (!moment.startsWith(u"2026-11-24"))
            page.rows.push_back({{3},
                                 {8},
                                 u"李红"_s,
                                 *parseMoment(u"2026-11-23T12:00"_s),
                                 *parseMoment(u"2026-11-23T13:30"_s),
                                 {}});
        while (desk.link.answer(MessageKind::GetHallDuty, page)) {
        }
        if (toldBefore)
            connect(&desk.replica, &Replica::engineChanged, &desk.view,
                    [&desk] { emit desk.replica.catalogueChanged(); });
        Feed feed;
        feed.head = {2000};
        feed.engine.legalNow = *parseMoment(moment);
        feed.engine.replayed = true;
        emit desk.link.feedArrived(feed);
        QCOMPARE(desk.link.waiting(MessageKind::GetHallDuty), 1);
    }

    void an_answer_to_words_that_were_typed_before_is_not_shown()
    {
        StartDesk desk;
        desk.view.find()->setText(u"远"_s);
        QTRY_COMPARE(desk.link.waiting(MessageKind::SearchCases), 1);
        desk.view.find()->setText(u"远大"_s);
        desk.link.answer(MessageKind::SearchCases,
                         FoundPage{{{desk.row(9, CaseState::Submitted), FoundBy::Name}}, false});
        QCOMPARE(desk.view.results()->rowCount(), 0);
        QTRY_COMPARE(desk.link.waiting(MessageKind::SearchCases), 1);
        QCOMPARE(desk.link.asked<SearchCases>().text, u"远大"_s);
    }

    void a_server_that_cannot_search_leaves_what_this_window_has()
    {
        StartDesk desk;
        desk.tell({desk.row(1, CaseState::Submitted, u"远大建筑"_s)});
        desk.view.find()->setText(u"BL-20261123-00001"_s);
        QTRY_COMPARE(desk.link.waiting(MessageKind::SearchCases), 1);
        desk.link.answer(MessageKind::SearchCases, WindowDesk::refusal(ErrorCode::UnknownMessage));
        QCOMPARE(desk.view.results()->rowCount(), 1);
        QVERIFY(!desk.view.findState().isEmpty());
    }

    void what_to_do_next_is_said_for_every_state_data()
    {
        QTest::addColumn<CaseState>("state");
        for (const CaseState state : AllStates)
            QTest::addRow("state %d", int(state)) << state;
    }

    void what_to_do_next_is_said_for_every_state()
    {
        QFETCH(CaseState, state);
        WindowDesk desk;
        QVERIFY(!nextStepText(desk.row(1, state), desk.replica).isEmpty());
        QVERIFY(!outcomeText(desk.row(1, state), desk.replica).isEmpty());
    }
};

QTEST_MAIN(tst_window_start)
#include "tst_window_start.moc"
