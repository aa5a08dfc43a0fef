// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/app/View.h"
#include "client/rules/ActDesk.h"
#include "client/rules/PolicyEditor.h"
#include "client/widget/Icon.h"
#include "client/widget/NoticeBar.h"

#include <QStackedWidget>

namespace duban {

/// The light policies: what is in force, planned, proposed, past; proposing one, and another officer's word
/// on it. Nobody puts in force what they proposed. Source: domain.md §3, §8.
class PoliciesView : public View
{
    Q_OBJECT

public:
    explicit PoliciesView(const ViewContext& context, QWidget* parent = nullptr);

    QString name() const override { return QStringLiteral("policies"); }

    QString title() const override { return tr("Light policies"); }

    QIcon icon() const override { return duban::icon(IconName::Lights); }

    std::optional<int> count() const override;

    QVariant place() const override { return m_stack->currentIndex(); }

    void goTo(const QVariant& place) override;

    void refresh() override { fetch(); }

    bool stepBack() override;
    bool goOnWith(const QString& draft) override;

    FactTable* table() const noexcept { return m_table; }

    FactTable* lines() const noexcept { return m_lines; }

    PolicyPreview* preview() const noexcept { return m_preview; }

    PolicyEditor* editor() const noexcept { return m_editor; }

    ActDesk* acts() const noexcept { return m_acts; }

    ActionButton* newButton() const noexcept { return m_new; }

    ActionButton* activateButton() const noexcept { return m_activate; }

    ActionButton* rejectButton() const noexcept { return m_reject; }

    /// @return why what was proposed cannot be put in force by this person; empty when it can.
    QString obstacle() const { return m_obstacle->text(); }

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeList();
    QWidget* makeTable();
    QWidget* makeDetails();
    void fetch();
    void take(const PolicyPage& page);
    void showRows();
    void showChosen();
    void showAnswers(const PolicyEntry& policy);
    const PolicyEntry* chosen() const;
    QString storyOf(const PolicyEntry& policy) const;
    void activate();
    void reject();
    void showList();
    void showEditor();

    Link& m_link;
    Replica& m_replica;
    ActDesk* m_acts;
    QStackedWidget* m_stack;
    NoticeBar* m_notice;
    FactTable* m_table;
    QLabel* m_story;
    FactTable* m_lines;
    PolicyPreview* m_preview;
    QLabel* m_obstacle;
    ActionButton* m_new;
    ActionButton* m_activate;
    ActionButton* m_reject;
    PolicyEditor* m_editor;
    PolicyPage m_page; ///< newest first
};

} // namespace duban
