// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/rules/PolicyPreview.h"

#include "client/model/LimitWords.h"
#include "client/rules/FieldRow.h"
#include "client/widget/Card.h"
#include "client/widget/Countdown.h"
#include "client/widget/Style.h"

#include <QHeaderView>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace duban {

PolicyPreview::PolicyPreview(const Replica& replica, QWidget* parent)
    : QWidget(parent), m_replica(replica), m_clock(new ChoiceBox(this)), m_start(plainLabel({}, this)),
      m_table(new FactTable({tr("Limit"), tr("Due"), lightWord(LightMark::Yellow), lightWord(LightMark::Red)},
                            0, this))
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_clock->setAccessibleName(tr("Clock to try"));
    m_clock->setMinimumWidth(170);
    guardWheel(m_clock);
    setLook(m_start, Look::Small);
    m_table->setAccessibleName(tr("When the lights would come"));
    m_table->setFocusPolicy(Qt::NoFocus);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setFixedHeight(int(SampleLimits.size()) * metrics::Row + 34);
    auto* row = new QHBoxLayout;
    row->setSpacing(metrics::Space8);
    row->addWidget(m_clock);
    row->addWidget(m_start, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::Space8);
    column->addLayout(row);
    column->addWidget(m_table);
    connect(m_clock, &QComboBox::currentIndexChanged, this, &PolicyPreview::showSamples);
}

void PolicyPreview::show(const PolicyVersion& policy)
{
    m_policy = policy;
    fillClocks();
    showSamples();
}

void PolicyPreview::fillClocks()
{
    const QSignalBlocker quiet(m_clock);
    const int kept = m_clock->currentData().toInt();
    m_clock->clear();
    for (const ClockPolicy& line : m_policy.lines)
        m_clock->addItem(policyLineName(line.clock, m_policy.lines.size()), int(line.clock));
    m_clock->setCurrentIndex(std::max(0, m_clock->findData(kept)));
}

void PolicyPreview::showSamples()
{
    const LocalDay first = std::max(m_policy.from, dayOf(m_replica.legalNow()));
    const LegalTime start = momentOf(first, std::chrono::hours(9));
    m_start->setText(tr("if it starts on %1 at 9:00").arg(dayText(first)));
    m_table->clearFacts();
    const auto clock = ClockKind(m_clock->currentData().toInt());
    for (const PolicySample& sample : samplesOf(m_policy, clock, m_replica, start)) {
        const QString due = dueMomentText(sample.moments.due.moment);
        m_table->addFacts({limitText(Limit::workingDays(sample.workingDays)),
                           sample.moments.due.provisional ? tr("%1, provisional").arg(due) : due,
                           dueMomentText(sample.moments.yellowAt), dueMomentText(sample.moments.redAt)});
    }
    m_table->fitColumns();
}

} // namespace duban
