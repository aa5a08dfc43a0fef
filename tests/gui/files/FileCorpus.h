// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>
#include <QString>

#include <functional>

namespace duban::test {

/// @return left half red, right half blue, with a green corner at the upper left.
QImage markedImage(int width, int height);

/// @return the image in a format of Qt.
QByteArray encoded(const QImage& image, const char* format);

/// @return a JPEG that says how it was held. @param orientation of EXIF, 1 to 8
QByteArray withOrientation(const QByteArray& jpeg, int orientation);

/// @return a PNG that claims this size and holds `bytes` of zeros as its points.
QByteArray pngOf(quint32 width, quint32 height, quint8 depth, quint8 colourType, qsizetype bytes);

/// @return a PNG with a chunk before its points.
QByteArray withChunk(const QByteArray& png, const QByteArray& name, const QByteArray& content);

/// @return an uncompressed TIFF of so many grey pages.
QByteArray tiffOf(quint16 width, quint16 height, int pages);

/// @return an archive of one file, as a ZIP begins.
QByteArray zipBytes();
/// @return the beginning of a program of Linux, and of one of Windows.
QByteArray elfBytes();
QByteArray exeBytes();

/// Writes a file. Ends the program when that fails: nothing could be tested.
void writeFile(const QString& path, const QByteArray& bytes);

/// @return bytes of memory this program occupies.
qint64 residentBytes();

/// @return whether no program runs under that number any more.
bool isGone(qint64 pid);

} // namespace duban::test
