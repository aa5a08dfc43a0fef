// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/window/FigureTile.h"

#include "client/widget/Countdown.h"
#include "client/widget/Style.h"

#include <QKeyEvent>
#include <QPainter>

namespace duban {

namespace {

constexpr int TileHeight = 72;
constexpr int NarrowestTile = 108;

} // namespace

FigureTile::FigureTile(const QString& word, const QString& key, QWidget* parent)
    : QAbstractButton(parent), m_word(word), m_key(key)
{
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setFigure(0);
}

void FigureTile::setFigure(int figure, Tone tone)
{
    m_figure = figure;
    m_tone = tone;
    setText(tr("%1: %2", "word, figure").arg(m_word).arg(figure));
    update();
}

QSize FigureTile::sizeHint() const
{
    const int words = QFontMetrics(fontOf(metrics::FontTable)).horizontalAdvance(m_word);
    return {std::max(NarrowestTile, words + 2 * metrics::Space12), TileHeight};
}

/// Enter opens too: the tiles commit nothing.
void FigureTile::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return click();
    if (event->key() == Qt::Key_Right || event->key() == Qt::Key_Left) {
        focusNextPrevChild(event->key() == Qt::Key_Right);
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

void FigureTile::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(1, 1, -1, -1);
    painter.setBrush(underMouse() || isDown() ? Tokens::fill(t.accent) : t.panel);
    painter.setPen(hasFocus() ? QPen(t.accent, 2) : QPen(t.line, 1));
    painter.drawRoundedRect(box, metrics::Corner, metrics::Corner);
    const QRect inner =
        rect().adjusted(metrics::Space12, metrics::Space8, -metrics::Space12, -metrics::Space8);
    const bool urgent = m_figure != 0 && m_tone == Tone::Urgent;
    painter.setFont(fontOf(metrics::FontCounter, urgent ? QFont::Normal : QFont::DemiBold));
    painter.setPen(urgent ? t.red : m_figure == 0 ? t.second : t.text);
    painter.drawText(inner, Qt::AlignLeft | Qt::AlignTop, groupedNumber(m_figure));
    painter.setFont(fontOf(metrics::FontTable));
    painter.setPen(t.second);
    painter.drawText(inner, Qt::AlignLeft | Qt::AlignBottom,
                     painter.fontMetrics().elidedText(m_word, Qt::ElideRight, inner.width()));
    painter.drawText(inner, Qt::AlignRight | Qt::AlignTop, m_key);
}

} // namespace duban
