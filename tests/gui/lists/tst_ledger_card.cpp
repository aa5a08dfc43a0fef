// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/LedgerCard.h"
#include "client/app/WorkFrame.h"
#include "tests/gui/lists/ListDesk.h"

#include <QApplication>
#include <QMenu>
#include <QScrollBar>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace duban;

namespace {

/// A list of cases in the frame of a person, over a link without a server.
struct LedgerDesk : ListDesk
{
    LedgerDesk() : frame(ViewContext{link, replica})
    {
        list = new CaseListView(ViewContext{link, replica}, plan());
        frame.resize(1366, 768);
        frame.setViews({list});
        frame.setVisible(true);
        frame.activateWindow();
        sayThree();
    }

    LedgerCard* card() const { return frame.findChild<LedgerCard*>(); }

    CaseDetails accepted() const
    {
        CaseDetails made = details(CaseState::Accepted, Stage::Handling);
        DeadlineEntry clock;
        clock.clock = ClockKind::DecisionPromised;
        clock.budget = u"10wd"_s;
        clock.startedAt = *parseMoment(u"2026-11-20T11:00"_s);
        clock.dueAt = *parseMoment(u"2026-12-05T00:00"_s);
        made.deadlines = {clock};
        return made;
    }

    WorkFrame frame;
    CaseListView* list;
};

} // namespace

/// The ledger of time stands one key away from every due date.
class tst_ledger_card : public QObject
{
    Q_OBJECT

private slots:

    void a_key_in_a_list_shows_which_days_count()
    {
        LedgerDesk desk;
        QTRY_VERIFY(desk.frame.isActiveWindow());
        desk.list->table()->selectCase({3});
        desk.list->table()->setFocus();
        QTRY_COMPARE(QApplication::focusWidget(), static_cast<QWidget*>(desk.list->table()));
        QTest::keyClick(&desk.frame, Qt::Key_L, Qt::ControlModifier);
        QVERIFY(desk.card());
        QCOMPARE(desk.link.asked<GetCase>().caseId, CaseId{3});
        QVERIFY(!desk.card()->ledger()->isVisible());
        QVERIFY(!desk.card()->words().isEmpty()); // says that it waits
        QVERIFY(desk.link.answer(MessageKind::GetCase, desk.accepted()));
        QVERIFY(desk.card()->ledger()->isVisible());
        QCOMPARE(desk.card()->words(), u"20261123-000001 · 施工许可证核发"_s);
        const auto* days = desk.card()->findChild<TimeLedger*>();
        QVERIFY(days && !days->days().empty());
        // A platform without a window manager draws a frame of two pixels round it.
        const QRect screen = desk.frame.screen()->availableGeometry().adjusted(-4, -4, 4, 4);
        QVERIFY(screen.contains(desk.card()->geometry()));
        QTest::keyClick(desk.card(), Qt::Key_Escape);
        QTRY_VERIFY(!desk.card());
        QVERIFY(desk.frame.isVisible());
    }

    /// The bar that scrolls the clocks sideways lies below them.
    void every_clock_is_seen_in_a_narrow_window()
    {
        LedgerDesk desk;
        CaseDetails details = desk.accepted();
        details.deadlines.push_back(details.deadlines.front());
        details.deadlines.back().clock = ClockKind::DecisionStatutory;
        LedgerTab ledger(desk.replica);
        ledger.resize(900, 500);
        ledger.setVisible(true);
        ledger.show(details);
        FactTable* clocks = ledger.clocks();
        const auto seesAll = [clocks] {
            const QRect last = clocks->visualItemRect(clocks->item(clocks->rowCount() - 1, 0));
            return clocks->verticalScrollBar()->maximum() == 0 &&
                   clocks->viewport()->rect().bottom() >= last.bottom();
        };
        QTRY_VERIFY(seesAll());
        const int high = clocks->height();
        ledger.resize(320, 500);
        QTRY_VERIFY(clocks->horizontalScrollBar()->maximum() > 0);
        QTRY_VERIFY(seesAll());
        QVERIFY(clocks->height() > high);
        ledger.resize(900, 500);
        QTRY_COMPARE(clocks->height(), high);
    }

    void a_refusal_is_told_in_the_card()
    {
        LedgerDesk desk;
        desk.list->table()->selectCase({1});
        emit desk.list->ledgerWanted({1}, QRect(10, 10, 80, 26));
        QVERIFY(desk.card());
        CommandReply refused;
        refused.code = ErrorCode::NotFound;
        QVERIFY(desk.link.answer(MessageKind::GetCase, refused));
        QVERIFY(!desk.card()->ledger()->isVisible());
        QVERIFY(!desk.card()->words().isEmpty());
    }

    void the_case_goes_on_while_the_card_is_open()
    {
        LedgerDesk desk;
        emit desk.list->ledgerWanted({3}, QRect(10, 10, 80, 26));
        QVERIFY(desk.link.answer(MessageKind::GetCase, desk.accepted()));
        desk.say({desk.row(3, u"李四"_s, Light::Green, u"2026-12-20T00:00"_s)});
        QTRY_COMPARE(desk.link.waiting(MessageKind::GetCase), 1); // fetched anew
    }

    void of_an_open_case_it_stands_below_the_title_bar()
    {
        LedgerDesk desk;
        desk.list->openCase({3});
        desk.frame.showLedger();
        QVERIFY(desk.card());
        // Its width may not leave it beside the rail; what is above the view stays free.
        const int top = desk.list->mapToGlobal(QPoint()).y();
        QVERIFY2(top > desk.frame.mapToGlobal(QPoint()).y() + 4, "the title bar is above the view");
        QVERIFY(desk.card()->geometry().top() >= top - 4);
    }

    void without_a_case_it_says_what_to_do()
    {
        LedgerDesk desk;
        desk.list->setFilter(u"nobody of that name"_s);
        desk.frame.showLedger();
        QVERIFY(!desk.card());
        QVERIFY(!desk.frame.toasts()->shown().empty());
    }
};

QTEST_MAIN(tst_ledger_card)
#include "tst_ledger_card.moc"
