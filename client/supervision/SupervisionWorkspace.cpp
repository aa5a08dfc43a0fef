// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/supervision/SupervisionWorkspace.h"

#include "client/department/CaseListView.h"
#include "client/rules/RulesViews.h"
#include "client/supervision/BoardView.h"
#include "client/supervision/PeopleToFileView.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

struct SupervisionWorkspace
{
    Q_DECLARE_TR_FUNCTIONS(duban::SupervisionWorkspace)
};

CaseListPlan watchedPlan()
{
    CaseListPlan plan;
    plan.name = u"cases"_s;
    plan.title = SupervisionWorkspace::tr("Open cases");
    plan.icon = IconName::List;
    plan.columns = CaseTable::Columns::Everything;
    plan.chips = {
        {u"all"_s, SupervisionWorkspace::tr("All"), [](const CaseRow&, const Replica&) { return true; }},
        {u"burning"_s, SupervisionWorkspace::tr("Burning"), isBurning},
        {u"today"_s, SupervisionWorkspace::tr("Due today"), isDueToday},
        {u"week"_s, SupervisionWorkspace::tr("Due this week"), isDueThisWeek},
        {u"void"_s, SupervisionWorkspace::tr("Voiding asked for"),
         [](const CaseRow& row, const Replica&) { return (row.pending & quint8(RequestKind::Void)) != 0; }},
        {u"supplement"_s, SupervisionWorkspace::tr("Second supplement"),
         [](const CaseRow& row, const Replica&) {
             return (row.pending & quint8(RequestKind::Supplement)) != 0;
         }},
    };
    plan.emptyHeadline = SupervisionWorkspace::tr("No open case");
    plan.emptyText =
        SupervisionWorkspace::tr("Every open case of your departments stands here, the most urgent "
                                 "on top.");
    return plan;
}

} // namespace

std::vector<View*> supervisionWorkspace(const ViewContext& context, QWidget* parent)
{
    CaseListPlan watched = watchedPlan();
    addUnclaimedChip(watched, context.link);
    std::vector<View*> views{new BoardView(context, parent),
                             new CaseListView(context, std::move(watched), parent),
                             new PeopleToFileView(context, parent)};
    for (View* view : rulesViews(context, parent, Role::SupervisionOfficer))
        views.push_back(view);
    return views;
}

} // namespace duban
