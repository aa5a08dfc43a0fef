// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/widget/Printing.h"

#include "client/widget/Style.h"

#include <QAbstractTextDocumentLayout>
#include <QCoreApplication>
#include <QPagedPaintDevice>

namespace duban {

namespace {

struct Printing
{
    Q_DECLARE_TR_FUNCTIONS(duban::Printing)
};

constexpr double PrintDotsPerInch = 96; ///< the document is laid out in; the device scales it
constexpr double FootHeight = 24;
constexpr double FootPoints = 8;

void paintFoot(QPainter& painter, const QSizeF& page, const QString& left, const QString& right)
{
    const Tokens& t = tokensOf(Scheme::Light);
    QFont font = fontOf(FootPoints);
    font.setPixelSize(int(FootPoints * PrintDotsPerInch / 72));
    painter.setFont(font);
    painter.setPen(t.second);
    const QRectF foot(0, page.height() - FootHeight, page.width(), FootHeight);
    painter.drawText(foot, Qt::AlignBottom | Qt::AlignRight, right);
    const double room = page.width() - painter.fontMetrics().horizontalAdvance(right) - metrics::Space16;
    painter.drawText(foot, Qt::AlignBottom | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(left, Qt::ElideRight, int(room)));
}

} // namespace

Printout Printout::of(std::unique_ptr<QTextDocument> document)
{
    if (!document)
        return {};
    const std::shared_ptr<QTextDocument> kept = std::move(document);
    return {kept->metaInformation(QTextDocument::DocumentTitle), kept->property("landscape").toBool(), 1,
            [kept](int) { return std::unique_ptr<QTextDocument>(kept->clone()); }};
}

PagePainter::PagePainter(QPagedPaintDevice& device, PageFoot foot, Count count)
    : m_device(device), m_foot(std::move(foot)), m_count(count)
{
    m_begun = m_painter.begin(&device);
    const double scale = device.logicalDpiX() / PrintDotsPerInch;
    if (m_begun)
        m_painter.scale(scale, scale);
}

bool PagePainter::paint(const QTextDocument& document)
{
    if (!m_begun)
        return false;
    const double scale = m_device.logicalDpiX() / PrintDotsPerInch;
    const QSizeF page(m_device.width() / scale, m_device.height() / scale);
    const QSizeF body(page.width(), page.height() - FootHeight);
    const std::unique_ptr<QTextDocument> laid(document.clone());
    laid->documentLayout()->setPaintDevice(nullptr);
    laid->setPageSize(body);
    const int own = laid->pageCount();
    for (int at = 0; at < own; ++at) {
        if (m_pages > 0 && !m_device.newPage())
            return false;
        const QRectF part(0, at * body.height(), body.width(), body.height());
        m_painter.save();
        m_painter.translate(0, -part.top());
        QAbstractTextDocumentLayout::PaintContext context;
        context.palette.setColor(QPalette::Text, tokensOf(Scheme::Light).text);
        context.clip = part;
        m_painter.setClipRect(part);
        laid->documentLayout()->draw(&m_painter, context);
        m_painter.restore();
        ++m_pages;
        const QString count = m_count == Count::Whole ? Printing::tr("Page %1 of %2").arg(m_pages).arg(own)
                                                      : Printing::tr("Page %1").arg(m_pages);
        paintFoot(m_painter, page, m_foot.left, count);
    }
    return true;
}

int printPages(const QTextDocument& document, const PageFoot& foot, QPagedPaintDevice& device)
{
    PagePainter painter(device, foot, PagePainter::Count::Whole);
    painter.paint(document);
    return painter.pages();
}

} // namespace duban
