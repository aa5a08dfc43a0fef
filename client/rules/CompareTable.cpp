// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/rules/CompareTable.h"

#include "client/widget/RowGround.h"
#include "client/widget/Style.h"

#include <QHeaderView>
#include <QPainter>
#include <QStyledItemDelegate>

namespace duban {

namespace {

constexpr int ChangeRole = Qt::UserRole + 1;
constexpr int LabelColumnWidth = 190;
constexpr int MostLabelWidth = 260; ///< longer labels go on in a second line
constexpr int ChangeColumnWidth = 84;
constexpr int Margin = 6;

enum CompareColumn { WhatColumn, BeforeColumn, AfterColumn, ChangeColumn, CompareColumnCount };

QString changeWord(ComparedLine::Change change)
{
    switch (change) {
    case ComparedLine::Change::Same:
        return {};
    case ComparedLine::Change::Changed:
        return CompareTable::tr("changed");
    case ComparedLine::Change::Added:
        return CompareTable::tr("new");
    case ComparedLine::Change::Removed:
        return CompareTable::tr("dropped");
    }
    return {};
}

/// Paints text in as many lines as it needs, on the ground of a changed line where it is one.
class CompareDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Tokens& t = tokens();
        const auto change = ComparedLine::Change(index.data(ChangeRole).toInt());
        painter->save();
        painter->setFont(option.font);
        if (change != ComparedLine::Change::Same)
            painter->fillRect(option.rect, Tokens::fill(t.accent));
        paintRowGround(painter, option, index);
        const bool quiet = index.column() == WhatColumn ||
                           (index.column() == BeforeColumn && change != ComparedLine::Change::Same);
        painter->setPen(index.column() == ChangeColumn ? t.accent : quiet ? t.second : t.text);
        QFont font = option.font;
        font.setStrikeOut(index.column() == BeforeColumn && change == ComparedLine::Change::Removed);
        painter->setFont(font);
        painter->drawText(words(option.rect), Qt::AlignLeft | Qt::AlignTop | Wrap, index.data().toString());
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const auto* table = static_cast<const QTableWidget*>(option.widget);
        const int width = table ? table->columnWidth(index.column()) : 200;
        const QRect room = words(QRect(0, 0, width, 10'000));
        const int tall = QFontMetrics(option.font)
                             .boundingRect(room, Qt::AlignLeft | Qt::AlignTop | Wrap, index.data().toString())
                             .height();
        return {width, std::max(metrics::Row, tall + 2 * Margin + 2)};
    }

private:
    static constexpr int Wrap = Qt::TextWordWrap;

    static QRect words(const QRect& cell)
    {
        return cell.adjusted(metrics::Space12, Margin, -metrics::Space8, -Margin);
    }
};

} // namespace

CompareTable::CompareTable(QWidget* parent) : QTableWidget(0, CompareColumnCount, parent)
{
    setHorizontalHeaderLabels({tr("What"), tr("In force"), tr("Proposed"), tr("Difference")});
    setItemDelegate(new CompareDelegate(this));
    setFont(fontOf(metrics::FontTable));
    setAccessibleName(tr("What the rules say"));
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setShowGrid(false);
    setTabKeyNavigation(false);
    verticalHeader()->hide();
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionResizeMode(BeforeColumn, QHeaderView::Stretch);
    horizontalHeader()->setSectionResizeMode(AfterColumn, QHeaderView::Stretch);
    setColumnWidth(WhatColumn, LabelColumnWidth);
    setColumnWidth(ChangeColumn, ChangeColumnWidth);
}

void CompareTable::show(const std::vector<VariantLine>& lines)
{
    setRowCount(0);
    m_changes = 0;
    setColumnHidden(BeforeColumn, true);
    setColumnHidden(ChangeColumn, true);
    horizontalHeaderItem(AfterColumn)->setText(tr("What it says"));
    for (const VariantLine& line : lines)
        addLine({line.label, {}, line.value, {}}, ComparedLine::Change::Same);
    fitLabels();
    resizeRowsToContents();
}

void CompareTable::show(const std::vector<ComparedLine>& lines)
{
    setRowCount(0);
    m_changes = 0;
    setColumnHidden(BeforeColumn, false);
    setColumnHidden(ChangeColumn, false);
    horizontalHeaderItem(AfterColumn)->setText(tr("Proposed"));
    for (const ComparedLine& line : lines) {
        addLine({line.label, line.before, line.after, changeWord(line.change)}, line.change);
        m_changes += line.change == ComparedLine::Change::Same ? 0 : 1;
    }
    fitLabels();
    hideSame();
    resizeRowsToContents();
}

/// A label must not break for one letter.
void CompareTable::fitLabels()
{
    const QFontMetrics font(this->font());
    int widest = LabelColumnWidth;
    for (int row = 0; row < rowCount(); ++row)
        widest = std::max(widest, font.horizontalAdvance(item(row, WhatColumn)->text()) + metrics::Space24);
    setColumnWidth(WhatColumn, std::min(widest, MostLabelWidth));
}

void CompareTable::addLine(const QStringList& cells, ComparedLine::Change change)
{
    const int row = rowCount();
    insertRow(row);
    for (int column = 0; column < CompareColumnCount; ++column) {
        auto* item = new QTableWidgetItem(cells[column]);
        item->setData(ChangeRole, int(change));
        setItem(row, column, item);
    }
}

void CompareTable::setChangesOnly(bool only)
{
    m_changesOnly = only;
    hideSame();
}

void CompareTable::hideSame()
{
    const bool compares = !isColumnHidden(BeforeColumn);
    for (int row = 0; row < rowCount(); ++row) {
        const auto change = ComparedLine::Change(item(row, WhatColumn)->data(ChangeRole).toInt());
        setRowHidden(row, compares && m_changesOnly && change == ComparedLine::Change::Same);
    }
}

void CompareTable::resizeEvent(QResizeEvent* event)
{
    QTableWidget::resizeEvent(event);
    resizeRowsToContents();
}

} // namespace duban
