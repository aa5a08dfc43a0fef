// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/department/ChipFilter.h"

namespace duban {

ChipFilter::ChipFilter(CaseTableModel& source, const Replica& replica, QObject* parent)
    : CaseFilter(source, parent), m_cases(source), m_replica(replica)
{
}

void ChipFilter::setChip(const CaseChip& chip)
{
    m_chip = &chip;
    invalidateFilter();
}

void ChipFilter::lookAgain()
{
    invalidateFilter();
}

bool ChipFilter::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    if (!CaseFilter::filterAcceptsRow(row, parent))
        return false;
    const CaseRow* found = m_cases.caseAt(m_cases.index(row, 0, parent));
    return found && (!m_chip || m_chip->fits(*found, m_replica));
}

} // namespace duban
