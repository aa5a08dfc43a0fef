// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/department/CaseSheet.h"
#include "client/supervision/BoardView.h"
#include "client/supervision/FiguresView.h"
#include "tests/gui/views/ViewDesk.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace duban;

// A busy machine takes its time.
#define SOON_VERIFY(expression) QTRY_VERIFY_WITH_TIMEOUT(expression, 30'000)
#define SOON_COMPARE(actual, expected) QTRY_COMPARE_WITH_TIMEOUT(actual, expected, 30'000)

/// A figure of some days and the list behind it, client and server together: against a real server over TLS
/// whose legal clock is replayed.
class tst_figures_live : public QObject
{
    Q_OBJECT

private slots:

    void initTestCase()
    {
        QVERIFY(m_hall.start());
        m_officer = m_hall.passwordOf(u"officer01"_s);
        m_leader = m_hall.passwordOf(u"leader01"_s);
        QVERIFY(!m_officer.isEmpty() && !m_leader.isEmpty());
        QVERIFY(m_hall.moveClock(u"2026-11-02T09:30:00"_s));
        for (const QString& applicant : {u"远大建筑有限公司"_s, u"恒通置业有限公司"_s})
            QVERIFY(m_hall.accept(u"clerk01"_s, m_hall.takeIn(u"clerk01"_s, u"施工许可证核发"_s, applicant)));
        const CaseId withdrawn = m_hall.takeIn(u"clerk01"_s, u"施工许可证核发"_s, u"自己撤回的"_s);
        TestClient* clerk = m_hall.member(u"clerk01"_s);
        const auto details = clerk->call<CaseDetails>(GetCase{withdrawn});
        QVERIFY(details);
        QVERIFY(clerk->run(WithdrawCase{withdrawn, details->row.revision, true, u"申请人撤回。"_s}));
        QVERIFY(m_hall.moveClock(u"2026-11-24T10:00:00"_s)); // stage and promised limit are past
        QVERIFY(m_hall.takeIn(u"clerk01"_s, u"施工许可证核发"_s, u"今天来的"_s).isValid());
    }

    void a_figure_of_the_month_opens_as_many_rows_as_it_says_data()
    {
        QTest::addColumn<FiguresView::Column>("column");
        QTest::addColumn<bool>("lights");
        QTest::newRow("received today") << FiguresView::TodayReceived << false;
        QTest::newRow("received") << FiguresView::MonthReceived << false;
        QTest::newRow("accepted") << FiguresView::MonthAccepted << false;
        QTest::newRow("completed") << FiguresView::MonthCompleted << false;
        QTest::newRow("yellow") << FiguresView::MonthYellow << true;
        QTest::newRow("red") << FiguresView::MonthRed << true;
    }

    void a_figure_of_the_month_opens_as_many_rows_as_it_says()
    {
        QFETCH(FiguresView::Column, column);
        QFETCH(bool, lights);
        ViewDesk desk(m_hall.path(u"leader.ini"_s));
        auto* view = enterFigures(desk);
        QVERIFY(view);
        SOON_VERIFY(view->table()->item(1, column)->text().toInt() > 0);
        const int number = view->table()->item(1, column)->text().toInt();
        view->table()->setCurrentCell(1, column);
        QTest::keyClick(view->table(), Qt::Key_Return);
        QVERIFY(view->showsCases());
        CaseTable* table = view->cases()->table();
        SOON_COMPARE(table->model()->rowCount(), number);
        QCOMPARE(table->isColumnHidden(int(CaseColumn::Counted)), !lights);
        QSet<QString> rows;
        for (int row = 0; row < number; ++row)
            rows << textAt(*table, row, CaseColumn::Number) + u' ' + textAt(*table, row, CaseColumn::Counted);
        QCOMPARE(int(rows.size()), number); // no two look alike
        QVERIFY(opensFirst(*view->cases()));
        QVERIFY(view->stepBack());
        SOON_VERIFY(view->showsCases() && table->isVisible());
        SOON_COMPARE(table->model()->rowCount(), number);
    }

    void lights_of_one_case_say_what_they_are_of()
    {
        ViewDesk desk(m_hall.path(u"lights.ini"_s));
        auto* view = enterFigures(desk);
        QVERIFY(view);
        QTRY_VERIFY_WITH_TIMEOUT(view->table()->item(0, FiguresView::MonthRed)->text().toInt() > 0, 30'000);
        view->table()->setCurrentCell(0, FiguresView::MonthRed);
        QTest::keyClick(view->table(), Qt::Key_Return);
        CaseTable* table = view->cases()->table();
        SOON_COMPARE(table->model()->rowCount(),
                     view->table()->item(0, FiguresView::MonthRed)->text().toInt());
        QStringList lights;
        const QString number = textAt(*table, 0, CaseColumn::Number);
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            if (textAt(*table, row, CaseColumn::Number) == number)
                lights << textAt(*table, row, CaseColumn::Counted);
        }
        const QString all = lights.join(u'\n');
        QVERIFY2(lights.size() >= 2, qPrintable(all));
        QVERIFY2(all.contains(u"stage limit"_s) && all.contains(u"promised limit"_s), qPrintable(all));
    }

    void what_was_received_today_opens_from_the_console()
    {
        ViewDesk desk(m_hall.path(u"console.ini"_s));
        desk.logIn(m_hall.server(), u"officer01"_s, m_officer);
        SOON_VERIFY(desk.isAtWork() && desk.view<BoardView>());
        auto* board = desk.view<BoardView>();
        SOON_COMPARE(board->card(BoardView::ReceivedToday)->figure(), 1);
        board->card(BoardView::ReceivedToday)->click();
        auto* list = board->findChild<CasesBehind*>();
        QVERIFY(list);
        SOON_VERIFY(list->isVisible() && list->table()->model()->rowCount() == 1);
        QCOMPARE(textAt(*list->table(), 0, CaseColumn::Applicant), u"今天来的"_s);
        QVERIFY(opensFirst(*list));
    }

    void the_record_verifies()
    {
        const VerifyResult result = m_hall.server().verify();
        QVERIFY2(result.isClean(), result.output.constData());
    }

private:
    FiguresView* enterFigures(ViewDesk& desk)
    {
        desk.logIn(m_hall.server(), u"leader01"_s, m_leader);
        if (!QTest::qWaitFor([&] { return desk.isAtWork(); }, 30'000))
            return nullptr;
        desk.window.frame()->showView(u"figures"_s);
        auto* view = desk.view<FiguresView>();
        const bool here = QTest::qWaitFor(
            [view] { return view && view->table()->rowCount() > 1 && !view->pairs().empty(); }, 30'000);
        return here ? view : nullptr;
    }

    static QString textAt(const CaseTable& table, int row, CaseColumn column)
    {
        return table.model()->index(row, int(column)).data().toString();
    }

    /// Opens the first row with the keyboard. @return whether its case was shown.
    static bool opensFirst(CasesBehind& list)
    {
        const QModelIndex first = list.table()->model()->index(0, int(CaseColumn::Number));
        const QString number = first.data().toString();
        list.table()->setCurrentIndex(first);
        QTest::keyClick(list.table(), Qt::Key_Return);
        return QTest::qWaitFor(
            [&] {
                return list.sheet()->isVisible() && list.sheet()->isLoaded() &&
                       list.sheet()->details().row.number == number;
            },
            30'000);
    }

    ViewHall m_hall{u"2026-11-02T09:00:00"_s};
    QString m_officer;
    QString m_leader;
};

QTEST_MAIN(tst_figures_live)
#include "tst_figures_live.moc"
