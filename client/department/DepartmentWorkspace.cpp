// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/department/DepartmentWorkspace.h"

#include "client/department/CaseListView.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

struct DepartmentWorkspace
{
    Q_DECLARE_TR_FUNCTIONS(duban::DepartmentWorkspace)
};

bool isMine(const CaseRow& row)
{
    return row.state == CaseState::Accepted;
}

CaseListPlan todoPlan()
{
    CaseListPlan plan;
    plan.name = u"todo"_s;
    plan.title = DepartmentWorkspace::tr("To do");
    plan.icon = IconName::List;
    plan.urgent = true;
    plan.chips = {
        {DepartmentWorkspace::tr("All to do"),
         [](const CaseRow& row, const Replica&) { return isMine(row); }},
        {DepartmentWorkspace::tr("Burning"),
         [](const CaseRow& row, const Replica& replica) { return isMine(row) && isBurning(row, replica); }},
        {DepartmentWorkspace::tr("Due today"),
         [](const CaseRow& row, const Replica& replica) { return isMine(row) && isDueToday(row, replica); }},
        {DepartmentWorkspace::tr("Due this week"),
         [](const CaseRow& row, const Replica& replica) {
             return isMine(row) && isDueThisWeek(row, replica);
         }},
    };
    plan.countedChip = 1;
    plan.emptyHeadline = DepartmentWorkspace::tr("Nothing to do here");
    plan.emptyText = DepartmentWorkspace::tr(
        "Cases appear as soon as a window has accepted them for your department, the most urgent on top.");
    return plan;
}

CaseListPlan windowPlan()
{
    CaseListPlan plan;
    plan.name = u"elsewhere"_s;
    plan.title = DepartmentWorkspace::tr("With the windows");
    plan.icon = IconName::Inbox;
    plan.chips = {
        {DepartmentWorkspace::tr("All"), [](const CaseRow& row, const Replica&) { return !isMine(row); }},
        {DepartmentWorkspace::tr("To be accepted"),
         [](const CaseRow& row, const Replica&) { return row.state == CaseState::Submitted; }},
        {DepartmentWorkspace::tr("To be completed"),
         [](const CaseRow& row, const Replica&) { return row.state == CaseState::Decided; }},
    };
    plan.emptyHeadline = DepartmentWorkspace::tr("Nothing lies with the windows");
    plan.emptyText = DepartmentWorkspace::tr(
        "Cases of your department that a window has still to accept or to complete stand here.");
    return plan;
}

} // namespace

std::vector<View*> departmentWorkspace(const ViewContext& context, QWidget* parent)
{
    return {new CaseListView(context, todoPlan(), parent), new CaseListView(context, windowPlan(), parent)};
}

} // namespace duban
