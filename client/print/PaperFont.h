// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QString>

class QPainter;
class QRectF;

namespace duban {

/// Units of a drawing in a millimetre: fine enough for print, and the same on every device.
inline constexpr double PaperUnit = 100;

/// Millimetres of a point, as sizes of type are told.
inline constexpr double PointMm = 25.4 / 72;

/// @param mm height of the font, in millimetres
/// @return a font of a drawing in PaperUnit.
inline QFont paperFont(const QString& family, double mm)
{
    QFont font(family);
    font.setPixelSize(qRound(mm * PaperUnit));
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

/// @return how wide drawPaperLine() draws a line.
double paperLineWidth(const QFont& font, const QString& text);

/// Draws a line with the painter's font, each character by itself: none becomes part of another glyph, which
/// a PDF could not name.
/// @param side Qt::AlignLeft or Qt::AlignHCenter; the line stands in the middle of the height
void drawPaperLine(QPainter& painter, const QRectF& place, Qt::Alignment side, const QString& text);

} // namespace duban
