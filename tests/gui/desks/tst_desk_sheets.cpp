// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/department/MondayView.h"
#include "client/department/PeopleView.h"
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
        QSignalSpy chosen(&view, &FiguresView::departmentChosen);
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
