// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/PrintDesk.h"
#include "client/department/CaseListPrint.h"
#include "client/step/FormDialog.h"
#include "client/widget/Printing.h"
#include "tests/gui/lists/ListDesk.h"

#include <QAbstractItemModelTester>
#include <QHeaderView>
#include <QPdfWriter>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextTable>

using namespace Qt::StringLiterals;
using namespace duban;

namespace {

const QString ColumnsKey = u"list.todo.columns"_s;
const QString FiltersKey = u"list.todo.filters"_s;

PreferencePage keptPage(const QString& name, const QByteArray& value)
{
    PreferencePage page;
    page.rows = {{name, value}};
    return page;
}

QAction* actionOf(const QMenu& menu, const QString& text)
{
    for (QAction* action : menu.actions()) {
        if (action->text() == text)
            return action;
    }
    return nullptr;
}

QString tabText(const ListDesk& desk, int tab)
{
    return desk.view->tabs()->bar()->tabText(tab);
}

} // namespace

/// A list is arranged once and stays so: at the server, in tabs, on paper.
class tst_case_lists : public QObject
{
    Q_OBJECT

private slots:

    void any_column_sorts_and_the_chosen_row_stays()
    {
        ListDesk desk;
        desk.sayThree();
        QCOMPARE(desk.ids(), (std::vector<qint64>{2, 3, 1}));
        desk.view->table()->selectCase({3});
        QHeaderView* header = desk.view->table()->horizontalHeader();
        header->setSortIndicator(int(CaseColumn::Applicant), Qt::AscendingOrder);
        QCOMPARE(desk.ids(), (std::vector<qint64>{2, 3, 1})); // by pinyin: A, Li, Zhang
        header->setSortIndicator(int(CaseColumn::Applicant), Qt::DescendingOrder);
        QCOMPARE(desk.ids(), (std::vector<qint64>{1, 3, 2}));
        header->setSortIndicator(int(CaseColumn::Light), Qt::AscendingOrder);
        QCOMPARE(desk.ids(), (std::vector<qint64>{3, 2, 1})); // worst first
        header->setSortIndicator(int(CaseColumn::Number), Qt::DescendingOrder);
        QCOMPARE(desk.ids(), (std::vector<qint64>{3, 2, 1}));
        QCOMPARE(desk.view->table()->currentCase(), CaseId{3});
        QVERIFY(desk.sent(ColumnsKey).contains("number"));
    }

    void a_changed_case_moves_in_the_order_that_was_chosen()
    {
        ListDesk desk;
        desk.sayThree();
        const QAbstractItemModelTester tester(desk.view->table()->model(),
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        desk.view->table()->horizontalHeader()->setSortIndicator(int(CaseColumn::Light), Qt::AscendingOrder);
        desk.say({desk.row(1, u"张三"_s, Light::Red, u"2026-11-20T00:00"_s)});
        QCOMPARE(desk.ids(), (std::vector<qint64>{1, 3, 2}));
        desk.say({desk.row(3, u"李四"_s, Light::White, u"2026-11-30T00:00"_s)});
        QCOMPARE(desk.ids(), (std::vector<qint64>{1, 2, 3}));
    }

    /// The header of the rows does not listen to moves; what it knows must be right all the same.
    void rows_that_move_come_and_go_leave_the_table_in_order()
    {
        ListDesk desk;
        CaseTable* table = desk.view->table();
        const auto moment = [](int day) {
            return QDate(2026, 12, 1).addDays(day).toString(Qt::ISODate) + u"T00:00"_s;
        };
        std::vector<CaseRow> rows;
        for (int id = 1; id <= 60; ++id)
            rows.push_back(desk.row(id, u"张三"_s, Light::Green, moment(id)));
        desk.say(rows);
        table->selectCase({30});
        const QPersistentModelIndex held(table->currentIndex());
        quint32 chance = 1;
        for (int turn = 0; turn < 300; ++turn) {
            chance = chance * 1'664'525 + 1'013'904'223;
            const int id = int(chance >> 16) % 80 + 1; // 61 to 80 come new
            CaseRow row = desk.row(id, u"李四"_s, Light::Green, moment(int(chance >> 8) % 90));
            if (turn % 7 == 0 && id != 30)
                row.state = CaseState::Completed; // leaves the list
            desk.say({row});
            QCOMPARE(table->currentCase(), CaseId{30});
            QCOMPARE(held, table->currentIndex());
            QCOMPARE(table->selectionModel()->selectedRows().size(), 1);
            QCOMPARE(table->selectionModel()->selectedRows().front().row(), table->currentIndex().row());
            QCOMPARE(table->verticalHeader()->count(), table->model()->rowCount());
        }
        QCoreApplication::processEvents(); // the table lays itself out once for all of it
        for (int at = 0; at < table->model()->rowCount(); ++at)
            QCOMPARE(table->rowViewportPosition(at) + table->verticalScrollBar()->value(), at * metrics::Row);
        const QModelIndex current = table->currentIndex();
        table->scrollTo(current);
        QCOMPARE(table->indexAt(table->visualRect(current).center()), current);
    }

    void columns_are_hidden_moved_and_sized_and_kept()
    {
        ListDesk desk;
        desk.sayThree();
        CaseTable* table = desk.view->table();
        QMenu menu;
        table->fillColumnsMenu(menu);
        QVERIFY(!actionOf(menu, u"Case number"_s)->isEnabled());
        actionOf(menu, u"Received"_s)->trigger();
        QVERIFY(table->isColumnHidden(int(CaseColumn::Received)));
        QHeaderView* header = table->horizontalHeader();
        header->moveSection(header->visualIndex(int(CaseColumn::Applicant)), 0);
        header->resizeSection(int(CaseColumn::Applicant), 321);
        QVERIFY(desk.sent(ColumnsKey).contains("321"));
        QTRY_VERIFY(desk.link.waiting(MessageKind::SetPreference) > 0);

        ListDesk other(keptPage(ColumnsKey, desk.sent(ColumnsKey))); // at another PC
        CaseTable* again = other.view->table();
        QVERIFY(again->isColumnHidden(int(CaseColumn::Received)));
        QCOMPARE(again->horizontalHeader()->visualIndex(int(CaseColumn::Applicant)), 0);
        QCOMPARE(again->columnWidth(int(CaseColumn::Applicant)), 321);
        QCOMPARE(again->caseLayout(), table->caseLayout());
        QVERIFY(other.likings.isSaved()); // what was fetched is not sent back
    }

    void the_usual_columns_come_back_and_that_can_be_taken_back()
    {
        ListDesk desk;
        QMenu menu;
        desk.view->table()->fillColumnsMenu(menu);
        QVERIFY(!actionOf(menu, u"Usual columns"_s)->isEnabled());
        actionOf(menu, u"Stage"_s)->trigger();
        std::function<void()> undo;
        connect(desk.view.get(), &View::undoOffered, this,
                [&undo](const QString&, const std::function<void()>& back) { undo = back; });
        QMenu again;
        desk.view->table()->fillColumnsMenu(again);
        actionOf(again, u"Usual columns"_s)->trigger();
        QVERIFY(!desk.view->table()->isColumnHidden(int(CaseColumn::Stage)));
        QVERIFY(desk.sent(ColumnsKey).isEmpty());
        QVERIFY(undo);
        undo();
        QVERIFY(desk.view->table()->isColumnHidden(int(CaseColumn::Stage)));
        QVERIFY(!desk.sent(ColumnsKey).isEmpty());
    }

    void a_saved_filter_is_a_tab_with_its_figure()
    {
        ListDesk desk;
        desk.sayThree();
        desk.view->filterBar()->choose(1);
        emit desk.view->filterBar()->chipChosen(1);
        QCOMPARE(desk.ids(), (std::vector<qint64>{3}));
        desk.view->savedFilters()->add(u"红灯件"_s);
        QCOMPARE(desk.view->tabs()->chosen(), 1);
        QTRY_COMPARE(tabText(desk, 1), u"红灯件  1"_s);
        QCOMPARE(tabText(desk, 0), u"To do  3"_s);
        desk.view->tabs()->bar()->setCurrentIndex(0);
        QCOMPARE(desk.ids().size(), std::size_t(3));
        QCOMPARE(desk.view->filterBar()->chosen(), 0);
        desk.say({desk.row(1, u"张三"_s, Light::Red, u"2026-12-09T00:00"_s)});
        QTRY_COMPARE(tabText(desk, 1), u"红灯件  2"_s);
        desk.view->tabs()->bar()->setCurrentIndex(1);
        QCOMPARE(desk.ids(), (std::vector<qint64>{3, 1}));
    }

    void a_tab_has_columns_of_its_own()
    {
        ListDesk desk;
        desk.sayThree();
        desk.view->savedFilters()->add(u"A & B"_s);
        QMenu menu;
        desk.view->table()->fillColumnsMenu(menu);
        actionOf(menu, u"Stage"_s)->trigger();
        desk.view->tabs()->bar()->setCurrentIndex(0);
        QVERIFY(!desk.view->table()->isColumnHidden(int(CaseColumn::Stage)));
        desk.view->tabs()->bar()->setCurrentIndex(1);
        QVERIFY(desk.view->table()->isColumnHidden(int(CaseColumn::Stage)));
        QVERIFY(desk.sent(ColumnsKey).isEmpty());
        QVERIFY(desk.sent(FiltersKey).contains("A & B"));

        ListDesk other(keptPage(FiltersKey, desk.sent(FiltersKey)));
        QCOMPARE(other.view->savedFilters()->filters(), desk.view->savedFilters()->filters());
    }

    void a_removed_tab_comes_back_where_it_was()
    {
        ListDesk desk;
        desk.sayThree();
        for (const QString& name : {u"一"_s, u"二"_s, u"三"_s})
            desk.view->savedFilters()->add(name);
        const auto before = desk.view->savedFilters()->filters();
        std::function<void()> undo;
        connect(desk.view.get(), &View::undoOffered, this,
                [&undo](const QString&, const std::function<void()>& back) { undo = back; });
        desk.view->savedFilters()->remove(1);
        QCOMPARE(desk.view->savedFilters()->filters().size(), std::size_t(2));
        QCOMPARE(desk.view->tabs()->chosen(), 0);
        QVERIFY(undo);
        undo();
        QCOMPARE(desk.view->savedFilters()->filters(), before);
        QCOMPARE(desk.view->tabs()->chosen(), 2);
    }

    void a_name_is_asked_for_and_must_be_one()
    {
        ListDesk desk;
        desk.view->savedFilters()->add(u"我的"_s);
        QMenu menu;
        desk.view->savedFilters()->fillMenu(menu);
        menu.actions().constFirst()->trigger();
        auto* dialog = desk.view->window()->findChild<FormDialog*>();
        QVERIFY(dialog);
        auto* line = dialog->findChild<QLineEdit*>(u"name"_s);
        QVERIFY(!dialog->isRight());
        line->setText(u"我的"_s);
        QVERIFY(!dialog->isRight());
        line->setText(QString(SavedFilter::MaxName + 1, u'长'));
        QVERIFY(!dialog->isRight());
        line->setText(u"新的"_s);
        QVERIFY(dialog->isRight());
        dialog->confirmButton()->click();
        QCOMPARE(desk.view->savedFilters()->filters().size(), std::size_t(2));
    }

    void what_cannot_be_read_is_left_out_data()
    {
        QTest::addColumn<QByteArray>("kept");
        QTest::addColumn<int>("filters");
        QTest::newRow("nothing") << QByteArray() << 0;
        QTest::newRow("no JSON") << QByteArray("\xff\xfe{") << 0;
        QTest::newRow("not a list") << QByteArray("{\"name\":\"a\"}") << 0;
        QTest::newRow("without a name") << QByteArray("[{\"chip\":1}]") << 0;
        QTest::newRow("a chip that is none") << QByteArray("[{\"name\":\"a\",\"chip\":99}]") << 1;
        QTest::newRow("columns of another time")
            << QByteArray(
                   "[{\"name\":\"a\",\"layout\":{\"columns\":[{\"column\":\"moon\"},{\"column\":\"due\","
                   "\"width\":-5},{\"column\":\"due\"}],\"sort\":\"moon\"}}]")
            << 1;
    }

    void what_cannot_be_read_is_left_out()
    {
        QFETCH(QByteArray, kept);
        ListDesk desk(keptPage(FiltersKey, kept));
        const auto& filters = desk.view->savedFilters()->filters();
        QTEST(int(filters.size()), "filters");
        for (const SavedFilter& filter : filters) {
            QCOMPARE(filter.layout.columns.size(), std::size_t(CaseColumnCount));
            QVERIFY(filter.chip.isEmpty() || filter.chip == u"all"_s); // the first either way
        }
    }

    void a_saved_filter_names_its_chip_by_key_data()
    {
        QTest::addColumn<QByteArray>("kept");
        QTest::addColumn<QString>("chip");
        QTest::addColumn<int>("shown");
        QTest::newRow("its key") << QByteArray("[{\"name\":\"a\",\"chip\":\"red\"}]") << u"red"_s << 1;
        QTest::newRow("its place, as an earlier version kept it")
            << QByteArray("[{\"name\":\"a\",\"chip\":1}]") << u"red"_s << 1;
        QTest::newRow("a key this list has no chip of stays and shows the first")
            << QByteArray("[{\"name\":\"a\",\"chip\":\"unclaimed\"}]") << u"unclaimed"_s << 3;
    }

    void a_saved_filter_names_its_chip_by_key()
    {
        QFETCH(QByteArray, kept);
        ListDesk desk(keptPage(FiltersKey, kept));
        desk.sayThree();
        const auto& filters = desk.view->savedFilters()->filters();
        QCOMPARE(filters.size(), std::size_t(1));
        QTEST(filters.front().chip, "chip");
        desk.view->tabs()->bar()->setCurrentIndex(1);
        QTEST(int(desk.ids().size()), "shown");
        QVERIFY(writeFilters(filters).contains("\"chip\":\"" + filters.front().chip.toUtf8() + '"'));
    }

    void the_list_is_printed_as_it_stands_with_the_words_of_the_lights()
    {
        ListDesk desk;
        desk.sayThree();
        QMenu menu;
        desk.view->table()->fillColumnsMenu(menu);
        actionOf(menu, u"Received"_s)->trigger();
        desk.view->setFilter(u"四"_s);
        QCOMPARE(desk.ids(), (std::vector<qint64>{3}));
        const Printout printout =
            printedList(*desk.view->table(), u"To do"_s, u"四"_s, LightTrust::Known, desk.replica.legalNow());
        QCOMPARE(printout.parts, 1);
        QVERIFY(printout.landscape);
        const QString text = printout.part(0)->toPlainText();
        for (const QString& part :
             {u"To do"_s, u"四"_s, u"Overdue"_s, u"李四"_s, u"20261123-000003"_s, u"2026-11-23 10:00"_s})
            QVERIFY2(text.contains(part), qPrintable(part));
        QVERIFY(!text.contains(u"Received"_s));
        QVERIFY(!text.contains(u"张三"_s));
        QCOMPARE(desk.view->printout().parts, 1);
        desk.view->setFilter(u"nobody"_s);
        QCOMPARE(desk.view->printout().parts, 0);
    }

    /// With DUBAN_PRINTS set the PDF is left there, for people to look at.
    void a_long_list_takes_pages()
    {
        ListDesk desk;
        std::vector<CaseRow> rows;
        for (qint64 id = 1; id <= 120; ++id)
            rows.push_back(desk.row(id, u"远大建筑工程有限公司第%1分公司"_s.arg(id), Light(1 + id % 4),
                                    u"2026-12-%1T00:00"_s.arg(1 + id % 28, 2, 10, QChar(u'0'))));
        desk.say(rows);
        const Printout printout = desk.view->printout();
        QCOMPARE(printout.parts, 1);
        const auto document = printout.part(0);
        QTemporaryDir folder;
        const QString wanted = qEnvironmentVariable("DUBAN_PRINTS");
        QPdfWriter pdf((wanted.isEmpty() ? folder.path() : wanted) + u"/list.pdf"_s);
        pdf.setPageSize(QPageSize(QPageSize::A4));
        pdf.setPageOrientation(QPageLayout::Landscape);
        pdf.setPageMargins(QMarginsF(15, 12, 15, 12), QPageLayout::Millimeter);
        const int pages = printPages(*document, {u"政务服务中心 · 王敏"_s}, pdf);
        QVERIFY2(pages >= 3 && pages <= 10, qPrintable(QString::number(pages)));
    }

    /// More than any screen holds: each row is on paper once, in its order, while the program goes on.
    void every_row_of_a_long_list_is_printed_and_it_can_be_stopped()
    {
        constexpr int Rows = 2 * PrintedRowsOfPart + 30;
        ListDesk desk;
        std::vector<CaseRow> rows;
        for (qint64 id = 1; id <= Rows; ++id)
            rows.push_back(desk.row(id, u"申请人第%1号"_s.arg(id), Light::Green, u"2026-12-01T00:00"_s));
        desk.say(rows);
        Printout printout = desk.view->printout();
        QCOMPARE(printout.parts, 3);
        QString text;
        for (int part = 0; part < printout.parts; ++part)
            text += printout.part(part)->toPlainText();
        for (qint64 id = 1; id <= Rows; ++id)
            QCOMPARE(text.count(u"申请人第%1号"_s.arg(id)), 1);
        QTemporaryDir folder;
        const auto pdf = [&folder](const QString& name) {
            auto made = std::make_shared<QPdfWriter>(folder.filePath(name));
            made->setPageSize(QPageSize(QPageSize::A4));
            made->setPageOrientation(QPageLayout::Landscape);
            return made;
        };
        PrintDesk prints(desk.view.get());
        QSignalSpy printed(&prints, &PrintDesk::printed);
        QSignalSpy stopped(&prints, &PrintDesk::stopped);
        prints.printOn(pdf(u"all.pdf"_s), printout, {u"王敏"_s});
        QVERIFY2(prints.progress(), "after the first part the rest is to come");
        QVERIFY(printed.wait(60'000));
        const int pages = printed[0][1].toInt();
        QVERIFY2(pages >= 3, qPrintable(QString::number(pages)));
        QVERIFY(!prints.progress());
        prints.printOn(pdf(u"some.pdf"_s), printout, {u"王敏"_s});
        prints.progress()->cancel();
        QVERIFY(stopped.wait(60'000));
        QVERIFY(stopped[0][1].toInt() < pages);
        QCOMPARE(printed.count(), 1);
    }
};

QTEST_MAIN(tst_case_lists)
#include "tst_case_lists.moc"
