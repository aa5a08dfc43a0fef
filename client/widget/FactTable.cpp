// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/widget/FactTable.h"

#include "client/widget/RowGround.h"
#include "client/widget/RowHeader.h"
#include "client/widget/Style.h"

#include <QHeaderView>
#include <QPainter>
#include <QStyledItemDelegate>

namespace duban {

namespace {

constexpr int MostForced = 180; ///< longer words are shortened before the table scrolls
constexpr int MarkRole = Qt::UserRole + 1;
constexpr int MarkWidth = 22;

/// Paints plain words with a light before them where there is one.
class FactDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        painter->save();
        painter->setFont(option.font);
        paintRowGround(painter, option, index);
        QRect words = option.rect.adjusted(metrics::Space12, 0, -metrics::Space4, -1);
        const QVariant mark = index.data(MarkRole);
        if (mark.isValid()) {
            paintLight(painter, LightMark(mark.toInt()),
                       QRectF(words.left(), words.top(), metrics::IconSmall, words.height()));
            words.adjust(MarkWidth, 0, 0, 0);
        }
        painter->setPen(index.column() == 0 ? tokens().text : tokens().second);
        if (const auto* table = qobject_cast<const FactTable*>(option.widget);
            table && table->wraps(index.column())) {
            painter->drawText(words, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextWordWrap,
                              index.data().toString());
            return painter->restore();
        }
        painter->drawText(
            words, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
            painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, words.width()));
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const int mark = index.data(MarkRole).isValid() ? MarkWidth : 0;
        return {QFontMetrics(option.font).horizontalAdvance(index.data().toString()) + mark +
                    metrics::Space24,
                metrics::Row};
    }
};

} // namespace

FactTable::FactTable(const QStringList& heads, int stretched, QWidget* parent)
    : QTableWidget(0, int(heads.size()), parent)
{
    setHorizontalHeaderLabels(heads);
    setItemDelegate(new FactDelegate(this));
    setFont(fontOf(metrics::FontTable));
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setTabKeyNavigation(false);
    RowHeader::install(*this, metrics::Row);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionResizeMode(stretched, QHeaderView::Stretch);
    m_stretched = stretched;
}

void FactTable::addFacts(const QStringList& facts, std::optional<LightMark> mark)
{
    const int row = rowCount();
    insertRow(row);
    for (int column = 0; column < int(facts.size()); ++column) {
        auto* item = new QTableWidgetItem(facts[column]);
        if (column == 0 && mark) {
            item->setData(MarkRole, int(*mark));
            item->setData(Qt::AccessibleTextRole, lightWord(*mark));
        }
        setItem(row, column, item);
    }
}

void FactTable::clearFacts()
{
    setRowCount(0);
}

void FactTable::fitColumns()
{
    for (int column = 0; column < columnCount(); ++column) {
        if (column != m_stretched)
            resizeColumnToContents(column);
    }
    shareWidth();
}

void FactTable::wrapStretched()
{
    m_wraps = true;
    fitRows();
}

/// As high as the words of the column that wraps need.
void FactTable::fitRows()
{
    if (!m_wraps)
        return;
    const int room = columnWidth(m_stretched) - metrics::Space16;
    const QFontMetrics font(this->font());
    for (int row = 0; row < rowCount(); ++row) {
        const QTableWidgetItem* fact = item(row, m_stretched);
        const QString words = fact ? fact->text() : QString();
        const int high =
            font.boundingRect(QRect(0, 0, std::max(room, 1), QWIDGETSIZE_MAX), Qt::TextWordWrap, words)
                .height();
        setRowHeight(row, std::max(metrics::Row, high + metrics::Space12));
    }
}

void FactTable::resizeEvent(QResizeEvent* event)
{
    QTableWidget::resizeEvent(event);
    shareWidth();
}

/// What is left over goes to one column; where less is left than its words need, the table scrolls instead.
void FactTable::shareWidth()
{
    int left = viewport()->width();
    for (int column = 0; column < columnCount(); ++column)
        left -= column != m_stretched && !isColumnHidden(column) ? columnWidth(column) : 0;
    const bool fits = left >= std::min(sizeHintForColumn(m_stretched), MostForced);
    horizontalHeader()->setSectionResizeMode(m_stretched,
                                             fits ? QHeaderView::Stretch : QHeaderView::Interactive);
    if (!fits)
        setColumnWidth(m_stretched, std::min(sizeHintForColumn(m_stretched), MostForced));
    fitRows();
}

} // namespace duban
