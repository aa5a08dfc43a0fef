// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/app/View.h"
#include "client/department/CasesBehind.h"
#include "client/department/SheetView.h"
#include "client/department/SpanCases.h"
#include "client/supervision/FigureSheet.h"
#include "client/widget/EmptyState.h"
#include "client/widget/FactTable.h"
#include "client/widget/Icon.h"
#include "client/widget/NoticeBar.h"

#include <QLabel>
#include <QStackedWidget>
#include <QTimer>

namespace duban {

/// Figures of today and of this month by department, with bars to compare, most trouble first. To print, and
/// to open what a figure counts.
class FiguresView : public View
{
    Q_OBJECT

public:
    enum Column {
        DepartmentColumn,
        TodayReceived,
        TodayCompleted,
        TodayRed,
        MonthReceived,
        MonthAccepted,
        MonthDecided,
        MonthDenied,
        MonthCompleted,
        MonthInTime,
        MonthYellow,
        MonthRed,
        ColumnCount
    };
    Q_ENUM(Column)

    explicit FiguresView(const ViewContext& context, QWidget* parent = nullptr);

    QString name() const override { return QStringLiteral("figures"); }

    QString title() const override { return tr("Figures"); }

    QIcon icon() const override { return duban::icon(IconName::Flag); }

    void refresh() override;
    bool stepBack() override;
    QVariant place() const override;
    void goTo(const QVariant& place) override;
    Printout printout() const override;

    FactTable* table() const noexcept { return m_table; }

    SheetView* sheetView() const noexcept { return m_sheet; }

    CasesBehind* cases() const noexcept { return m_cases; }

    /// @return true while the cases behind a figure are shown.
    bool showsCases() const { return m_stack->currentWidget() == m_cases; }

    ActionButton* sheetButton() const noexcept { return m_toSheet; }

    /// @return what is shown, row by row below the sum.
    const std::vector<FigurePair>& pairs() const noexcept { return m_pairs; }

signals:
    /// Enter or double-click on a department: its open cases are wanted.
    void departmentChosen(duban::OrganisationId department);

protected:
    void showEvent(QShowEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    enum class Span : quint8 { Today, Month };

    QWidget* makeTable();
    void fetch();
    void ask(Span span, LocalDay from, LocalDay until);
    void take(Span span, const Answer<FiguresReply>& answer);
    void showRows();
    void addRow(const FigurePair& pair, const QString& name);
    void writeSheet();
    void choose();
    void openFigure(const SpanScope& scope);
    void followCases();

    Link& m_link;
    Replica& m_replica;
    std::vector<FigureRow> m_today;
    std::vector<FigureRow> m_month;
    std::vector<FigurePair> m_pairs;
    LegalTime m_at;
    NoticeBar* m_notice;
    QStackedWidget* m_stack;
    QLabel* m_asOf;
    FactTable* m_table;
    ActionButton* m_toSheet;
    SheetView* m_sheet;
    CasesBehind* m_cases;
    SpanCases* m_spans;
    SpanScope m_scope; ///< of the figure that was opened last
    QTimer m_again;
};

} // namespace duban
