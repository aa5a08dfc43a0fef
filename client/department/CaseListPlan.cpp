// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/department/CaseListPlan.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

struct CaseListPlanWords
{
    Q_DECLARE_TR_FUNCTIONS(duban::CaseListPlan)
};

} // namespace

LocalDay dueDay(const CaseRow& row)
{
    return dayOf(row.dueAt - std::chrono::milliseconds(1));
}

int chipAt(const CaseListPlan& plan, const QString& key)
{
    const auto found = std::find_if(plan.chips.begin(), plan.chips.end(),
                                    [&key](const CaseChip& chip) { return chip.key == key; });
    return found == plan.chips.end() ? 0 : int(found - plan.chips.begin());
}

void addUnclaimedChip(CaseListPlan& plan, Link& link)
{
    plan.unclaimed = std::make_shared<UnclaimedWatch>(link);
    plan.chips.push_back({u"unclaimed"_s, CaseListPlanWords::tr("Unclaimed over 2 hours"),
                          [watch = plan.unclaimed](const CaseRow& row, const Replica&) {
                              // Claimed since the list was fetched: gone from it at once.
                              return row.state == CaseState::Accepted && !row.assignee.isValid() &&
                                     watch->holds(row.id);
                          }});
}

bool isBurning(const CaseRow& row, const Replica& replica)
{
    return row.light == Light::Red || row.light == Light::Yellow ||
           (row.dueAt.isSet() && dueDay(row) <= dayOf(replica.legalNow()));
}

bool isDueToday(const CaseRow& row, const Replica& replica)
{
    return row.dueAt.isSet() && dueDay(row) == dayOf(replica.legalNow());
}

bool isDueThisWeek(const CaseRow& row, const Replica& replica)
{
    if (!row.dueAt.isSet())
        return false;
    const LocalDay today = dayOf(replica.legalNow());
    const int weekday = int(std::chrono::weekday(today).iso_encoding());
    return dueDay(row) >= today && dueDay(row) <= today + LocalDay::duration(7 - weekday);
}

bool isDecisionOwed(const CaseRow& row)
{
    return row.state == CaseState::Decided && row.decisionPaper == DecisionPaper::NotOut;
}

} // namespace duban
