// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/department/CaseListPlan.h"
#include "client/model/CaseFilter.h"
#include "client/model/CaseTableModel.h"

namespace duban {

/// Shows the rows of one chip that also match the words typed.
class ChipFilter : public CaseFilter
{
    Q_OBJECT

public:
    ChipFilter(CaseTableModel& source, const Replica& replica, QObject* parent = nullptr);

    /// Shows what `chip` lets through; it must outlive the filter.
    void setChip(const CaseChip& chip);

    /// Looks at every row again: time went on.
    void lookAgain();

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    const CaseTableModel& m_cases;
    const Replica& m_replica;
    const CaseChip* m_chip = nullptr;
};

} // namespace duban
