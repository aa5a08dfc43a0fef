// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/print/PdfFile.h"

#include "client/print/GlyphNames.h"

#include <QBuffer>
#include <QPdfWriter>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

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
        pdf.setResolution(PdfResolution);
        pdf.setTitle(paper.title());
        pdf.setCreator(u"Duban"_s);
        if (const auto printed = printPaper(pdf, paper, faces); !printed)
            return printed;
    }
    QByteArray bytes = whole.data();
    GlyphNames(charactersOf(paper), faces).mend(bytes);
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
