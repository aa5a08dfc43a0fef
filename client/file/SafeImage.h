// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Result.h"

#include <QImage>

class QByteArray;
class QIODevice;

namespace duban {

inline constexpr qint64 MostPixels = 100'000'000; ///< of an image that is decoded at all
inline constexpr int WidestImage = 2000;          ///< pixels of what is shown of it; more is scaled down
inline constexpr int HighestImage = 8000;         ///< pixels; a long slip stays legible
inline constexpr int ImageMemoryMiB = 512;        ///< what decoding one may take

/// An image of a file somebody else made.
struct SafeImage
{
    QImage image;  ///< upright, at most WidestImage by HighestImage
    int pages = 1; ///< in the file, of which `image` is the first; frames of a film are no pages
};

/// Decodes PNG, JPEG, BMP, GIF (its first frame), and TIFF and WebP where Qt has a reader for them. What it
/// is is told by its content, never by a name; its size is known before it is decoded. May be called in any
/// thread.
/// @param device opened for reading at the beginning of the file, with random access
/// @return Empty, Foreign, NoReader, TooLarge or Damaged (see FileFault.h) when it cannot be shown.
Result<SafeImage> readSafeImage(QIODevice& device);

/// The same, of which only the image is wanted.
Result<QImage> readImage(QIODevice& device);
/// The same of bytes in memory.
Result<QImage> readImage(const QByteArray& bytes);

} // namespace duban
