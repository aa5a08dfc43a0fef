// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/app/View.h"
#include "client/department/NoticeBar.h"
#include "client/department/PeopleBook.h"
#include "client/department/SheetView.h"
#include "client/department/UnclaimedWatch.h"
#include "client/department/WeekSheet.h"
#include "client/widget/Icon.h"

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

    void refresh() override { fetch(); }

    SheetView* sheetView() const noexcept { return m_sheet; }

    /// @return what stands on the sheet.
    const WeekFacts& facts() const noexcept { return m_facts; }

protected:
    void showEvent(QShowEvent* event) override;

private:
    void fetch();
    void fetchFigures();
    void write();

    Link& m_link;
    Replica& m_replica;
    PeopleBook* m_people;
    UnclaimedWatch* m_unclaimed;
    NoticeBar* m_notice;
    SheetView* m_sheet;
    WeekFacts m_facts;
    std::vector<FigureRow> m_figures;
    QString m_figuresProblem;
    QTimer m_later;
};

} // namespace duban
