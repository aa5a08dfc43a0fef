// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/app/View.h"
#include "client/rules/VariantEditor.h"
#include "client/rules/VariantSheet.h"
#include "client/widget/EmptyState.h"
#include "client/widget/FactTable.h"
#include "client/widget/FilterBar.h"
#include "client/widget/Icon.h"
#include "client/widget/NoticeBar.h"

#include <QStackedWidget>

namespace duban {

/// The items of the own departments: proposals, what is offered, what has ended. A unit administrator writes
/// and proposes; an officer of the supervision office compares, releases, turns down and ends.
class ItemsView : public View
{
    Q_OBJECT

public:
    explicit ItemsView(const ViewContext& context, QWidget* parent = nullptr);

    QString name() const override { return QStringLiteral("items"); }

    QString title() const override { return tr("Items"); }

    QIcon icon() const override { return duban::icon(IconName::Paper); }

    std::optional<int> count() const override;

    bool canFilter() const override { return true; }

    void setFilter(const QString& text) override;
    QVariant place() const override;
    void goTo(const QVariant& place) override;

    void refresh() override { m_items->fetch(); }

    bool stepBack() override;
    bool goOnWith(const QString& draft) override;

    enum Chip { All, Proposals, Rejected, Offered, Coming, Ended };

    FilterBar* filterBar() const noexcept { return m_bar; }

    ChoiceBox* departments() const noexcept { return m_departments; }

    FactTable* table() const noexcept { return m_table; }

    VariantSheet* sheet() const noexcept { return m_sheet; }

    VariantEditor* editor() const noexcept { return m_editor; }

    ItemRegister* items() const noexcept { return m_items; }

    NoticeBar* notice() const noexcept { return m_notice; }

    ActionButton* newButton() const noexcept { return m_new; }

    ActionButton* versionButton() const noexcept { return m_version; }

    QPushButton* draftButton() const noexcept { return m_draft; }

    /// Shows the variant of a row.
    void openVariant(VariantId id);

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeList();
    void wire();
    void fillDepartments();
    void showRows();
    void showButtons();
    bool passes(const ItemVariant& variant, int chip) const;
    const ItemVariant* chosen() const;
    void keepDraft();
    void takeUpDraft();
    std::optional<VariantEntry> leftDraft() const;
    void showRejection();
    void beginNew();
    void beginVersion(VariantId id);
    void mend(VariantId id);
    bool keepsDraft(bool same);
    void showList();
    void showEditor();

    Replica& m_replica;
    DraftStore* m_drafts; ///< keeps what is written over a crash; nullptr: as long as the view
    ItemRegister* m_items;
    PeopleBook* m_people;
    QStackedWidget* m_stack;
    NoticeBar* m_notice;
    FilterBar* m_bar;
    ChoiceBox* m_departments;
    FactTable* m_table;
    EmptyState* m_empty;
    ActionButton* m_new;
    ActionButton* m_version;
    QPushButton* m_draft;
    VariantSheet* m_sheet;
    VariantEditor* m_editor;
    std::vector<VariantId> m_shown; ///< row by row
};

} // namespace duban
