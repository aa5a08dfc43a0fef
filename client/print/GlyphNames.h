// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/print/DocumentFaces.h"
#include "client/print/Printers.h"

#include <QByteArray>
#include <QHash>
#include <QRawFont>

#include <vector>

namespace duban {

/// @return every character that a paper shows, some of them more than once.
QString charactersOf(const PaperPrint& paper);

/// Qt names each glyph by the lowest character that it stands for: a radical instead of 行, a tab instead of
/// a blank. What is copied out of such a file, or searched for in it, is another character than the one
/// shown.
class GlyphNames
{
public:
    /// @param shown every character of the file, in any order; what is not in it keeps the name Qt gave it
    GlyphNames(const QString& shown, const DocumentFaces& faces);

    /// Puts the characters that are shown into the tables of a PDF, whose length stays what it is.
    void mend(QByteArray& pdf) const;

    /// @param object of a PDF, "N 0 obj … endobj"
    /// @return the same with the characters that are shown; its length may be another. Qt has no name for one
    ///         beyond the first 65536 (𠮷 in a name). It gets it when it is the only such one of the file:
    ///         which of several a table means cannot be told.
    QByteArray mended(const QByteArray& object) const;

private:
    struct Face
    {
        QRawFont font;
        QHash<quint32, QChar> shown; ///< by glyph
    };

    static quint32 glyphOf(const Face& face, QChar c);

    void nameRare(QByteArray& object) const;
    void mendList(QByteArray& pdf, qsizetype from, qsizetype to) const;
    QChar meantBy(QChar named) const;

    std::vector<Face> m_faces;
    QString m_rare; ///< the only character beyond the first 65536; empty: none or several
};

} // namespace duban
