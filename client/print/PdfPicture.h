// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>
#include <QSizeF>

namespace duban {

/// A picture as the object of a PDF: bilevel ones without loss, grey and coloured ones as JPEG, on white and
/// with no more dots than an archive asks for. Source: ISO 32000-1:2008, 8.9.5; DA/T 31-2017 (at least
/// 200 dpi, 300 dpi for small print).
/// @param drawn size on the page, in millimetres
/// @return dictionary and stream, to stand between "obj" and "endobj"; empty for a picture without dots.
QByteArray pdfPicture(const QImage& image, const QSizeF& drawn);

} // namespace duban
