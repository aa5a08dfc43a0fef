// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/department/CaseSheet.h"
#include "client/department/CaseTable.h"
#include "client/department/MondayView.h"
#include "client/department/PeopleView.h"
#include "client/model/ModelRole.h"
#include "client/supervision/FiguresView.h"
#include "tests/gui/desks/DeskSupport.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace duban;

namespace {

FigureRow figures(qint64 department, int received, int completed, int inTime, int red)
{
    FigureRow row;
    row.department = {department};
    row.received = received;
    row.accepted = received;
    row.decided = completed;
    row.completed = completed;
    row.completedInTime = inTime;
    row.red = red;
    return row;
}

FiguresReply reply(std::vector<FigureRow> rows)
{
    FiguresReply made;
    made.at = *parseMoment(u"2026-11-23T10:00"_s);
    made.rows = std::move(rows);
    return made;
}

/// The cases of a list, sorted by id.
QList<qint64> idsOf(const CasesBehind& list)
{
    QList<qint64> ids;
    const QAbstractItemModel* model = list.table()->model();
    for (int row = 0; row < model->rowCount(); ++row)
        ids << model->index(row, 0).data(CaseIdRole).toLongLong();
    std::sort(ids.begin(), ids.end());
    return ids;
}

/// Presses a link on the first page of the sheet with the mouse. @return false when it is nowhere on the
/// page.
bool pressLink(MondayView& view, const QString& link)
{
    constexpr double Gap = metrics::Space16;
    QWidget* pages = view.sheetView()->findChild<QScrollArea*>()->widget();
    const double wide = std::min(860.0, pages->width() - 2 * Gap);
    const double scale = wide / ReportSheet::Paper.width();
    for (double y = 0; y < ReportSheet::Paper.height(); y += 3) {
        for (double x = 0; x < ReportSheet::Paper.width(); x += 3) {
            // Well inside: the mouse knows whole pixels of the screen only.
            if (view.sheetView()->sheet().linkAt(0, {x + 1, y + 1}) != link ||
                view.sheetView()->sheet().linkAt(0, {x + 5, y + 5}) != link)
                continue;
            const QPointF place((pages->width() - wide) / 2 + (x + 3) * scale, Gap + (y + 3) * scale);
            QTest::mouseClick(pages, Qt::LeftButton, {}, place.toPoint());
            return true;
        }
    }
    return false;
}

} // namespace

/// What heads and leaders look at: work by light, the Monday sheet, figures; over a link without a server.
class tst_desk_sheets : public QObject
{
    Q_OBJECT

private slots:

    void the_load_of_everybody_is_counted_by_light()
    {
        StepDeskFixture desk(Role::DepartmentHead);
        QHash<CaseId, CaseRow> cases;
        const auto give = [&](qint64 id, qint64 person, Light light, CaseState state = CaseState::Accepted) {
            CaseRow row = deskCase(desk, id);
            row.assignee = {person};
            row.light = light;
            row.state = state;
            cases.insert(row.id, row);
        };
        give(1, 11, Light::Red);
        give(2, 11, Light::Green);
        give(3, 12, Light::Yellow);
        give(4, 12, Light::White);
        give(5, 12, Light::Green, CaseState::Completed);
        give(6, 0, Light::Red);
        const auto loads = loadsOf(cases);
        QCOMPARE(loads.size(), 2);
        QVERIFY((loads.value({11}) == PersonLoad{1, 0, 1, 0}));
        QVERIFY((loads.value({12}) == PersonLoad{0, 1, 0, 1}));
        QVERIFY(isHeavier(loads.value({11}), loads.value({12})));
        QVERIFY(!isHeavier(loads.value({12}), loads.value({11})));
        QVERIFY(!loadText(loads.value({11})).isEmpty());
    }

    void the_people_with_most_trouble_stand_on_top()
    {
        StepDeskFixture desk(Role::DepartmentHead);
        CaseRow red = deskCase(desk, 1);
        red.assignee = {12};
        red.light = Light::Red;
        giveCases(desk, {red});
        PeopleView view({desk.link, desk.replica});
        view.show();
        desk.link.answer(MessageKind::ListPeople,
                         PeoplePage{{deskPerson(11, u"甲"_s), deskPerson(12, u"乙"_s)}, false});
        QCOMPARE(view.table()->item(0, 0)->text(), u"乙"_s);
        CaseRow worse = deskCase(desk, 2);
        worse.assignee = {11};
        worse.light = Light::Red;
        CaseRow worst = worse;
        worst.id = {3};
        Feed feed;
        feed.rows = {worse, worst};
        emit desk.link.feedArrived(feed);
        QTRY_COMPARE(view.table()->item(0, 0)->text(), u"甲"_s);
    }

    void the_cases_of_a_person_are_opened_from_each_figure_data()
    {
        QTest::addColumn<int>("pressed"); // -1: Enter, -2: the button, else which figure of the load
        QTest::addColumn<QList<qint64>>("cases");
        QTest::newRow("Enter opens all that lies with the person") << -1 << QList<qint64>{1, 2, 3, 5};
        QTest::newRow("so does the button") << -2 << QList<qint64>{1, 2, 3, 5};
        QTest::newRow("the red ones") << 0 << QList<qint64>{1, 2};
        QTest::newRow("a figure that is not there opens all") << 1 << QList<qint64>{1, 2, 3, 5};
        QTest::newRow("the green ones the department works on") << 2 << QList<qint64>{3};
    }

    void the_cases_of_a_person_are_opened_from_each_figure()
    {
        QFETCH(int, pressed);
        QFETCH(QList<qint64>, cases);
        StepDeskFixture desk(Role::DepartmentHead);
        std::vector<CaseRow> rows;
        const auto give = [&](qint64 id, qint64 person, Light light, CaseState state = CaseState::Accepted) {
            CaseRow row = deskCase(desk, id);
            row.assignee = {person};
            row.light = light;
            row.state = state;
            rows.push_back(row);
        };
        give(1, 11, Light::Red);
        give(2, 11, Light::Red);
        give(3, 11, Light::Green);
        give(4, 12, Light::Red);
        give(5, 11, Light::Green, CaseState::SupplementAsked);
        giveCases(desk, rows);
        PeopleView view({desk.link, desk.replica});
        view.resize(1180, 700);
        view.show();
        desk.link.answer(MessageKind::ListPeople,
                         PeoplePage{{deskPerson(11, u"甲"_s), deskPerson(12, u"乙"_s)}, false});
        QCOMPARE(view.table()->item(0, 0)->text(), u"甲"_s);
        view.table()->selectRow(0);
        QSignalSpy moved(&view, &View::placeChanged);
        QVERIFY(view.place().isNull());
        if (pressed == -1) {
            QTest::keyClick(view.table(), Qt::Key_Return);
        } else if (pressed == -2) {
            view.casesButton()->click();
        } else {
            const QRect cell = view.table()->visualRect(view.table()->model()->index(0, 1));
            const QPoint figure(cell.left() + metrics::Space12 + pressed * 46 + 10, cell.center().y());
            QTest::mouseDClick(view.table()->viewport(), Qt::LeftButton, {}, figure);
        }
        QVERIFY(view.showsCases());
        QCOMPARE(moved.count(), 1);
        QCOMPARE(idsOf(*view.cases()), cases);
        QVERIFY(view.printout().parts > 0);
        const QVariant place = view.place();
        QVERIFY(view.stepBack());
        QVERIFY(!view.showsCases() && view.place().isNull());
        view.goTo(place);
        QVERIFY(view.showsCases());
        QCOMPARE(idsOf(*view.cases()), cases);
        view.goTo({});
        QVERIFY(!view.showsCases());
    }

    void what_burns_this_week_is_due_up_to_Sunday_or_late_data()
    {
        QTest::addColumn<QString>("due");
        QTest::addColumn<bool>("burns");
        QTest::newRow("late") << u"2026-11-20T00:00"_s << true;
        QTest::newRow("today") << u"2026-11-24T00:00"_s << true;
        QTest::newRow("the end of Sunday") << u"2026-11-30T00:00"_s << true;
        QTest::newRow("Monday") << u"2026-12-01T00:00"_s << false;
    }

    void what_burns_this_week_is_due_up_to_Sunday_or_late()
    {
        QFETCH(QString, due);
        StepDeskFixture desk(Role::DepartmentHead);
        CaseRow row = deskCase(desk, 1);
        row.dueAt = *parseMoment(due);
        const WeekFacts facts = weekFactsOf({{row.id, row}}, {}, *parseDay(u"2026-11-25"_s));
        QCOMPARE(facts.monday, *parseDay(u"2026-11-23"_s));
        QTEST(!facts.burning.empty(), "burns");
    }

    void the_Monday_sheet_is_one_page_whatever_burns()
    {
        StepDeskFixture desk(Role::DepartmentHead);
        std::vector<CaseRow> rows;
        for (qint64 id = 1; id <= 200; ++id) {
            rows.push_back(deskCase(desk, id));
            rows.back().applicantName = u"<b>远大建筑工程有限责任公司第%1分公司</b>"_s.arg(id);
            rows.back().pending = id % 5 == 0 ? quint8(RequestKind::Extension) : quint8(0);
        }
        giveCases(desk, rows);
        MondayView view({desk.link, desk.replica});
        view.resize(1180, 760);
        view.show();
        QCOMPARE(desk.link.asked<GetFigures>().from, *parseDay(u"2026-11-16"_s));
        QCOMPARE(desk.link.asked<GetFigures>().until, *parseDay(u"2026-11-22"_s));
        desk.link.answer(MessageKind::ListPeople, PeoplePage{});
        desk.link.answer(MessageKind::ListUnclaimed, UnclaimedPage{});
        desk.link.answer(MessageKind::GetFigures, reply({figures(5, 12, 8, 7, 1)}));
        QCOMPARE(view.facts().burning.size(), std::size_t(200));
        QCOMPARE(view.facts().waiting.size(), std::size_t(40));
        QCOMPARE(view.facts().lastWeek.size(), std::size_t(1));
        QCOMPARE(view.sheetView()->sheet().pageCount(), 1);
        QTemporaryDir folder;
        QSignalSpy noticed(&view, &View::noticed);
        view.sheetView()->savePdf(folder.filePath(u"monday.pdf"_s));
        QCOMPARE(noticed.count(), 1);
        QFile pdf(folder.filePath(u"monday.pdf"_s));
        QVERIFY(pdf.open(QIODevice::ReadOnly));
        QVERIFY(pdf.read(8).startsWith("%PDF"));
    }

    void what_the_Monday_sheet_counts_is_opened_from_it_data()
    {
        QTest::addColumn<QString>("link");
        QTest::addColumn<QList<qint64>>("cases");
        QTest::addColumn<std::optional<SpanFigure>>("figure"); // of last week
        const std::optional<SpanFigure> none;
        const auto span = [](const char* name, const QString& link, SpanFigure figure) {
            QTest::newRow(name) << link << QList<qint64>{9} << std::optional(figure);
        };
        QTest::newRow("what burns") << u"list:burning"_s << QList<qint64>{1, 2} << none;
        QTest::newRow("what waits") << u"list:waiting"_s << QList<qint64>{3} << none;
        QTest::newRow("what nobody took") << u"list:unclaimed"_s << QList<qint64>{2} << none;
        QTest::newRow("a person") << u"person:11"_s << QList<qint64>{1, 3} << none;
        QTest::newRow("one case among those of the sheet") << u"case:1"_s << QList<qint64>{1, 2, 3} << none;
        span("received last week", u"received:5"_s, SpanFigure::Received);
        span("accepted last week", u"accepted:5"_s, SpanFigure::Accepted);
        span("decided last week", u"decided:5"_s, SpanFigure::Decided);
        span("completed last week", u"completed:5"_s, SpanFigure::Completed);
        span("in time last week", u"intime:5"_s, SpanFigure::CompletedInTime);
        span("red lights of last week", u"red:5"_s, SpanFigure::Red);
    }

    void what_the_Monday_sheet_counts_is_opened_from_it()
    {
        QFETCH(QString, link);
        QFETCH(QList<qint64>, cases);
        QFETCH(std::optional<SpanFigure>, figure);
        StepDeskFixture desk(Role::DepartmentHead); // legal Monday 2026-11-23
        CaseRow ended = deskCase(desk, 9);
        ended.state = CaseState::Delivered;
        CaseRow late = deskCase(desk, 1);
        late.assignee = {11};
        CaseRow pooled = deskCase(desk, 2);
        CaseRow waiting = deskCase(desk, 3);
        waiting.assignee = {11};
        waiting.pending = quint8(RequestKind::Extension);
        waiting.dueAt = *parseMoment(u"2026-12-11T00:00"_s);
        late.receivedAt = pooled.receivedAt = *parseMoment(u"2026-11-13T10:00"_s);
        waiting.receivedAt = *parseMoment(u"2026-11-18T10:00"_s);
        giveCases(desk, {late, pooled, waiting});
        MondayView view({desk.link, desk.replica});
        view.resize(1180, 760);
        view.show();
        desk.link.answer(MessageKind::ListPeople, PeoplePage{{deskPerson(11, u"甲"_s)}, false});
        UnclaimedEntry entry;
        entry.caseId = {2};
        entry.number = pooled.number;
        entry.variant = pooled.variant;
        desk.link.answer(MessageKind::ListUnclaimed, UnclaimedPage{{entry}, {}});
        desk.link.answer(MessageKind::GetFigures, reply({figures(5, 12, 8, 7, 1)}));
        QVERIFY2(pressLink(view, link), "no such link on the page");
        QVERIFY(view.showsCases());
        if (figure) {
            const auto asked = desk.link.asked<ListFigureCases>();
            QCOMPARE(asked.figure, *figure);
            QCOMPARE(asked.department, OrganisationId{5});
            QCOMPARE(asked.from, *parseDay(u"2026-11-16"_s));
            QCOMPARE(asked.until, *parseDay(u"2026-11-22"_s));
            QVERIFY(desk.link.answer(MessageKind::ListFigureCases, spanPage({ended})));
        }
        QCOMPARE(idsOf(*view.cases()), cases);
        const QVariant place = view.place();
        if (link.startsWith(u"case"_s)) {
            QCOMPARE(view.cases()->sheet()->openedCase(), CaseId{1});
            QVERIFY(view.stepBack());
            QVERIFY(view.showsCases());
        }
        QVERIFY(view.stepBack());
        QVERIFY(!view.showsCases());
        view.goTo(place);
        QVERIFY(view.showsCases());
    }

    void the_lists_of_the_Monday_sheet_are_opened_by_keys_too()
    {
        StepDeskFixture desk(Role::DepartmentHead);
        giveCases(desk, {deskCase(desk, 1)});
        MondayView view({desk.link, desk.replica});
        view.show();
        desk.link.answer(MessageKind::ListPeople, PeoplePage{});
        desk.link.answer(MessageKind::ListUnclaimed, UnclaimedPage{});
        desk.link.answer(MessageKind::GetFigures, reply({}));
        QVERIFY(view.listButton(u"burning"_s)->text().contains(u'1'));
        view.listButton(u"burning"_s)->click();
        QCOMPARE(idsOf(*view.cases()), (QList<qint64>{1}));
        QVERIFY(!view.openLink(u"list:moon"_s) && !view.openLink(u"moon:1"_s) && !view.openLink({}));
    }

    void a_PDF_that_cannot_be_written_is_told()
    {
        ReportSheet sheet;
        sheet.setContent(u"<p>1</p>"_s, {});
        QVERIFY(!sheet.writePdf(u"/nowhere/at/all.pdf"_s));
    }

    void words_of_citizens_are_no_markup_on_paper()
    {
        StepDeskFixture desk(Role::DepartmentHead);
        CaseRow row = deskCase(desk, 1);
        row.applicantName = u"<img src=x>"_s;
        const QString html =
            weekHtml(weekFactsOf({{row.id, row}}, {}, *parseDay(u"2026-11-23"_s)), desk.replica, {}, 10);
        QVERIFY(!html.contains(row.applicantName));
        QVERIFY(html.contains(row.applicantName.toHtmlEscaped()));
    }

    void departments_are_sorted_by_trouble_data()
    {
        QTest::addColumn<int>("redA");
        QTest::addColumn<int>("inTimeA");
        QTest::addColumn<qint64>("first");
        QTest::newRow("more red lights") << 3 << 10 << qint64(5);
        QTest::newRow("as many red lights, less in time") << 1 << 2 << qint64(5);
        QTest::newRow("fewer red lights") << 0 << 10 << qint64(6);
    }

    void departments_are_sorted_by_trouble()
    {
        QFETCH(int, redA);
        QFETCH(int, inTimeA);
        const auto pairs = figurePairs({}, {figures(5, 20, 10, inTimeA, redA), figures(6, 20, 10, 9, 1)});
        QCOMPARE(pairs.size(), std::size_t(2));
        QTEST(pairs.front().department.value, "first");
        QCOMPARE(sumOf(pairs).month.received, 40);
    }

    void a_leader_sees_today_and_this_month_side_by_side()
    {
        StepDeskFixture desk(Role::Leader);
        FiguresView view({desk.link, desk.replica});
        view.resize(1180, 600);
        view.show();
        QCOMPARE(desk.link.waiting(MessageKind::GetFigures), 2);
        QCOMPARE(desk.link.asked<GetFigures>().from, *parseDay(u"2026-11-23"_s));
        desk.link.answer(MessageKind::GetFigures, reply({figures(5, 2, 1, 1, 0)}));
        QCOMPARE(desk.link.asked<GetFigures>().from, *parseDay(u"2026-11-01"_s));
        QCOMPARE(desk.link.asked<GetFigures>().until, *parseDay(u"2026-11-23"_s));
        desk.link.answer(MessageKind::GetFigures,
                         reply({figures(5, 30, 20, 19, 0), figures(6, 12, 10, 7, 2)}));
        QCOMPARE(view.table()->rowCount(), 3);
        QCOMPARE(view.table()->item(1, FiguresView::DepartmentColumn)->text(), u"水利局"_s);
        QCOMPARE(view.table()->item(0, FiguresView::MonthReceived)->text(), u"42"_s);
        QCOMPARE(view.table()->item(2, FiguresView::TodayReceived)->text(), u"2"_s);
        QCOMPARE(view.table()->item(1, FiguresView::MonthInTime)->text(), u"70.0 %"_s);
        QSignalSpy moved(&view, &View::placeChanged);
        const auto asked = [&view, &desk](int row, FiguresView::Column column) {
            view.table()->setCurrentCell(row, column);
            QTest::keyClick(view.table(), Qt::Key_Return);
            const auto question = desk.link.asked<ListFigureCases>();
            desk.link.answer(MessageKind::ListFigureCases, spanPage({}));
            view.stepBack();
            return std::tuple(question.figure, question.department, question.from);
        };
        const LocalDay today = *parseDay(u"2026-11-23"_s);
        const LocalDay first = *parseDay(u"2026-11-01"_s);
        QVERIFY(asked(2, FiguresView::TodayReceived) ==
                std::tuple(SpanFigure::Received, OrganisationId{5}, today));
        QVERIFY(asked(1, FiguresView::MonthDenied) ==
                std::tuple(SpanFigure::Denied, OrganisationId{6}, first));
        QVERIFY(asked(0, FiguresView::MonthRed) == std::tuple(SpanFigure::Red, OrganisationId{}, first));
        QCOMPARE(moved.count(), 6);
        QSignalSpy chosen(&view, &FiguresView::departmentChosen);
        view.table()->setCurrentCell(0, FiguresView::DepartmentColumn);
        view.table()->setCurrentCell(1, 0);
        QTest::keyClick(view.table(), Qt::Key_Return);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.constFirst().constFirst().value<OrganisationId>(), OrganisationId{6});
        view.sheetButton()->click();
        QVERIFY(view.sheetView()->isVisible());
        QCOMPARE(view.sheetView()->sheet().pageCount(), 1);
        QVERIFY(view.stepBack());
        QVERIFY(view.table()->isVisible());
    }

    void figures_that_cannot_be_had_are_told()
    {
        StepDeskFixture desk(Role::Leader);
        FiguresView view({desk.link, desk.replica});
        view.show();
        desk.link.answer(MessageKind::GetFigures, refusalOf(ErrorCode::UnknownMessage));
        QVERIFY(view.findChild<NoticeBar*>()->isVisible());
    }
};

QTEST_MAIN(tst_desk_sheets)
#include "tst_desk_sheets.moc"
