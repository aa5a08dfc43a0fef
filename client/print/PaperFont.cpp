// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/print/PaperFont.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QStringList>

namespace duban {

namespace {

/// A character beyond the first 65536, as names have them, is two of QString.
QStringList charactersIn(const QString& text)
{
    QStringList characters;
    for (qsizetype i = 0; i < text.size(); i += characters.back().size())
        characters.append(text.mid(i, text[i].isHighSurrogate() ? 2 : 1));
    return characters;
}

} // namespace

double paperLineWidth(const QFont& font, const QString& text)
{
    const QFontMetricsF metrics(font);
    double width = 0;
    for (const QString& character : charactersIn(text))
        width += metrics.horizontalAdvance(character);
    return width;
}

void drawPaperLine(QPainter& painter, const QRectF& place, Qt::Alignment side, const QString& text)
{
    const QFontMetricsF metrics(painter.font());
    const double width = paperLineWidth(painter.font(), text);
    double left = side == Qt::AlignHCenter ? place.left() + (place.width() - width) / 2 : place.left();
    const double baseline = place.top() + (place.height() + metrics.ascent() - metrics.descent()) / 2;
    for (const QString& character : charactersIn(text)) {
        painter.drawText(QPointF(left, baseline), character);
        left += metrics.horizontalAdvance(character);
    }
}

} // namespace duban
