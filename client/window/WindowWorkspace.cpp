// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/window/WindowWorkspace.h"

#include "client/department/CaseListView.h"
#include "client/window/IntakeView.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

struct WindowWorkspace
{
    Q_DECLARE_TR_FUNCTIONS(duban::WindowWorkspace)
};

CaseChip stateChip(const QString& word, CaseState state)
{
    return {word, [state](const CaseRow& row, const Replica&) { return row.state == state; }};
}

CaseListPlan windowPlan()
{
    CaseListPlan plan;
    plan.name = u"window"_s;
    plan.title = WindowWorkspace::tr("Cases of this window");
    plan.icon = IconName::List;
    plan.columns = CaseTable::Columns::Window;
    plan.shows = CaseTableModel::isPending;
    plan.chips = {
        {WindowWorkspace::tr("All open"), [](const CaseRow&, const Replica&) { return true; }},
        stateChip(WindowWorkspace::tr("To accept"), CaseState::Submitted),
        stateChip(WindowWorkspace::tr("Supplement asked"), CaseState::SupplementAsked),
        {WindowWorkspace::tr("Notice owed"),
         [](const CaseRow& row, const Replica&) { return row.paperOwed; }},
        stateChip(WindowWorkspace::tr("With the departments"), CaseState::Accepted),
        stateChip(WindowWorkspace::tr("To complete"), CaseState::Decided),
        stateChip(WindowWorkspace::tr("To deliver"), CaseState::Completed),
        stateChip(WindowWorkspace::tr("Not collected"), CaseState::ReadyForCollection),
    };
    plan.emptyHeadline = WindowWorkspace::tr("Nothing here");
    plan.emptyText = WindowWorkspace::tr(
        "Cases taken in at this window stand here until their result is delivered; F2 takes one in.");
    return plan;
}

} // namespace

std::vector<View*> windowWorkspace(const ViewContext& context, QWidget* parent)
{
    return {new IntakeView(context, parent), new CaseListView(context, windowPlan(), parent)};
}

} // namespace duban
