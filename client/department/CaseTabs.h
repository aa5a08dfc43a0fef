// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/department/LedgerTab.h"
#include "client/department/TimelineTab.h"
#include "client/widget/FactTable.h"

#include <QScrollArea>
#include <QTabWidget>
#include <QVBoxLayout>

namespace duban {

/// Papers, opinions, ledger of time and history of one case.
class CaseTabs : public QTabWidget
{
    Q_OBJECT

public:
    explicit CaseTabs(const Replica& replica, QWidget* parent = nullptr);

    void show(const CaseDetails& details);

    LedgerTab* ledger() const noexcept { return m_ledger; }

private:
    void showMaterials(const CaseDetails& details);
    void showOpinions(const CaseDetails& details);

    const Replica& m_replica;
    FactTable* m_materials;
    QScrollArea* m_opinions;
    LedgerTab* m_ledger;
    TimelineTab* m_history;
};

} // namespace duban
