// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/file/FileFault.h"
#include "client/file/SafeImage.h"
#include "tests/gui/files/FileCorpus.h"
#include "tests/gui/files/PdfCorpus.h"

#include <QBuffer>
#include <QImageReader>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace duban;
using namespace duban::test;

namespace {

/// @return whether a colour of JPEG is meant to be that one.
bool isLike(QRgb pixel, QColor wanted)
{
    constexpr int Off = 60;
    return std::abs(qRed(pixel) - wanted.red()) < Off && std::abs(qGreen(pixel) - wanted.green()) < Off &&
           std::abs(qBlue(pixel) - wanted.blue()) < Off;
}

} // namespace

Q_DECLARE_METATYPE(duban::FileFault)

/// Images of strangers: what is one is decoded, however it is called; nothing else is.
class tst_safe_image : public QObject
{
    Q_OBJECT

private slots:

    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }

    void everyKind_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("isExact");
        const QImage image = markedImage(64, 32);
        QTest::newRow("PNG") << encoded(image, "png") << true;
        QTest::newRow("JPEG") << encoded(image, "jpeg") << false;
        QTest::newRow("BMP") << encoded(image, "bmp") << true;
        QTest::newRow("PNG with colours of a table")
            << encoded(image.convertToFormat(QImage::Format_Indexed8), "png") << true;
        QTest::newRow("PNG with something behind it") << encoded(image, "png") + zipBytes() << true;
    }

    void everyKind()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const bool, isExact);
        const auto image = readImage(bytes);
        QVERIFY2(image, qPrintable(image ? QString() : image.error().detail));
        QCOMPARE(image->size(), QSize(64, 32));
        QVERIFY(isLike(image->pixel(2, 2), Qt::green));
        QVERIFY(isLike(image->pixel(20, 20), Qt::red));
        QVERIFY(isLike(image->pixel(60, 20), Qt::blue));
        if (isExact)
            QCOMPARE(image->convertToFormat(QImage::Format_RGB32), markedImage(64, 32));
    }

    void orientation_data()
    {
        QTest::addColumn<int>("orientation");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<QPoint>("corner"); // where the one that was held at the upper left is
        QTest::newRow("upright") << 1 << QSize(64, 32) << QPoint(2, 2);
        QTest::newRow("mirrored") << 2 << QSize(64, 32) << QPoint(61, 2);
        QTest::newRow("upside down") << 3 << QSize(64, 32) << QPoint(61, 29);
        QTest::newRow("turned to the left") << 6 << QSize(32, 64) << QPoint(29, 2);
        QTest::newRow("turned to the right") << 8 << QSize(32, 64) << QPoint(2, 61);
        QTest::newRow("there is no such") << 99 << QSize(64, 32) << QPoint(2, 2);
    }

    void orientation()
    {
        QFETCH(const int, orientation);
        QFETCH(const QSize, size);
        QFETCH(const QPoint, corner);
        const auto image = readImage(withOrientation(encoded(markedImage(64, 32), "jpeg"), orientation));
        QVERIFY(image);
        QCOMPARE(image->size(), size);
        QVERIFY(isLike(image->pixel(corner), Qt::green));
    }

    void scaled_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QSize>("size");
        QTest::newRow("as wide as is shown")
            << encoded(QImage(WidestImage, 9, QImage::Format_Mono), "png") << QSize(WidestImage, 9);
        QTest::newRow("a scan of A4 at 300 dpi")
            << encoded(QImage(2480, 3508, QImage::Format_Grayscale8), "jpeg") << QSize(2000, 2829);
        QTest::newRow("turned, then as wide")
            << withOrientation(encoded(QImage(3000, 1000, QImage::Format_Grayscale8), "jpeg"), 6)
            << QSize(1000, 3000);
        QTest::newRow("a hundred million points")
            << pngOf(10'000, 10'000, 1, 0, 10'000 * 1251) << QSize(2000, 2000);
        QTest::newRow("higher than the sky")
            << pngOf(3, 1'000'000, 8, 0, 4'000'000) << QSize(1, HighestImage);
    }

    void scaled()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QSize, size);
        const auto image = readImage(bytes);
        QVERIFY2(image, qPrintable(image ? QString() : image.error().detail));
        QVERIFY2(std::abs(image->width() - size.width()) <= 1 &&
                     std::abs(image->height() - size.height()) <= 1,
                 qPrintable(u"%1 x %2"_s.arg(image->width()).arg(image->height())));
    }

    void refused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<FileFault>("fault");
        const QByteArray png = encoded(markedImage(300, 300), "png");
        const QByteArray jpeg = encoded(markedImage(300, 300), "jpeg");
        QTest::newRow("empty") << QByteArray() << FileFault::Empty;
        QTest::newRow("text") << "申请书 plain text\n"_ba << FileFault::Foreign;
        QTest::newRow("HTML") << "<!DOCTYPE html><script>alert(1)</script>"_ba << FileFault::Foreign;
        QTest::newRow("SVG") << "<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>"_ba
                             << FileFault::Foreign;
        QTest::newRow("SVG behind a declaration") << "<?xml version='1.0'?><svg/>"_ba << FileFault::Foreign;
        QTest::newRow("XPM") << "/* XPM */ static char* x[] = {\"1 1 1 1\",\"a c #000\",\"a\"};"_ba
                             << FileFault::Foreign;
        QTest::newRow("icon") << QByteArray("\0\0\x01\0\x01\0\x10\x10", 8) << FileFault::Foreign;
        QTest::newRow("program of Linux") << elfBytes() << FileFault::Foreign;
        QTest::newRow("program of Windows") << exeBytes() << FileFault::Foreign;
        QTest::newRow("archive") << zipBytes() << FileFault::Foreign;
        QTest::newRow("PDF") << writtenPdf(1) << FileFault::Foreign;
        QTest::newRow("claims 60000 x 60000") << pngOf(60'000, 60'000, 8, 2, 1000) << FileFault::TooLarge;
        QTest::newRow("one line more than is decoded")
            << pngOf(10'000, 10'001, 1, 0, 10'001 * 1251) << FileFault::TooLarge;
        QTest::newRow("few points, too much memory")
            << pngOf(10'000, 9'000, 16, 6, 1000) << FileFault::TooLarge;
        QTest::newRow("no width") << pngOf(0, 10, 8, 0, 100) << FileFault::Damaged;
        QTest::newRow("points are missing") << pngOf(500, 500, 8, 2, 1000) << FileFault::Damaged;
        QTest::newRow("PNG cut off") << png.left(png.size() / 2) << FileFault::Damaged;
        QTest::newRow("PNG that only begins") << png.left(12) << FileFault::Damaged;
        QTest::newRow("JPEG cut off in its head") << jpeg.left(100) << FileFault::Damaged;
        QTest::newRow("JPEG of noise") << jpeg.left(3) + QByteArray(5000, '\xa5') << FileFault::Damaged;
        QTest::newRow("GIF cut off") << "GIF89a\x10\0"_ba << FileFault::Damaged;
        QTest::newRow("BMP with a size below nought")
            << "BM"_ba + QByteArray(12, '\0') +
                   QByteArray("\x28\0\0\0\xff\xff\xff\xff\xff\xff\xff\x7f\x01\0\x20\0", 16) +
                   QByteArray(24, '\0')
            << FileFault::Damaged;
    }

    void refused()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const FileFault, fault);
        const qint64 before = residentBytes();
        const auto image = readImage(bytes);
        QVERIFY2(!image, "it was decoded");
        QCOMPARE_EQ(int(faultOf(image.error())), int(fault));
        QVERIFY(!image.error().detail.isEmpty());
        QVERIFY(residentBytes() - before < 64LL * 1024 * 1024);
    }

    /// What Qt has a reader for on this PC is shown; else it is said.
    void readersOfItsOwn_data()
    {
        QTest::addColumn<QByteArray>("format");
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("TIFF") << "tiff"_ba << tiffOf(40, 30, 1);
        QTest::newRow("TIFF of three pages") << "tiff"_ba << tiffOf(40, 30, 3);
    }

    void readersOfItsOwn()
    {
        QFETCH(const QByteArray, format);
        QFETCH(QByteArray, bytes);
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::ReadOnly);
        const auto found = readSafeImage(buffer);
        if (!QImageReader::supportedImageFormats().contains(format)) {
            QVERIFY(!found);
            QCOMPARE_EQ(int(faultOf(found.error())), int(FileFault::NoReader));
            return;
        }
        QVERIFY2(found, qPrintable(found ? QString() : found.error().detail));
        QCOMPARE(found->image.size(), QSize(40, 30));
        QCOMPARE(found->pages, QByteArray(QTest::currentDataTag()).contains("three") ? 3 : 1);
    }

    /// Far more in it than its points need: it is shown or refused, and nothing grows.
    void bombs_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray text = "Comment\0\0"_ba + qCompress(QByteArray(200'000'000, 'a'), 9).mid(4);
        const QByteArray png = pngOf(10, 10, 8, 0, 110);
        QTest::newRow("points behind the last one") << pngOf(10, 10, 8, 0, 200'000'000);
        QTest::newRow("packed text") << withChunk(png, "zTXt", text);
        QTest::newRow("packed profile of colours") << withChunk(png, "iCCP", text);
    }

    void bombs()
    {
        QFETCH(const QByteArray, bytes);
        const qint64 before = residentBytes();
        const auto image = readImage(bytes);
        if (image)
            QCOMPARE(image->size(), QSize(10, 10));
        else
            QCOMPARE_EQ(int(faultOf(image.error())), int(FileFault::Damaged));
        QVERIFY(residentBytes() - before < 64LL * 1024 * 1024);
    }

    /// A JPEG without its end shows what there is of it, as every reader of JPEG does, or nothing.
    void jpegWithoutItsEnd()
    {
        const QByteArray jpeg = encoded(markedImage(300, 300), "jpeg");
        for (qsizetype length = 1; length < jpeg.size(); length += 37) {
            const auto image = readImage(jpeg.left(length));
            QVERIFY(!image || image->size() == QSize(300, 300));
        }
    }

    void gifWithAnArchiveBehindIt()
    {
        const QByteArray gif(
            "GIF89a\x01\0\x01\0\x80\0\0\xff\0\0\0\0\0,\0\0\0\0\x01\0\x01\0\0\x02\x02\x44\x01\0;", 35);
        const auto image = readImage(gif + zipBytes());
        QVERIFY2(image, qPrintable(image ? QString() : image.error().detail));
        QCOMPARE(image->size(), QSize(1, 1));
        QVERIFY(isLike(image->pixel(0, 0), Qt::red));
    }
};

QTEST_MAIN(tst_safe_image)
#include "tst_safe_image.moc"
