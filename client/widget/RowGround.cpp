// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/widget/RowGround.h"

#include "client/widget/Tokens.h"

#include <QPainter>

namespace duban {

void paintRowGround(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index)
{
    const Tokens& t = tokens();
    if (option.state & QStyle::State_Selected) {
        painter->fillRect(option.rect, Tokens::fill(t.accent));
        if (index.column() == 0)
            painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), t.accent);
    }
    painter->setPen(Tokens::faded(t.line, 0.6));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
}

} // namespace duban
