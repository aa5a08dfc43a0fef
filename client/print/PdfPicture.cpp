// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/print/PdfPicture.h"

#include "client/widget/Tokens.h"

#include <QBuffer>
#include <QImageWriter>
#include <QPainter>

#include <algorithm>

namespace duban {

namespace {

constexpr double DotsPerMm = 300 / 25.4;
constexpr double WorthScaling = 1.1; ///< a scan a little finer than that keeps its own dots
constexpr int Quality = 75;          ///< of JPEG, 0 to 100
constexpr int Threshold = 128;

QByteArray pictureOf(const QImage& image, const QByteArray& space, int bits, const QByteArray& filter,
                     const QByteArray& data)
{
    return "<<\n/Type /XObject\n/Subtype /Image\n/Width " + QByteArray::number(image.width()) + "\n/Height " +
           QByteArray::number(image.height()) + "\n/BitsPerComponent " + QByteArray::number(bits) +
           "\n/ColorSpace /" + space + "\n/Filter /" + filter + "\n/Length " +
           QByteArray::number(data.size()) + "\n>>\nstream\n" + data + "\nendstream";
}

/// A scan in black and white becomes grey waves as JPEG, and ten times as large.
QByteArray bilevel(const QImage& image)
{
    const QImage grey = image.convertToFormat(QImage::Format_Grayscale8);
    const qsizetype row = (grey.width() + 7) / 8;
    QByteArray packed(row * grey.height(), '\0');
    for (int y = 0; y < grey.height(); ++y) {
        const uchar* from = grey.constScanLine(y);
        for (int x = 0; x < grey.width(); ++x) {
            if (from[x] >= Threshold)
                packed[y * row + x / 8] = char(uchar(packed[y * row + x / 8]) | (0x80 >> (x % 8)));
        }
    }
    constexpr qsizetype LengthOfQt = 4; // qCompress() puts the length before the stream of RFC 1950
    return pictureOf(grey, "DeviceGray", 1, "FlateDecode", qCompress(packed, 9).sliced(LengthOfQt));
}

QImage onWhite(const QImage& image)
{
    if (!image.hasAlphaChannel())
        return image;
    QImage paper(image.size(), QImage::Format_RGB32);
    paper.fill(paperInks().white);
    QPainter(&paper).drawImage(QPoint(), image);
    return paper;
}

} // namespace

QByteArray pdfPicture(const QImage& image, const QSizeF& drawn)
{
    if (image.isNull())
        return {};
    if (image.depth() == 1)
        return bilevel(image);
    QImage dots = onWhite(image);
    const QSizeF most = drawn * DotsPerMm;
    if (most.isValid() && dots.width() > most.width() * WorthScaling &&
        dots.height() > most.height() * WorthScaling)
        dots = dots.scaled(most.toSize().expandedTo({1, 1}), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    const bool isGrey = dots.allGray();
    dots = dots.convertToFormat(isGrey ? QImage::Format_Grayscale8 : QImage::Format_RGB888);
    QByteArray data;
    QBuffer buffer(&data);
    QImageWriter writer(&buffer, "jpeg");
    writer.setQuality(Quality);
    if (!writer.write(dots))
        return {};
    return pictureOf(dots, isGrey ? "DeviceGray" : "DeviceRGB", 8, "DCTDecode", data);
}

} // namespace duban
