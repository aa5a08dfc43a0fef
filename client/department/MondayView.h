// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/app/View.h"
#include "client/department/CasesBehind.h"
#include "client/department/PeopleBook.h"
#include "client/department/SheetView.h"
#include "client/department/SpanCases.h"
#include "client/department/UnclaimedWatch.h"
#include "client/department/WeekSheet.h"
#include "client/widget/Icon.h"
#include "client/widget/NoticeBar.h"

#include <QHash>
#include <QStackedWidget>
#include <QTimer>

namespace duban {

/// The sheet a head takes into the Monday meeting: one page A4, to look at, to print, as PDF.
class MondayView : public View
{
    Q_OBJECT

public:
    explicit MondayView(const ViewContext& context, QWidget* parent = nullptr);

    QString name() const override { return QStringLiteral("monday"); }

    QString title() const override { return tr("Monday sheet"); }

    QIcon icon() const override { return duban::icon(IconName::Paper); }

    void refresh() override;
    QVariant place() const override;
    void goTo(const QVariant& place) override;

    CaseId openedCase() const override { return showsCases() ? m_cases->openedCase() : CaseId{}; }

    bool stepBack() override;
    Printout printout() const override;

    /// Shows the cases that a link of the sheet leads to. @return false when it is none.
    bool openLink(const QString& link);

    CasesBehind* cases() const noexcept { return m_cases; }

    /// @return true while cases are shown, not the sheet.
    bool showsCases() const { return m_stack->currentWidget() == m_cases; }

    /// @return the button that opens a list of the sheet: burning, waiting, unclaimed; nullptr for any other.
    QPushButton* listButton(const QString& list) const { return m_lists.value(list); }

    SheetView* sheetView() const noexcept { return m_sheet; }

    /// @return what stands on the sheet.
    const WeekFacts& facts() const noexcept { return m_facts; }

protected:
    void showEvent(QShowEvent* event) override;

private:
    void fetch();
    void fetchFigures();
    void write();
    void makeLists();
    void showCounts();
    void showSheet();
    bool openList(const QString& list);
    bool openFigure(const WeekLink& link);

    Link& m_link;
    Replica& m_replica;
    PeopleBook* m_people;
    UnclaimedWatch* m_unclaimed;
    NoticeBar* m_notice;
    QStackedWidget* m_stack;
    SheetView* m_sheet;
    CasesBehind* m_cases;
    SpanCases* m_spans;
    QHash<QString, QPushButton*> m_lists;
    QString m_opened; ///< the link that was opened last
    WeekFacts m_facts;
    std::vector<FigureRow> m_figures;
    QString m_figuresProblem;
    QTimer m_later;
};

} // namespace duban
