// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/department/LedgerTab.h"

#include "client/model/DomainWords.h"
#include "client/widget/Card.h"
#include "client/widget/Countdown.h"
#include "client/widget/Style.h"

#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace duban {

LedgerTab::LedgerTab(const Replica& replica, QWidget* parent)
    : QWidget(parent), m_replica(replica),
      m_clocks(new FactTable({tr("Clock"), tr("Stage"), tr("From"), tr("Limit"), tr("Due"), tr("Ended")}, 0,
                             this)),
      m_summary(plainLabel({}, this)), m_ledger(new TimeLedger(this))
{
    m_clocks->setAccessibleName(tr("Clocks of the case"));
    m_clocks->setMaximumHeight(metrics::Row * 5);
    setLook(m_summary, Look::Small);
    m_summary->setWordWrap(true);
    auto* area = new QScrollArea(this);
    area->setWidgetResizable(true);
    auto* content = new QWidget(area);
    content->setProperty("scrollBody", true);
    auto* inner = new QVBoxLayout(content);
    inner->setContentsMargins(metrics::Space12, metrics::Space8, metrics::Space12, metrics::Space8);
    inner->addWidget(m_summary);
    inner->addWidget(m_ledger);
    inner->addStretch();
    area->setWidget(content);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_clocks);
    column->addWidget(area, 1);
    connect(m_clocks, &QTableWidget::currentCellChanged, this, [this](int row) { showClock(row); });
}

void LedgerTab::show(const CaseDetails& details)
{
    m_deadlines = details.deadlines;
    m_clocks->clearFacts();
    int first = 0;
    for (const DeadlineEntry& entry : m_deadlines) {
        const bool open = !entry.closedAt.isSet();
        const QString due = entry.provisional ? tr("%1 (provisional)").arg(shortDueText(entry.dueAt))
                                              : shortDueText(entry.dueAt);
        m_clocks->addFacts({clockName(entry.clock), stageName(entry.stage), shortMomentText(entry.startedAt),
                            tr("%n working day(s)", nullptr, entry.limit.count), due,
                            open ? tr("running") : shortMomentText(entry.closedAt)},
                           markOf(entry.light));
        if (open && m_deadlines[std::size_t(first)].closedAt.isSet())
            first = m_clocks->rowCount() - 1;
    }
    m_clocks->fitColumns();
    if (m_clocks->rowCount() > 0)
        m_clocks->selectRow(first);
    m_clocks->setFixedHeight(metrics::Row * std::clamp(m_clocks->rowCount() + 1, 2, 5));
    showClock(m_clocks->currentRow());
}

void LedgerTab::showClock(int row)
{
    const bool found = row >= 0 && row < int(m_deadlines.size());
    m_ledger->setVisible(found);
    if (!found)
        return m_summary->setText(tr("No clock has run yet."));
    const DeadlineEntry& entry = m_deadlines[std::size_t(row)];
    m_ledger->setLimit(m_replica.calendar(), entry.startedAt, entry.limit, dayOf(m_replica.legalNow()));
    m_summary->setText(u"%1  ·  %2"_s.arg(clockName(entry.clock), ledgerSummary(m_ledger->days())));
}

} // namespace duban
