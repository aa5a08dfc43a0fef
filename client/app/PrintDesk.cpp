// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/PrintDesk.h"

#include <QPrintDialog>
#include <QPrinter>

namespace duban {

namespace {

constexpr std::chrono::milliseconds ProgressAfter{500};

} // namespace

void PrintDesk::print(Printout printout, const PageFoot& foot)
{
    if (m_device)
        return m_window->raise(); // its progress dialog stands before the window
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(printout.title);
    printer->setPageSize(QPageSize(QPageSize::A4));
    printer->setPageOrientation(printout.landscape ? QPageLayout::Landscape : QPageLayout::Portrait);
    printer->setPageMargins(QMarginsF(15, 12, 15, 12), QPageLayout::Millimeter);
    auto* dialog = new QPrintDialog(printer.get(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, qOverload<QPrinter*>(&QPrintDialog::accepted), this,
            [this, printer, foot, printout = std::move(printout)] { printOn(printer, printout, foot); });
    // The printer lives as long as its dialog.
    connect(dialog, &QObject::destroyed, this, [printer] { Q_UNUSED(printer) });
    dialog->open();
}

void PrintDesk::printOn(std::shared_ptr<QPagedPaintDevice> device, Printout printout, const PageFoot& foot)
{
    if (m_device)
        return emit failed(printout.title);
    m_device = std::move(device);
    m_printout = std::move(printout);
    m_next = 0;
    m_pages = std::make_unique<PagePainter>(
        *m_device, foot, m_printout.parts == 1 ? PagePainter::Count::Whole : PagePainter::Count::SoFar);
    if (m_printout.parts > 1)
        showProgress();
    printPart();
}

void PrintDesk::showProgress()
{
    m_progress = new QProgressDialog(tr("Printing: %1").arg(m_printout.title), tr("Stop"), 0,
                                     m_printout.parts, m_window);
    m_progress->setWindowModality(Qt::WindowModal);
    m_progress->setMinimumDuration(int(ProgressAfter.count()));
    m_progress->setAutoClose(false);
    m_progress->setAutoReset(false);
}

void PrintDesk::printPart()
{
    if (m_progress && m_progress->wasCanceled())
        return finish(true);
    const auto document = m_printout.part(m_next);
    if (!document || !m_pages->paint(*document))
        return finish(false);
    ++m_next;
    if (m_next == m_printout.parts)
        return finish(false);
    const QPointer<PrintDesk> alive(this);
    m_progress->setValue(m_next); // lets the window work meanwhile
    if (alive)
        QMetaObject::invokeMethod(this, &PrintDesk::printPart, Qt::QueuedConnection);
}

void PrintDesk::finish(bool wasStopped)
{
    const int pages = m_pages->pages();
    const bool whole = m_next == m_printout.parts && pages > 0;
    m_pages.reset(); // ends the job
    if (m_progress) {
        m_progress->hide();
        m_progress->deleteLater();
        m_progress.clear();
    }
    m_device.reset();
    const QString title = std::exchange(m_printout, {}).title;
    if (whole)
        emit printed(title, pages);
    else if (wasStopped)
        emit stopped(title, pages);
    else
        emit failed(title);
}

} // namespace duban
