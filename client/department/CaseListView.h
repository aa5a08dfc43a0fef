// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/app/View.h"
#include "client/department/CaseListPlan.h"
#include "client/department/CaseTally.h"
#include "client/department/FilterTabs.h"
#include "client/department/LightTrustWatch.h"
#include "client/department/SavedFilter.h"
#include "client/widget/EmptyState.h"
#include "client/widget/FilterBar.h"

#include <QStackedWidget>
#include <QTimer>

namespace duban {

class CaseSheet;
class SavedFilters;

/// A list of cases by what burns, and the page of the one that was opened. Tabs hold what the person saved:
/// chip, words and columns.
class CaseListView : public View
{
    Q_OBJECT

public:
    CaseListView(const ViewContext& context, CaseListPlan plan, QWidget* parent = nullptr);

    QString name() const override { return m_plan.name; }

    QString title() const override { return m_plan.title; }

    QIcon icon() const override { return duban::icon(m_plan.icon); }

    std::optional<int> count() const override { return m_count; }

    bool isCountUrgent() const override { return m_burns; }

    bool canFilter() const override { return true; }

    void setFilter(const QString& text) override;
    Shows shows(const CaseRow& row) const override;
    CaseId openedCase() const override;
    void openFound(CaseId id) override;
    bool goOnWith(const QString& draft) override;
    Printout printout() const override;
    QVariant place() const override;
    void goTo(const QVariant& place) override;
    void refresh() override;
    bool stepBack() override;

    /// Opens the page of a case.
    void openCase(CaseId id);
    /// Shows the list again with everything its first chip lets through now.
    void showAll();

    /// Shows the list again with what one of its chips lets through.
    /// @param key of the chip; the first where there is none of that key
    void showChip(const QString& key);

    CaseTable* table() const noexcept { return m_table; }

    /// @return the chosen cases, from the top of the list down.
    std::vector<CaseRow> chosenCases() const;

    CaseSheet* sheet() const noexcept { return m_page; }

    FilterBar* filterBar() const noexcept { return m_bar; }

    FilterTabs* tabs() const noexcept { return m_tabs; }

    SavedFilters* savedFilters() const noexcept { return m_saved; }

protected:
    /// Says something else where the list has no rows.
    void setEmptyWords(const QString& headline, const QString& text) { m_empty->setWords(headline, text); }

    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeList(const ViewContext& context);
    void makeTabs(const ViewContext& context, QWidget* list);
    CaseTally::Fits fitsOf(int chip, const QString& text) const;
    void countAll();
    void showFilter(const SavedFilter& filter);
    SavedFilter present() const;
    QStringList chipKeys() const;
    void narrow();
    void recount();
    void focusTable();
    void showList();
    void openNext();
    void watchUnclaimed();
    QString filterWords() const;

    Replica& m_replica;
    CaseListPlan m_plan;
    LightTrustWatch* m_watch;
    CaseTableModel* m_model;
    CaseTally* m_tally;
    FilterTabs* m_tabs = nullptr;
    SavedFilters* m_saved = nullptr;
    FilterBar* m_bar = nullptr;
    CaseTable* m_table = nullptr;
    EmptyState* m_empty = nullptr;
    QStackedWidget* m_listStack = nullptr;
    QStackedWidget* m_stack = nullptr;
    CaseSheet* m_page = nullptr;
    QTimer m_recount;
    QTimer m_unclaimedAgain;
    std::optional<int> m_count; ///< nothing before anything could be counted
    bool m_burns = false;       ///< the count is painted red
    bool m_wantsFocus = false;  ///< shown while there were no rows to give the focus to
    bool m_showing = false;     ///< a tab is being shown: chip and words change together
};

} // namespace duban
