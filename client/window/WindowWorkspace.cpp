// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/window/WindowWorkspace.h"

#include "client/department/CaseListView.h"
#include "client/department/PaperBatch.h"
#include "client/window/IntakeView.h"
#include "client/window/StartView.h"

#include <QCoreApplication>
#include <QShortcut>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

struct WindowWorkspace
{
    Q_DECLARE_TR_FUNCTIONS(duban::WindowWorkspace)
};

CaseChip stateChip(const QString& key, const QString& word, CaseState state)
{
    return {key, word, [state](const CaseRow& row, const Replica&) { return row.state == state; }};
}

/// The key of the chip that shows the cases of a figure.
QString chipOf(StartView::Figure figure)
{
    switch (figure) {
    case StartView::Figure::ToAccept:
        return u"submitted"_s;
    case StartView::Figure::NoticeOwed:
        return u"notice"_s;
    case StartView::Figure::Supplements:
        return u"supplement"_s;
    case StartView::Figure::ToComplete:
        return u"decided"_s;
    case StartView::Figure::Ready:
        return u"handover"_s;
    case StartView::Figure::TakenIn:
    case StartView::Figure::Counter:
        break;
    }
    return u"all"_s;
}

CaseListPlan windowPlan()
{
    CaseListPlan plan;
    plan.name = u"window"_s;
    plan.title = WindowWorkspace::tr("Window cases");
    plan.icon = IconName::List;
    plan.columns = CaseTable::Columns::Window;
    plan.shows = CaseTableModel::isPending;
    plan.chips = {
        {u"all"_s, WindowWorkspace::tr("Open"), [](const CaseRow&, const Replica&) { return true; }},
        stateChip(u"submitted"_s, WindowWorkspace::tr("To accept"), CaseState::Submitted),
        stateChip(u"supplement"_s, WindowWorkspace::tr("Supplements"), CaseState::SupplementAsked),
        {u"notice"_s, WindowWorkspace::tr("Notice owed"),
         [](const CaseRow& row, const Replica&) { return row.paperOwed; }},
        stateChip(u"accepted"_s, WindowWorkspace::tr("In departments"), CaseState::Accepted),
        stateChip(u"decided"_s, WindowWorkspace::tr("To complete"), CaseState::Decided),
        {u"handover"_s, WindowWorkspace::tr("To hand over"),
         [](const CaseRow& row, const Replica&) {
             return row.state == CaseState::Completed || row.state == CaseState::ReadyForCollection;
         }},
        stateChip(u"uncollected"_s, WindowWorkspace::tr("Not collected"), CaseState::ReadyForCollection),
    };
    plan.emptyHeadline = WindowWorkspace::tr("Nothing here");
    plan.emptyText = WindowWorkspace::tr(
        "Cases taken in at this window stand here until their result is delivered; F2 takes one in.");
    return plan;
}

/// What the start page opens.
void followStart(StartView* start, IntakeView* intake, CaseListView* list)
{
    QObject::connect(start, &StartView::caseWanted, list, [start, list](CaseId id) {
        emit start->viewWanted(list->name());
        list->openCase(id);
        emit list->placeChanged();
    });
    QObject::connect(start, &StartView::figureWanted, list, [start, list](StartView::Figure figure) {
        emit start->viewWanted(list->name());
        list->showChip(chipOf(figure));
    });
    QObject::connect(start, &StartView::takeUpWanted, intake, [start, intake](FormId form) {
        emit start->viewWanted(intake->name());
        intake->takeUp(form);
    });
}

/// F4 leads to the find box from every view of the clerk; so does the receipt a scanner reads.
void leadToFind(StartView* start, IntakeView* intake, CaseListView* list)
{
    for (View* from : {static_cast<View*>(intake), static_cast<View*>(list)}) {
        QObject::connect(StartView::findKey(*from), &QShortcut::activated, start, [start, from] {
            emit from->viewWanted(start->name());
            start->focusFind();
        });
    }
    QObject::connect(intake, &IntakeView::caseScanned, start, [start, intake](const QString& number) {
        emit intake->viewWanted(start->name());
        start->setFilter(number);
    });
}

} // namespace

std::vector<View*> windowWorkspace(const ViewContext& context, QWidget* parent)
{
    auto* intake = new IntakeView(context, parent);
    auto* start = new StartView(context, *intake->counter(), *intake->shelf(), parent);
    auto* list = new CaseListView(context, windowPlan(), parent);
    new PaperBatch(context, *list);
    followStart(start, intake, list);
    leadToFind(start, intake, list);
    return {start, intake, list};
}

} // namespace duban
