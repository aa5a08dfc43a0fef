// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/print/DocumentPainter.h"

#include "client/widget/Tokens.h"

#include <QFontMetricsF>
#include <QIODevice>
#include <QPainter>
#include <QPdfWriter>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr double Unit = 100; ///< of a drawing, in a millimetre
constexpr double PointMm = 25.4 / 72;
constexpr double NumberBelowMm = 7; ///< 7.5 of GB/T 9704-2012: the page's number below the text area
constexpr double SealMm = 42;       ///< across

double sizeMm(const PlacedText& text)
{
    switch (text.face) {
    case Face::Mark:
        return text.pitch * sheet::ColumnMm;
    case Face::Title:
        return 22 * PointMm;
    case Face::Body:
        break;
    }
    return 16 * PointMm;
}

QFont fontOf(const QString& family, double mm)
{
    QFont font(family);
    font.setPixelSize(qRound(mm * Unit));
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

/// Each character in the middle of its place: a face with another width moves no other one.
void drawText(QPainter& painter, const PlacedText& text, const DocumentFaces& faces)
{
    const double size = sizeMm(text);
    painter.setFont(fontOf(faces.of(text.face), size));
    painter.setPen(text.face == Face::Mark ? paperInks().red : paperInks().black);
    const QFontMetricsF metrics(painter.font());
    const double rowMm = std::max(sheet::RowMm, text.face == Face::Mark ? size : 0.0);
    const double top = (sheet::TopMm + text.row * sheet::RowMm) * Unit;
    const double baseline = top + (rowMm * Unit + metrics.ascent() - metrics.descent()) / 2;
    double left = (sheet::LeftMm + text.column * sheet::ColumnMm) * Unit;
    for (qsizetype i = 0; i < text.text.size();) {
        const qsizetype length = text.text[i].isHighSurrogate() && i + 1 < text.text.size() ? 2 : 1;
        const QString character = text.text.mid(i, length);
        const double width = columnsOf(character) * text.pitch * sheet::ColumnMm * Unit;
        painter.drawText(QPointF(left + (width - metrics.horizontalAdvance(character)) / 2, baseline),
                         character);
        left += width;
        i += length;
    }
}

/// Outside of the text area: right on odd pages, left on even ones, one character from the edge.
void drawNumber(QPainter& painter, int number, const DocumentFaces& faces)
{
    const double size = 14 * PointMm;
    painter.setFont(fontOf(faces.number, size));
    painter.setPen(paperInks().black);
    const QString text = u"— %1 —"_s.arg(number);
    const double width = QFontMetricsF(painter.font()).horizontalAdvance(text);
    const double left = number % 2 == 0 ? (sheet::LeftMm + size) * Unit
                                        : (sheet::LeftMm + sheet::TextWidthMm - size) * Unit - width;
    painter.drawText(QPointF(left, (sheet::TopMm + sheet::TextHeightMm + NumberBelowMm) * Unit), text);
}

} // namespace

void paintSheet(QPainter& painter, const Sheet& page, const DocumentFaces& faces, Guides guides)
{
    painter.save();
    painter.setWindow(0, 0, qRound(sheet::WidthMm * Unit), qRound(sheet::HeightMm * Unit));
    for (const PlacedText& text : page.texts)
        drawText(painter, text, faces);
    if (page.redLine >= 0) {
        const double y = (sheet::TopMm + page.redLine * sheet::RowMm) * Unit;
        painter.setPen(QPen(paperInks().red, 0.5 * Unit));
        painter.drawLine(QPointF(sheet::LeftMm * Unit, y),
                         QPointF((sheet::LeftMm + sheet::TextWidthMm) * Unit, y));
    }
    if (guides == Guides::SealPlace && page.sealRow >= 0) {
        const QPointF middle((sheet::LeftMm + page.sealColumn * sheet::ColumnMm) * Unit,
                             (sheet::TopMm + page.sealRow * sheet::RowMm) * Unit);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(paperInks().red, 0.2 * Unit, Qt::DashLine));
        painter.drawEllipse(middle, SealMm / 2 * Unit, SealMm / 2 * Unit);
    }
    drawNumber(painter, page.number, faces);
    painter.restore();
}

Result<> writePdf(QIODevice& device, const DocumentContent& document, const DocumentFaces& faces)
{
    QPdfWriter pdf(&device);
    pdf.setPageSize(QPageSize(QPageSize::A4));
    pdf.setPageMargins({});
    pdf.setResolution(qRound(Unit * 25.4));
    const auto title = std::find_if(document.blocks.begin(), document.blocks.end(), [](const auto& block) {
        return block.form == DocumentBlock::Form::Title;
    });
    pdf.setTitle((title == document.blocks.end() ? QString() : title->text + u' ') + document.number);
    pdf.setCreator(u"Duban"_s);
    QPainter painter;
    if (!painter.begin(&pdf))
        return fail(ErrorCode::StoreFailed, u"cannot write the PDF: %1"_s.arg(device.errorString()));
    bool first = true;
    for (const Sheet& page : typeset(document)) {
        if (!first && !pdf.newPage())
            return fail(ErrorCode::StoreFailed, u"cannot write the PDF: %1"_s.arg(device.errorString()));
        first = false;
        paintSheet(painter, page, faces);
    }
    return painter.end()
               ? Result<>()
               : fail(ErrorCode::StoreFailed, u"cannot write the PDF: %1"_s.arg(device.errorString()));
}

} // namespace duban
