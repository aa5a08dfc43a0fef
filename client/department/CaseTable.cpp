// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/department/CaseTable.h"

#include "client/department/CaseDelegate.h"

#include "client/department/LightTrustWatch.h"
#include "client/model/CaseTableModel.h"
#include "client/widget/Style.h"

#include <QHeaderView>
#include <QKeyEvent>

#include <array>

namespace duban {

namespace {

/// Width of a column at 100 %, and its share of what is left over.
struct ColumnWidth
{
    int least;
    int share;
};

constexpr std::array<ColumnWidth, CaseTableModel::ColumnCount> Widths{{
    {96, 0},  // light
    {110, 0}, // remaining
    {156, 0}, // number
    {150, 5}, // item
    {110, 3}, // applicant
    {86, 0},  // stage
    {110, 0}, // due
    {104, 0}, // received
    {96, 1},  // department
}};

CaseId caseOf(const QModelIndex& index)
{
    return {index.data(CaseIdRole).toLongLong()};
}

} // namespace

CaseTable::CaseTable(Replica& replica, const LightTrustWatch& watch, Columns columns, QWidget* parent)
    : QTableView(parent), m_columns(columns)
{
    setItemDelegate(new CaseDelegate(replica, watch, this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setTabKeyNavigation(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFont(fontOf(metrics::FontTable));
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(metrics::Row);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setMinimumSectionSize(40);
    connect(&replica, &Replica::clockTicked, viewport(), qOverload<>(&QWidget::update));
    connect(&watch, &LightTrustWatch::changed, viewport(), qOverload<>(&QWidget::update));
    connect(this, &QTableView::doubleClicked, this,
            [this](const QModelIndex& index) { emit caseChosen(caseOf(index)); });
}

void CaseTable::showModel(QAbstractItemModel* model)
{
    setModel(model);
    if (m_columns == Columns::Department) {
        setColumnHidden(CaseTableModel::DepartmentColumn, true);
    }
    if (m_columns == Columns::Window)
        setColumnHidden(CaseTableModel::ReceivedColumn, true);
    shareWidth();
}

CaseId CaseTable::currentCase() const
{
    return currentIndex().isValid() ? caseOf(currentIndex()) : CaseId{};
}

void CaseTable::selectCase(CaseId id)
{
    for (int row = 0; model() && row < model()->rowCount(); ++row) {
        const QModelIndex index = model()->index(row, 0);
        if (caseOf(index) == id)
            return setCurrentIndex(index);
    }
}

void CaseTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    shareWidth();
}

void CaseTable::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers() == Qt::NoModifier && currentIndex().isValid()) {
        emit caseChosen(currentCase());
        return;
    }
    QTableView::keyPressEvent(event);
}

void CaseTable::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTableView::currentChanged(current, previous);
    emit currentCaseChanged(currentCase());
}

void CaseTable::shareWidth()
{
    if (!model())
        return;
    int left = viewport()->width();
    int shares = 0;
    for (int column = 0; column < int(Widths.size()); ++column) {
        if (isColumnHidden(column))
            continue;
        left -= Widths[std::size_t(column)].least;
        shares += Widths[std::size_t(column)].share;
    }
    for (int column = 0; column < int(Widths.size()); ++column) {
        const ColumnWidth& width = Widths[std::size_t(column)];
        const int extra = shares > 0 ? std::max(0, left) * width.share / shares : 0;
        setColumnWidth(column, width.least + extra);
    }
}

} // namespace duban
