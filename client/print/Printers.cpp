// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/print/Printers.h"

#include "client/print/SlipPainter.h"

#include <QPainter>
#include <QPrinter>
#include <QPrinterInfo>

using namespace Qt::StringLiterals;

namespace duban {

QStringList Printers::names() const
{
    QStringList names = QPrinterInfo::availablePrinterNames();
    const QString usual = QPrinterInfo::defaultPrinterName();
    if (names.removeOne(usual))
        names.prepend(usual);
    return names;
}

std::shared_ptr<QPagedPaintDevice> Printers::open(const QString& name, const QPageSize& page,
                                                  const QString& title) const
{
    const QPrinterInfo info = QPrinterInfo::printerInfo(name);
    if (info.isNull())
        return nullptr;
    const auto printer = std::make_shared<QPrinter>(info, QPrinter::HighResolution);
    printer->setFullPage(true);
    printer->setPageSize(page);
    printer->setPageMargins({});
    printer->setDocName(title);
    return printer;
}

const Printers& Printers::ofThisPc()
{
    static const Printers printers;
    return printers;
}

QPageSize PaperPrint::pageSize() const
{
    if (form == PaperForm::A4)
        return QPageSize(QPageSize::A4);
    return QPageSize(QSizeF(slip::WidthMm, slipOf(document, foot).heightMm()), QPageSize::Millimeter, {},
                     QPageSize::ExactMatch);
}

QString PaperPrint::title() const
{
    const auto title = std::find_if(document.blocks.begin(), document.blocks.end(), [](const auto& block) {
        return block.form == DocumentBlock::Form::Title;
    });
    const QString words = title == document.blocks.end() ? QString() : title->text;
    return document.number.isEmpty() ? words : words + u' ' + document.number;
}

Result<> printPaper(QPagedPaintDevice& device, const PaperPrint& paper, const DocumentFaces& faces)
{
    const auto refused = [] { return fail(ErrorCode::StoreFailed, u"the device takes no page"_s); };
    QPainter painter;
    if (!painter.begin(&device))
        return refused();
    if (paper.form == PaperForm::Slip) {
        paintSlip(painter, slipOf(paper.document, paper.foot), faces);
        return painter.end() ? Result<>() : refused();
    }
    bool first = true;
    for (const Sheet& page : typeset(paper.document)) {
        if (!first && !device.newPage())
            return refused();
        first = false;
        paintSheet(painter, page, faces, paper.foot);
    }
    return painter.end() ? Result<>() : refused();
}

} // namespace duban
