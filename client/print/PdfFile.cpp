// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/print/PdfFile.h"

#include <QBuffer>
#include <QPdfWriter>
#include <QRawFont>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr int Resolution = 2540; ///< a hundredth of a millimetre

/// Every character that the paper shows.
QString charactersOf(const PaperPrint& paper)
{
    QString all = u" 0123456789—"_s + paper.document.organ + paper.document.number +
                  documentDay(paper.document.day) + paper.foot.lines.join(QString());
    for (const DocumentBlock& block : paper.document.blocks)
        all += block.text;
    return all;
}

/// Qt names each glyph by the lowest character that it stands for: a radical instead of 行, a tab instead of
/// a blank. What is copied out of such a file, or searched for in it, is another character than the one
/// shown.
class GlyphNames
{
public:
    GlyphNames(const PaperPrint& paper, const DocumentFaces& faces)
    {
        const QString shown = charactersOf(paper);
        for (const QString& family : {faces.body, faces.title, faces.number}) {
            Face face{QRawFont::fromFont(QFont(family)), {}};
            for (const QChar c : shown) {
                if (const quint32 glyph = glyphOf(face, c); glyph != 0)
                    face.shown.insert(glyph, c);
            }
            m_faces.push_back(std::move(face));
        }
    }

    /// Puts the characters that are shown into the tables of a PDF, whose length stays what it is.
    void mend(QByteArray& pdf) const
    {
        qsizetype from = 0;
        while ((from = pdf.indexOf("beginbfrange", from)) >= 0) {
            const qsizetype end = pdf.indexOf("endbfrange", from);
            if (end < 0)
                return;
            for (qsizetype list = pdf.indexOf('[', from); list >= 0 && list < end;
                 list = pdf.indexOf('[', list + 1))
                mendList(pdf, list, std::min(end, pdf.indexOf(']', list)));
            from = end;
        }
    }

private:
    struct Face
    {
        QRawFont font;
        QHash<quint32, QChar> shown; ///< by glyph
    };

    static quint32 glyphOf(const Face& face, QChar c)
    {
        const auto glyphs = face.font.glyphIndexesForString(QString(c));
        return glyphs.isEmpty() ? 0 : glyphs.front();
    }

    void mendList(QByteArray& pdf, qsizetype from, qsizetype to) const
    {
        constexpr qsizetype Digits = 4;
        for (qsizetype at = pdf.indexOf('<', from); at >= 0 && at < to; at = pdf.indexOf('<', at + 1)) {
            bool isCode = false;
            const QChar named(pdf.mid(at + 1, Digits).toUShort(&isCode, 16));
            const QChar meant = isCode ? meantBy(named) : named;
            if (meant != named)
                pdf.replace(at + 1, Digits, QByteArray::number(meant.unicode(), 16).rightJustified(4, '0'));
        }
    }

    QChar meantBy(QChar named) const
    {
        for (const Face& face : m_faces) {
            const auto found = face.shown.constFind(glyphOf(face, named));
            if (found != face.shown.cend())
                return *found;
        }
        return named;
    }

    std::vector<Face> m_faces;
};

Result<> refused(const QIODevice& device)
{
    return fail(ErrorCode::StoreFailed, u"cannot write the PDF: %1"_s.arg(device.errorString()));
}

} // namespace

Result<> writePdf(QIODevice& device, const PaperPrint& paper, const DocumentFaces& faces)
{
    QBuffer whole;
    whole.open(QIODevice::WriteOnly);
    {
        QPdfWriter pdf(&whole);
        pdf.setPageSize(paper.pageSize());
        pdf.setPageMargins({});
        pdf.setResolution(Resolution);
        pdf.setTitle(paper.title());
        pdf.setCreator(u"Duban"_s);
        if (const auto printed = printPaper(pdf, paper, faces); !printed)
            return printed;
    }
    QByteArray bytes = whole.data();
    GlyphNames(paper, faces).mend(bytes);
    return device.write(bytes) == bytes.size() ? Result<>() : refused(device);
}

Result<> writePdf(const QString& path, const PaperPrint& paper, const DocumentFaces& faces)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return refused(file);
    if (const auto written = writePdf(file, paper, faces); !written)
        return written;
    return file.commit() ? Result<>() : refused(file);
}

} // namespace duban
