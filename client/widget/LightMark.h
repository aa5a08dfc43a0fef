// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/widget/Tokens.h"
#include "common/supervision/Light.h"

#include <QRectF>
#include <QString>

class QPainter;

namespace duban {

/// What a light looks like: the four lights, and the grey hatch when the engine is late or far.
enum class LightMark : quint8 { Green, Yellow, Red, White, Unknown };

/// Whether lights can be believed now.
enum class LightTrust : quint8 { Known, Unknown };

/// @return the mark of a light; Unknown when lights cannot be believed.
LightMark markOf(Light light, LightTrust trust = LightTrust::Known) noexcept;

/// @return the word that stands beside the shape, translated.
QString lightWord(LightMark mark);

/// @return the colour of the shape, in the scheme of the application.
QColor lightColour(LightMark mark);

/// @return the colour of the shape in one scheme; paper is always light.
QColor lightColour(LightMark mark, Scheme scheme);

/// @return the colour of the words and figures of a light, in the scheme of the application.
QColor lightInk(LightMark mark);

/// Paints the shape alone: green circle, yellow triangle, red octagon, white pause bars, grey hatch.
void paintLight(QPainter* painter, LightMark mark, const QRectF& into);

/// The same in another colour: of paper, or of a light that cannot be believed but is still to be told from
/// the others.
void paintLight(QPainter* painter, LightMark mark, const QRectF& into, const QColor& colour);

/// Paints shape and word, from the left edge, vertically in the middle.
/// @return the width used, in pixels.
int paintLightBadge(QPainter* painter, LightMark mark, const QRect& into);

} // namespace duban
