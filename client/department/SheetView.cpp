// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/department/SheetView.h"

#include <QDir>
#include <QFileDialog>
#include <QMouseEvent>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr double MostWidth = 860; ///< wider pages are harder to read, not easier
constexpr int PageGap = metrics::Space16;

} // namespace

/// The pages one below the other, as wide as there is room.
class SheetView::Pages final : public QWidget
{
public:
    Pages(const ReportSheet& sheet, QWidget* parent) : QWidget(parent), m_sheet(sheet)
    {
        QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
        setMouseTracking(true);
    }

    /// @return the link at a place of this widget; empty where there is none.
    QString linkAt(const QPointF& place) const
    {
        const double scale = pageWidth(width()) / ReportSheet::Paper.width();
        const double step = pageHeight(width()) + PageGap;
        const int page = int((place.y() - PageGap) / step);
        const QPointF origin((width() - pageWidth(width())) / 2, PageGap + page * step);
        return m_sheet.linkAt(page, (place - origin) / scale);
    }

    std::function<void(const QString&)> pressed; ///< called with the link that was pressed

    bool hasHeightForWidth() const override { return true; }

    int heightForWidth(int width) const override
    {
        return int(m_sheet.pageCount() * (pageHeight(width) + PageGap)) + PageGap;
    }

    QSize sizeHint() const override { return {int(MostWidth), heightForWidth(int(MostWidth))}; }

    void renew()
    {
        updateGeometry();
        update();
    }

protected:
    void mouseMoveEvent(QMouseEvent* event) override
    {
        setCursor(linkAt(event->position()).isEmpty() ? Qt::ArrowCursor : Qt::PointingHandCursor);
        QWidget::mouseMoveEvent(event);
    }

    void mouseReleaseEvent(QMouseEvent* event) override
    {
        const QString link = event->button() == Qt::LeftButton ? linkAt(event->position()) : QString();
        if (link.isEmpty())
            return QWidget::mouseReleaseEvent(event);
        pressed(link);
    }

    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
        const double scale = pageWidth(width()) / ReportSheet::Paper.width();
        for (int page = 0; page < m_sheet.pageCount(); ++page) {
            painter.save();
            painter.translate((width() - pageWidth(width())) / 2,
                              PageGap + page * (pageHeight(width()) + PageGap));
            painter.scale(scale, scale);
            m_sheet.paintPage(painter, page);
            painter.setPen(tokens().lineStrong);
            painter.drawRect(QRectF({}, ReportSheet::Paper));
            painter.restore();
        }
    }

private:
    static double pageWidth(int width) { return std::min(MostWidth, width - 2.0 * PageGap); }

    static double pageHeight(int width)
    {
        return pageWidth(width) * ReportSheet::Paper.height() / ReportSheet::Paper.width();
    }

    const ReportSheet& m_sheet;
};

SheetView::SheetView(QWidget* parent)
    : QWidget(parent), m_bar(new QHBoxLayout), m_pages(new Pages(m_sheet, this)),
      m_print(new ActionButton(tr("Print…"), QKeySequence(QKeySequence::Print), Look::Main, this)),
      m_pdf(new ActionButton(tr("Save as PDF…"), {}, Look::Body, this))
{
    auto* area = new QScrollArea(this);
    area->setWidget(m_pages);
    area->setWidgetResizable(true);
    area->setAccessibleName(tr("The pages as they are printed"));
    m_pages->setProperty("scrollBody", true);
    m_pages->pressed = [this](const QString& link) { emit linkPressed(link); };
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
