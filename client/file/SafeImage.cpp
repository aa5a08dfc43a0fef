// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/file/SafeImage.h"

#include "client/file/FileFault.h"

#include <QBuffer>
#include <QByteArray>
#include <QIODevice>
#include <QImageReader>
#include <QLoggingCategory>
#include <QPixelFormat>

#include <algorithm>
#include <atomic>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr qint64 LongestMark = 12;

/// @return the format of Qt that begins so; empty: none that is shown.
QByteArray formatOf(const QByteArray& head)
{
    if (head.startsWith("\x89PNG\r\n\x1a\n"))
        return "png"_ba;
    if (head.startsWith("\xff\xd8\xff"))
        return "jpeg"_ba;
    if (head.startsWith("GIF87a") || head.startsWith("GIF89a"))
        return "gif"_ba;
    if (head.startsWith(QByteArray("II*\0", 4)) || head.startsWith(QByteArray("MM\0*", 4)))
        return "tiff"_ba;
    if (head.startsWith("RIFF") && head.mid(8, 4) == "WEBP")
        return "webp"_ba;
    return head.startsWith("BM") ? "bmp"_ba : QByteArray();
}

bool isTurned(QImageIOHandler::Transformations how)
{
    return (how & QImageIOHandler::TransformationRotate90) != 0;
}

/// @return the size to decode to, before the image is set upright.
QSize shownSize(const QSize& full, QImageIOHandler::Transformations how)
{
    QSize most(WidestImage, HighestImage);
    if (isTurned(how))
        most.transpose();
    if (full.width() <= most.width() && full.height() <= most.height())
        return full;
    return full.scaled(most, Qt::KeepAspectRatio).expandedTo({1, 1});
}

Result<> checkSize(const QImageReader& reader)
{
    const QSize full = reader.size();
    if (full.isEmpty())
        return fileError(FileFault::Damaged, u"no size: %1"_s.arg(reader.errorString()));
    const qint64 pixels = qint64(full.width()) * full.height();
    const QString told = u"%1 x %2 pixels"_s.arg(full.width()).arg(full.height());
    if (pixels > MostPixels)
        return fileError(FileFault::TooLarge, told);
    const auto format = reader.imageFormat();
    const qint64 depth = format == QImage::Format_Invalid ? 32 : QImage::toPixelFormat(format).bitsPerPixel();
    if (pixels * depth / 8 > qint64(ImageMemoryMiB) * 1024 * 1024)
        return fileError(FileFault::TooLarge, u"%1 of %2 bits"_s.arg(told).arg(depth));
    return {};
}

/// Counted by a reader of its own: Qt's for TIFF counts only as long as it has read nothing.
int pagesOf(QIODevice& device, const QByteArray& format)
{
    if (format != "tiff")
        return 1;
    const int pages = QImageReader(&device, format).imageCount();
    device.seek(0);
    return std::max(1, pages);
}

std::atomic<QLoggingCategory::CategoryFilter> g_before = nullptr;

/// What a decoder complains of is in our own error; a file of a stranger does not fill the log.
void keepDecodersQuiet(QLoggingCategory* category)
{
    if (const auto before = g_before.load())
        before(category);
    if (QLatin1StringView(category->categoryName()).startsWith("qt.gui.imageio"_L1))
        for (const QtMsgType kind : {QtInfoMsg, QtWarningMsg})
            category->setEnabled(kind, false);
}

/// Both hold for the whole program. Qt's own limit is too low for a scan in colour of large paper.
void prepareDecoders()
{
    static const bool once = [] {
        QImageReader::setAllocationLimit(ImageMemoryMiB);
        g_before = QLoggingCategory::installFilter(keepDecodersQuiet);
        return true;
    }();
    Q_UNUSED(once)
}

} // namespace

Result<SafeImage> readSafeImage(QIODevice& device)
{
    const QByteArray head = device.peek(LongestMark);
    if (head.isEmpty())
        return fileError(FileFault::Empty, u"no bytes: %1"_s.arg(device.errorString()));
    const QByteArray format = formatOf(head);
    if (format.isEmpty())
        return fileError(FileFault::Foreign,
                         u"no image begins with %1"_s.arg(QLatin1StringView(head.toHex(' '))));
    if (!QImageReader::supportedImageFormats().contains(format))
        return fileError(FileFault::NoReader, u"no reader for %1"_s.arg(QLatin1StringView(format)));
    prepareDecoders();
    SafeImage found;
    found.pages = pagesOf(device, format);
    QImageReader reader(&device, format);
    reader.setAutoDetectImageFormat(false);
    reader.setAutoTransform(true);
    if (const auto fits = checkSize(reader); !fits)
        return tl::unexpected(fits.error());
    if (const QSize shown = shownSize(reader.size(), reader.transformation()); shown != reader.size())
        reader.setScaledSize(shown);
    if (!reader.read(&found.image) || found.image.isNull())
        return fileError(FileFault::Damaged, reader.errorString());
    return found;
}

Result<QImage> readImage(QIODevice& device)
{
    return readSafeImage(device).map([](const SafeImage& found) { return found.image; });
}

Result<QImage> readImage(const QByteArray& bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    return readImage(buffer);
}

} // namespace duban
