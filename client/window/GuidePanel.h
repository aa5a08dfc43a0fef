// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/replica/Replica.h"
#include "client/widget/Card.h"
#include "client/widget/FactTable.h"
#include "common/protocol/WatchReplies.h"

#include <QGridLayout>
#include <QTimer>

namespace duban {

/// The right third of the intake: the guide of the item, open cases of the same applicant, today's cases.
class GuidePanel : public QWidget
{
    Q_OBJECT

public:
    explicit GuidePanel(Replica& replica, QWidget* parent = nullptr);

    void showVariant(VariantId variant);
    /// Lists the open cases of an applicant of that name; empty hides the list.
    void showApplicant(const QString& name);

    /// Lists what was recorded at the counter today without a case; empty hides the list.
    void showCounter(const std::vector<CounterEntry>& today);

    /// @return how many cases came in at this window today.
    int takenInToday() const;

signals:
    void caseChosen(duban::CaseId id);

private:
    void addFact(const QString& what, const QString& text);
    void showWhole(const QString& what, const QString& text, const QWidget* at);
    void refreshToday();
    void refreshApplicant();
    static QString flowText(const ItemVariant& variant);
    static QString feesText(const ItemVariant& variant);

    Replica& m_replica;
    Card* m_guide;
    QGridLayout* m_facts;
    Card* m_sameApplicant;
    FactTable* m_theirCases;
    Card* m_today;
    FactTable* m_todayCases;
    Card* m_counter;
    FactTable* m_counterRows;
    QString m_applicant;
    QTimer m_later;
};

} // namespace duban
