// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/PlaceTree.h"

#include "client/widget/Icon.h"
#include "client/widget/RowGround.h"
#include "client/widget/Style.h"

#include <QHeaderView>
#include <QPainter>
#include <QStyledItemDelegate>

namespace duban {

namespace {

constexpr int SelectedMark = 3; ///< as wide as in the tables

constexpr int PlaceKeyRole = Qt::UserRole + 1;
constexpr int FaintRole = Qt::UserRole + 2;

class PlaceDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        painter->save();
        painter->setFont(option.font);
        paintRowGround(painter, option, index);
        const QRect words = option.rect.adjusted(index.column() == 0 ? metrics::Space8 : metrics::Space12, 0,
                                                 -metrics::Space4, -1);
        const bool faint = index.siblingAtColumn(0).data(FaintRole).toBool();
        painter->setPen(index.column() == 0 && !faint ? tokens().text : tokens().second);
        painter->drawText(
            words, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
            painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, words.width()));
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        return {QFontMetrics(option.font).horizontalAdvance(index.data().toString()) + metrics::Space24,
                metrics::Row};
    }
};

/// @return the keys of what fits and of everything above it.
std::set<qint64> fitting(const std::vector<PlaceTree::Node>& nodes, const QString& search)
{
    QHash<qint64, qint64> above;
    for (const PlaceTree::Node& node : nodes)
        above.insert(node.key, node.above);
    std::set<qint64> keys;
    for (const PlaceTree::Node& node : nodes) {
        if (!node.facts.join(u'\n').contains(search, Qt::CaseInsensitive))
            continue;
        for (qint64 key = node.key; key != 0 && keys.insert(key).second;)
            key = above.value(key);
    }
    return keys;
}

} // namespace

PlaceTree::PlaceTree(const QStringList& heads, QWidget* parent) : QTreeWidget(parent)
{
    setHeaderLabels(heads);
    setItemDelegate(new PlaceDelegate(this));
    setFont(fontOf(metrics::FontTable));
    setUniformRowHeights(true);
    setIndentation(metrics::Space24);
    setExpandsOnDoubleClick(false); // opens the place, like Enter
    header()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(0, QHeaderView::Stretch);
    connect(this, &QTreeWidget::itemCollapsed, this, [this](const QTreeWidgetItem* item) {
        m_folded.insert(item->data(0, PlaceKeyRole).toLongLong());
    });
    connect(this, &QTreeWidget::itemExpanded, this, [this](const QTreeWidgetItem* item) {
        m_folded.erase(item->data(0, PlaceKeyRole).toLongLong());
    });
}

void PlaceTree::lay(const std::vector<Node>& nodes, const QString& search)
{
    const qint64 kept = chosen();
    const std::set<qint64> keys = fitting(nodes, search);
    const QSignalBlocker quiet(this);
    clear();
    m_items.clear();
    for (const Node& node : nodes) {
        if (!keys.contains(node.key))
            continue;
        QTreeWidgetItem* above = m_items.value(node.above);
        auto* item = above ? new QTreeWidgetItem(above, node.facts) : new QTreeWidgetItem(this, node.facts);
        item->setData(0, PlaceKeyRole, node.key);
        item->setData(0, FaintRole, node.faint);
        m_items.insert(node.key, item);
    }
    for (QTreeWidgetItem* item : std::as_const(m_items))
        item->setExpanded(!search.isEmpty() || !m_folded.contains(item->data(0, PlaceKeyRole).toLongLong()));
    fitFacts();
    if (!choose(kept) && topLevelItemCount() > 0)
        setCurrentItem(topLevelItem(0));
}

void PlaceTree::fitFacts()
{
    for (int column = 1; column < columnCount(); ++column)
        resizeColumnToContents(column);
}

qint64 PlaceTree::chosen() const
{
    const QTreeWidgetItem* item = currentItem();
    return item ? item->data(0, PlaceKeyRole).toLongLong() : 0;
}

bool PlaceTree::choose(qint64 key)
{
    QTreeWidgetItem* item = m_items.value(key);
    if (item)
        setCurrentItem(item);
    return item != nullptr;
}

QString PlaceTree::fact(qint64 key, int column) const
{
    const QTreeWidgetItem* item = m_items.value(key);
    return item ? item->text(column) : QString();
}

/// The ground of the row goes through, and the arrow is one of our icons.
void PlaceTree::drawBranches(QPainter* painter, const QRect& rect, const QModelIndex& index) const
{
    if (selectionModel()->isSelected(index)) {
        painter->fillRect(rect, Tokens::fill(tokens().accent));
        painter->fillRect(QRect(rect.topLeft(), QSize(SelectedMark, rect.height())), tokens().accent);
    }
    painter->setPen(Tokens::faded(tokens().line, 0.6));
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    if (!model()->hasChildren(index))
        return;
    const double side = metrics::IconSmall;
    const QRectF square(rect.right() - indentation() + (indentation() - side) / 2.0,
                        rect.top() + (rect.height() - side) / 2.0, side, side);
    paintIcon(painter, isExpanded(index) ? IconName::ChevronDown : IconName::ChevronRight, square,
              tokens().second);
}

} // namespace duban
