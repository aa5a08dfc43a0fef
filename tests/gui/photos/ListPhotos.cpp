// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/photos/ListPhotos.h"

#include "client/app/HelpSheet.h"
#include "client/app/LedgerCard.h"
#include "client/app/WorkFrame.h"
#include "client/department/CaseSheet.h"
#include "client/department/DepartmentWorkspace.h"
#include "client/step/FormDialog.h"
#include "client/widget/Printing.h"
#include "tests/gui/lists/ListDesk.h"

#include <QMenu>
#include <QPdfWriter>
#include <QPrintDialog>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

const std::array Applicants{
    u"远大建筑工程有限公司"_s, u"李秀英"_s, u"恒通物流有限公司"_s, u"王建国"_s, u"新城幼儿园"_s,
    u"绿源环保科技有限公司"_s, u"陈志强"_s, u"欣悦餐饮服务部"_s};

/// The frame of a handler with forty cases.
struct Bureau : StepDeskFixture
{
    /// @param folder where this PC keeps drafts
    explicit Bureau(const QString& folder)
        : StepDeskFixture(RoleSet{Role::Handler, Role::Reviewer, Role::Approver}, Role::Handler),
          likings(link), drafts(link, folder), frame({link, replica, &drafts, &likings})
    {
        likings.begin({1});
        Feed feed;
        for (qint64 id = 1; id <= 40; ++id)
            feed.rows.push_back(row(id));
        emit link.feedArrived(feed);
        frame.setViews(departmentWorkspace({link, replica, &drafts, &likings}, &frame));
        frame.resize(1366, 768);
        frame.setVisible(true);
        drafts.begin();
        const PreferencePage page{{{QString::fromLatin1(DraftStore::KeyPreference), QByteArray(32, 'k')}}};
        while (link.answer(MessageKind::ListPreferences, page)) {
        }
    }

    /// Begins to ask for an extension of a case and leaves it.
    void askHalfway(qint64 id, const QString& why)
    {
        list()->openCase({id});
        CaseDetails of = details(CaseState::Accepted, Stage::Handling);
        of.row = row(id);
        while (link.answer(MessageKind::GetCase, of)) {
        }
        list()->sheet()->actions()->button(Action::AskExtension)->click();
        list()->sheet()->dialog()->findChild<QPlainTextEdit*>(u"reason"_s)->setPlainText(why);
        list()->sheet()->dialog()->reject();
    }

    CaseRow row(qint64 id)
    {
        CaseRow made = details(CaseState::Accepted, id % 3 == 0 ? Stage::Review : Stage::Handling).row;
        made.id = {id};
        made.seq = {id};
        made.number = u"20261118-%1"_s.arg(id, 6, 10, QChar(u'0'));
        made.applicantName = Applicants[std::size_t(id) % Applicants.size()];
        made.light = id % 11 == 0  ? Light::White
                     : id % 7 == 0 ? Light::Red
                     : id % 5 == 0 ? Light::Yellow
                                   : Light::Green;
        made.dueAt = {replica.legalNow().ms + (id - 4) * qint64(9 * 3600) * 1000};
        return made;
    }

    CaseListView* list() const { return qobject_cast<CaseListView*>(frame.currentView()); }

    Preferences likings;
    DraftStore drafts;
    WorkFrame frame;
};

void photographSearch(Bureau& bureau, Camera& camera)
{
    QLineEdit* search = bureau.frame.titleBar()->search();
    search->setFocus();
    QTest::keyClicks(search, u"yuanda"_s);
    const bool asked =
        QTest::qWaitFor([&] { return bureau.link.waiting(MessageKind::SearchCases) > 0; }, 5000);
    if (!asked)
        camera.complain(u"search\t-\tthe search was not asked"_s);
    FoundPage page;
    for (qint64 id = 1; id <= 6; ++id)
        page.rows.push_back({bureau.row(id * 7), FoundBy(1 + id % 6)});
    page.more = true;
    bureau.link.answer(MessageKind::SearchCases, page);
    QTest::keyClick(search, Qt::Key_Down);
    camera.shoot(bureau.frame, u"search"_s);
    QTest::keyClick(search, Qt::Key_Escape);
    search->clear();
}

void photographLedgerCard(Bureau& bureau, Camera& camera)
{
    const CaseId id = bureau.list()->table()->currentCase();
    emit bureau.list()->ledgerWanted(id, QRect(bureau.frame.mapToGlobal(QPoint(400, 240)), QSize(80, 36)));
    auto* card = bureau.frame.findChild<LedgerCard*>();
    if (!card)
        return camera.complain(u"list-ledger\t-\tno card"_s);
    CaseDetails details = bureau.details(CaseState::Accepted, Stage::Handling);
    details.row.id = id;
    DeadlineEntry clock;
    clock.clock = ClockKind::DecisionPromised;
    clock.budget = u"10wd"_s;
    clock.startedAt = *parseMoment(u"2026-11-20T11:00"_s);
    clock.dueAt = *parseMoment(u"2026-12-05T00:00"_s);
    details.deadlines = {clock};
    bureau.link.answer(MessageKind::GetCase, details);
    camera.shoot(bureau.frame, u"list-ledger"_s, card);
    card->close();
}

/// The name of a tab to be kept, and the printer's own dialog.
void photographListDialogs(Bureau& bureau, Camera& camera)
{
    QMenu* filters = bureau.list()->tabs()->filtersButton()->menu();
    filters->popup(QPoint(900, 120));
    filters->actions().constFirst()->trigger();
    filters->close();
    camera.shoot(bureau.frame, u"list-name"_s);
    bureau.frame.findChild<FormDialog*>()->reject();
    bureau.frame.print();
    if (!QTest::qWaitFor([&] { return bureau.frame.findChild<QPrintDialog*>() != nullptr; }))
        return camera.complain(u"list-print\t-\tno dialog"_s);
    camera.shoot(bureau.frame, u"list-print"_s);
    bureau.frame.findChild<QPrintDialog*>()->reject();
}

/// What the frame says after login of what was written and not sent.
void photographLeftDrafts(const QString& folder, Camera& camera)
{
    Bureau(folder).askHalfway(1, u"现场情况复杂，需要再次勘验"_s);
    Bureau(folder).askHalfway(4, u"等待相关部门回函"_s);
    Bureau bureau(folder);
    if (!QTest::qWaitForWindowActive(&bureau.frame) || !bureau.frame.draftBar()->isVisible())
        return camera.complain(u"list-drafts\t-\tno bar of drafts"_s);
    camera.shoot(bureau.frame, u"list-drafts"_s);
}

void printList(const Bureau& bureau, const Camera& camera)
{
    QPdfWriter pdf(camera.pathOf(u"list.pdf"_s));
    pdf.setPageSize(QPageSize(QPageSize::A4));
    pdf.setPageOrientation(QPageLayout::Landscape);
    pdf.setPageMargins(QMarginsF(15, 12, 15, 12), QPageLayout::Millimeter);
    const Printout printout = bureau.list()->printout();
    if (printout.parts > 0)
        printPages(*printout.part(0), {u"县政务服务中心 · 王敏 2026-11-23 10:00"_s}, pdf);
}

} // namespace

void photographLists(Camera& camera)
{
    const QTemporaryDir folder;
    photographLeftDrafts(folder.filePath(u"left"_s), camera);
    Bureau bureau(folder.filePath(u"none"_s));
    if (!QTest::qWaitForWindowActive(&bureau.frame))
        return camera.complain(u"list\t-\tthe window never came"_s);
    CaseListView* list = bureau.list();
    list->filterBar()->choose(1);
    emit list->filterBar()->chipChosen(1);
    list->savedFilters()->add(u"我的急件"_s);
    list->setFilter(u"远大"_s);
    list->savedFilters()->add(u"远大建筑"_s);
    list->tabs()->bar()->setCurrentIndex(0);
    bureau.frame.toasts()->clear();
    camera.shoot(bureau.frame, u"list"_s);
    list->tabs()->columnsButton()->menu()->popup(QPoint(1000, 120));
    camera.shoot(bureau.frame, u"columns"_s, list->tabs()->columnsButton()->menu());
    list->tabs()->columnsButton()->menu()->close();
    list->tabs()->bar()->setCurrentIndex(2);
    list->tabs()->filtersButton()->menu()->popup(QPoint(900, 120));
    camera.shoot(bureau.frame, u"filters"_s, list->tabs()->filtersButton()->menu());
    list->tabs()->filtersButton()->menu()->close();
    emit list->noticed(u"20261118-000042"_s);
    list->savedFilters()->remove(1);
    emit list->failed(QCoreApplication::translate(
        "duban::SearchDrop", "No connection: only the list on the screen is searched. "
                             "All cases are searched as soon as the connection is back."));
    camera.shoot(bureau.frame, u"toasts"_s);
    bureau.frame.toasts()->clear();
    photographSearch(bureau, camera);
    HelpSheet* help = bureau.frame.showHelp();
    camera.shoot(bureau.frame, u"help"_s, help);
    help->close();
    list->tabs()->bar()->setCurrentIndex(0);
    list->setFilter({});
    list->table()->selectCase({1});
    photographLedgerCard(bureau, camera);
    photographListDialogs(bureau, camera);
    printList(bureau, camera);
}

} // namespace duban
