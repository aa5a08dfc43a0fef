// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/widget/LightMark.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>
#include <QPolygonF>

namespace duban {

namespace {

constexpr double ShapeSide = 13;

QPolygonF octagon(const QRectF& r)
{
    const double cut = r.width() * 0.29;
    return QPolygonF({{r.left() + cut, r.top()},
                      {r.right() - cut, r.top()},
                      {r.right(), r.top() + cut},
                      {r.right(), r.bottom() - cut},
                      {r.right() - cut, r.bottom()},
                      {r.left() + cut, r.bottom()},
                      {r.left(), r.bottom() - cut},
                      {r.left(), r.top() + cut}});
}

void paintHatch(QPainter* painter, const QRectF& r, const QColor& colour)
{
    QPainterPath frame;
    frame.addRoundedRect(r, 2, 2);
    painter->setPen(QPen(colour, 1));
    painter->setBrush(Qt::NoBrush);
    painter->drawPath(frame);
    painter->setClipPath(frame, Qt::IntersectClip);
    for (double x = r.left() - r.height(); x < r.right(); x += 4)
        painter->drawLine(QPointF(x, r.bottom()), QPointF(x + r.height(), r.top()));
}

} // namespace

LightMark markOf(Light light, LightTrust trust) noexcept
{
    if (trust == LightTrust::Unknown)
        return LightMark::Unknown;
    switch (light) {
    case Light::Green:
        return LightMark::Green;
    case Light::Yellow:
        return LightMark::Yellow;
    case Light::Red:
        return LightMark::Red;
    case Light::White:
        return LightMark::White;
    }
    return LightMark::Unknown;
}

QString lightWord(LightMark mark)
{
    switch (mark) {
    case LightMark::Green:
        return QCoreApplication::translate("duban::LightMark", "In time");
    case LightMark::Yellow:
        return QCoreApplication::translate("duban::LightMark", "Warning");
    case LightMark::Red:
        return QCoreApplication::translate("duban::LightMark", "Overdue");
    case LightMark::White:
        return QCoreApplication::translate("duban::LightMark", "Clock paused");
    case LightMark::Unknown:
        return QCoreApplication::translate("duban::LightMark", "Not known");
    }
    return {};
}

QColor lightColour(LightMark mark)
{
    return lightColour(mark, &tokens() == &tokensOf(Scheme::Dark) ? Scheme::Dark : Scheme::Light);
}

QColor lightColour(LightMark mark, Scheme scheme)
{
    const Tokens& t = tokensOf(scheme);
    switch (mark) {
    case LightMark::Green:
        return t.green;
    case LightMark::Yellow:
        return t.yellow;
    case LightMark::Red:
        return t.red;
    case LightMark::White:
        return t.white;
    case LightMark::Unknown:
        return t.faint;
    }
    return t.faint;
}

QColor lightInk(LightMark mark)
{
    const Tokens& t = tokens();
    const Inks& inks = inksOf(&t == &tokensOf(Scheme::Dark) ? Scheme::Dark : Scheme::Light);
    switch (mark) {
    case LightMark::Green:
        return inks.green;
    case LightMark::Yellow:
        return inks.yellow;
    case LightMark::Red:
        return t.red;
    case LightMark::White:
        return inks.white;
    case LightMark::Unknown:
        return t.second;
    }
    return t.second;
}

void paintLight(QPainter* painter, LightMark mark, const QRectF& into)
{
    paintLight(painter, mark, into, lightColour(mark));
}

void paintLight(QPainter* painter, LightMark mark, const QRectF& into, const QColor& colour)
{
    const double side = std::min({into.width(), into.height(), ShapeSide});
    const QRectF r(into.center() - QPointF(side / 2, side / 2), QSizeF(side, side));
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(colour);
    switch (mark) {
    case LightMark::Green:
        painter->drawEllipse(r.adjusted(0.5, 0.5, -0.5, -0.5));
        break;
    case LightMark::Yellow:
        painter->drawPolygon(QPolygonF({{r.center().x(), r.top()}, r.bottomRight(), r.bottomLeft()}));
        break;
    case LightMark::Red:
        painter->drawPolygon(octagon(r));
        break;
    case LightMark::White:
        painter->drawRect(QRectF(r.left() + 2, r.top() + 1, 3, side - 2));
        painter->drawRect(QRectF(r.right() - 5, r.top() + 1, 3, side - 2));
        break;
    case LightMark::Unknown:
        paintHatch(painter, r, colour);
        break;
    }
    painter->restore();
}

int paintLightBadge(QPainter* painter, LightMark mark, const QRect& into)
{
    const int side = int(ShapeSide) + 1;
    paintLight(painter, mark, QRectF(into.left(), into.top(), side, into.height()));
    const QString word = lightWord(mark);
    const QRect text = into.adjusted(side + 6, 0, 0, 0);
    painter->save();
    painter->setPen(lightInk(mark));
    painter->drawText(text, Qt::AlignLeft | Qt::AlignVCenter, word);
    painter->restore();
    return side + 6 + painter->fontMetrics().horizontalAdvance(word);
}

} // namespace duban
