// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/print/DocumentPainter.h"

#include "client/print/PaperFont.h"
#include "client/print/QrCode.h"
#include "client/widget/Tokens.h"

#include <QFontMetricsF>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr double NumberBelowMm = 7; ///< 7.5 of GB/T 9704-2012: the page's number below the text area
constexpr double SealMm = 42;       ///< across
constexpr double FootBelowMm = 10;  ///< the foot begins below the text area
constexpr double CodeMm = 18;
constexpr double FootTextMm = 2.8;
constexpr double FootRowMm = 4;

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

/// Each character in the middle of its place: a face with another width moves no other one.
void drawText(QPainter& painter, const PlacedText& text, const DocumentFaces& faces)
{
    const double size = sizeMm(text);
    painter.setFont(paperFont(faces.of(text.face), size));
    painter.setPen(text.face == Face::Mark ? paperInks().red : paperInks().black);
    const QFontMetricsF metrics(painter.font());
    const double rowMm = std::max(sheet::RowMm, text.face == Face::Mark ? size : 0.0);
    const double top = (sheet::TopMm + text.row * sheet::RowMm) * PaperUnit;
    const double baseline = top + (rowMm * PaperUnit + metrics.ascent() - metrics.descent()) / 2;
    double left = (sheet::LeftMm + text.column * sheet::ColumnMm) * PaperUnit;
    for (qsizetype i = 0; i < text.text.size();) {
        const qsizetype length = text.text[i].isHighSurrogate() && i + 1 < text.text.size() ? 2 : 1;
        const QString character = text.text.mid(i, length);
        const double width = columnsOf(character) * text.pitch * sheet::ColumnMm * PaperUnit;
        const double advance = metrics.horizontalAdvance(character);
        if (advance > width &&
            columnsOf(character) < 1) { // a face whose letters are wider than half a column
            painter.save();
            painter.translate(left, baseline);
            painter.scale(width / advance, 1);
            painter.drawText(QPointF(), character);
            painter.restore();
        } else {
            painter.drawText(QPointF(left + (width - advance) / 2, baseline), character);
        }
        left += width;
        i += length;
    }
}

/// Outside of the text area: right on odd pages, left on even ones, one character from the edge.
void drawNumber(QPainter& painter, int number, const DocumentFaces& faces)
{
    const double size = 14 * PointMm;
    painter.setFont(paperFont(faces.number, size));
    painter.setPen(paperInks().black);
    const QString text = u"— %1 —"_s.arg(number);
    const double width = QFontMetricsF(painter.font()).horizontalAdvance(text);
    const double left = number % 2 == 0 ? (sheet::LeftMm + size) * PaperUnit
                                        : (sheet::LeftMm + sheet::TextWidthMm - size) * PaperUnit - width;
    painter.drawText(QPointF(left, (sheet::TopMm + sheet::TextHeightMm + NumberBelowMm) * PaperUnit), text);
}

/// In the lower margin, where the text area and the page's number end.
void drawFoot(QPainter& painter, const SheetFoot& foot, const DocumentFaces& faces)
{
    double left = sheet::LeftMm * PaperUnit;
    const double top = (sheet::TopMm + sheet::TextHeightMm + FootBelowMm) * PaperUnit;
    if (!foot.code.isEmpty()) {
        paintQrCode(painter, {left, top, CodeMm * PaperUnit, CodeMm * PaperUnit}, foot.code);
        left += (CodeMm + 1) * PaperUnit;
    }
    painter.setFont(paperFont(faces.number, FootTextMm));
    painter.setPen(paperInks().black);
    double row = 0;
    for (const QString& line : foot.lines) {
        drawPaperLine(painter,
                      QRectF(left, top + (1.5 + row * FootRowMm) * PaperUnit, sheet::TextWidthMm * PaperUnit,
                             FootRowMm * PaperUnit),
                      Qt::AlignLeft, line);
        row += 1;
    }
}

} // namespace

void paintSheet(QPainter& painter, const Sheet& page, const DocumentFaces& faces, const SheetFoot& foot,
                Guides guides)
{
    painter.save();
    painter.setWindow(0, 0, qRound(sheet::WidthMm * PaperUnit), qRound(sheet::HeightMm * PaperUnit));
    for (const PlacedText& text : page.texts)
        drawText(painter, text, faces);
    if (page.redLine >= 0) {
        const double y = (sheet::TopMm + page.redLine * sheet::RowMm) * PaperUnit;
        painter.setPen(QPen(paperInks().red, 0.5 * PaperUnit));
        painter.drawLine(QPointF(sheet::LeftMm * PaperUnit, y),
                         QPointF((sheet::LeftMm + sheet::TextWidthMm) * PaperUnit, y));
    }
    if (guides == Guides::SealPlace && page.sealRow >= 0) {
        const QPointF middle((sheet::LeftMm + page.sealColumn * sheet::ColumnMm) * PaperUnit,
                             (sheet::TopMm + page.sealRow * sheet::RowMm) * PaperUnit);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(paperInks().red, 0.2 * PaperUnit, Qt::DashLine));
        painter.drawEllipse(middle, SealMm / 2 * PaperUnit, SealMm / 2 * PaperUnit);
    }
    drawNumber(painter, page.number, faces);
    drawFoot(painter, foot, faces);
    painter.restore();
}

} // namespace duban
