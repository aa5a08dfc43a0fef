// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/department/CaseTable.h"
#include "client/department/UnclaimedWatch.h"
#include "client/model/CaseTableModel.h"
#include "client/widget/Icon.h"

#include <functional>
#include <memory>
#include <vector>

namespace duban {

/// One chip above a list of cases and what it lets through.
struct CaseChip
{
    QString key;  ///< stable English name: saved filters are kept under it, whatever stands before it
    QString word; ///< translated
    std::function<bool(const CaseRow&, const Replica&)> fits;
};

/// What makes one list of cases differ from another.
struct CaseListPlan
{
    QString name;  ///< stable English name of the view
    QString title; ///< translated
    IconName icon = IconName::List;
    CaseTable::Columns columns = CaseTable::Columns::Department;
    CaseSource* cases = nullptr; ///< where they come from, lives longer than the list; nullptr: the replica
    CaseTableModel::Filter shows = CaseTableModel::isOpen; ///< which cases are in the list at all
    std::vector<CaseChip> chips;                           ///< the first is chosen
    QString urgentChip;  ///< key; of urgent lists what burns; empty: the first
    bool urgent = false; ///< the rail paints its count as a red light while the urgent chip has cases
    std::shared_ptr<UnclaimedWatch> unclaimed; ///< where a chip asks it; else nothing
    QString emptyHeadline;
    QString emptyText;
};

/// @return the place of a chip in its plan; 0 for a key that the list has no chip of.
int chipAt(const CaseListPlan& plan, const QString& key);

/// Adds the chip of cases that nobody took for more than two office hours.
void addUnclaimedChip(CaseListPlan& plan, Link& link);

/// @return the day a limit ends on: midnight belongs to the day it ends. The limit must run.
LocalDay dueDay(const CaseRow& row);

/// Due today or before, or a light on: what burns.
bool isBurning(const CaseRow& row, const Replica& replica);
bool isDueToday(const CaseRow& row, const Replica& replica);
/// Due up to Sunday of this week.
bool isDueThisWeek(const CaseRow& row, const Replica& replica);

/// Decided, and the decision is on no paper yet: nothing is completed without.
bool isDecisionOwed(const CaseRow& row);

} // namespace duban
