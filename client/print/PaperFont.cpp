// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/print/PaperFont.h"

#include <QFontMetricsF>
#include <QPainter>

namespace duban {

void drawPaperLine(QPainter& painter, const QRectF& place, Qt::Alignment side, const QString& text)
{
    const QFontMetricsF metrics(painter.font());
    double width = 0;
    for (const QChar c : text)
        width += metrics.horizontalAdvance(c);
    double left = side == Qt::AlignHCenter ? place.left() + (place.width() - width) / 2 : place.left();
    const double baseline = place.top() + (place.height() + metrics.ascent() - metrics.descent()) / 2;
    for (const QChar c : text) {
        painter.drawText(QPointF(left, baseline), QString(c));
        left += metrics.horizontalAdvance(c);
    }
}

} // namespace duban
