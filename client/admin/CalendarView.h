// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/admin/NoticePanel.h"
#include "client/admin/RehearsalPage.h"
#include "client/admin/YearView.h"
#include "client/app/View.h"
#include "client/step/DraftLine.h"
#include "client/widget/Icon.h"
#include "client/widget/NoticeBar.h"

namespace duban {

/// Holidays and make-up workdays of a year, national and regional: what is in force, what lies ready over it,
/// and bringing it into force.
class CalendarView : public View
{
    Q_OBJECT

public:
    explicit CalendarView(const ViewContext& context, QWidget* parent = nullptr);

    QString name() const override { return QStringLiteral("calendar"); }

    QString title() const override { return tr("Calendar"); }

    QIcon icon() const override { return duban::icon(IconName::Calendar); }

    std::optional<int> count() const override;

    QVariant place() const override { return m_stack->currentIndex(); }

    void goTo(const QVariant& place) override;
    void refresh() override;
    bool stepBack() override;
    bool goOnWith(const QString& draft) override;

    /// Takes a notice from a file under the hands; says what is wrong with it when it is none.
    /// @return true when it was read
    bool importFile(const QString& path);

    void showYear(int year);
    void showRehearsal();

    CalendarDesk* desk() const noexcept { return m_desk; }

    YearView* yearView() const noexcept { return m_year; }

    NoticePanel* panel() const noexcept { return m_panel; }

    RehearsalPage* rehearsal() const noexcept { return m_rehearsal; }

    DraftLine* draftLine() const noexcept { return m_draftLine; }

    NoticeBar* notice() const noexcept { return m_notice; }

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeTop();
    QWidget* makeYear();
    QWidget* makeLegend();
    void chooseFile();
    void choosePage(int page);
    void showDay();
    void repaintYear();
    void refuse(const Refusal& why);
    void takeUpDraft();

    Replica& m_replica;
    CalendarDesk* m_desk;
    NoticeBar* m_notice;
    DraftLine* m_draftLine;
    QStackedWidget* m_stack;
    YearView* m_year;
    NoticePanel* m_panel;
    RehearsalPage* m_rehearsal;
    QWidget* m_choosers = nullptr; ///< of year and layer
    QLabel* m_yearWord = nullptr;
    QButtonGroup* m_layers = nullptr;
    QButtonGroup* m_pages = nullptr;
};

} // namespace duban
