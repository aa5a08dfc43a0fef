// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/department/SheetView.h"

#include <QDir>
#include <QFileDialog>
#include <QPrintDialog>
#include <QPrinter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace duban {

SheetView::SheetView(QWidget* parent)
    : QWidget(parent), m_bar(new QHBoxLayout),
      m_pages(new PagePile({ReportSheet::Paper, [this] { return m_sheet.pageCount(); },
                            [this](QPainter& painter, int page) { m_sheet.paintPage(painter, page); },
                            [this](int page, const QPointF& place) { return m_sheet.linkAt(page, place); }},
                           this)),
      m_print(new ActionButton(tr("Print…"), QKeySequence(QKeySequence::Print), Look::Main, this)),
      m_pdf(new ActionButton(tr("Save as PDF…"), {}, Look::Body, this))
{
    auto* area = new QScrollArea(this);
    area->setWidget(m_pages);
    area->setWidgetResizable(true);
    area->setAccessibleName(tr("The pages as they are printed"));
    connect(m_pages, &PagePile::linkPressed, this, &SheetView::linkPressed);
    m_bar->setSpacing(metrics::Space12);
    m_bar->addStretch();
    m_bar->addWidget(m_pdf);
    m_bar->addWidget(m_print);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::Space12);
    column->addLayout(m_bar);
    column->addWidget(area, 1);
    connect(m_print, &QPushButton::clicked, this, &SheetView::askPrinter);
    connect(m_pdf, &QPushButton::clicked, this, &SheetView::askFile);
}

void SheetView::setContent(const QString& html, const QString& footer, const QString& fileName)
{
    m_fileName = fileName;
    m_sheet.setContent(html, footer);
    m_pages->renew();
}

void SheetView::addLead(QWidget* widget)
{
    m_bar->insertWidget(m_bar->indexOf(m_pdf) - 1, widget);
}

void SheetView::askPrinter()
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageSize(QPageSize(QPageSize::A4));
    printer->setFullPage(true);
    printer->setPageMargins({});
    printer->setDocName(m_fileName);
    auto* dialog = new QPrintDialog(printer.get(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, qOverload<QPrinter*>(&QPrintDialog::accepted), this, [this, printer] {
        m_sheet.print(*printer);
        emit noticed(tr("%1 went to the printer.", "report").arg(m_fileName));
    });
    dialog->open();
}

void SheetView::askFile()
{
    auto* dialog = new QFileDialog(this, tr("Save as PDF"), QDir::homePath(), tr("PDF (*.pdf)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"pdf"_s);
    dialog->selectFile(m_fileName + u".pdf"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &SheetView::savePdf);
    dialog->open();
}

void SheetView::savePdf(const QString& path)
{
    const auto written = m_sheet.writePdf(path);
    emit noticed(written ? tr("Saved as %1.", "file").arg(QDir::toNativeSeparators(path))
                         : tr("%1 cannot be written: %2", "file, why")
                               .arg(QDir::toNativeSeparators(path), written.error().detail));
}

} // namespace duban
