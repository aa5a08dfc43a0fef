// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/replica/Replica.h"
#include "client/widget/Card.h"
#include "client/widget/FormField.h"

#include <QCompleter>
#include <QStandardItemModel>

namespace duban {

/// Where the item is searched by any part of its name, among those offered on the legal day, and the facts of
/// the chosen one.
class ItemCard : public Card
{
    Q_OBJECT

public:
    explicit ItemCard(Replica& replica, QWidget* parent = nullptr);

    VariantId chosen() const noexcept { return m_chosen; }

    /// Chooses an item as if it had been picked; not valid: none.
    void choose(VariantId variant);

    HintedLineEdit* search() const noexcept { return m_search; }

    void setProblem(const QString& problem);

signals:
    void variantChosen(duban::VariantId variant);

private:
    void fillList();
    void takeFirst();
    void showFacts();
    QLabel* addTag(QHBoxLayout* row);

    Replica& m_replica;
    VariantId m_chosen;
    LocalDay m_day{}; ///< the legal day whose items are listed
    QStandardItemModel* m_list;
    QCompleter* m_completer;
    HintedLineEdit* m_search;
    QLabel* m_title;
    QLabel* m_variantTag;
    QLabel* m_kindTag;
    QLabel* m_facts;
};

} // namespace duban
