// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/department/DepartmentWorkspace.h"

#include "client/department/BatchDesk.h"
#include "client/department/CaseListView.h"
#include "client/department/MondayView.h"
#include "client/department/PaperBatch.h"
#include "client/department/PeopleView.h"
#include "client/department/QuestionsView.h"
#include "common/access/CaseActions.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

struct DepartmentWorkspace
{
    Q_DECLARE_TR_FUNCTIONS(duban::DepartmentWorkspace)
};

using Fits = std::function<bool(const CaseRow&, const Replica&)>;

bool isAccepted(const CaseRow& row)
{
    return row.state == CaseState::Accepted;
}

bool isInPool(const CaseRow& row)
{
    return isAccepted(row) && !row.assignee.isValid();
}

/// At a stage of this person, and nobody else's.
bool isMine(const CaseRow& row, const Replica& replica)
{
    const Actor& me = replica.me();
    return isAccepted(row) && me.has(roleOf(row.stage)) &&
           (!row.assignee.isValid() || row.assignee == me.person);
}

/// Waits for the word of the organ's head. Source: 行政许可法 art. 42 (a joint case: the government's head).
bool waitsForHead(const CaseRow& row, const Replica& replica)
{
    const ItemVariant* variant = replica.variant(row.variant);
    const bool joint = variant && variant->joint;
    return isAccepted(row) && ((row.pending & quint8(RequestKind::Procedure)) != 0 ||
                               (!joint && (row.pending & quint8(RequestKind::Extension)) != 0));
}

Fits mineAnd(bool (*also)(const CaseRow&, const Replica&))
{
    return [also](const CaseRow& row, const Replica& replica) {
        return isMine(row, replica) && also(row, replica);
    };
}

Fits pending(RequestKind kind)
{
    return [kind](const CaseRow& row, const Replica& replica) {
        return waitsForHead(row, replica) && (row.pending & quint8(kind)) != 0;
    };
}

CaseListPlan todoPlan()
{
    CaseListPlan plan;
    plan.name = u"todo"_s;
    plan.title = DepartmentWorkspace::tr("To do");
    plan.icon = IconName::List;
    plan.urgent = true;
    plan.chips = {
        {u"all"_s, DepartmentWorkspace::tr("All to do"), isMine},
        {u"burning"_s, DepartmentWorkspace::tr("Burning"), mineAnd(isBurning)},
        {u"today"_s, DepartmentWorkspace::tr("Due today"), mineAnd(isDueToday)},
        {u"week"_s, DepartmentWorkspace::tr("Due this week"), mineAnd(isDueThisWeek)},
        {u"paused"_s, DepartmentWorkspace::tr("Paused"),
         mineAnd([](const CaseRow& row, const Replica&) { return row.openProcedures > 0; })},
        {u"pool"_s, DepartmentWorkspace::tr("Pool"),
         mineAnd([](const CaseRow& row, const Replica&) { return isInPool(row); })},
        {u"mine"_s, DepartmentWorkspace::tr("Claimed by me"),
         mineAnd([](const CaseRow& row, const Replica&) { return row.assignee.isValid(); })},
    };
    plan.urgentChip = u"burning"_s;
    plan.emptyHeadline = DepartmentWorkspace::tr("Nothing to do here");
    plan.emptyText = DepartmentWorkspace::tr(
        "Cases appear as soon as a window has accepted them for your department, the most urgent on top.");
    return plan;
}

CaseListPlan headPlan()
{
    CaseListPlan plan;
    plan.name = u"requests"_s;
    plan.title = DepartmentWorkspace::tr("For your word");
    plan.icon = IconName::Stamp;
    plan.urgent = true;
    plan.chips = {
        {u"all"_s, DepartmentWorkspace::tr("Waiting for you"), waitsForHead},
        {u"extensions"_s, DepartmentWorkspace::tr("Extensions"), pending(RequestKind::Extension)},
        {u"procedures"_s, DepartmentWorkspace::tr("Special procedures"), pending(RequestKind::Procedure)},
    };
    plan.emptyHeadline = DepartmentWorkspace::tr("Nothing waits for your word");
    plan.emptyText = DepartmentWorkspace::tr(
        "Extensions and special procedures that your people ask for stand here until you decide.");
    return plan;
}

CaseListPlan departmentPlan()
{
    CaseListPlan plan;
    plan.name = u"department"_s;
    plan.title = DepartmentWorkspace::tr("In the department");
    plan.icon = IconName::Organisation;
    plan.columns = CaseTable::Columns::Everything;
    plan.chips = {
        {u"all"_s, DepartmentWorkspace::tr("All"),
         [](const CaseRow& row, const Replica&) { return isAccepted(row); }},
        {u"burning"_s, DepartmentWorkspace::tr("Burning"),
         [](const CaseRow& row, const Replica& replica) {
             return isAccepted(row) && isBurning(row, replica);
         }},
        {u"unassigned"_s, DepartmentWorkspace::tr("Unassigned"),
         [](const CaseRow& row, const Replica&) { return isInPool(row); }},
        {u"paused"_s, DepartmentWorkspace::tr("Paused"),
         [](const CaseRow& row, const Replica&) { return isAccepted(row) && row.openProcedures > 0; }},
    };
    plan.emptyHeadline = DepartmentWorkspace::tr("No case is being worked on");
    plan.emptyText = DepartmentWorkspace::tr("Every accepted case of your departments stands here.");
    return plan;
}

CaseListPlan windowPlan()
{
    CaseListPlan plan;
    plan.name = u"elsewhere"_s;
    plan.title = DepartmentWorkspace::tr("With the windows");
    plan.icon = IconName::Inbox;
    plan.shows = [](const CaseRow& row) { return CaseTableModel::isPending(row) && !isAccepted(row); };
    plan.chips = {
        {u"all"_s, DepartmentWorkspace::tr("All"), [](const CaseRow&, const Replica&) { return true; }},
        {u"submitted"_s, DepartmentWorkspace::tr("To be accepted"),
         [](const CaseRow& row, const Replica&) { return row.state == CaseState::Submitted; }},
        {u"supplement"_s, DepartmentWorkspace::tr("Supplement asked"),
         [](const CaseRow& row, const Replica&) { return row.state == CaseState::SupplementAsked; }},
        {u"decision"_s, DepartmentWorkspace::tr("Decision to issue"),
         [](const CaseRow& row, const Replica&) { return isDecisionOwed(row); }},
        {u"decided"_s, DepartmentWorkspace::tr("To be completed"),
         [](const CaseRow& row, const Replica&) { return row.state == CaseState::Decided; }},
        {u"promise"_s, DepartmentWorkspace::tr("Promise to check"),
         [](const CaseRow& row, const Replica&) { return row.commitmentOpen; }},
    };
    plan.emptyHeadline = DepartmentWorkspace::tr("Nothing lies with the windows");
    plan.emptyText = DepartmentWorkspace::tr(
        "Cases of your department that a window has still to accept or to complete stand here.");
    return plan;
}

} // namespace

std::vector<View*> departmentWorkspace(const ViewContext& context, QWidget* parent)
{
    const Actor& me = context.replica.me();
    std::vector<View*> views;
    const auto add = [&](CaseListPlan plan) {
        auto* list = new CaseListView(context, std::move(plan), parent);
        views.push_back(list);
        return list;
    };
    if (me.may(Permission::HeadDecides))
        add(headPlan());
    if (me.may(Permission::FinishStage))
        new BatchDesk(context, *add(todoPlan()));
    CaseListPlan department = departmentPlan();
    if (me.may(Permission::HeadDecides))
        addUnclaimedChip(department, context.link);
    add(std::move(department));
    CaseListView* decided = add(windowPlan());
    if (me.may(Permission::FinishStage))
        new PaperBatch(context, *decided);
    if (me.may(Permission::WriteOpinion))
        views.push_back(new QuestionsView(context, parent));
    if (me.may(Permission::HeadDecides)) {
        views.push_back(new PeopleView(context, parent));
        views.push_back(new MondayView(context, parent));
    }
    return views;
}

} // namespace duban
