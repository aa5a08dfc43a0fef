// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/LedgerTab.h"

#include "client/model/DomainWords.h"
#include "client/model/LimitWords.h"
#include "client/widget/Card.h"
#include "client/widget/Countdown.h"
#include "client/widget/Style.h"

#include <QScrollArea>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr int FewClockRows = 5; ///< with the head; they stand there however low the tab is

} // namespace

LedgerTab::LedgerTab(const Replica& replica, QWidget* parent)
    : QWidget(parent), m_replica(replica),
      m_clocks(new FactTable({tr("Clock"), tr("From"), tr("Limit"), tr("Due"), tr("Ended")}, 0, this)),
      m_summary(plainLabel({}, this)), m_ledger(new TimeLedger(this))
{
    m_clocks->setAccessibleName(tr("Clocks of the case"));
    fitClocks();
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
    connect(m_clocks->horizontalScrollBar(), &QScrollBar::rangeChanged, this, &LedgerTab::fitClocks);
}

/// All clocks where they leave half of the tab to the days, else the table is scrolled. In a narrow window it
/// scrolls sideways too: its bar must not lie over the last clock.
void LedgerTab::fitClocks()
{
    const QScrollBar* bar = m_clocks->horizontalScrollBar();
    const int below = bar->maximum() > bar->minimum() ? bar->sizeHint().height() : 0;
    const int most = std::max(FewClockRows, height() / 2 / metrics::Row);
    m_clocks->setFixedHeight(metrics::Row * std::clamp(m_clocks->rowCount() + 1, 2, most) + below);
}

/// A tab that was high keeps nobody from making the window low.
QSize LedgerTab::minimumSizeHint() const
{
    const QSize least = QWidget::minimumSizeHint();
    return {least.width(), std::min(least.height(), 2 * FewClockRows * metrics::Row)};
}

void LedgerTab::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitClocks();
}

QString LedgerTab::nameOf(const DeadlineEntry& entry, const CaseDetails& details) const
{
    const QString name = clockName(entry.clock);
    for (const ProcedureEntry& procedure : details.procedures) {
        if (entry.clock == ClockKind::SpecialProcedure && procedure.id.value == entry.subject)
            return tr("%1: %2", "clock, what it is of").arg(name, procedureName(procedure.procedure));
    }
    const ItemVariant* variant = m_replica.variant(details.row.variant);
    if (entry.clock == ClockKind::Stage) {
        const bool several = variant && variant->reviewsIn(entry.stage) > 1;
        const QString stage = stageName(entry.stage, m_replica.namingOf(details.row.variant));
        return tr("%1: %2", "clock, what it is of")
            .arg(name, several ? tr("review %1").arg(entry.subject + 1) : stage);
    }
    if (entry.clock != ClockKind::DeferredMaterial || !variant)
        return name;
    for (const Material& material : variant->materials) {
        if (material.id.value == entry.subject)
            return tr("%1: %2", "clock, what it is of").arg(name, material.name);
    }
    return name;
}

QString LedgerTab::stateOf(const DeadlineEntry& entry)
{
    if (entry.closedAt.isSet())
        return shortMomentText(entry.closedAt);
    return entry.paused ? tr("paused") : tr("running");
}

/// What the limit of a clock rests on, as far as the item says.
QString LedgerTab::basisOf(const DeadlineEntry& entry) const
{
    const ItemVariant* variant = m_replica.variant(m_variant);
    if (!variant)
        return {};
    switch (entry.clock) {
    case ClockKind::Stage:
        return stageBasis(*variant, entry.stage);
    case ClockKind::DecisionPromised:
        return variant->promisedBasis;
    case ClockKind::DecisionStatutory:
        return variant->legalBasis;
    case ClockKind::AcceptanceNotice:
    case ClockKind::Supplement:
    case ClockKind::AcceptancePaper:
    case ClockKind::Delivery:
        return variant->kind.legalBasis;
    case ClockKind::SpecialProcedure:
    case ClockKind::DeferredMaterial:
    case ClockKind::CommitmentCheck:
        return {}; // set in each case
    }
    return {};
}

QString LedgerTab::summaryOf(const DeadlineEntry& entry) const
{
    const TimeBudget budget = budgetOf(entry);
    QStringList lines{u"%1  ·  %2"_s.arg(clockName(entry.clock), ledgerSummary(m_ledger->days()))};
    const QString basis = basisOf(entry);
    if (!basis.isEmpty())
        lines << tr("Basis of the limit: %1").arg(basis);
    for (const Limit& extension : budget.extensions)
        lines << tr("Extended by %1", "length").arg(limitText(extension));
    for (const Pause& pause : budget.pauses)
        lines << tr("Not counted: the days after %1 up to %2", "days")
                     .arg(formatDay(pause.from), formatDay(pause.to));
    if (entry.run > 1)
        lines << tr("Run %1: the due moment moved after a light had been given; warnings are given anew.")
                     .arg(entry.run);
    if (entry.provisional)
        lines << tr("Provisional: the holidays of that year are not published yet.");
    return lines.join(u'\n');
}

void LedgerTab::show(const CaseDetails& details)
{
    m_hall = details.row.hall;
    m_variant = details.row.variant;
    m_deadlines = details.deadlines;
    m_clocks->clearFacts();
    int first = 0;
    for (const DeadlineEntry& entry : m_deadlines) {
        const bool open = !entry.closedAt.isSet();
        const QString moment = shortDueText(entry.dueAt, m_replica.legalNow());
        const QString due = entry.provisional ? tr("%1 (provisional)").arg(moment) : moment;
        m_clocks->addFacts({nameOf(entry, details), shortMomentText(entry.startedAt),
                            budgetText(budgetOf(entry)), due, stateOf(entry)},
                           markOf(entry.paused && open ? Light::White : entry.light));
        if (open && m_deadlines[std::size_t(first)].closedAt.isSet())
            first = m_clocks->rowCount() - 1;
    }
    m_clocks->fitColumns();
    if (m_clocks->rowCount() > 0)
        m_clocks->selectRow(first);
    fitClocks();
    showClock(m_clocks->currentRow());
}

void LedgerTab::showClock(int row)
{
    const bool found = row >= 0 && row < int(m_deadlines.size());
    m_ledger->setVisible(found);
    if (!found)
        return m_summary->setText(tr("No clock has run yet."));
    const DeadlineEntry& entry = m_deadlines[std::size_t(row)];
    m_ledger->setBudget(m_replica.timeRules(m_hall), entry.startedAt, budgetOf(entry),
                        dayOf(m_replica.legalNow()));
    m_summary->setText(summaryOf(entry));
}

} // namespace duban
