// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/supervision/LeaderWorkspace.h"

#include "client/department/CaseListView.h"
#include "client/supervision/BoardView.h"
#include "client/supervision/FiguresView.h"
#include "common/domain/CaseFlow.h"
#include "common/protocol/Words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

struct LeaderWorkspace
{
    Q_DECLARE_TR_FUNCTIONS(duban::LeaderWorkspace)
};

/// Source: 行政许可法 art. 42 (the head of the government lengthens the limits of a joint case).
bool waitsForLeader(const CaseRow& row, const Replica& replica)
{
    const ItemVariant* variant = replica.variant(row.variant);
    return row.state == CaseState::Accepted && variant && variant->joint &&
           (row.pending & quint8(RequestKind::Extension)) != 0;
}

bool isBeingDecided(const CaseRow& row, const Replica& replica)
{
    const ItemVariant* variant = replica.variant(row.variant);
    return row.state == CaseState::Accepted && variant && variant->has(row.stage) &&
           decidesNow(caseFromRow(row), *variant);
}

CaseListPlan jointPlan()
{
    CaseListPlan plan;
    plan.name = u"requests"_s;
    plan.title = LeaderWorkspace::tr("For your word");
    plan.icon = IconName::Stamp;
    plan.columns = CaseTable::Columns::Everything;
    plan.urgent = true;
    plan.chips = {{u"all"_s, LeaderWorkspace::tr("Joint extensions"), waitsForLeader}};
    plan.emptyHeadline = LeaderWorkspace::tr("Nothing waits for your word");
    plan.emptyText = LeaderWorkspace::tr("Extensions of joint cases stand here until you decide.");
    return plan;
}

CaseListPlan paperPlan()
{
    CaseListPlan plan;
    plan.name = u"decisions"_s;
    plan.title = LeaderWorkspace::tr("Paper decisions");
    plan.icon = IconName::Pen;
    plan.columns = CaseTable::Columns::Everything;
    plan.chips = {
        {u"all"_s, LeaderWorkspace::tr("To be decided"), isBeingDecided},
        {u"burning"_s, LeaderWorkspace::tr("Burning"), [](const CaseRow& row, const Replica& replica) {
             return isBeingDecided(row, replica) && isBurning(row, replica);
         }}};
    plan.emptyHeadline = LeaderWorkspace::tr("No case waits for a decision");
    plan.emptyText = LeaderWorkspace::tr(
        "Cases in the stage that decides stand here; a decision signed on paper is entered "
        "from their page.");
    return plan;
}

CaseListPlan everyPlan()
{
    CaseListPlan plan;
    plan.name = u"cases"_s;
    plan.title = LeaderWorkspace::tr("Open cases");
    plan.icon = IconName::List;
    plan.columns = CaseTable::Columns::Everything;
    plan.chips = {{u"all"_s, LeaderWorkspace::tr("All"), [](const CaseRow&, const Replica&) { return true; }},
                  {u"burning"_s, LeaderWorkspace::tr("Burning"), isBurning},
                  {u"paused"_s, LeaderWorkspace::tr("Paused"),
                   [](const CaseRow& row, const Replica&) { return row.openProcedures > 0; }}};
    plan.emptyHeadline = LeaderWorkspace::tr("No open case");
    plan.emptyText =
        LeaderWorkspace::tr("Every open case of your departments stands here, the most urgent on top.");
    return plan;
}

std::vector<View*> viewsWith(CaseListPlan first, const ViewContext& context, QWidget* parent)
{
    context.replica.wantCases();
    auto* board = new BoardView(context, parent);
    auto* figures = new FiguresView(context, parent);
    QObject::connect(figures, &FiguresView::departmentChosen, board, [board](OrganisationId department) {
        BoardScope scope;
        scope.department = department;
        board->openScope(scope);
    });
    return {new CaseListView(context, std::move(first), parent), figures, board,
            new CaseListView(context, everyPlan(), parent)};
}

} // namespace

std::vector<View*> leaderWorkspace(const ViewContext& context, QWidget* parent)
{
    return viewsWith(jointPlan(), context, parent);
}

std::vector<View*> secretaryWorkspace(const ViewContext& context, QWidget* parent)
{
    return viewsWith(paperPlan(), context, parent);
}

} // namespace duban
