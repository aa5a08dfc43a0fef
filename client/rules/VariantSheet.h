// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/department/PeopleBook.h"
#include "client/rules/ActDesk.h"
#include "client/rules/CompareTable.h"
#include "client/rules/ItemRegister.h"
#include "client/widget/ActionButton.h"

namespace duban {

/// @return who made a proposal and when; empty for nullptr and for what nobody proposed.
QString proposerText(const VariantEntry* proposal);

/// One variant to read: all it says; a proposal beside what it would replace, with every difference marked.
/// The supervision office releases it, turns it down or ends it from here.
/// Source: domain.md §8 (the unit proposes, the legal office examines, the supervision office files).
class VariantSheet : public QWidget
{
    Q_OBJECT

public:
    VariantSheet(const ViewContext& context, ItemRegister& items, PeopleBook& people,
                 QWidget* parent = nullptr);

    /// Shows a variant of the register.
    void open(VariantId id);

    VariantId opened() const noexcept { return m_variant; }

    CompareTable* table() const noexcept { return m_table; }

    ActDesk* acts() const noexcept { return m_acts; }

    ActionButton* releaseButton() const noexcept { return m_release; }

    ActionButton* rejectButton() const noexcept { return m_reject; }

    ActionButton* retireButton() const noexcept { return m_retire; }

    ActionButton* versionButton() const noexcept { return m_version; }

    ActionButton* mendButton() const noexcept { return m_mend; }

    /// @return who proposed it and when, and why it was turned down.
    QString story() const { return m_story->text(); }

    QPushButton* changesButton() const noexcept { return m_changesOnly; }

signals:
    void left();
    /// A new version of this one is to be written.
    void versionWanted(duban::VariantId id);
    /// One that was turned down is to be mended and proposed again.
    void mendWanted(duban::VariantId id);
    /// What was done, in words.
    void done(const QString& words);

private:
    QWidget* makeTop();
    QWidget* makeFoot();
    void refresh();
    void leave();
    void showButtons(const ItemVariant& variant);
    void release();
    void reject();
    void retire();

    const ItemVariant* variant() const { return m_items.find(m_variant); }

    Replica& m_replica;
    ItemRegister& m_items;
    PeopleBook& m_people;
    ActDesk* m_acts;
    VariantId m_variant;
    bool m_proposed = false; ///< it waited for a word when it was shown last
    bool m_awaited = false;  ///< gone from the proposals; the catalogue may know it
    QLabel* m_title;
    QLabel* m_standing;
    QLabel* m_hint;
    QLabel* m_story;
    QPushButton* m_changesOnly;
    CompareTable* m_table;
    ActionButton* m_version;
    ActionButton* m_mend;
    ActionButton* m_release;
    ActionButton* m_reject;
    ActionButton* m_retire;
};

} // namespace duban
