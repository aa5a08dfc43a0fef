// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/widget/Printing.h"

#include "client/widget/Style.h"

#include <QAbstractTextDocumentLayout>
#include <QCoreApplication>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QTextDocument>

#include <memory>

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

int printPages(const QTextDocument& document, const PageFoot& foot, QPagedPaintDevice& device)
{
    QPainter painter;
    if (!painter.begin(&device))
        return 0;
    const double scale = device.logicalDpiX() / PrintDotsPerInch;
    const QSizeF page(device.width() / scale, device.height() / scale);
    const QSizeF body(page.width(), page.height() - FootHeight);
    const std::unique_ptr<QTextDocument> laid(document.clone());
    laid->documentLayout()->setPaintDevice(nullptr);
    laid->setPageSize(body);
    const int pages = laid->pageCount();
    painter.scale(scale, scale);
    for (int at = 0; at < pages; ++at) {
        if (at > 0 && !device.newPage())
            return at;
        const QRectF part(0, at * body.height(), body.width(), body.height());
        painter.save();
        painter.translate(0, -part.top());
        QAbstractTextDocumentLayout::PaintContext context;
        context.palette.setColor(QPalette::Text, tokensOf(Scheme::Light).text);
        context.clip = part;
        painter.setClipRect(part);
        laid->documentLayout()->draw(&painter, context);
        painter.restore();
        paintFoot(painter, page, foot.left, Printing::tr("Page %1 of %2").arg(at + 1).arg(pages));
    }
    return pages;
}

} // namespace duban
