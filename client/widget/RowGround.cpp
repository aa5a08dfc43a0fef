// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/widget/RowGround.h"

#include "client/widget/Tokens.h"

#include <QHeaderView>
#include <QPainter>
#include <QTableView>
#include <QTreeView>

namespace duban {

namespace {

/// Columns may be moved and hidden: the one at the left edge carries the mark.
bool isFirst(const QStyleOptionViewItem& option, const QModelIndex& index)
{
    if (qobject_cast<const QTreeView*>(option.widget))
        return false; // what lies before its words paints the mark
    const auto* table = qobject_cast<const QTableView*>(option.widget);
    return table ? table->horizontalHeader()->sectionPosition(index.column()) == 0 : index.column() == 0;
}

} // namespace

void paintRowGround(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index)
{
    const Tokens& t = tokens();
    if (option.state & QStyle::State_Selected) {
        painter->fillRect(option.rect, Tokens::fill(t.accent));
        if (isFirst(option, index))
            painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), t.accent);
    }
    painter->setPen(Tokens::faded(t.line, 0.6));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
}

} // namespace duban
