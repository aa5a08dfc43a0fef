// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/department/ReportSheet.h"

#include "client/widget/Style.h"

#include <QAbstractTextDocumentLayout>
#include <QCoreApplication>
#include <QPainter>
#include <QPdfWriter>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

struct ReportSheetWords
{
    Q_DECLARE_TR_FUNCTIONS(duban::ReportSheet)
};

constexpr int PictureSide = 48; ///< drawn large, shown small: sharp on paper
constexpr int ReportFont = 12;
constexpr int FootFont = 10;
constexpr double FootHeight = 24;
constexpr int PdfResolution = 600;
constexpr double ScreenResolution = 96;

QString pictureName(LightMark mark)
{
    return u"light:%1"_s.arg(int(mark));
}

QImage pictureOf(LightMark mark)
{
    QImage image(PictureSide, PictureSide, QImage::Format_ARGB32_Premultiplied);
    image.fill(tokens().clear);
    QPainter painter(&image);
    painter.scale(PictureSide / 16.0, PictureSide / 16.0);
    paintLight(&painter, mark, QRectF(1, 0, 14, 16), lightColour(mark, Scheme::Light));
    return image;
}

QSizeF contentSize()
{
    return {ReportSheet::Paper.width() - 2 * ReportSheet::Margin,
            ReportSheet::Paper.height() - 2 * ReportSheet::Margin - FootHeight};
}

QFont reportFont(int pixels)
{
    QFont font = QApplication::font();
    font.setPixelSize(pixels);
    return font;
}

} // namespace

QString lightPicture(LightMark mark)
{
    return u"<img src=\"%1\" width=\"12\" height=\"12\"/>"_s.arg(pictureName(mark));
}

ReportSheet::ReportSheet()
{
    m_text.setUndoRedoEnabled(false);
    m_text.setDocumentMargin(0);
    m_text.setDefaultFont(reportFont(ReportFont));
}

void ReportSheet::setContent(const QString& html, const QString& footer)
{
    m_footer = footer;
    m_text.clear();
    for (const LightMark mark :
         {LightMark::Green, LightMark::Yellow, LightMark::Red, LightMark::White, LightMark::Unknown})
        m_text.addResource(QTextDocument::ImageResource, QUrl(pictureName(mark)), pictureOf(mark));
    m_text.setHtml(html);
    m_text.setPageSize(contentSize());
}

int ReportSheet::pageCount() const
{
    return std::max(1, m_text.pageCount());
}

void ReportSheet::paintPage(QPainter& painter, int page) const
{
    const Tokens& paper = tokensOf(Scheme::Light);
    const QSizeF size = contentSize();
    painter.save();
    painter.fillRect(QRectF({}, Paper), paper.panel);
    painter.save();
    painter.translate(Margin, Margin - page * size.height());
    QAbstractTextDocumentLayout::PaintContext context;
    context.clip = QRectF(0, page * size.height(), size.width(), size.height());
    context.palette.setColor(QPalette::Text, paper.text);
    painter.setClipRect(context.clip);
    m_text.documentLayout()->draw(&painter, context);
    painter.restore();
    painter.setPen(paper.second);
    painter.setFont(reportFont(FootFont));
    const QRectF foot(Margin, Paper.height() - Margin - FootHeight / 2, size.width(), FootHeight);
    painter.drawText(foot, Qt::AlignLeft | Qt::AlignVCenter, m_footer);
    painter.drawText(foot, Qt::AlignRight | Qt::AlignVCenter,
                     ReportSheetWords::tr("Page %1 of %2").arg(page + 1).arg(pageCount()));
    painter.restore();
}

QString ReportSheet::linkAt(int page, const QPointF& place) const
{
    const QRectF content(QPointF(Margin, Margin), contentSize());
    if (page < 0 || page >= pageCount() || !content.contains(place))
        return {};
    return m_text.documentLayout()->anchorAt(place - content.topLeft() + QPointF(0, page * content.height()));
}

void ReportSheet::print(QPagedPaintDevice& device) const
{
    QPainter painter(&device);
    const double scale = device.logicalDpiX() / ScreenResolution;
    painter.scale(scale, scale);
    for (int page = 0; page < pageCount(); ++page) {
        if (page > 0)
            device.newPage();
        paintPage(painter, page);
    }
}

Result<> ReportSheet::writePdf(const QString& path) const
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return fail(ErrorCode::StoreFailed, file.errorString());
    {
        QPdfWriter writer(&file);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins({});
        writer.setResolution(PdfResolution);
        writer.setCreator(QCoreApplication::applicationName());
        writer.setTitle(m_footer);
        print(writer);
    }
    if (!file.flush() || file.error() != QFileDevice::NoError)
        return fail(ErrorCode::StoreFailed, file.errorString());
    return {};
}

} // namespace duban
