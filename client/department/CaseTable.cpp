// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/department/CaseTable.h"

#include "client/department/CaseDelegate.h"
#include "client/department/LightTrustWatch.h"
#include "client/model/CaseTableModel.h"
#include "client/widget/RowHeader.h"
#include "client/widget/Style.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QScopedValueRollback>

#include <array>

namespace duban {

namespace {

/// Width of a column at 100 %, and its share of what is left over.
struct ColumnWidth
{
    int least;
    int share;
};

constexpr int LightShape = 24; ///< the shape before the word of a light, and the gap

constexpr std::array<ColumnWidth, CaseColumnCount> Widths{{
    {96, 0},  // light
    {110, 0}, // remaining
    {156, 0}, // number
    {150, 5}, // item
    {110, 3}, // applicant
    {86, 0},  // stage
    {116, 0}, // due
    {104, 0}, // received
    {96, 1},  // department
    {196, 1}, // the light counted
}};

/// The words of the lights are of different length in each language, and are never cut off.
int leastOf(CaseColumn column, const QFontMetrics& font)
{
    const int usual = Widths[std::size_t(column)].least;
    if (column != CaseColumn::Light)
        return usual;
    int widest = 0;
    for (const LightMark mark :
         {LightMark::Green, LightMark::Yellow, LightMark::Red, LightMark::White, LightMark::Unknown})
        widest = std::max(widest, font.horizontalAdvance(lightWord(mark)));
    return std::max(usual, metrics::Space12 + LightShape + widest + metrics::Space4);
}

CaseId caseOf(const QModelIndex& index)
{
    return {index.data(CaseIdRole).toLongLong()};
}

CaseLayout usualFor(CaseTable::Columns columns)
{
    CaseLayout made;
    for (int column = 0; column < CaseColumnCount; ++column)
        made.columns.push_back({CaseColumn(column), true, 0});
    made.columns[std::size_t(CaseColumn::Department)].shown = columns != CaseTable::Columns::Department;
    made.columns[std::size_t(CaseColumn::Received)].shown = columns != CaseTable::Columns::Window;
    std::rotate(made.columns.begin(), std::prev(made.columns.end()), made.columns.end()); // what it is about
    return made;
}

} // namespace

CaseTable::CaseTable(Replica& replica, const LightTrustWatch& watch, Columns columns, QWidget* parent)
    : QTableView(parent), m_delegate(new CaseDelegate(replica, watch, this)), m_usual(usualFor(columns)),
      m_layout(m_usual)
{
    setItemDelegate(m_delegate);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setTabKeyNavigation(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setFont(fontOf(metrics::FontTable));
    RowHeader::install(*this, metrics::Row);
    connect(&replica, &Replica::clockTicked, viewport(), qOverload<>(&QWidget::update));
    connect(&watch, &LightTrustWatch::changed, viewport(), qOverload<>(&QWidget::update));
    connect(this, &QTableView::doubleClicked, this,
            [this](const QModelIndex& index) { emit caseChosen(caseOf(index)); });
    makeHeader();
}

void CaseTable::makeHeader()
{
    QHeaderView* header = horizontalHeader();
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setHighlightSections(false);
    header->setMinimumSectionSize(CaseLayout::MinWidth);
    header->setMaximumSectionSize(CaseLayout::MaxWidth);
    header->setSectionsMovable(true);
    header->setSectionsClickable(true);
    header->setSortIndicatorShown(true);
    header->setFirstSectionMovable(true);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    header->setAccessibleName(tr("Columns"));
    connect(header, &QHeaderView::sectionResized, this,
            [this](int column, int, int width) { takeWidth(column, width); });
    connect(header, &QHeaderView::sectionMoved, this, &CaseTable::takeMoves);
    connect(header, &QHeaderView::sectionHandleDoubleClicked, this,
            [this](int column) { takeWidth(column, 0); });
    connect(header, &QHeaderView::sortIndicatorChanged, this, &CaseTable::takeOrder);
    connect(header, &QWidget::customContextMenuRequested, this, [this, header](const QPoint& at) {
        auto* menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        fillColumnsMenu(*menu);
        menu->popup(header->mapToGlobal(at));
    });
}

void CaseTable::showModel(CaseTableModel* model)
{
    setModel(model);
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, &CaseTable::keepChosen);
    connect(model, &QAbstractItemModel::modelReset, this, &CaseTable::chooseAgain);
    setCaseLayout(m_layout);
}

/// A list that is filled anew keeps the row the person stood on, where it is still there.
void CaseTable::keepChosen()
{
    m_chosen = currentCase();
}

void CaseTable::chooseAgain()
{
    if (m_chosen.isValid())
        selectCase(m_chosen);
    if (currentIndex().isValid())
        scrollTo(currentIndex());
}

CaseId CaseTable::currentCase() const
{
    return currentIndex().isValid() ? caseOf(currentIndex()) : CaseId{};
}

void CaseTable::selectCase(CaseId id)
{
    const auto* cases = qobject_cast<CaseTableModel*>(model());
    const QModelIndex index = cases ? cases->indexOf(id) : QModelIndex();
    if (!index.isValid())
        return;
    const auto first = std::find_if(m_layout.columns.begin(), m_layout.columns.end(),
                                    [this](const CaseLayout::Column& column) { return isShown(column); });
    setCurrentIndex(index.siblingAtColumn(int(first->column)));
}

void CaseTable::setCaseLayout(const CaseLayout& layout)
{
    m_layout = layout;
    if (!model())
        return;
    const QScopedValueRollback placing(m_placing, true);
    QHeaderView* header = horizontalHeader();
    for (int at = 0; at < int(m_layout.columns.size()); ++at) {
        const int column = int(m_layout.columns[std::size_t(at)].column);
        header->moveSection(header->visualIndex(column), at);
        setColumnHidden(column, !isShown(m_layout.columns[std::size_t(at)]));
    }
    header->setSortIndicator(int(m_layout.order.column()), m_layout.order.order());
    model()->sort(int(m_layout.order.column()), m_layout.order.order());
    shareWidth();
}

void CaseTable::setListsLights(bool lights)
{
    m_listsLights = lights;
    setCaseLayout(m_layout);
}

void CaseTable::fillColumnsMenu(QMenu& menu)
{
    for (const CaseLayout::Column& column : m_layout.columns) {
        if (!isOffered(column.column))
            continue;
        const QString word = model()->headerData(int(column.column), Qt::Horizontal).toString();
        QAction* tick = menu.addAction(word);
        tick->setCheckable(true);
        tick->setChecked(column.shown);
        tick->setEnabled(column.column != CaseColumn::Number);
        connect(tick, &QAction::triggered, this,
                [this, which = column.column](bool shown) { showColumn(which, shown); });
    }
    menu.addSeparator();
    QMenu* sorts = menu.addMenu(tr("Sort by"));
    for (const CaseLayout::Column& column : m_layout.columns) {
        if (!isOffered(column.column))
            continue;
        const bool sorted = column.column == m_layout.order.column();
        QAction* sort = sorts->addAction(model()->headerData(int(column.column), Qt::Horizontal).toString());
        sort->setCheckable(true);
        sort->setChecked(sorted);
        const bool falls = sorted && m_layout.order.order() == Qt::AscendingOrder;
        connect(sort, &QAction::triggered, this, [this, which = column.column, falls] {
            horizontalHeader()->setSortIndicator(int(which),
                                                 falls ? Qt::DescendingOrder : Qt::AscendingOrder);
        });
    }
    QAction* reset = menu.addAction(tr("Usual columns"));
    reset->setEnabled(m_layout != m_usual);
    connect(reset, &QAction::triggered, this, &CaseTable::resetWanted);
}

QString CaseTable::textOf(const QModelIndex& index) const
{
    return m_delegate->textOf(index);
}

void CaseTable::showColumn(CaseColumn column, bool shown)
{
    settingOf(int(column)).shown = shown;
    {
        const QScopedValueRollback placing(m_placing, true);
        setColumnHidden(int(column), !shown);
    }
    shareWidth();
    emit laidOut();
}

CaseLayout::Column& CaseTable::settingOf(int column)
{
    return *std::find_if(m_layout.columns.begin(), m_layout.columns.end(),
                         [column](const CaseLayout::Column& one) { return int(one.column) == column; });
}

/// @param width 0: the column shares the room again
void CaseTable::takeWidth(int column, int width)
{
    if (m_placing || isColumnHidden(column))
        return;
    settingOf(column).width = width;
    shareWidth();
    emit laidOut();
}

void CaseTable::takeMoves()
{
    if (m_placing)
        return;
    std::sort(m_layout.columns.begin(), m_layout.columns.end(),
              [header = horizontalHeader()](const CaseLayout::Column& a, const CaseLayout::Column& b) {
                  return header->visualIndex(int(a.column)) < header->visualIndex(int(b.column));
              });
    emit laidOut();
}

void CaseTable::takeOrder(int column, Qt::SortOrder order)
{
    if (m_placing || column < 0)
        return;
    m_layout.order = CaseOrder(CaseColumn(column), order);
    model()->sort(column, order);
    if (currentIndex().isValid())
        scrollTo(currentIndex());
    emit laidOut();
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

void CaseTable::contextMenuEvent(QContextMenuEvent* event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
    if (!index.isValid())
        return;
    const CaseId id = caseOf(index);
    const QRect cell = visualRect(index);
    const QRect at(viewport()->mapToGlobal(cell.topLeft()), cell.size());
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Open the case"), this, [this, id] { emit caseChosen(id); });
    menu->addAction(tr("Which days count…"), this, [this, id, at] { emit ledgerWanted(id, at); });
    menu->popup(byKey ? at.center() : event->globalPos());
}

void CaseTable::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTableView::currentChanged(current, previous);
    emit currentCaseChanged(currentCase());
}

/// Columns without a width of their own share the room the others leave.
void CaseTable::shareWidth()
{
    if (!model())
        return;
    const QScopedValueRollback placing(m_placing, true);
    int left = viewport()->width();
    int shares = 0;
    for (const CaseLayout::Column& column : m_layout.columns) {
        const ColumnWidth& usual = Widths[std::size_t(column.column)];
        if (!isShown(column))
            continue;
        left -= column.width > 0 ? column.width : leastOf(column.column, fontMetrics());
        shares += column.width > 0 ? 0 : usual.share;
    }
    for (const CaseLayout::Column& column : m_layout.columns) {
        const ColumnWidth& usual = Widths[std::size_t(column.column)];
        const int extra = shares > 0 ? std::max(0, left) * usual.share / shares : 0;
        setColumnWidth(int(column.column),
                       column.width > 0 ? column.width : leastOf(column.column, fontMetrics()) + extra);
    }
}

} // namespace duban
