// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/DraftStore.h"
#include "client/app/WorkFrame.h"
#include "client/department/CaseTable.h"
#include "client/department/CasesBehind.h"
#include "client/model/CaseTableModel.h"
#include "client/supervision/BoardView.h"
#include "client/supervision/EngineLine.h"
#include "tests/gui/desks/DeskSupport.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace duban;

namespace {

/// One run of the program: an officer before the board, with the drafts of one account.
struct NoteDesk
{
    explicit NoteDesk(const QString& folder)
        : drafts(desk.link, folder), board({desk.link, desk.replica, &drafts})
    {
        tellLights({deskLight(2), deskLight(1)});
        board.show();
        drafts.begin();
        desk.link.answer(
            MessageKind::ListPreferences,
            PreferencePage{{{QString::fromLatin1(DraftStore::KeyPreference), QByteArray(32, 'k')}}});
    }

    /// Answers every wait for the board.
    void tellLights(const std::vector<LightRow>& lights)
    {
        while (desk.link.answer(MessageKind::Subscribe, SubscribeReply{{1}, false})) {
        }
        BoardReply reply;
        reply.lights = lights;
        while (desk.link.answer(MessageKind::GetBoard, reply)) {
        }
    }

    /// Begins to take lights up with a note.
    QLineEdit* askNote(const std::vector<LightRow>& lights) const
    {
        board.lightsPanel()->desk()->askNote(lights);
        return dialog()->findChild<QLineEdit*>(u"note"_s);
    }

    FormDialog* dialog() const { return board.lightsPanel()->desk()->dialog(); }

    StepDeskFixture desk{Role::SupervisionOfficer};
    DraftStore drafts;
    BoardView board;
};

} // namespace

/// The console of an officer: lights taken up, panels in windows of their own; over a link without a
/// server.
class tst_desk_board : public QObject
{
    Q_OBJECT

private slots:

    void lights_nobody_took_up_stand_on_top_and_space_takes_them_up()
    {
        StepDeskFixture desk(Role::SupervisionOfficer);
        LightRow seen = deskLight(3);
        seen.seenBy = u"李强"_s;
        seen.seenAt = *parseMoment(u"2026-11-23T09:30"_s);
        giveLights(desk, {seen, deskLight(2, Light::Yellow), deskLight(1)});
        BoardView board({desk.link, desk.replica});
        board.resize(1180, 700);
        board.show();
        LightList* list = board.lights();
        QCOMPARE(list->filter()->lightAt(list->model()->index(0, 0))->id, LightId{1});
        QCOMPARE(list->filter()->lightAt(list->model()->index(1, 0))->id, LightId{2});
        QCOMPARE(list->filter()->waiting(), 2);
        QVERIFY(!board.lightsPanel()->takeUpButton()->isEnabled());
        list->setCurrentIndex(list->model()->index(0, 0));
        QVERIFY(board.lightsPanel()->takeUpButton()->isEnabled());
        QTest::keyClick(list, Qt::Key_Space);
        QCOMPARE(desk.link.asked<AcknowledgeLight>().light, LightId{1});
        QCOMPARE(desk.link.asked<AcknowledgeLight>().caseId, CaseId{101});
        QVERIFY(list->isUnderWay({1}));
        QTest::keyClick(list, Qt::Key_Space);
        QCOMPARE(desk.link.waiting(MessageKind::AcknowledgeLight), 1);
        QSignalSpy noticed(&board, &View::noticed);
        desk.link.answer(MessageKind::AcknowledgeLight, CommandReply{});
        QCOMPARE(noticed.count(), 1);
        QVERIFY(!list->isUnderWay({1}));
    }

    void who_was_slower_is_told_who_was_faster()
    {
        StepDeskFixture desk(Role::SupervisionOfficer);
        giveLights(desk, {deskLight(1)});
        BoardView board({desk.link, desk.replica});
        QSignalSpy noticed(&board, &View::noticed);
        board.lightsPanel()->desk()->acknowledge({deskLight(1)});
        CommandReply slower = refusalOf(ErrorCode::Conflict);
        slower.byPerson = u"李强"_s;
        desk.link.answer(MessageKind::AcknowledgeLight, slower);
        QCOMPARE(noticed.count(), 1);
        QVERIFY(noticed.constFirst().constFirst().toString().contains(u"李强"_s));
    }

    void a_note_goes_with_every_chosen_light()
    {
        StepDeskFixture desk(Role::SupervisionOfficer);
        giveLights(desk, {deskLight(2), deskLight(1)});
        BoardView board({desk.link, desk.replica});
        board.show();
        board.lights()->selectAll();
        QCOMPARE(board.lights()->takeable().size(), std::size_t(2));
        emit board.lights()->noteWanted(board.lights()->takeable());
        FormDialog* dialog = board.lightsPanel()->desk()->dialog();
        QVERIFY(dialog && dialog->isVisible());
        dialog->findChild<QLineEdit*>(u"note"_s)->setText(u"已电话通知科长"_s);
        dialog->confirmButton()->click();
        QCOMPARE(desk.link.waiting(MessageKind::AcknowledgeLight), 2);
        QCOMPARE(desk.link.asked<AcknowledgeLight>().note, u"已电话通知科长"_s);
    }

    /// Also when the lights stand in a window of their own, where no view is around them.
    void a_note_is_kept_until_its_lights_were_taken_up()
    {
        const QTemporaryDir folder;
        {
            NoteDesk before(folder.path());
            before.board.dock()->tear(u"lights"_s);
            before.askNote({deskLight(1)})->setText(u"已电话通知科长"_s);
            before.dialog()->reject();
            before.askNote({deskLight(2), deskLight(3)})->setText(u"已通知两科"_s);
        }
        NoteDesk after(folder.path());
        QCOMPARE(after.drafts.kept().size(), std::size_t(2));
        for (const DraftStore::Kept& kept : after.drafts.kept())
            QCOMPARE(kept.about.view, after.board.name());
        QCOMPARE(after.askNote({deskLight(3), deskLight(2)})->text(), u"已通知两科"_s);
        after.dialog()->confirmButton()->click();
        QCOMPARE(after.desk.link.asked<AcknowledgeLight>().note, u"已通知两科"_s);
        after.desk.link.answer(MessageKind::AcknowledgeLight, CommandReply{});
        QCOMPARE(after.drafts.kept().size(), std::size_t(2));
        after.desk.link.answer(MessageKind::AcknowledgeLight, refusalOf(ErrorCode::Conflict));
        QCOMPARE(after.drafts.kept().size(), std::size_t(1));
        QCOMPARE(after.askNote({deskLight(1)})->text(), u"已电话通知科长"_s);
        after.dialog()->confirmButton()->click();
        after.desk.link.answer(MessageKind::AcknowledgeLight, refusalOf(ErrorCode::StoreFailed));
        QCOMPARE(after.drafts.kept().size(), std::size_t(1));
        after.askNote({deskLight(1)});
        after.dialog()->confirmButton()->click();
        after.desk.link.answer(MessageKind::AcknowledgeLight, CommandReply{});
        QVERIFY(after.drafts.kept().empty());
    }

    void a_note_that_is_being_written_outlives_the_one_before_it()
    {
        const QTemporaryDir folder;
        NoteDesk desk(folder.path());
        desk.askNote({deskLight(1), deskLight(2)})->setText(u"已通知两科"_s);
        desk.dialog()->confirmButton()->click();
        QLineEdit* next = desk.askNote({deskLight(3), deskLight(4)});
        next->setText(u"已通知三科"_s);
        desk.desk.link.answer(MessageKind::AcknowledgeLight, CommandReply{});
        desk.desk.link.answer(MessageKind::AcknowledgeLight, CommandReply{});
        QCOMPARE(desk.drafts.kept().size(), std::size_t(1));
        QCOMPARE(next->text(), u"已通知三科"_s);
    }

    void what_was_written_about_a_light_opens_again_while_the_light_waits_for_it_data()
    {
        QTest::addColumn<QString>("draft");
        QTest::addColumn<bool>("opens");
        QTest::newRow("a note for a light nobody took up") << u"takeup.1"_s << true;
        QTest::newRow("a note for one that was taken up") << u"takeup.3"_s << false;
        QTest::newRow("a note for several") << u"takeup.several"_s << false;
        QTest::newRow("an annulment of a light that stands") << u"annulment.1"_s << true;
        QTest::newRow("an annulment that was asked for meanwhile") << u"annulment.4"_s << false;
        QTest::newRow("an answer to one that was asked for") << u"annulment.answer.4"_s << true;
        QTest::newRow("an answer to what was asked for by oneself") << u"annulment.answer.5"_s << false;
        QTest::newRow("an answer to nothing") << u"annulment.answer.1"_s << false;
        QTest::newRow("a light that is here no longer") << u"annulment.99"_s << false;
        QTest::newRow("something else") << u"hall.1"_s << false;
    }

    void what_was_written_about_a_light_opens_again_while_the_light_waits_for_it()
    {
        QFETCH(QString, draft);
        QFETCH(bool, opens);
        const QTemporaryDir folder;
        NoteDesk desk(folder.path());
        LightRow seen = deskLight(3);
        seen.seenBy = u"李强"_s;
        LightRow asked = deskLight(4);
        asked.standing = LightStanding::AnnulmentAsked;
        asked.askedBy = {8};
        LightRow own = deskLight(5);
        own.standing = LightStanding::AnnulmentAsked;
        own.askedBy = desk.desk.replica.me().person;
        desk.desk.replica.refetch();
        desk.tellLights({own, asked, seen, deskLight(2), deskLight(1)});
        QCOMPARE(desk.board.goOnWith(draft), opens);
        const FormDialog* dialog = draft.startsWith(u"takeup")
                                       ? desk.dialog()
                                       : static_cast<const FormDialog*>(desk.board.annulments()->dialog());
        QCOMPARE(dialog && dialog->isVisible(), opens);
    }

    void everybody_sees_who_took_it_up()
    {
        StepDeskFixture desk(Role::SupervisionOfficer);
        giveLights(desk, {deskLight(1)});
        BoardView board({desk.link, desk.replica});
        board.lights()->setCurrentIndex(board.lights()->model()->index(0, 0));
        Feed feed;
        EventRow event;
        event.seq = {9};
        event.verb = MessageKind::AcknowledgeLight;
        feed.events = {event};
        emit desk.link.feedArrived(feed);
        QCOMPARE(desk.link.waiting(MessageKind::GetBoard), 1);
        LightRow seen = deskLight(1);
        seen.seenBy = u"李强"_s;
        BoardReply reply;
        reply.lights = {seen};
        desk.link.answer(MessageKind::GetBoard, reply);
        QCOMPARE(board.lights()->filter()->waiting(), 0);
        QVERIFY2(board.lights()->currentIndex().isValid(), "the row that was being read was lost");
        QVERIFY(board.lights()->takeable().empty());
    }

    void a_leader_looks_and_takes_nothing_up()
    {
        StepDeskFixture desk(Role::Leader);
        giveLights(desk, {deskLight(1)});
        BoardView board({desk.link, desk.replica});
        board.show();
        board.lights()->selectAll();
        QVERIFY(board.lights()->takeable().empty());
        QVERIFY(!board.lightsPanel()->takeUpButton()->isVisible());
        QVERIFY(!board.lightsPanel()->alarm());
    }

    void lights_are_put_together_by_department_and_by_item()
    {
        StepDeskFixture desk(Role::SupervisionOfficer);
        LightRow water = deskLight(2);
        water.department = {6};
        water.variant = {12};
        giveLights(desk, {deskLight(3), water, deskLight(1, Light::Yellow)});
        BoardView board({desk.link, desk.replica});
        LightFilter* filter = board.lights()->filter();
        QVERIFY(filter->headAt(filter->index(0, 0)).isEmpty());
        board.lightsPanel()->grouping()->setCurrentIndex(1);
        QVERIFY(filter->headAt(filter->index(0, 0)).startsWith(u"住建局"_s));
        QVERIFY(filter->headAt(filter->index(1, 0)).isEmpty());
        QVERIFY(filter->headAt(filter->index(2, 0)).startsWith(u"水利局"_s));
        board.lightsPanel()->grouping()->setCurrentIndex(2);
        QCOMPARE(filter->grouping(), LightGrouping::Item);
        QVERIFY(!filter->headAt(filter->index(0, 0)).isEmpty());
        QVERIFY(!filter->headAt(filter->index(2, 0)).isEmpty());
    }

    void a_torn_off_panel_comes_back_to_its_place_at_the_next_start()
    {
        QTemporaryDir folder;
        Settings settings(folder.filePath(u"settings.ini"_s));
        StepDeskFixture desk(Role::SupervisionOfficer);
        giveLights(desk, {deskLight(1)});
        const QRect wanted(QPoint(40, 50), QSize(420, 360));
        {
            BoardView board({desk.link, desk.replica, nullptr, nullptr, &settings});
            board.resize(1180, 700);
            board.show();
            board.dock()->button(u"lights"_s)->click();
            PanelWindow* window = board.dock()->window(u"lights"_s);
            QVERIFY(window && window->isVisible());
            QCOMPARE(board.lights()->window(), window);
            QVERIFY(board.dock()->bar()->isVisible());
            window->setGeometry(wanted);
            QTRY_COMPARE(settings.panelPlace(u"lights"_s)->geometry, wanted);
        }
        BoardView again({desk.link, desk.replica, nullptr, nullptr, &settings});
        again.show();
        PanelWindow* window = again.dock()->window(u"lights"_s);
        QVERIFY(window);
        QCOMPARE(window->geometry(), wanted);
        window->close();
        QVERIFY(!again.dock()->window(u"lights"_s));
        QCOMPARE(again.lights()->window(), again.window());
        QVERIFY(again.lights()->isVisible());
        QVERIFY(!settings.panelPlace(u"lights"_s)->torn);
    }

    void a_panel_whose_monitor_is_away_keeps_its_home()
    {
        QTemporaryDir folder;
        Settings settings(folder.filePath(u"settings.ini"_s));
        const PanelPlace home{true, u"a monitor that is away"_s, QRect(10, 10, 400, 300), false};
        settings.setPanelPlace(u"forecast"_s, home);
        StepDeskFixture desk(Role::SupervisionOfficer);
        giveLights(desk, {});
        {
            BoardView board({desk.link, desk.replica, nullptr, nullptr, &settings});
            board.show();
            PanelWindow* window = board.dock()->window(u"forecast"_s);
            QVERIFY(window && window->isVisible());
            window->resize(500, 320);
            window->activateWindow();
            QVERIFY(QTest::qWaitForWindowActive(window));
            QTest::keyClick(window, Qt::Key_F11);
            QVERIFY(window->isFullScreen());
        }
        QVERIFY(*settings.panelPlace(u"forecast"_s) == home);
    }

    void further_consoles_stand_in_windows_of_their_own()
    {
        QTemporaryDir folder;
        Settings settings(folder.filePath(u"settings.ini"_s));
        StepDeskFixture desk(Role::SupervisionOfficer);
        giveLights(desk, {deskLight(1)});
        {
            BoardView board({desk.link, desk.replica, nullptr, nullptr, &settings});
            board.show();
            BoardView* other = board.addConsole();
            QVERIFY(other && other->isVisible() && other->window() != board.window());
            QCOMPARE(other->lights()->model()->rowCount(), 1);
            const QSignalSpy ledgers(&board, &View::ledgerWanted);
            emit other->lights()->ledgerWanted({7}, QRect(0, 0, 10, 10));
            QCOMPARE(ledgers.count(), 1); // the frame of the main one shows it
            emit other->findChild<CasesBehind*>()->ledgerWanted({7}, QRect(0, 0, 10, 10));
            QCOMPARE(ledgers.count(), 2);
        }
        BoardView again({desk.link, desk.replica, nullptr, nullptr, &settings});
        again.show();
        QCOMPARE(again.furtherConsoles().size(), std::size_t(1));
        again.furtherConsoles().front()->window()->close();
        QVERIFY(again.furtherConsoles().empty());
        QVERIFY(!settings.panelPlace(u"console-1"_s)->torn);
    }

    void on_the_wall_nothing_can_be_pressed_and_figures_stay()
    {
        StepDeskFixture desk(Role::SupervisionOfficer);
        giveLights(desk, {deskLight(1)});
        WorkFrame frame({desk.link, desk.replica});
        frame.setViews({new BoardView({desk.link, desk.replica}, &frame)});
        frame.resize(1366, 768);
        frame.setVisible(true);
        auto* board = qobject_cast<BoardView*>(frame.currentView());
        QVERIFY(frame.titleBar()->isVisible());
        frame.setLooked(View::Looked::OnWall);
        QVERIFY(!frame.titleBar()->isVisible());
        QVERIFY(!board->lightsPanel()->grouping()->isVisible());
        QVERIFY(!board->dock()->button(u"lights"_s)->isVisible());
        QVERIFY(board->lights()->isVisible() && board->card(BoardView::Red)->isVisible());
        QVERIFY(board->findChild<EngineLine*>()->isVisible());
        frame.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&frame));
        QSignalSpy desked(&frame, &WorkFrame::deskWanted);
        QTest::keyClick(&frame, Qt::Key_Escape);
        QCOMPARE(desked.count(), 1);
        frame.setLooked(View::Looked::AtDesk);
        QVERIFY(frame.titleBar()->isVisible() && board->lightsPanel()->grouping()->isVisible());
    }

    void the_engine_is_seen_to_be_alive()
    {
        StepDeskFixture desk(Role::SupervisionOfficer);
        LightTrustWatch watch(desk.link, desk.replica);
        EngineLine line(desk.replica, watch);
        const QString unknown = line.text();
        StatusReply status;
        status.engine.legalNow = *parseMoment(u"2026-11-23T10:00"_s);
        status.engine.systemNow = {10'000'000};
        status.engine.lastSweep = {9'997'000};
        status.engine.lightsGiven = 42;
        emit desk.link.heartbeat(status, std::chrono::milliseconds(5));
        QVERIFY(line.text() != unknown);
        QVERIFY(line.text().contains(u"42"_s));
        QVERIFY(watch.trust() == LightTrust::Known);
        status.engine.lastSweep = {10'000'000 - 400'000};
        emit desk.link.heartbeat(status, std::chrono::milliseconds(5));
        QVERIFY2(watch.trust() == LightTrust::Unknown, "an engine that stands still is believed");
        status.engine.lastSweep = {9'999'000};
        status.engine.lagSeconds = 301;
        emit desk.link.heartbeat(status, std::chrono::milliseconds(5));
        QVERIFY(watch.trust() == LightTrust::Unknown);
    }

    void a_forecast_without_room_says_how_many_departments_are_left_and_goes_on_to_them()
    {
        StepDeskFixture desk(Role::SupervisionOfficer);
        giveLights(desk, {});
        Forecast forecast(desk.replica);
        forecast.resize(400, 102);
        forecast.show();
        QImage empty(forecast.size(), QImage::Format_RGB32);
        forecast.render(&empty); // says that nothing falls due
        std::vector<CaseRow> rows;
        for (int department = 0; department < 8; ++department) {
            rows.push_back(deskCase(desk, 1 + department));
            rows.back().department = {5 + department};
        }
        desk.replica.wantCases();
        desk.link.answer(MessageKind::Subscribe, SubscribeReply{{1}, false});
        desk.link.answer(MessageKind::ListCases, CasePage{rows, false});
        QTRY_COMPARE(forecast.table().rows.size(), std::size_t(8));
        QCOMPARE(forecast.shownRows(), 3);
        QImage some(forecast.size(), QImage::Format_RGB32);
        forecast.render(&some);
        QVERIFY(some != empty);
        for (int down = 0; down < 7; ++down)
            QTest::keyClick(&forecast, Qt::Key_Down);
        QCOMPARE(forecast.firstRow(), 5);
        forecast.resize(400, 22 + 8 + 8 * 18);
        QCOMPARE(forecast.shownRows(), 8);
        QCOMPARE(forecast.firstRow(), 0);
    }

    void the_forecast_looks_twenty_working_days_ahead_and_opens_its_cases()
    {
        StepDeskFixture desk(Role::SupervisionOfficer);
        giveLights(desk, {});
        BoardView board({desk.link, desk.replica});
        board.resize(1280, 720);
        board.show();
        desk.link.answer(MessageKind::Subscribe, SubscribeReply{{1}, false});
        CaseRow saturday = deskCase(desk, 2);                 // a limit in calendar days
        saturday.dueAt = *parseMoment(u"2026-11-29T00:00"_s); // the end of a Saturday
        desk.link.answer(MessageKind::ListCases, CasePage{{deskCase(desk, 1), saturday}, false});
        QTRY_COMPARE(board.forecast()->table().rows.size(), std::size_t(1));
        const ForecastTable table = board.forecast()->table();
        QCOMPARE(table.days.size(), std::size_t(20));
        for (const LocalDay day : table.days)
            QVERIFY(desk.replica.calendar().isWorkingDay(day));
        QCOMPARE(table.rows.front().total, 2);
        QCOMPARE(table.rows.front().due[2], 1); // Wednesday, the end of the 25th
        QCOMPARE(table.rows.front().due[4], 1); // Friday: the last working day of Saturday's limit
        for (int i = 0; i < 4; ++i)
            QTest::keyClick(board.forecast(), Qt::Key_Right);
        QTest::keyClick(board.forecast(), Qt::Key_Return);
        auto* list = board.findChild<CaseTable*>();
        QTRY_COMPARE(list->model()->rowCount(), 1);
        QCOMPARE(CaseId{list->model()->index(0, 0).data(CaseIdRole).toLongLong()}, CaseId{2});
    }
};

QTEST_MAIN(tst_desk_board)
#include "tst_desk_board.moc"
