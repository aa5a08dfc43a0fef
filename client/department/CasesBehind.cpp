// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/department/CasesBehind.h"

#include "client/widget/Style.h"

using namespace Qt::StringLiterals;

namespace duban {

namespace {

/// The one chip asks what the figure that was opened last counts.
CaseListPlan behindPlan(const std::shared_ptr<CasesBehind::Fits>& fits)
{
    CaseListPlan plan;
    plan.name = u"behind"_s;
    plan.title = CasesBehind::tr("Cases behind the figure");
    plan.columns = CaseTable::Columns::Everything;
    plan.chips = {{u"figure"_s, plan.title, [fits](const CaseRow& row, const Replica& replica) {
                       return *fits && (*fits)(row, replica);
                   }}};
    plan.emptyHeadline = CasesBehind::tr("No open case");
    plan.emptyText = CasesBehind::tr("The cases a figure stands for are listed here; this one has none now.");
    return plan;
}

} // namespace

CasesBehind::CasesBehind(const ViewContext& context, const QString& back, QWidget* parent)
    : CasesBehind(context, back, std::make_shared<Fits>(), parent)
{
}

CasesBehind::CasesBehind(const ViewContext& context, const QString& back, const std::shared_ptr<Fits>& fits,
                         QWidget* parent)
    : CaseListView(context, behindPlan(fits), parent), m_fits(fits)
{
    auto* button = new QPushButton(duban::icon(IconName::Back), back, this);
    setLook(button, Look::Flat);
    button->setAutoDefault(false);
    filterBar()->addLead(button);
    connect(button, &QPushButton::clicked, this, &CasesBehind::backWanted);
}

void CasesBehind::showCases(const QString& words, Fits fits)
{
    *m_fits = std::move(fits);
    filterBar()->setWord(0, words);
    showAll();
}

} // namespace duban
