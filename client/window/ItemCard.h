// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/replica/Replica.h"
#include "client/widget/Card.h"
#include "client/widget/FormField.h"

#include <QCompleter>
#include <QStandardItemModel>

namespace duban {

/// Tells whether what was typed means an item: every word of it fits its name or the name of its kind
/// of application (新办, 变更), as it stands or by pinyin. The one place where items are matched.
bool fitsItem(const QString& text, const ItemVariant& variant);

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

    /// @return true when the chosen item is offered at this window today; also while none is chosen.
    bool isOfferedHere() const;

signals:
    void variantChosen(duban::VariantId variant);

private:
    void listOffered();
    void fillList(const QString& text);
    void takeFirst();
    void showFacts();

    Replica& m_replica;
    VariantId m_chosen;
    LocalDay m_day{};                 ///< the legal day whose items are offered
    std::vector<VariantId> m_offered; ///< at this window on that day
    QStandardItemModel* m_list;
    QCompleter* m_completer;
    HintedLineEdit* m_search;
    QLabel* m_title;
    QLabel* m_variantTag;
    QLabel* m_kindTag;
    QLabel* m_facts;
};

} // namespace duban
