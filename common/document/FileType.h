// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Result.h"

#include <QString>
#include <QStringList>

class QIODevice;

namespace duban {

/// What an attached file is, by its content. Stored and sent: append only.
enum class FileType : quint8 {
    Unknown = 0, ///< not taken
    Pdf = 1,
    Jpeg = 2,
    Png = 3,
    Tiff = 4,
    Bmp = 5,
    Gif = 6,
    WebP = 7,
    Ofd = 8,        ///< GB/T 33190
    OfficeXml = 9,  ///< docx, xlsx, pptx without macros
    OfficeOld = 10, ///< doc, xls, ppt, wps, et: OLE compound files
    Drawing = 11,   ///< dwg
};

/// @return the type of a file by what it holds, never by its name; Unknown for everything that is not taken:
///         programs, scripts, web pages, SVG, archives, Office files with macros, and files that are two
///         things at once (an archive behind a picture).
/// @param file open, random access; its position is moved
FileType typeOf(QIODevice& file);

/// @return endings of names of this type, the usual one first, without a dot.
QStringList endingsOf(FileType type);

/// @return true for a type whose pages the client shows.
bool isShown(FileType type) noexcept;

/// Longest name of an attached file, in characters.
inline constexpr int LongestFileName = 120;

/// @return the name by which a file is kept and saved again on any system: without folders, control
///         characters, direction overrides and what Windows reserves (CON, NUL …, trailing dots), at most
///         LongestFileName characters, with an ending that fits `type`. Never empty.
QString safeFileName(const QString& name, FileType type);

} // namespace duban
