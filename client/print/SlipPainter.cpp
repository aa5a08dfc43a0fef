// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/print/SlipPainter.h"

#include "client/print/PaperFont.h"
#include "client/print/QrCode.h"
#include "client/widget/Tokens.h"

#include <QPainter>

namespace duban {

namespace {

constexpr double SlipEdgeMm = 4;
constexpr double SlipColumnMm = slip::TextWidthMm / slip::Columns;
constexpr double SlipRowMm = 4.6;
constexpr double SlipTitleRowMm = 7;
constexpr double SlipTitleMm = 4.4;
constexpr double SlipFootRowMm = 3.8;
constexpr double SlipFootMm = 2.6;
constexpr double SlipCodeMm = 26;
constexpr double SlipIndent = 2;
constexpr double SlipTitleColumns = 1.5;

/// @return the first line's indent of a paragraph.
double indentOf(DocumentBlock::Form form)
{
    return form == DocumentBlock::Form::Text ? SlipIndent : 0;
}

} // namespace

double Slip::heightMm() const
{
    double height = 2 * SlipEdgeMm;
    for (const Line& line : lines)
        height += line.title ? SlipTitleRowMm : SlipRowMm;
    height += SlipFootRowMm * double(foot.lines.size());
    return foot.code.isEmpty() ? height : height + SlipCodeMm;
}

Slip slipOf(const DocumentContent& document, const SheetFoot& foot)
{
    Slip slip;
    slip.foot = foot;
    for (const QString& part : breakLines(document.organ, 0, slip::Columns / SlipTitleColumns))
        slip.lines.push_back({part, true});
    for (const DocumentBlock& block : document.blocks) {
        const bool title = block.form == DocumentBlock::Form::Title;
        const double indent = indentOf(block.form);
        const double columns = title ? slip::Columns / SlipTitleColumns : slip::Columns;
        double first = indent;
        for (const QString& part : breakLines(block.text, indent, columns)) {
            slip.lines.push_back({QString(qsizetype(first), QChar(0x3000)) + part, title});
            first = 0;
        }
        if (title && !document.number.isEmpty())
            slip.lines.push_back({document.number, false});
    }
    slip.lines.push_back({documentDay(document.day), false});
    return slip;
}

void paintSlip(QPainter& painter, const Slip& slip, const DocumentFaces& faces)
{
    painter.save();
    painter.setWindow(0, 0, qRound(slip::WidthMm * PaperUnit), qRound(slip.heightMm() * PaperUnit));
    painter.setPen(paperInks().black);
    const double left = (slip::WidthMm - slip::TextWidthMm) / 2 * PaperUnit;
    const double width = slip::TextWidthMm * PaperUnit;
    double top = SlipEdgeMm * PaperUnit;
    for (const Slip::Line& line : slip.lines) {
        const double row = (line.title ? SlipTitleRowMm : SlipRowMm) * PaperUnit;
        painter.setFont(
            paperFont(line.title ? faces.title : faces.body, line.title ? SlipTitleMm : SlipColumnMm));
        const auto side = line.title ? Qt::AlignHCenter : Qt::AlignLeft;
        drawPaperLine(painter, {left, top, width, row}, side, line.text);
        top += row;
    }
    if (!slip.foot.code.isEmpty()) {
        paintQrCode(painter,
                    {left + (width - SlipCodeMm * PaperUnit) / 2, top, SlipCodeMm * PaperUnit,
                     SlipCodeMm * PaperUnit},
                    slip.foot.code);
        top += SlipCodeMm * PaperUnit;
    }
    painter.setFont(paperFont(faces.number, SlipFootMm));
    for (const QString& line : slip.foot.lines) {
        drawPaperLine(painter, {left, top, width, SlipFootRowMm * PaperUnit}, Qt::AlignHCenter, line);
        top += SlipFootRowMm * PaperUnit;
    }
    painter.restore();
}

} // namespace duban
