// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/PrintDesk.h"

#include <QPrintDialog>
#include <QPrinter>

namespace duban {

void PrintDesk::print(std::unique_ptr<QTextDocument> document, const PageFoot& foot)
{
    m_document = std::move(document);
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(m_document->metaInformation(QTextDocument::DocumentTitle));
    printer->setPageSize(QPageSize(QPageSize::A4));
    printer->setPageOrientation(m_document->property("landscape").toBool() ? QPageLayout::Landscape
                                                                           : QPageLayout::Portrait);
    printer->setPageMargins(QMarginsF(15, 12, 15, 12), QPageLayout::Millimeter);
    auto* dialog = new QPrintDialog(printer.get(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, qOverload<QPrinter*>(&QPrintDialog::accepted), this, [this, printer, foot] {
        const int pages = printPages(*m_document, foot, *printer);
        const QString title = m_document->metaInformation(QTextDocument::DocumentTitle);
        if (pages > 0)
            emit printed(title, pages);
        else
            emit failed(title);
    });
    // The printer lives as long as its dialog.
    connect(dialog, &QObject::destroyed, this, [printer] { Q_UNUSED(printer) });
    dialog->open();
}

} // namespace duban
