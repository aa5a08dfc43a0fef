// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/print/ArchiveFile.h"

#include <QRectF>

class QPainter;

namespace duban {

/// Numbers of the pages of a part, from 1 on through the whole archive.
struct ArchiveRange
{
    int first = 1;
    int last = 1;
};

/// @return the pages that a part takes; 0 for an attachment without any.
int pagesOf(const ArchivePart& part);

/// A row of the table of contents on its page.
struct ContentsRow
{
    int part = 0;         ///< 0 and up
    QStringList cells[7]; ///< lines: 序号, 文号, 责任者, 题名, 日期, 页号, 备注
    QRectF place;         ///< on the page, in millimetres
};

using ContentsPage = std::vector<ContentsRow>;

/// Lays the table of contents out. A row stands whole on one page.
/// @param ranges of the parts, as many as there are
/// @return at least one page.
std::vector<ContentsPage> layContents(const std::vector<ArchivePart>& parts,
                                      const std::vector<ArchiveRange>& ranges);

/// Draws the pages of an archive that are its own. Its painter draws in PaperUnit on a whole page.
class ArchivePages
{
public:
    ArchivePages(QPainter& painter, const DocumentFaces& faces) : m_painter(painter), m_faces(faces) {}

    /// @param pages of all parts
    void cover(const ArchiveCase& archive, int parts, int pages);

    /// @param page of the contents, 0 and up
    void contents(const ArchiveCase& archive, const std::vector<ContentsPage>& all, int page);

    /// The sheet in place of a part that cannot be drawn.
    void note(const ArchivePart& part, const QString& text);

    /// The closing sheet: what is to be said of the whole, who made it and when, and room for who checks it.
    /// @param pages of all parts
    void closing(const ArchiveCase& archive, const std::vector<ArchivePart>& parts, int pages);

    /// The number of a page at its outer corner: right of an odd one, left of an even one.
    /// @param width of the page, in millimetres
    void number(int number, double width);

    /// @return every character drawn so far.
    const QString& shown() const noexcept { return m_shown; }

private:
    enum class Ink : quint8 { Title, Body, Number };

    void text(const QRectF& mm, Qt::Alignment side, const QString& line, double size, Ink ink);
    double lines(double top, const QStringList& lines, double size, Ink ink);
    void frame(const QRectF& mm);
    void head(double top);
    void row(const ContentsRow& row);

    QPainter& m_painter;
    const DocumentFaces& m_faces;
    QString m_shown;
};

} // namespace duban
