// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/print/Printers.h"
#include "common/base/Result.h"

#include <QImage>
#include <QSizeF>

#include <functional>
#include <variant>
#include <vector>

class QIODevice;

namespace duban {

/// What the cover says of a case. Days are texts as the reader sees them.
struct ArchiveCase
{
    struct Fact
    {
        QString label;
        QString value; ///< empty: the row is there, to be filled in by hand
    };

    QString organ;           ///< whose archive it is
    QString title;           ///< 案卷题名
    QString caseNumber;      ///< also in the file's metadata
    std::vector<Fact> facts; ///< item, applicant, days and so on, in order, below the number
    QString retention;       ///< 保管期限; empty: not said
    QString madeBy;          ///< who made the archive
    QString madeOn;          ///< when
    QStringList remarks{};   ///< 本卷情况说明: what is to be said of the whole, a line each
};

/// Pages of an attachment, made one after the other.
struct ArchiveImages
{
    /// Of each page, in millimetres; of an empty one nothing is known, and it fills the sheet.
    std::vector<QSizeF> pages;
    /// Makes a page, 0 and up. Called once for each page, in order, from the thread that writes.
    std::function<Result<QImage>(int page)> image;
};

/// In place of what cannot be drawn: a sheet that says where it is.
struct ArchiveNote
{
    QString text;
};

/// @param sha256 of the file, 32 bytes
/// @return the note of a file that is kept beside the archive.
ArchiveNote keptBeside(const QString& fileName, const QByteArray& sha256);

/// One part of an archive, a row of its table of contents.
struct ArchivePart
{
    QString title;
    QString date;
    QString number;      ///< 文号; may be empty
    QString responsible; ///< 责任者
    QString remark{};    ///< 备注; may be empty
    std::variant<PaperPrint, ArchiveImages, ArchiveNote> content;
};

enum class ArchiveEnd : quint8 {
    Written,
    Stopped, ///< because progress said so; nothing was written
};

/// Told before each page of the parts, and once all of them are drawn.
/// @param done pages drawn
/// @param all pages of the parts
/// @return false to stop.
using ArchiveProgress = std::function<bool(int done, int all)>;

/// Writes a case as one PDF/A-1b: cover, table of contents (卷内目录), the parts in their order, each page
/// with its number at the upper outer corner, which the contents name and link to, and the closing sheet
/// (卷内备考表), which bears no number. Documents stand as
/// they were printed; a picture stands in its own size, made smaller when it is larger than A4, upright or
/// across as it is itself. One picture is held at a time; pictures lie in a temporary file until all are
/// there. Call it from the GUI thread or another one, with a QGuiApplication.
/// @param progress may be empty
/// @return Stopped, or why nothing was written: what `image` said, `field` being the title of the part and
///         `detail` naming its place and page too; InvalidInput when an attachment has no page; StoreFailed
///         when the device takes no more, which may then hold a part of the file.
/// Source: GB/T 9705-2008 (cover, contents, closing sheet), DA/T 22-2015 (where pages are numbered, columns),
/// GB/T 18894-2016 (a form that is read for as long as it is kept), ISO 19005-1 (PDF/A-1).
Result<ArchiveEnd> writeArchive(QIODevice& device, const ArchiveCase& archive,
                                const std::vector<ArchivePart>& parts, const DocumentFaces& faces,
                                const ArchiveProgress& progress = {});

/// The same into a file, which is there whole or not at all.
Result<ArchiveEnd> writeArchive(const QString& path, const ArchiveCase& archive,
                                const std::vector<ArchivePart>& parts, const DocumentFaces& faces,
                                const ArchiveProgress& progress = {});

} // namespace duban
