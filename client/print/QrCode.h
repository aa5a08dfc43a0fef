// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <QString>

class QPainter;

namespace duban {

/// Draws a QR code (ISO/IEC 18004), black, with the quiet zone inside.
/// @param place a square; nothing is drawn for an empty text or one longer than a code holds
void paintQrCode(QPainter& painter, const QRectF& place, const QString& text);

} // namespace duban
