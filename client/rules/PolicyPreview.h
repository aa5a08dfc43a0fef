// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/rules/PolicyWords.h"
#include "client/widget/ChoiceBox.h"
#include "client/widget/FactTable.h"

#include <QLabel>

namespace duban {

/// When yellow and red would come under a policy, for limits of several lengths.
class PolicyPreview : public QWidget
{
    Q_OBJECT

public:
    explicit PolicyPreview(const Replica& replica, QWidget* parent = nullptr);

    /// Shows what a policy does to a clock that starts on its first day, at 9:00, or today if that has
    /// passed.
    void show(const PolicyVersion& policy);

    FactTable* table() const noexcept { return m_table; }

    /// The line of the policy it is tried with.
    ChoiceBox* clock() const noexcept { return m_clock; }

private:
    void fillClocks();
    void showSamples();

    const Replica& m_replica;
    PolicyVersion m_policy;
    ChoiceBox* m_clock;
    QLabel* m_start;
    FactTable* m_table;
};

} // namespace duban
