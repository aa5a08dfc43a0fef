// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/files/FileCorpus.h"

#include <QBuffer>
#include <QFile>
#include <QPainter>
#include <QtEndian>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace duban::test {

namespace {

QByteArray big(quint32 value)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(value, bytes.data());
    return bytes;
}

QByteArray little(quint32 value, int length)
{
    QByteArray bytes(4, '\0');
    qToLittleEndian(value, bytes.data());
    return bytes.left(length);
}

quint32 crc32Of(const QByteArray& bytes)
{
    constexpr quint32 Polynomial = 0xEDB88320;
    quint32 crc = 0xFFFFFFFF;
    for (const char byte : bytes) {
        crc ^= quint8(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc & 1) != 0 ? (crc >> 1) ^ Polynomial : crc >> 1;
    }
    return ~crc;
}

QByteArray chunk(const QByteArray& name, const QByteArray& content)
{
    return big(quint32(content.size())) + name + content + big(crc32Of(name + content));
}

QByteArray tiffTag(quint32 tag, quint32 kind, quint32 value)
{
    return little(tag, 2) + little(kind, 2) + little(1, 4) + little(value, 4);
}

} // namespace

QImage markedImage(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(Qt::blue);
    QPainter painter(&image);
    painter.fillRect(0, 0, width / 2, height, Qt::red);
    painter.fillRect(0, 0, width / 8, height / 4, Qt::green);
    return image;
}

QByteArray encoded(const QImage& image, const char* format)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, format, 100))
        qFatal("cannot write %s", format);
    return buffer.data();
}

QByteArray withOrientation(const QByteArray& jpeg, int orientation)
{
    QByteArray exif("Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0", 25);
    exif += char(orientation);
    exif += QByteArray(6, '\0');
    QByteArray length(2, '\0');
    qToBigEndian(quint16(exif.size() + 2), length.data());
    return jpeg.left(2) + "\xff\xe1" + length + exif + jpeg.mid(2);
}

QByteArray pngOf(quint32 width, quint32 height, quint8 depth, quint8 colourType, qsizetype bytes)
{
    QByteArray head = big(width) + big(height);
    for (const quint8 byte : {depth, colourType, quint8(0), quint8(0), quint8(0)})
        head += char(byte);
    const QByteArray points = qCompress(QByteArray(bytes, '\0'), 9).mid(4);
    return "\x89PNG\r\n\x1a\n" + chunk("IHDR", head) + chunk("IDAT", points) + chunk("IEND", {});
}

QByteArray withChunk(const QByteArray& png, const QByteArray& name, const QByteArray& content)
{
    constexpr qsizetype BehindHead = 33;
    return png.left(BehindHead) + chunk(name, content) + png.mid(BehindHead);
}

QByteArray tiffOf(quint16 width, quint16 height, int pages)
{
    constexpr quint32 Short = 3;
    constexpr quint32 Long = 4;
    const quint32 points = quint32(width) * height;
    QByteArray tiff("II*\0", 4);
    tiff += little(8 + points, 4) + QByteArray(points, '\x80');
    for (int page = 0; page < pages; ++page) {
        const QByteArray tags = tiffTag(256, Short, width) + tiffTag(257, Short, height) +
                                tiffTag(258, Short, 8) + tiffTag(259, Short, 1) + tiffTag(262, Short, 1) +
                                tiffTag(273, Long, 8) + tiffTag(277, Short, 1) + tiffTag(278, Short, height) +
                                tiffTag(279, Long, points);
        const quint32 next = quint32(tiff.size() + 2 + tags.size() + 4);
        tiff += little(9, 2) + tags + little(page + 1 == pages ? 0 : next, 4);
    }
    return tiff;
}

QByteArray zipBytes()
{
    return QByteArray("PK\x03\x04\x14\0\0\0\0\0", 10) + QByteArray(20, '\0') + "evil.exe";
}

QByteArray elfBytes()
{
    QFile self(u"/proc/self/exe"_s);
    return self.open(QIODevice::ReadOnly) ? self.read(20'000) : QByteArray();
}

QByteArray exeBytes()
{
    return QByteArray("MZ\x90\0\x03\0\0\0", 8) + QByteArray(200, '\0') +
           "This program cannot be run in DOS mode.";
}

void writeFile(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

qint64 residentBytes()
{
    QFile pages(u"/proc/self/statm"_s);
    if (!pages.open(QIODevice::ReadOnly))
        qFatal("no /proc");
    return pages.readAll().split(' ').value(1).toLongLong() * ::sysconf(_SC_PAGESIZE);
}

bool isGone(qint64 pid)
{
    QFile stat(u"/proc/%1/stat"_s.arg(pid));
    if (!stat.open(QIODevice::ReadOnly))
        return true;
    const QByteArray line = stat.readAll();
    return line.mid(line.lastIndexOf(')')).startsWith(") Z"); // dead, and nobody asked for it yet
}

} // namespace duban::test
