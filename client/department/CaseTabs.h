// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/app/LedgerTab.h"
#include "client/department/PartiesTab.h"
#include "client/department/TimelineTab.h"
#include "client/paper/FilesTab.h"
#include "client/paper/PapersTab.h"
#include "client/widget/FactTable.h"

#include <QScrollArea>
#include <QTabWidget>
#include <QVBoxLayout>

namespace duban {

/// Materials, papers, files, opinions, ledger of time, history and parties of one case.
class CaseTabs : public QTabWidget
{
    Q_OBJECT

public:
    explicit CaseTabs(const ViewContext& context, QWidget* parent = nullptr);

    void show(const CaseDetails& details);

    LedgerTab* ledger() const noexcept { return m_ledger; }

    PartiesTab* parties() const noexcept { return m_parties; }

    PapersTab* papers() const noexcept { return m_papers; }

    FilesTab* files() const noexcept { return m_files; }

    /// Brings the papers to the front.
    void showPapers() { setCurrentWidget(m_papers); }

    QScrollArea* opinions() const noexcept { return m_opinions; }

private:
    void showMaterials(const CaseDetails& details);
    void showOpinions(const CaseDetails& details);

    const Replica& m_replica;
    FactTable* m_materials;
    PapersTab* m_papers;
    FilesTab* m_files;
    QScrollArea* m_opinions;
    LedgerTab* m_ledger;
    TimelineTab* m_history;
    PartiesTab* m_parties;
};

} // namespace duban
