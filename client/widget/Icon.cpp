// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/widget/Icon.h"

#include "client/widget/IconTable.h"
#include "client/widget/Tokens.h"

#include <QIconEngine>
#include <QPainter>
#include <QPixmap>
#include <QStringList>

namespace duban {

namespace {

constexpr double Grid = 24;

/// Reads one stroke table; the tables are part of the program, so nothing is checked twice.
class StrokeReader
{
public:
    explicit StrokeReader(const char* strokes)
        : m_words(QString::fromLatin1(strokes).split(u' ', Qt::SkipEmptyParts))
    {
    }

    QPainterPath read()
    {
        while (m_at < m_words.size())
            add(m_words[m_at++].at(0).toLatin1());
        return m_path;
    }

private:
    double number() { return m_at < m_words.size() ? m_words[m_at++].toDouble() : 0; }

    QPointF point()
    {
        const double x = number();
        return {x, number()};
    }

    void add(char command)
    {
        switch (command) {
        case 'M':
            return m_path.moveTo(point());
        case 'L':
            return m_path.lineTo(point());
        case 'H':
            return m_path.lineTo(number(), m_path.currentPosition().y());
        case 'V':
            return m_path.lineTo(m_path.currentPosition().x(), number());
        case 'C': {
            const QPointF first = point();
            const QPointF second = point();
            return m_path.cubicTo(first, second, point());
        }
        case 'O': {
            const QPointF centre = point();
            const double radius = number();
            return m_path.addEllipse(centre, radius, radius);
        }
        case 'R': {
            const QPointF corner = point();
            const QPointF size = point();
            const double radius = number();
            return m_path.addRoundedRect(QRectF(corner, QSizeF(size.x(), size.y())), radius, radius);
        }
        default:
            return m_path.closeSubpath();
        }
    }

    QStringList m_words;
    QPainterPath m_path;
    qsizetype m_at = 0;
};

/// Asks for the colours when it paints, so a change of scheme needs no new icons.
class LineIconEngine final : public QIconEngine
{
public:
    explicit LineIconEngine(IconName name) : m_name(name) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override
    {
        const Tokens& t = tokens();
        const bool chosen = state == QIcon::On || mode == QIcon::Selected;
        paintIcon(painter, m_name, rect, mode == QIcon::Disabled ? t.faint : chosen ? t.accent : t.second);
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(tokens().clear);
        QPainter painter(&pixmap);
        paint(&painter, pixmap.rect(), mode, state);
        return pixmap;
    }

    /// The line keeps its 1.5 px of a pixel at 100 %, so it is as strong on a dense screen.
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal scale) override
    {
        QPixmap pixmap(size);
        pixmap.fill(tokens().clear);
        QPainter painter(&pixmap);
        painter.scale(scale, scale);
        paint(&painter, QRect(QPoint(0, 0), (QSizeF(size) / scale).toSize()), mode, state);
        return pixmap;
    }

    QIconEngine* clone() const override { return new LineIconEngine(m_name); }

private:
    IconName m_name;
};

} // namespace

QPainterPath iconPath(IconName name)
{
    return StrokeReader(iconStrokes(name)).read();
}

void paintIcon(QPainter* painter, IconName name, const QRectF& into, const QColor& colour)
{
    const double side = std::min(into.width(), into.height());
    const double scale = side / Grid;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(into.center() - QPointF(side / 2, side / 2));
    painter->scale(scale, scale);
    QPen pen(colour, metrics::IconLine / scale, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    painter->setPen(pen);
    painter->setBrush(Qt::NoBrush);
    painter->drawPath(iconPath(name));
    painter->restore();
}

QIcon icon(IconName name)
{
    return QIcon(new LineIconEngine(name));
}

} // namespace duban
