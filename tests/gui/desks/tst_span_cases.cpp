// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/department/CaseSheet.h"
#include "client/model/DomainWords.h"
#include "client/supervision/BoardView.h"
#include "client/supervision/FiguresView.h"
#include "client/widget/Countdown.h"
#include "client/widget/NoticeBar.h"
#include "tests/gui/desks/DeskSupport.h"

#include <QHeaderView>
#include <QMenu>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace duban;

namespace {

/// A leader before the figures of a month: as many cases of everything as the column has a number.
struct FiguresDesk
{
    FiguresDesk()
    {
        view.resize(1180, 600);
        view.show();
        FigureRow row;
        row.department = {5};
        row.received = 2;
        row.accepted = 3;
        row.decided = 4;
        row.denied = 1;
        row.completed = 5;
        row.completedInTime = 3;
        row.yellow = 6;
        row.red = 7;
        FiguresReply reply;
        reply.at = *parseMoment(u"2026-11-23T10:00"_s);
        reply.rows = {row};
        desk.link.answer(MessageKind::GetFigures, reply);
        desk.link.answer(MessageKind::GetFigures, reply);
    }

    /// Presses Enter on a figure of the department. @return what is asked for.
    ListFigureCases open(FiguresView::Column column)
    {
        view.table()->setCurrentCell(1, column);
        QTest::keyClick(view.table(), Qt::Key_Return);
        return desk.link.asked<ListFigureCases>();
    }

    bool answer(const FigureCasePage& page) { return desk.link.answer(MessageKind::ListFigureCases, page); }

    int shown() const { return view.cases()->table()->model()->rowCount(); }

    QString cell(int row, CaseColumn column) const
    {
        return view.cases()->table()->model()->index(row, int(column)).data().toString();
    }

    StepDeskFixture desk{Role::Leader};
    FiguresView view{{desk.link, desk.replica}};
};

/// So many cases, the last of which was withdrawn.
FigureCasePage pageOf(const FiguresDesk& figures, int count, qint64 firstId = 1)
{
    std::vector<CaseRow> rows;
    for (int i = 0; i < count; ++i)
        rows.push_back(deskCase(figures.desk, firstId + i));
    rows.back().state = CaseState::Withdrawn;
    rows.back().completedAt = *parseMoment(u"2026-11-20T12:00"_s);
    return spanPage(rows);
}

} // namespace

/// What a figure of some days counted, opened from the figure; over a link without a server.
class tst_span_cases : public QObject
{
    Q_OBJECT

private slots:

    void the_number_clicked_is_the_rows_shown_data()
    {
        QTest::addColumn<FiguresView::Column>("column");
        QTest::addColumn<SpanFigure>("figure");
        QTest::addColumn<QString>("from");
        const QString today = u"2026-11-23"_s;
        const QString month = u"2026-11-01"_s;
        using View = FiguresView;
        QTest::newRow("received today") << View::TodayReceived << SpanFigure::Received << today;
        QTest::newRow("completed today") << View::TodayCompleted << SpanFigure::Completed << today;
        QTest::newRow("red today") << View::TodayRed << SpanFigure::Red << today;
        QTest::newRow("received") << View::MonthReceived << SpanFigure::Received << month;
        QTest::newRow("accepted") << View::MonthAccepted << SpanFigure::Accepted << month;
        QTest::newRow("decided") << View::MonthDecided << SpanFigure::Decided << month;
        QTest::newRow("denied") << View::MonthDenied << SpanFigure::Denied << month;
        QTest::newRow("completed") << View::MonthCompleted << SpanFigure::Completed << month;
        QTest::newRow("yellow") << View::MonthYellow << SpanFigure::Yellow << month;
        QTest::newRow("red") << View::MonthRed << SpanFigure::Red << month;
    }

    void the_number_clicked_is_the_rows_shown()
    {
        QFETCH(FiguresView::Column, column);
        QFETCH(SpanFigure, figure);
        QFETCH(QString, from);
        FiguresDesk figures;
        const int number = figures.view.table()->item(1, column)->text().toInt();
        QVERIFY(number > 0);
        const ListFigureCases asked = figures.open(column);
        QCOMPARE(asked.figure, figure);
        QCOMPARE(asked.department, OrganisationId{5});
        QCOMPARE(asked.from, *parseDay(from));
        QCOMPARE(asked.until, *parseDay(u"2026-11-23"_s));
        QVERIFY(figures.view.showsCases());
        QVERIFY(!figures.view.cases()->progress().isEmpty()); // is being fetched
        QVERIFY(figures.answer(pageOf(figures, number)));
        QCOMPARE(figures.shown(), number);
        QVERIFY(figures.view.cases()->progress().isEmpty());
        QTRY_VERIFY(figures.view.cases()->table()->isVisible());
        QVERIFY(figures.view.printout().parts > 0);
    }

    void the_share_in_time_opens_those_that_were()
    {
        FiguresDesk figures;
        QCOMPARE(figures.open(FiguresView::MonthInTime).figure, SpanFigure::CompletedInTime);
        QVERIFY(figures.answer(pageOf(figures, 3)));
        QCOMPARE(figures.shown(), 3);
    }

    void an_ended_case_is_shown_as_it_is_and_opened()
    {
        FiguresDesk figures;
        figures.open(FiguresView::MonthDenied);
        QVERIFY(figures.answer(pageOf(figures, 1)));
        QCOMPARE(figures.cell(0, CaseColumn::Remaining), stateName(CaseState::Withdrawn));
        QVERIFY(!figures.desk.replica.findCase({1}));
        QTRY_VERIFY(figures.view.cases()->table()->isVisible());
        QTest::keyClick(figures.view.cases()->table(), Qt::Key_Return);
        QCOMPARE(figures.view.cases()->openedCase(), CaseId{1});
        QCOMPARE(figures.desk.link.asked<GetCase>().caseId, CaseId{1});
    }

    void a_large_figure_comes_page_by_page_and_says_how_many_more()
    {
        FiguresDesk figures;
        figures.open(FiguresView::MonthRed);
        FigureCasePage first = pageOf(figures, 4);
        first.more = true;
        first.total = 7;
        QVERIFY(figures.answer(first));
        QCOMPARE(figures.shown(), 4);
        const QString progress = figures.view.cases()->progress();
        QVERIFY2(progress.contains(u'4') && progress.contains(u'7'), qPrintable(progress));
        const auto next = figures.desk.link.asked<ListFigureCases>();
        QCOMPARE(next.afterCase, CaseId{4});
        QCOMPARE(next.afterAt, first.rows.back().at);
        FigureCasePage last = pageOf(figures, 3, 5);
        last.total = 7;
        QVERIFY(figures.answer(last));
        QCOMPARE(figures.shown(), 7);
        QVERIFY(figures.view.cases()->progress().isEmpty());
        QCOMPARE(figures.desk.link.waiting(MessageKind::ListFigureCases), 0);
    }

    void a_case_with_two_lights_stands_there_twice()
    {
        FiguresDesk figures;
        figures.open(FiguresView::MonthYellow);
        FigureCasePage page = pageOf(figures, 2);
        page.rows[0].light = {31};
        page.rows[0].clock = ClockKind::Stage;
        page.rows[0].stage = Stage::Handling;
        page.rows[1].light = {32};
        page.rows.push_back(page.rows[0]);
        page.rows.back().light = {33};
        page.rows.back().clock = ClockKind::DecisionPromised;
        page.total = 3;
        QVERIFY(figures.answer(page));
        QCOMPARE(figures.shown(), 3);
        const QString words = figures.view.cases()->progress();
        QVERIFY2(words.contains(u'3') && words.contains(u'2'), qPrintable(words));
        const int column = int(CaseColumn::Counted);
        CaseTable& table = *figures.view.cases()->table();
        QVERIFY(!table.isColumnHidden(column));
        QCOMPARE(table.horizontalHeader()->visualIndex(column), 0);
        QStringList lights;
        for (int row = 0; row < figures.shown(); ++row)
            lights << figures.cell(row, CaseColumn::Counted);
        const auto says = [&lights](const QStringList& parts) {
            return std::any_of(lights.begin(), lights.end(), [&parts](const QString& light) {
                return std::all_of(parts.begin(), parts.end(),
                                   [&light](const QString& part) { return light.contains(part); });
            });
        };
        const QString when = shortDueText(page.rows[0].at, page.rows[0].at).left(5);
        QVERIFY2(says({clockName(ClockKind::Stage), stageName(Stage::Handling, StageNaming::Handling), when}),
                 qPrintable(lights.join(u'\n')));
        QVERIFY2(says({clockName(ClockKind::DecisionPromised), when}), qPrintable(lights.join(u'\n')));
        const auto said = table.model()->index(0, column).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(said.contains(lightName(Light::Yellow)) &&
                     said.contains(shortDueText(page.rows[0].at, page.rows[0].at)),
                 qPrintable(said));
        QVERIFY(table.isColumnHidden(int(CaseColumn::Light))); // its place
        CaseRow now = page.rows[0].row;                        // goes on meanwhile: both rows follow
        now.seq = {900};
        now.applicantName = u"改名公司"_s;
        Feed feed;
        feed.rows = {now};
        emit figures.desk.link.feedArrived(feed);
        int renamed = 0;
        for (int row = 0; row < figures.shown(); ++row)
            renamed += figures.cell(row, CaseColumn::Applicant) == now.applicantName;
        QCOMPARE(renamed, 2);
    }

    void the_column_of_the_light_stands_in_lists_of_lights_only()
    {
        FiguresDesk figures;
        const auto names = [&figures] {
            QMenu menu;
            figures.view.cases()->table()->fillColumnsMenu(menu);
            QStringList words;
            for (const QAction* action : menu.actions())
                words << action->text();
            return words;
        };
        const auto column = int(CaseColumn::Counted);
        figures.open(FiguresView::MonthRed);
        QVERIFY(!figures.view.cases()->table()->isColumnHidden(column));
        const QStringList ofLights = names();
        QVERIFY(ofLights.contains(u"Light counted"_s) && !ofLights.contains(u"Light"_s));
        QVERIFY(figures.view.stepBack());
        figures.open(FiguresView::MonthReceived);
        QVERIFY(figures.view.cases()->table()->isColumnHidden(column));
        QVERIFY(!names().contains(u"Light counted"_s) && names().contains(u"Light"_s));
    }

    void lights_are_sorted_by_when_they_were_given()
    {
        FiguresDesk figures;
        figures.open(FiguresView::MonthRed);
        FigureCasePage page = pageOf(figures, 3);
        const QStringList days{u"2026-11-12T09:00"_s, u"2026-11-11T09:00"_s, u"2026-11-13T09:00"_s};
        for (std::size_t i = 0; i < page.rows.size(); ++i) {
            page.rows[i].light = {qint64(41 + i)};
            page.rows[i].at = *parseMoment(days[qsizetype(i)]);
        }
        QVERIFY(figures.answer(page));
        const auto numbers = [&figures] {
            QString all;
            for (int row = 0; row < figures.shown(); ++row)
                all += figures.cell(row, CaseColumn::Number).right(1);
            return all;
        };
        QHeaderView* header = figures.view.cases()->table()->horizontalHeader();
        header->setSortIndicator(int(CaseColumn::Counted), Qt::AscendingOrder);
        QCOMPARE(numbers(), u"213"_s);
        header->setSortIndicator(int(CaseColumn::Counted), Qt::DescendingOrder);
        QCOMPARE(numbers(), u"312"_s);
    }

    void a_case_that_left_the_scope_says_so()
    {
        FiguresDesk figures;
        figures.open(FiguresView::MonthRed);
        FigureCase moved;
        moved.row.id = {8};
        moved.row.number = u"20261101-000008"_s;
        moved.row.variant = {11};
        moved.row.department = {5};
        moved.light = {41};
        moved.elsewhere = true;
        FigureCasePage page;
        page.rows = {moved};
        page.total = 1;
        QVERIFY(figures.answer(page));
        QCOMPARE(figures.shown(), 1);
        QCOMPARE(figures.cell(0, CaseColumn::Number), moved.row.number);
        QVERIFY(!figures.cell(0, CaseColumn::Applicant).isEmpty());
    }

    void a_refusal_is_told_and_F5_asks_again()
    {
        FiguresDesk figures;
        figures.open(FiguresView::MonthReceived);
        QVERIFY(figures.desk.link.answer(MessageKind::ListFigureCases, refusalOf(ErrorCode::StoreFailed)));
        QVERIFY(figures.view.cases()->trouble()->isVisible());
        QVERIFY(!figures.view.cases()->trouble()->text().isEmpty());
        figures.view.refresh();
        QVERIFY(!figures.view.cases()->trouble()->isVisible());
        QVERIFY(figures.answer(pageOf(figures, 2)));
        QCOMPARE(figures.shown(), 2);
        figures.view.refresh();
        QCOMPARE(figures.shown(), 2); // stays until the answer comes
        QVERIFY(figures.answer(pageOf(figures, 1)));
        QCOMPARE(figures.shown(), 1);
    }

    void a_lost_line_is_told_until_the_rest_came()
    {
        FiguresDesk figures;
        figures.open(FiguresView::MonthAccepted);
        LinkStatus lost;
        lost.state = LinkState::Reconnecting;
        emit figures.desk.link.statusChanged(lost);
        QVERIFY(figures.view.cases()->trouble()->isVisible());
        LinkStatus back;
        back.state = LinkState::LoggedIn;
        emit figures.desk.link.statusChanged(back);
        QVERIFY(!figures.view.cases()->trouble()->isVisible());
        QVERIFY(figures.answer(pageOf(figures, 3)));
        QCOMPARE(figures.shown(), 3);
    }

    void the_answer_to_an_earlier_figure_is_dropped()
    {
        FiguresDesk figures;
        figures.open(FiguresView::MonthRed);
        QVERIFY(figures.view.stepBack());
        figures.open(FiguresView::MonthReceived);
        QVERIFY(figures.answer(pageOf(figures, 7)));
        QCOMPARE(figures.shown(), 0);
        QVERIFY(figures.answer(pageOf(figures, 2, 11)));
        QCOMPARE(figures.shown(), 2);
    }

    void what_was_received_today_is_all_of_it_on_the_board_too()
    {
        StepDeskFixture desk(Role::SupervisionOfficer);
        BoardView board({desk.link, desk.replica});
        board.resize(1180, 700);
        board.show();
        board.card(BoardView::ReceivedToday)->click();
        const auto asked = desk.link.asked<ListFigureCases>();
        QCOMPARE(asked.figure, SpanFigure::Received);
        QVERIFY(!asked.department.isValid());
        QCOMPARE(asked.from, *parseDay(u"2026-11-23"_s));
        QCOMPARE(asked.until, *parseDay(u"2026-11-23"_s));
        CaseRow ended = deskCase(desk, 9);
        ended.state = CaseState::Delivered;
        QVERIFY(desk.link.answer(MessageKind::ListFigureCases, spanPage({deskCase(desk, 1), ended})));
        const auto* list = board.findChild<CasesBehind*>();
        QVERIFY(list);
        QCOMPARE(list->table()->model()->rowCount(), 2);
        board.refresh();
        QCOMPARE(desk.link.waiting(MessageKind::ListFigureCases), 1);
    }
};

QTEST_MAIN(tst_span_cases)
#include "tst_span_cases.moc"
