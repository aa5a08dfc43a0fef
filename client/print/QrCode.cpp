// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/print/QrCode.h"

#include "client/widget/Tokens.h"

#include <QPainter>

#include <qrencode.h>

#include <memory>

namespace duban {

namespace {

constexpr int QuietZone = 4; ///< modules on every side, ISO/IEC 18004

} // namespace

void paintQrCode(QPainter& painter, const QRectF& place, const QString& text)
{
    if (text.isEmpty())
        return;
    const std::unique_ptr<QRcode, void (*)(QRcode*)> code(
        QRcode_encodeString(text.toUtf8().constData(), 0, QR_ECLEVEL_M, QR_MODE_8, 1), QRcode_free);
    if (!code)
        return;
    const int width = code->width;
    const double module = place.width() / (width + 2 * QuietZone);
    for (int row = 0; row < width; ++row) {
        for (int column = 0; column < width; ++column) {
            if ((code->data[row * width + column] & 1) != 0)
                painter.fillRect(QRectF(place.left() + (column + QuietZone) * module,
                                        place.top() + (row + QuietZone) * module, module, module),
                                 paperInks().black);
        }
    }
}

} // namespace duban
