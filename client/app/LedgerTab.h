// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/replica/Replica.h"
#include "client/widget/FactTable.h"
#include "client/widget/TimeLedger.h"

#include <QLabel>

namespace duban {

/// The clocks of a case and, for the chosen one, which days count (时限账本).
class LedgerTab : public QWidget
{
    Q_OBJECT

public:
    explicit LedgerTab(const Replica& replica, QWidget* parent = nullptr);

    void show(const CaseDetails& details);

    FactTable* clocks() const noexcept { return m_clocks; }

    /// @return what stands above the ledger of the chosen clock.
    QString summary() const { return m_summary->text(); }

    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fitClocks();
    void showClock(int row);
    QString nameOf(const DeadlineEntry& entry, const CaseDetails& details) const;
    QString basisOf(const DeadlineEntry& entry) const;
    QString summaryOf(const DeadlineEntry& entry) const;
    static QString stateOf(const DeadlineEntry& entry);

    const Replica& m_replica;
    HallId m_hall;
    VariantId m_variant;
    std::vector<DeadlineEntry> m_deadlines;
    FactTable* m_clocks;
    QLabel* m_summary;
    TimeLedger* m_ledger;
};

} // namespace duban
