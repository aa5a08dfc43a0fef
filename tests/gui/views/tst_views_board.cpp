// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/department/CaseSheet.h"
#include "client/supervision/BoardView.h"
#include "tests/gui/app/CuttingProxy.h"
#include "tests/gui/views/ViewDesk.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace duban;

/// An officer watches the hall, against a real server over TLS whose legal clock is replayed.
class tst_views_board : public QObject
{
    Q_OBJECT

private slots:

    void initTestCase()
    {
        QVERIFY(m_hall.start());
        m_password = m_hall.passwordOf(u"officer01"_s);
        QVERIFY(!m_password.isEmpty());
        QVERIFY(m_hall.moveClock(u"2026-11-23T09:30:00"_s));
    }

    void counters_stream_and_forecast_change_when_a_case_is_accepted()
    {
        ViewDesk desk(m_hall.path(u"board.ini"_s));
        auto* board = enter(desk);
        QVERIFY(board);
        const int before = board->card(BoardView::Open)->figure();
        const int eventsBefore = board->stream()->model()->rowCount();
        const CaseId id = m_hall.takeIn(u"clerk01"_s, u"施工许可证核发"_s, u"看板申请人"_s);
        QVERIFY(m_hall.accept(u"clerk01"_s, id));
        QTRY_COMPARE(board->card(BoardView::Open)->figure(), before + 1);
        QTRY_VERIFY(board->card(BoardView::ReceivedToday)->figure() >= 1);
        QTRY_VERIFY(board->stream()->model()->rowCount() >= eventsBefore + 2);
        QTRY_VERIFY(!board->forecast()->table().rows.empty());
    }

    void a_light_appears_flashes_and_opens_its_case_to_look_at()
    {
        const CaseId id = m_hall.takeIn(u"clerk01"_s, u"施工许可证核发"_s, u"要亮灯的"_s);
        QVERIFY(m_hall.accept(u"clerk01"_s, id));
        ViewDesk desk(m_hall.path(u"light.ini"_s));
        auto* board = enter(desk);
        QVERIFY(board);
        QVERIFY(m_hall.moveClock(u"2026-12-24T10:00:00"_s));
        QTRY_VERIFY(board->lights()->model()->rowCount() > 0);
        QTRY_VERIFY(board->card(BoardView::Red)->figure() > 0);
        QTRY_VERIFY(board->isCountUrgent());
        board->lights()->filter()->setLevel(Light::Red);
        QTRY_VERIFY(board->lights()->model()->rowCount() > 0);
        board->lights()->setCurrentIndex(board->lights()->model()->index(0, 0));
        QTest::keyClick(board->lights(), Qt::Key_Return);
        QTRY_VERIFY(board->sheet()->isVisible());
        QTRY_VERIFY(board->sheet()->isLoaded());
        QVERIFY(!board->sheet()->actions()->button(Action::FinishStage)->isVisible());
        QVERIFY(board->stepBack());
        QVERIFY(board->lights()->isVisible());
        board->lights()->filter()->setLevel(std::nullopt);
    }

    void every_figure_opens_its_cases()
    {
        ViewDesk desk(m_hall.path(u"figure.ini"_s));
        auto* board = enter(desk);
        QVERIFY(board);
        QTRY_VERIFY(board->card(BoardView::Red)->figure() > 0);
        QTRY_VERIFY(!desk.replica.cases().isEmpty());
        board->card(BoardView::Red)->click();
        QVERIFY(!board->lights()->isVisible());
        QVERIFY(board->stepBack());
        QVERIFY(board->lights()->isVisible());
    }

    void a_paused_stream_holds_new_events_back_and_shows_them_afterwards()
    {
        ViewDesk desk(m_hall.path(u"pause.ini"_s));
        auto* board = enter(desk);
        QVERIFY(board);
        QTRY_VERIFY(board->stream()->model()->rowCount() > 0);
        board->stream()->setPaused(true);
        const int shown = board->stream()->model()->rowCount();
        QVERIFY(m_hall.takeIn(u"clerk01"_s, u"施工许可证核发"_s, u"暂停时来的"_s).isValid());
        QTRY_VERIFY(board->stream()->filter()->held() > 0);
        QCOMPARE(board->stream()->model()->rowCount(), shown);
        board->stream()->setPaused(false);
        QCOMPARE(board->stream()->filter()->held(), 0);
    }

    void lights_turn_unknown_with_the_reason_when_the_connection_is_away_too_long()
    {
        CuttingProxy proxy(m_hall.server().port());
        ViewDesk desk(m_hall.path(u"away.ini"_s));
        desk.logIn(m_hall.server(), u"officer01"_s, m_password, proxy.port());
        QTRY_VERIFY_WITH_TIMEOUT(desk.isAtWork(), 20'000);
        LightTrustWatch watch(desk.link, desk.replica, nullptr, std::chrono::milliseconds(100));
        QVERIFY(watch.trust() == LightTrust::Known);
        proxy.cut();
        QTRY_VERIFY(watch.trust() == LightTrust::Unknown);
        QVERIFY(!watch.reason().isEmpty());
        proxy.mend();
        QTRY_VERIFY(watch.trust() == LightTrust::Known);
        QVERIFY(watch.reason().isEmpty());
    }

private:
    BoardView* enter(ViewDesk& desk)
    {
        desk.logIn(m_hall.server(), u"officer01"_s, m_password);
        const bool there = QTest::qWaitFor([&] { return desk.isAtWork() && desk.view<BoardView>(); }, 20'000);
        return there ? desk.view<BoardView>() : nullptr;
    }

    ViewHall m_hall{u"2026-11-23T09:00:00"_s};
    QString m_password;
};

QTEST_MAIN(tst_views_board)
#include "tst_views_board.moc"
