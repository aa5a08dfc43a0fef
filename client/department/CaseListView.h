// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/app/View.h"
#include "client/department/CaseListPlan.h"
#include "client/department/ChipFilter.h"
#include "client/department/LightTrustWatch.h"
#include "client/widget/EmptyState.h"
#include "client/widget/FilterBar.h"

#include <QStackedWidget>
#include <QTimer>

namespace duban {

class CaseSheet;

/// A list of cases by what burns, and the page of the one that was opened.
class CaseListView : public View
{
    Q_OBJECT

public:
    CaseListView(const ViewContext& context, CaseListPlan plan, QWidget* parent = nullptr);

    QString name() const override { return m_plan.name; }

    QString title() const override { return m_plan.title; }

    QIcon icon() const override { return duban::icon(m_plan.icon); }

    std::optional<int> count() const override { return m_count; }

    bool isCountUrgent() const override { return m_plan.urgent && m_count.value_or(0) > 0; }

    bool canFilter() const override { return true; }

    void setFilter(const QString& text) override;
    QVariant place() const override;
    void goTo(const QVariant& place) override;
    void refresh() override;
    bool stepBack() override;

    /// Opens the page of a case.
    void openCase(CaseId id);
    /// Shows the list again with everything its first chip lets through now.
    void showAll();

    /// Shows the list again with what one of its chips lets through.
    void showChip(int chip);

    CaseTable* table() const noexcept { return m_table; }

    CaseSheet* sheet() const noexcept { return m_page; }

    FilterBar* filterBar() const noexcept { return m_bar; }

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeList(const ViewContext& context);
    void recount();
    void focusTable();
    void showList();
    void openNext();
    void chooseChip(int chip);
    void watchUnclaimed();

    Replica& m_replica;
    CaseListPlan m_plan;
    LightTrustWatch* m_watch;
    CaseTableModel* m_model;
    ChipFilter* m_filter;
    FilterBar* m_bar = nullptr;
    CaseTable* m_table = nullptr;
    EmptyState* m_empty = nullptr;
    QStackedWidget* m_listStack = nullptr;
    QStackedWidget* m_stack = nullptr;
    CaseSheet* m_page = nullptr;
    QTimer m_recount;
    QTimer m_unclaimedAgain;
    std::optional<int> m_count;
    bool m_wantsFocus = false; ///< shown while there were no rows to give the focus to
};

} // namespace duban
