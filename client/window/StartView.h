// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/app/View.h"
#include "client/widget/EmptyState.h"
#include "client/widget/FormField.h"
#include "client/window/CaseFacts.h"
#include "client/window/CaseFinder.h"
#include "client/window/CounterDesk.h"
#include "client/window/FigureTile.h"
#include "client/window/HallDutyCard.h"
#include "client/window/ParkedList.h"

#include <QShortcut>
#include <QStackedWidget>

namespace duban {

/// The first page of a clerk's day: where they stand and until when the hall is open, what burns, what waits
/// to be handed over, today's cases with what came of them; and the find box for the citizen without a
/// receipt. Every figure opens its cases.
class StartView : public View
{
    Q_OBJECT

public:
    /// The figures, in the order of the page.
    enum class Figure : quint8 { ToAccept, NoticeOwed, Supplements, ToComplete, Ready, TakenIn, Counter };

    /// @param counter what was recorded at the counter; outlives the page
    /// @param shelf the parked forms; outlives the page
    StartView(const ViewContext& context, CounterDesk& counter, FormShelf& shelf, QWidget* parent = nullptr);

    QString name() const override { return QStringLiteral("today"); }

    QString title() const override { return tr("Today"); }

    QIcon icon() const override { return duban::icon(IconName::Calendar); }

    std::optional<int> count() const override { return m_urgent; }

    bool isCountUrgent() const override { return true; }

    bool canFilter() const override { return true; }

    void setFilter(const QString& text) override;
    void refresh() override;
    bool stepBack() override;

    /// Puts the keys into the find box.
    void focusFind();

    /// @return F4 of a view, told in the help sheet; what it does is up to the caller.
    static QShortcut* findKey(QWidget& from);

    FigureTile* tile(Figure figure) const { return m_tiles.value(int(figure)); }

    HintedLineEdit* find() const noexcept { return m_find; }

    CaseFacts* notices() const noexcept { return m_notices; }

    CaseFacts* today() const noexcept { return m_today; }

    CaseFacts* results() const noexcept { return m_results; }

    ParkedList* parked() const noexcept { return m_parked; }

    HallDutyCard* hallDuty() const noexcept { return m_hallDuty; }

    /// @return true while what was searched for is shown instead of the page.
    bool showsResults() const { return m_stack->currentIndex() == 1; }

    /// @return the line above what was found.
    QString findState() const { return m_findState->text(); }

    /// @return what the head says about window, hours and duty.
    QString placeText() const { return m_place->text(); }

    QString dutyText() const { return m_duty->text(); }

signals:
    /// A row was opened.
    void caseWanted(duban::CaseId id);
    /// A figure was opened that lists open cases of the window.
    void figureWanted(duban::StartView::Figure figure);
    void takeUpWanted(duban::FormId form);

protected:
    void showEvent(QShowEvent* event) override;

private:
    static QString findWords();
    QWidget* makeHead();
    QWidget* makeTiles();
    QWidget* makePage();
    QWidget* makeResults();
    void open(Figure figure);
    void refreshSoon();
    void refreshAll();
    void refreshHead();
    void refreshTiles();
    void refreshNotices();
    void refreshToday();
    void refreshFound();
    QString completeText(int found) const;
    bool isOfWindow(const CaseRow& row) const;

    Replica& m_replica;
    CounterDesk& m_counter;
    FormShelf& m_shelf;
    CaseFinder* m_finder;
    QStackedWidget* m_stack;
    QLabel* m_place = nullptr;
    QLabel* m_duty = nullptr;
    HintedLineEdit* m_find = nullptr;
    QHash<int, FigureTile*> m_tiles;
    Card* m_noticeCard = nullptr;
    CaseFacts* m_notices = nullptr;
    QStackedWidget* m_noticeStack = nullptr;
    Card* m_todayCard = nullptr;
    CaseFacts* m_today = nullptr;
    QStackedWidget* m_todayStack = nullptr;
    ParkedList* m_parked = nullptr;
    HallDutyCard* m_hallDuty;
    QLabel* m_findState = nullptr;
    CaseFacts* m_results = nullptr;
    QStackedWidget* m_resultStack = nullptr;
    EmptyState* m_nothing = nullptr;
    QTimer m_later;
    qint64 m_minute = 0; ///< countdowns were written in
    std::optional<int> m_urgent;
};

} // namespace duban
